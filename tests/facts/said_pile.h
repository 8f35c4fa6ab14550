// Articles that say names, one after the other: a pile for tests of what makes entities of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/entities.h"
#include "support/catch.h"
#include "support/fixtures.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace newsprism::test {

// A name that an article names, and what may stand between it and the next one.
struct Said {
  const char* name;
  EntityType type = EntityType::per;
  Why why = Why::pattern;
  const char* after = "来，";
  std::uint32_t lexicon_entity = kNoEntity;
};

using Article = std::vector<Said>;

inline void add_article(Pile& pile, const Article& article, Language language) {
  Document document;
  Reading reading;
  document.id = std::to_string(pile.documents.size());
  document.meta.lang = language;
  document.text = U"有";
  for (const Said& said : article) {
    const std::u32string name = decode_utf8(said.name);
    Mention m;
    m.range.begin = static_cast<std::uint32_t>(document.text.size());
    m.range.end = m.range.begin + static_cast<std::uint32_t>(name.size());
    m.type = said.type;
    m.why = said.why;
    m.lexicon_entity = said.lexicon_entity;
    reading.mentions.push_back(m);
    document.text += name + decode_utf8(said.after);
  }
  document.key = fold(document.text);
  pile.documents.push_back(std::move(document));
  pile.readings.push_back(std::move(reading));
}

// The lexicon's number for an id such as "org:nvidia".
inline std::uint32_t known(std::string_view id) {
  const Names& names = lexicon().names();
  for (std::uint32_t e = 0; e < names.entity_count(); ++e) {
    if (names.entity(e).id == id) return e;
  }
  FAIL("the lexicon does not know " << id);
  return kNoEntity;
}

}  // namespace newsprism::test
