// A trie of texts that are known only when a pack is opened: its keys need not be stored beside them.
//
//   rows    0 b   1 ab   2 b     keys, in the order of their ids (breadth first): b, ab
//   starts  0 2 3                of key k: rows_of[starts[k] .. starts[k + 1])
//   rows_of 0 2 1
//
// Cost: sorting the rows, and a pass over their letters; nothing of it is kept but what is returned.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace newsprism {

struct BuiltTrie {
  std::vector<std::uint64_t> words;  // what Trie::open reads; empty where a letter is beyond the first plane
  std::vector<std::uint32_t> starts, rows_of;
};

// The texts stand in `text` one behind the other and end at `ends`. None may be empty.
[[nodiscard]] BuiltTrie build_trie(std::u32string text, const std::vector<std::uint32_t>& ends);

}  // namespace newsprism
