// Matching a piece of a key against word lists.
//
// Phrases are written as fold() leaves them: Simplified, lower case, ASCII punctuation. Each function
// gives the length of the phrase that matched, 0 for none; the first phrase that matches wins, so
// put the longer one first where one begins another.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/phrase_list.h"

namespace newsprism {

using Key = std::u32string_view;

[[nodiscard]] std::size_t starts_with_any(Key key, Phrases phrases);
[[nodiscard]] std::size_t ends_with_any(Key key, Phrases phrases);
[[nodiscard]] bool is_any_of(Key key, Phrases phrases);
[[nodiscard]] bool contains_any(Key key, Phrases phrases);

}  // namespace newsprism
