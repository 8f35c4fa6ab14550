// Matching a piece of a key against word lists.
//
// Phrases are written as fold() leaves them: Simplified, lower case, ASCII punctuation. Each function
// gives the length of the phrase that matched, 0 for none; the first phrase that matches wins, so
// put the longer one first where one begins another.
#pragma once

#include <cstddef>
#include <string_view>

namespace newsprism {

using Key = std::u32string_view;

template <std::size_t N>
[[nodiscard]] std::size_t starts_with_any(Key key, const Key (&phrases)[N]) {
  for (const Key phrase : phrases) {
    if (key.substr(0, phrase.size()) == phrase) return phrase.size();
  }
  return 0;
}

template <std::size_t N>
[[nodiscard]] std::size_t ends_with_any(Key key, const Key (&phrases)[N]) {
  for (const Key phrase : phrases) {
    if (key.size() >= phrase.size() && key.substr(key.size() - phrase.size()) == phrase) return phrase.size();
  }
  return 0;
}

template <std::size_t N>
[[nodiscard]] bool is_any_of(Key key, const Key (&phrases)[N]) {
  for (const Key phrase : phrases) {
    if (key == phrase) return true;
  }
  return false;
}

template <std::size_t N>
[[nodiscard]] bool contains_any(Key key, const Key (&phrases)[N]) {
  for (const Key phrase : phrases) {
    if (key.find(phrase) != Key::npos) return true;
  }
  return false;
}

}  // namespace newsprism
