// Numerals of Chinese and English text as exact numbers.
//
//   1,030.5    四万亿    十五    1亿2千万    25万6千    九万四        one value
//   数十亿 -> 10亿..100亿     七八十 -> 70..80     几百 -> 100..1000      vague: min..max
//   30多   百余   十几                                                    value and `more`
//   四分之一   百分之六点五   1/6                                           `fraction`
//   twenty-five    4 trillion    $13.5bn (from the 1)    two-thirds
//
// Reads a folded key from one place onward; never looks for the beginning. Cost: the length read.
#pragma once

#include <cstdint>
#include <optional>

#include "base/quantity.h"
#include "mentions/match_key.h"

namespace newsprism {

struct Numeral {
  std::size_t end = 0;       // one past the last character
  std::size_t core_end = 0;  // the same without a trailing 多, 余, 几
  Quantity min, max;         // equal unless vague
  bool vague = false;        // 数十, 七八十
  bool more = false;         // 30多: somewhat above the value
  bool han = false;          // without an Arabic digit
  bool decimal = false;      // with a point
  bool fraction = false;     // 四分之一, 1/6
  bool bare_unit = false;  // begins with 百, 千, 万 or 亿: only a number in company (上千, 百亿美元)
  std::int32_t digits = 0;  // length, where it is nothing but digits: 2016, 二〇一六
  std::int32_t scale = 0;   // power of ten of the closing 万, 亿, 万亿, million; 0 where there is none
};

// Arabic or Chinese. A slash makes a fraction only if the caller allows it.
[[nodiscard]] std::optional<Numeral> read_numeral(Key key, std::size_t at, bool slash = false);

// An English number word or Arabic number with million, bn, k, ...: "twenty-five", "4 trillion",
// "13.5bn". `at` is the beginning of a word.
[[nodiscard]] std::optional<Numeral> read_english_numeral(Key key, std::size_t at);

// Whether a Chinese numeral may begin with the character (not 点, not 分).
[[nodiscard]] bool begins_han_numeral(char32_t c);

// 0..9 for 零〇一二两三 and their formal twins, else -1.
[[nodiscard]] int han_digit(char32_t c);

// The value as a small whole number, -1 where it is none or too large.
[[nodiscard]] std::int64_t whole(const Quantity& q);

[[nodiscard]] Quantity of_whole(std::int64_t n);

// q x 10^exponent.
[[nodiscard]] Quantity scaled(const Quantity& q, std::int32_t exponent);

}  // namespace newsprism
