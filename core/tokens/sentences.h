// Sentence ends of Chinese and English.
//
//   text       他说:「走吧。」 他走了。  Mr. Li left. He ran!
//   sentences  [          ] [      ]  [           ][      ]
//
// A closing quote or bracket stays with the sentence that it closes. An abbreviation, an initial or
// a decimal point ends nothing. Cost: one pass.
#pragma once

#include <string_view>
#include <vector>

#include "base/range.h"

namespace newsprism {

// Appends the sentences of `within`, in order, without surrounding white space.
void split_sentences(std::u32string_view text, Range within, std::vector<Range>& out);

// 。 ! ? … and their full-width forms: what ends a sentence wherever it stands.
[[nodiscard]] bool is_terminator(char32_t c);

}  // namespace newsprism
