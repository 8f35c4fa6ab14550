// Words of the dictionary that go on from what somebody has typed.
//
//   供应  -> 供应 供应链 供应商 ..     renm -> 人民 人民币 任免 ..     rm -> 人民 热门 任命 ..
//
// Cost: a walk over the trie below what was typed, breadth first and the commonest characters first, of 6,000
// nodes at most (40,000 for headwords_like); what lies behind that is not found.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace newsprism {

struct Headwords {
  std::vector<std::u32string> words;  // the commonest first
  bool complete = true;               // there are no others
};

// Words of two characters or more that begin with `key`, itself among them; the commonest `most`.
[[nodiscard]] Headwords headwords_beginning(const Lexicon& lexicon, std::u32string_view key,
                                            std::size_t most);

// Words that are read as `latin`; with Way::begun, or that go on from there.
[[nodiscard]] Headwords headwords_read(const Lexicon& lexicon, std::string_view latin, TypedReading::Way way,
                                       std::size_t most);

// Words as long as `key` that sound like it, or from three characters on differ from it in one; itself apart.
[[nodiscard]] Headwords headwords_like(const Lexicon& lexicon, std::u32string_view key, std::size_t most);

}  // namespace newsprism
