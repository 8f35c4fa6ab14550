// Small questions about a stretch of a folded key, asked at a place.
//
// The stretch is one block of a document or one line. Nothing here looks beyond its ends, and a place
// at or past the end answers "no".
#pragma once

#include <cstddef>
#include <string_view>

#include "text/phrase_list.h"

namespace newsprism {

using Key = std::u32string_view;

[[nodiscard]] inline char32_t char_at(Key key, std::size_t at) {
  return at < key.size() ? key[at] : U'\0';
}

[[nodiscard]] inline char32_t char_before(Key key, std::size_t at) {
  return at > 0 && at <= key.size() ? key[at - 1] : U'\0';
}

// Is the stretch from `at` on `word`, whose first character is known to stand there? Out of line, like the
// lists below: asked in hundreds of places, answered mostly by the first character.
[[nodiscard]] bool goes_on_as(Key key, std::size_t at, Key word);

[[nodiscard]] inline bool stands_at(Key key, std::size_t at, Key word) {
  if (word.empty()) return at <= key.size();
  return at < key.size() && key[at] == word.front() && goes_on_as(key, at, word);
}

// The words end right before `at`.
[[nodiscard]] inline bool stands_before(Key key, std::size_t at, Key word) {
  return at >= word.size() && at <= key.size() && stands_at(key, at - word.size(), word);
}

// Length of the first word of the list that stands at the place, 0 if none does. Longer words first.
[[nodiscard]] std::size_t any_at(Key key, std::size_t at, Phrases words);

// The same of the words that end right before the place.
[[nodiscard]] std::size_t any_before(Key key, std::size_t at, Phrases words);

[[nodiscard]] bool one_of(char32_t c, Key set);

[[nodiscard]] inline bool is_ascii_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
[[nodiscard]] inline bool is_ascii_letter(char32_t c) {
  return c >= U'a' && c <= U'z';
}

// Past the spaces of the same line, three at most: "7 月", "billion dollars".
[[nodiscard]] inline std::size_t skip_spaces(Key key, std::size_t at) {
  for (int n = 0; n < 3 && char_at(key, at) == U' '; ++n) ++at;
  return at;
}

// Before the spaces that end at `at`.
[[nodiscard]] inline std::size_t skip_spaces_back(Key key, std::size_t at) {
  for (int n = 0; n < 3 && char_before(key, at) == U' '; ++n) --at;
  return at;
}

// One past a web address that begins there, 0 if none does.
[[nodiscard]] std::size_t past_address(Key key, std::size_t at);

// A Latin word that begins and ends there; `word` in lower case.
[[nodiscard]] bool word_at(Key key, std::size_t at, Key word);

// Length of the first Latin word of the list that stands there, 0 if none does.
[[nodiscard]] std::size_t any_word_at(Key key, std::size_t at, Phrases words);

}  // namespace newsprism
