// Words, each with a number: a hash table with one copy of the code, beside which the values stand in
// vectors.
//
//   KeyIds words;
//   const std::uint32_t n = words.add(U"river");  // 0; of the next new word 1; of "river" again 0
//   if (n == times.size()) times.push_back(0);
//   ++times[n];
//
// The words are kept: what they were added from may go. An empty word is a word.
// Cost: one hash of the word and one comparison on average; 4 bytes a character and 20 bytes a word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsprism {

class KeyIds {
 public:
  static constexpr std::uint32_t kNone = 0xffffffffU;

  // Its number, given now where the word is new: then it is size() as it was before.
  std::uint32_t add(std::u32string_view word);
  // kNone when it was not added.
  [[nodiscard]] std::uint32_t find(std::u32string_view word) const;
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }
  // The word of a number; good until the next add().
  [[nodiscard]] std::u32string_view word(std::uint32_t number) const {
    const std::uint32_t begin = number == 0 ? 0 : ends_[number - 1];
    return std::u32string_view(text_).substr(begin, ends_[number] - begin);
  }

 private:
  // The slot with the word, else the free one where it belongs.
  [[nodiscard]] std::size_t slot_of(std::u32string_view word, std::uint32_t hash) const;
  void grow();

  std::u32string text_;              // all words, one after another
  std::vector<std::uint32_t> ends_;  // by number: of the word in text_
  std::vector<std::uint32_t> hashes_;
  std::vector<std::uint32_t> slots_;  // a power of two of them, more than half free: number, or kNone
};

}  // namespace newsprism
