// A document made by hand for tests: one paragraph a line, people named wherever they stand.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "mentions/mention.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace newsprism::test {

inline Document paragraphs(std::u32string_view text) {
  Document d;
  d.text = text;
  d.key = fold(text);
  for (std::uint32_t begin = 0, i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] != U'\n') continue;
    Block block;
    block.range = {begin, i};
    if (!block.range.empty()) d.blocks.push_back(block);
    begin = i + 1;
  }
  return d;
}

inline std::string words(const Document& d, Range r) {
  return to_utf8(std::u32string_view(d.text).substr(r.begin, r.size()));
}

// Where `part` first stands from `from` on.
inline Range place_of(const Document& d, std::u32string_view part, std::size_t from = 0) {
  const std::size_t at = d.text.find(part, from);
  if (at == std::u32string::npos) return {};
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())};
}

inline void add_mentions(const Document& d, EntityType type, const std::vector<std::u32string>& names,
                         std::vector<Mention>& out) {
  for (const std::u32string& name : names) {
    for (Range r = place_of(d, name); !r.empty(); r = place_of(d, name, r.end)) {
      Mention m;
      m.range = r;
      m.type = type;
      out.push_back(m);
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Mention& a, const Mention& b) { return a.range.begin < b.range.begin; });
}

}  // namespace newsprism::test
