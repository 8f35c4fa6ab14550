// Words to numbers over packed bytes, used as they lie: a LOUDS trie over folded characters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace newsprism {

class Trie {
 public:
  struct Match {
    std::uint32_t length;  // in characters
    std::uint32_t id;      // 0 .. size()-1, in the order of the sorted keys' trie nodes
  };

  Trie() = default;  // holds nothing
  [[nodiscard]] static Result<Trie> open(std::span<const std::byte> bytes);

  [[nodiscard]] std::uint32_t size() const;
  [[nodiscard]] std::optional<std::uint32_t> find(std::u32string_view key) const;

  // Every key that `text` begins with, shortest first, appended to `out`.
  void prefixes(std::u32string_view text, std::vector<Match>& out) const;

  // The longest of them.
  [[nodiscard]] std::optional<Match> longest(std::u32string_view text) const;

  // A walk by hand, without a list of matches: from a node (0 is the root) along one character; 0
  // when no key goes on like that. Then the key that ends at a node.
  [[nodiscard]] std::uint32_t step(std::uint32_t node, char32_t c) const;
  [[nodiscard]] std::optional<std::uint32_t> key_at(std::uint32_t node) const;
  // All ways on: the first and the end of the nodes that one more character leads to, the character that is
  // commonest in the keys first; and which one led to a node, which is not the root.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> children(std::uint32_t node) const;
  [[nodiscard]] char32_t letter(std::uint32_t node) const;

 private:
  struct Parts {  // views into the bytes
    const std::uint64_t* louds = nullptr;
    const std::uint64_t* terminal = nullptr;
    const std::uint8_t* high = nullptr;
    const std::uint8_t* low = nullptr;
    std::uint32_t nodes = 0;
    std::uint32_t keys = 0;
  };
  Parts parts_;
  // What helps to find the way, made at opening in one pass over the bytes: see trie.cpp.
  std::vector<std::uint32_t> zeros_;      // where every 16th 0 of the shape stands
  std::vector<std::uint32_t> terminals_;  // how many keys end before each 64 nodes
  std::vector<std::uint16_t> letters_;    // the number of each character, 0 where it is in no key
  std::u16string characters_;             // by number from 1
};

}  // namespace newsprism
