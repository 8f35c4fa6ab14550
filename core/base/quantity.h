// An exact number: numerator / denominator x 10^exponent. Never passes through a double.
//
//   1030亿  -> {103, 1, 9}     4.2%  -> {42, 1, -3}     四分之一 -> {25, 1, -2}     1/6 -> {1, 6, 0}
//
// Kept normalised: the denominator is positive, shares no factor with the numerator and has none
// of 2 and 5 (those go into the exponent); the numerator has no trailing zero; zero is {0, 1, 0}.
// So equal numbers have equal members. Up to 18 significant digits; more is refused (nullopt).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsprism {

struct Quantity {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
  std::int32_t exponent = 0;

  friend constexpr bool operator==(const Quantity&, const Quantity&) = default;
};

// numerator / denominator x 10^exponent, normalised. nullopt when the denominator is 0 or the
// normal form does not fit.
[[nodiscard]] std::optional<Quantity> make_quantity(std::int64_t numerator, std::int64_t denominator,
                                                    std::int32_t exponent);

// "1,030.50", "0.8", "42": ASCII digits with one point and grouping commas. nullopt otherwise.
[[nodiscard]] std::optional<Quantity> parse_decimal(std::string_view digits);

[[nodiscard]] std::optional<Quantity> multiply(const Quantity& a, const Quantity& b);
[[nodiscard]] std::optional<Quantity> add(const Quantity& a, const Quantity& b);

// -1, 0 or 1.
[[nodiscard]] int compare(const Quantity& a, const Quantity& b);

// As a plain decimal, "103000000000" or "0.25"; where it does not end, 17 significant digits.
[[nodiscard]] std::string to_decimal(const Quantity& q);

// For ranking and charts only: the nearest double.
[[nodiscard]] double to_double(const Quantity& q);

}  // namespace newsprism
