// What kind of character a code point is.
#pragma once

#include <cstdint>

namespace newsprism {

enum class CharClass : std::uint8_t {
  space,  // also U+3000, no-break and zero-width spaces, CR, LF, TAB, controls
  han,    // CJK ideographs of every block, U+3005, U+3007
  kana,
  hangul,
  latin,         // letters of the Latin blocks, also full width
  other_letter,  // Greek, Cyrillic, ...
  digit,         // ASCII and full-width digits
  punctuation,   // ASCII, general and CJK punctuation
  symbol,        // currency, math, arrows, emoji, everything else
};

[[nodiscard]] CharClass char_class(char32_t c);

[[nodiscard]] inline bool is_han(char32_t c) {
  return char_class(c) == CharClass::han;
}
[[nodiscard]] inline bool is_latin(char32_t c) {
  return char_class(c) == CharClass::latin;
}
[[nodiscard]] inline bool is_digit(char32_t c) {
  return char_class(c) == CharClass::digit;
}
[[nodiscard]] inline bool is_space(char32_t c) {
  return char_class(c) == CharClass::space;
}
[[nodiscard]] bool is_upper(char32_t c);  // a capital Latin letter
[[nodiscard]] bool is_word(char32_t c);   // latin, digit, kana, hangul or other_letter: not han

}  // namespace newsprism
