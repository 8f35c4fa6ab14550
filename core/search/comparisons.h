// "more than 10 billion": what money and percent are held against.
//
//   typed    >100亿美元   >=1e10USD   <"$4 trillion"   ＞１００亿   0.5    <=50%
//   op       >            >=          <                >            =      <=
//   value    10^10 USD    10^10 USD   4 x 10^12 USD    10^10        1/2    1/2
//
// A percentage is a fraction, as in Figure: 0.5 and 50% are one value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/quantity.h"
#include "mentions/mention.h"

namespace newsprism {

struct Comparison {
  bool less = false, equal = false, greater = false;  // which of the three hold
  Quantity value;
  std::string currency;  // ISO 4217; empty for any

  // May a figure from `min` to `max` be so? Equal means: one of its ends.
  [[nodiscard]] bool holds(const Quantity& min, const Quantity& max) const;
  [[nodiscard]] bool is_bound() const { return less || greater; }
};

// The comparison sign at text[at], however wide: "<", "<=", ">", ">=" or "=". Moves `at` behind it; empty
// and unmoved where there is none.
[[nodiscard]] std::string_view comparison_sign(std::u32string_view text, std::size_t& at);

// A sign ("=" where there is none) and an amount of that kind, money or percent; nullopt for anything else.
[[nodiscard]] std::optional<Comparison> read_comparison(FigureKind kind, std::u32string_view text);

}  // namespace newsprism
