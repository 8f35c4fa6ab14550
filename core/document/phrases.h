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

// One copy of each for lists of any length: there are hundreds of calls.
[[nodiscard]] std::size_t starts_with_any(Key key, const Key* phrases, std::size_t count);
[[nodiscard]] std::size_t ends_with_any(Key key, const Key* phrases, std::size_t count);
[[nodiscard]] bool is_any_of(Key key, const Key* phrases, std::size_t count);
[[nodiscard]] bool contains_any(Key key, const Key* phrases, std::size_t count);

template <std::size_t N>
[[nodiscard]] std::size_t starts_with_any(Key key, const Key (&phrases)[N]) {
  return starts_with_any(key, phrases, N);
}
template <std::size_t N>
[[nodiscard]] std::size_t ends_with_any(Key key, const Key (&phrases)[N]) {
  return ends_with_any(key, phrases, N);
}
template <std::size_t N>
[[nodiscard]] bool is_any_of(Key key, const Key (&phrases)[N]) {
  return is_any_of(key, phrases, N);
}
template <std::size_t N>
[[nodiscard]] bool contains_any(Key key, const Key (&phrases)[N]) {
  return contains_any(key, phrases, N);
}

}  // namespace newsprism
