// A set of words for a list that is asked often; built once. A short list or a rare question: phrase_list.h.
#pragma once

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace newsprism {

// Written as one string with `between` between the words; in UTF-8, which costs the wasm module a fifth less
// than characters of 32 bits.
class WordSet {
 public:
  explicit WordSet(std::string_view words, char32_t between = U' ');
  explicit WordSet(std::u32string_view words, char32_t between = U' ') { add(words, between); }
  WordSet(const WordSet&) = delete;
  WordSet& operator=(const WordSet&) = delete;
  [[nodiscard]] bool has(std::u32string_view word) const;

 private:
  void add(std::u32string_view words, char32_t between);

  std::u32string text_;  // of words that came as UTF-8
  std::vector<std::u32string_view> words_;
  std::bitset<1024> first_;  // of the first characters: most words end here
};

}  // namespace newsprism
