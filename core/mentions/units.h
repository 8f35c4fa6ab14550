// What may stand after a number: currencies, classifiers, units of measure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/quantity.h"
#include "mentions/mention.h"
#include "mentions/numerals.h"

namespace newsprism {

struct UnitFound {
  std::size_t begin = 0, end = 0;  // of the unit's words, spaces before them left out
  FigureKind kind = FigureKind::count;
  const char* currency = "";  // ISO 4217; "?" for 元, 块 and 圆, which the document decides
  std::int32_t exponent = 0;  // 5% is 5 x 10^-2, 30 cents 30 x 10^-2 dollars
};

// The unit right after a number that ends at `at` (spaces between are allowed). Longest first.
[[nodiscard]] std::optional<UnitFound> unit_after(Key key, std::size_t at, const Numeral& number);

// $, US$, €, 人民币, RMB before a number: one past it (and the spaces), and the currency. 0 if none.
[[nodiscard]] std::size_t currency_before_number(Key key, std::size_t at, const char*& currency);

}  // namespace newsprism
