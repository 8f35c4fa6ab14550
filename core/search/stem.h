// English inflection taken off, so that "chips" finds "chip".
//
//   chips, chip -> chip    companies -> compani    making, makes, make -> mak    planned -> plan
//
// Only for comparing: a stem is not a word. Derivation (restriction, restrict) is left alone.
#pragma once

#include <string>
#include <string_view>

namespace newsprism {

// `word` in lower-case ASCII letters; anything else comes back as it is.
[[nodiscard]] std::u32string stem(std::u32string_view word);

// What every word with this stem begins with.
[[nodiscard]] std::u32string_view stem_prefix(std::u32string_view stem);

}  // namespace newsprism
