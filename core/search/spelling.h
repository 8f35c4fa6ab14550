// How far words are from one that was typed, in letters: a word after the other, in the order of a
// dictionary.
//
//   typed  harbuor     harb|our 1   harb|our|s 2   harb|in -     what a word shares with the one before is
//   not
//                                                                looked at again
//
// The automaton of Wu and Manber (1992), with swapped letters: for each number of slips a bit for each
// beginning of what was typed. Cost: some twenty operations for a letter that is new, nothing behind a
// beginning that is too far already.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsprism {

class Spelling {
 public:
  static constexpr std::size_t kLongest = 63;  // letters of the key
  static constexpr std::uint32_t kMost = 2;    // slips

  Spelling(std::u32string_view key, std::uint32_t bound);

  // Letters inserted, left out, changed or swapped with the next; bound + 1 where it is more, or where the
  // word (UTF-8) is not all letters.
  [[nodiscard]] std::uint32_t distance(std::string_view word);
  // May a word that begins so be near enough?
  [[nodiscard]] bool may_begin(std::string_view word) { return read(word); }

 private:
  // Bit n of near[k]: the key's first n letters become the word's letters so far in k slips or less.
  struct Row {
    char32_t letter = 0;       // the last of them
    std::uint64_t in_key = 0;  // where it stands there
    std::uint64_t near[kMost + 1] = {};
  };

  bool read(std::string_view word);
  bool push(char32_t letter);

  std::u32string key_;
  std::uint32_t bound_;
  std::uint64_t ascii_[128] = {};  // where a letter stands in the key
  // Before the last word and behind each of its letters, as far as it was read.
  Row rows_[kLongest + kMost + 2];
  std::size_t read_ = 0;  // letters
  bool far_ = false;      // it is too far there, whatever follows
};

}  // namespace newsprism
