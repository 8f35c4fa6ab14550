// The signs of the query language (query.h), ASCII and full width.
#pragma once

#include <string_view>

namespace newsprism {

[[nodiscard]] bool is_open(char32_t c);  // a bracket
[[nodiscard]] bool is_close(char32_t c);

// The marks that end a quotation which begins with `open`; empty where it begins none.
[[nodiscard]] std::u32string_view closers(char32_t open);

// Left over where a quotation was pasted in part.
[[nodiscard]] bool is_stray_mark(char32_t c);

[[nodiscard]] bool ends_word(char32_t c);

[[nodiscard]] bool is_colon(char32_t c);
// A name of a filter ends here.
[[nodiscard]] bool ends_name(char32_t c);

[[nodiscard]] bool is_minus(char32_t c);
[[nodiscard]] bool is_or(std::u32string_view word);
[[nodiscard]] bool is_and(std::u32string_view word);

}  // namespace newsprism
