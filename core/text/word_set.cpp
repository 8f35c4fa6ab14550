#include "text/word_set.h"

#include <algorithm>

#include "base/sorting.h"
#include "text/utf8.h"

namespace newsprism {

WordSet::WordSet(std::string_view words, char32_t between) : text_(decode_utf8(words)) {
  add(text_, between);
}

void WordSet::add(std::u32string_view words, char32_t between) {
  std::size_t at = 0;
  while (at < words.size()) {
    std::size_t end = words.find(between, at);
    if (end == std::u32string_view::npos) end = words.size();
    if (end > at) words_.push_back(words.substr(at, end - at));
    at = end + 1;
  }
  for (const std::u32string_view word : words_) first_[word[0] % first_.size()] = true;
  sort_ascending(words_.begin(), words_.end());
}

bool WordSet::has(std::u32string_view word) const {
  if (word.empty() || !first_[word[0] % first_.size()]) return false;
  return std::binary_search(words_.begin(), words_.end(), word);
}

}  // namespace newsprism
