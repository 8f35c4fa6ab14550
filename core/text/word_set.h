// A set of words for a list that is asked often; built once. A short list or a rare question: phrase_list.h.
#pragma once

#include <bitset>
#include <string_view>
#include <vector>

namespace newsprism {

// Written as one string with `between` between the words.
class WordSet {
 public:
  explicit WordSet(std::u32string_view words, char32_t between = U' ');
  [[nodiscard]] bool has(std::u32string_view word) const;

 private:
  std::vector<std::u32string_view> words_;
  std::bitset<1024> first_;  // of the first characters: most words end here
};

}  // namespace newsprism
