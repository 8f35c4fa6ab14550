// A pile made by hand for tests: paragraphs, a title line, names marked wherever they stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/pile.h"
#include "text/fold.h"
#include "text/language.h"
#include "text/utf8.h"

namespace newsprism::test {

// Sentences end at 。 and ". "; they never cross a block.
inline void cut_block(const Document& document, std::uint32_t block, Reading& reading) {
  const Range range = document.blocks[block].range;
  std::uint32_t begin = range.begin;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const bool last = i + 1 == range.end;
    const bool stop =
        document.text[i] == U'。' || (document.text[i] == U'.' && !last && document.text[i + 1] == U' ');
    if (!last && !stop) continue;
    reading.tokens.sentences.push_back({{begin, i + 1}, block, 0, 0});
    begin = i + 1;
    while (begin < range.end && document.text[begin] == U' ') begin = ++i + 1;
  }
}

// One block a line: "# " a title, "? " a question, "- " a list item, "x " boilerplate, else a
// paragraph.
inline void add_document(Pile& pile, const std::string& id, std::string_view lines) {
  Document document;
  Reading reading;
  document.id = id;
  document.text = decode_utf8(lines);
  document.key = fold(document.text);
  document.meta.lang = detect_language(document.text);
  for (std::uint32_t begin = 0, i = 0; i <= document.text.size(); ++i) {
    if (i < document.text.size() && document.text[i] != U'\n') continue;
    Block block;
    block.range = {begin, i};
    if (i >= begin + 2 && document.text[begin + 1] == U' ') {
      const char32_t mark = document.text[begin];
      if (mark == U'#') block.type = BlockType::title;
      if (mark == U'?') block.type = BlockType::question;
      if (mark == U'-') block.type = BlockType::list_item;
      if (mark == U'x') block.type = BlockType::boilerplate;
      if (block.type != BlockType::paragraph) block.range.begin += 2;
    }
    if (!block.range.empty()) document.blocks.push_back(block);
    if (block.type == BlockType::title) {
      document.meta.title = MetaField{to_utf8(document.text.substr(block.range.begin, block.range.size())),
                                      block.range,
                                      {},
                                      false,
                                      false};
    }
    begin = i + 1;
  }
  for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
    if (is_kept(document.blocks[b])) cut_block(document, b, reading);
  }
  pile.documents.push_back(std::move(document));
  pile.readings.push_back(std::move(reading));
}

// Where `words` first stand in a document.
inline Range range_of(const Pile& pile, DocId doc, std::string_view words) {
  const std::u32string wanted = decode_utf8(words);
  const std::size_t at = pile.documents[doc].text.find(wanted);
  if (at == std::u32string::npos) return {};
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + wanted.size())};
}

// An entity, with a mention wherever one of its names stands.
inline EntityId add_entity(Pile& pile, EntityType type, const std::vector<std::string>& names,
                           const std::vector<std::string>& nicknames = {}) {
  Entity entity;
  const auto id = static_cast<EntityId>(pile.entities.size());
  entity.type = type;
  entity.name = names.front();
  entity.names["zh-Hans"] = names;
  entity.names["nick"] = nicknames;
  for (DocId d = 0; d < pile.documents.size(); ++d) {
    for (const auto* list : {&names, &nicknames}) {
      for (const std::string& name : *list) {
        const std::u32string wanted = fold(decode_utf8(name));
        const std::u32string& key = pile.documents[d].key;
        for (std::size_t at = key.find(wanted); at != std::u32string::npos; at = key.find(wanted, at + 1)) {
          Mention mention;
          mention.range = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + wanted.size())};
          mention.type = type;
          mention.entity = id;
          pile.readings[d].mentions.push_back(mention);
          ++entity.aliases[d][name];
        }
      }
    }
  }
  pile.entities.push_back(std::move(entity));
  return id;
}

}  // namespace newsprism::test
