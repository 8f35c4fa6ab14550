#include "mentions/match_key.h"

#include "document/phrases.h"

namespace newsprism {

bool goes_on_as(Key key, std::size_t at, Key word) {
  if (key.size() - at < word.size()) return false;
  for (std::size_t i = 1; i < word.size(); ++i)
    if (key[at + i] != word[i]) return false;
  return true;
}

std::size_t any_at(Key key, std::size_t at, Phrases words) {
  return at < key.size() ? starts_with_any(key.substr(at), words) : 0;
}

std::size_t any_before(Key key, std::size_t at, Phrases words) {
  return at <= key.size() ? ends_with_any(key.substr(0, at), words) : 0;
}

bool one_of(char32_t c, Key set) {
  if (c == 0) return false;
  for (char32_t member : set)
    if (member == c) return true;
  return false;
}

std::size_t past_address(Key key, std::size_t at) {
  const char32_t c = char_at(key, at);
  if (c != U'h' && c != U'w') return 0;
  if (any_at(key, at, U"http://|https://|www.") == 0) return 0;
  while (at < key.size() && key[at] > U' ' && key[at] < 0x7F) ++at;
  return at;
}

bool word_at(Key key, std::size_t at, Key word) {
  const char32_t after = char_at(key, at + word.size());
  return stands_at(key, at, word) && !is_ascii_letter(char_before(key, at)) && !is_ascii_letter(after) &&
         !is_ascii_digit(after);
}

std::size_t any_word_at(Key key, std::size_t at, Phrases words) {
  for (Key word : words)
    if (word_at(key, at, word)) return word.size();
  return 0;
}

}  // namespace newsprism
