#include "base/quantity.h"

#include <cstddef>
#include <cstdlib>

namespace newsprism {
namespace {

__extension__ using Wide = __int128;  // products of two members fit

constexpr Wide kLimit = 1'000'000'000'000'000'000;  // 10^18: members lie below
constexpr Wide kWidest = kLimit * kLimit * 10;      // 10^37: a Wide may grow to this
constexpr std::int32_t kMaxExponent = 400;          // no article counts higher
constexpr int kSignificant = 17;

Wide absolute(Wide v) {
  return v < 0 ? -v : v;
}

Wide common_factor(Wide a, Wide b) {
  while (b != 0) {
    const Wide rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

// v x factor, unless that leaves the room of a Wide.
bool grow(Wide& v, Wide factor) {
  if (v != 0 && absolute(v) > kWidest / absolute(factor)) return false;
  v *= factor;
  return true;
}

// Moves every `prime` of the denominator into the exponent: n/2 = 5n/10.
bool clear_prime(Wide& numerator, Wide& denominator, std::int64_t& exponent, int prime) {
  while (denominator % prime == 0) {
    if (!grow(numerator, 10 / prime)) return false;
    denominator /= prime;
    --exponent;
  }
  return true;
}

std::optional<Quantity> normalise(Wide numerator, Wide denominator, std::int64_t exponent) {
  if (denominator == 0) return std::nullopt;
  if (numerator == 0) return Quantity{};
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  const Wide factor = common_factor(absolute(numerator), denominator);
  numerator /= factor;
  denominator /= factor;
  for (; denominator % 10 == 0; denominator /= 10) --exponent;
  if (!clear_prime(numerator, denominator, exponent, 2)) return std::nullopt;
  if (!clear_prime(numerator, denominator, exponent, 5)) return std::nullopt;
  for (; numerator % 10 == 0; numerator /= 10) ++exponent;
  if (absolute(numerator) >= kLimit || denominator >= kLimit) return std::nullopt;
  if (exponent > kMaxExponent || exponent < -kMaxExponent) return std::nullopt;
  return Quantity{static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator),
                  static_cast<std::int32_t>(exponent)};
}

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

// Commas stand before groups of three: "1,030" but not "1,03" or ",030".
bool commas_in_place(std::string_view whole) {
  const std::size_t first = whole.find(',');
  if (first == std::string_view::npos) return true;
  if (first == 0 || first > 3) return false;
  for (std::size_t at = first; at < whole.size(); at += 4) {
    if (whole[at] != ',' || whole.size() - at < 4) return false;
    if (whole.substr(at + 1, 3).find(',') != std::string_view::npos) return false;
  }
  return true;
}

// The digits of n/denominator, n > 0, to kSignificant places: 0.d1d2d3... x 10^point.
std::string divide_digits(Wide n, Wide denominator, std::int32_t& point) {
  std::string digits = std::to_string(static_cast<std::int64_t>(n / denominator));
  point = static_cast<std::int32_t>(digits.size());
  if (digits == "0") {
    digits.clear();
    point = 0;
  }
  for (Wide rest = n % denominator; digits.size() <= kSignificant && rest != 0; rest %= denominator) {
    rest *= 10;
    const auto digit = static_cast<char>('0' + static_cast<int>(rest / denominator));
    if (digits.empty() && digit == '0') {
      --point;
    } else {
      digits.push_back(digit);
    }
  }
  return digits;
}

// Cuts to kSignificant digits, half up.
void round_digits(std::string& digits, std::int32_t& point) {
  if (digits.size() <= kSignificant) return;
  const bool up = digits[kSignificant] >= '5';
  digits.resize(kSignificant);
  if (!up) return;
  std::size_t at = digits.size();
  while (at > 0 && digits[at - 1] == '9') digits[--at] = '0';
  if (at > 0) {
    ++digits[at - 1];
  } else {
    digits.insert(digits.begin(), '1');
    digits.pop_back();
    ++point;
  }
}

std::string place_point(const std::string& digits, std::int32_t point) {
  const auto size = static_cast<std::int32_t>(digits.size());
  if (point >= size) return digits + std::string(static_cast<std::size_t>(point - size), '0');
  if (point <= 0) return "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
  const auto split = static_cast<std::size_t>(point);
  return digits.substr(0, split) + "." + digits.substr(split);
}

}  // namespace

std::optional<Quantity> make_quantity(std::int64_t numerator, std::int64_t denominator,
                                      std::int32_t exponent) {
  return normalise(numerator, denominator, exponent);
}

std::optional<Quantity> parse_decimal(std::string_view digits) {
  const std::size_t point = digits.find('.');
  const std::string_view whole = digits.substr(0, point);
  const bool has_point = point != std::string_view::npos;
  if (whole.empty() || !commas_in_place(whole)) return std::nullopt;
  if (has_point && point + 1 == digits.size()) return std::nullopt;
  Wide value = 0;
  std::int64_t exponent = 0;
  std::int64_t zeros = 0;  // read, but only written down when a digit follows
  for (std::size_t at = 0; at < digits.size(); ++at) {
    const char c = digits[at];
    if (at == point || (c == ',' && at < point)) continue;
    if (!is_ascii_digit(c)) return std::nullopt;
    if (has_point && at > point) --exponent;
    ++zeros;
    if (c == '0') continue;
    for (; zeros > 0 && value != 0; --zeros) {
      if (!grow(value, 10)) return std::nullopt;
    }
    zeros = 0;
    value += c - '0';
    if (value >= kLimit) return std::nullopt;
  }
  return normalise(value, 1, exponent + zeros);
}

std::optional<Quantity> multiply(const Quantity& a, const Quantity& b) {
  const Wide left = common_factor(absolute(a.numerator), b.denominator);
  const Wide right = common_factor(absolute(b.numerator), a.denominator);
  return normalise((a.numerator / left) * (b.numerator / right),
                   (a.denominator / right) * (b.denominator / left), std::int64_t{a.exponent} + b.exponent);
}

std::optional<Quantity> add(const Quantity& a, const Quantity& b) {
  if (a.numerator == 0) return b;
  if (b.numerator == 0) return a;
  const Quantity& high = a.exponent >= b.exponent ? a : b;
  const Quantity& low = a.exponent >= b.exponent ? b : a;
  const Wide factor = common_factor(a.denominator, b.denominator);
  Wide left = high.numerator;
  Wide right = low.numerator;
  Wide denominator = high.denominator;
  if (!grow(left, low.denominator / factor) || !grow(right, high.denominator / factor)) return std::nullopt;
  if (!grow(denominator, low.denominator / factor)) return std::nullopt;
  for (std::int32_t e = low.exponent; e < high.exponent; ++e) {
    if (!grow(left, 10)) return std::nullopt;
  }
  return normalise(left + right, denominator, low.exponent);
}

int compare(const Quantity& a, const Quantity& b) {
  Wide left = static_cast<Wide>(a.numerator) * b.denominator;
  Wide right = static_cast<Wide>(b.numerator) * a.denominator;
  if ((left < 0) != (right < 0) || left == 0 || right == 0) return left < right ? -1 : left > right ? 1 : 0;
  const int sign = left < 0 ? -1 : 1;
  left = absolute(left);
  right = absolute(right);
  for (std::int32_t e = b.exponent; e < a.exponent && left <= right; ++e) left *= 10;
  for (std::int32_t e = a.exponent; e < b.exponent && right <= left; ++e) right *= 10;
  return left < right ? -sign : left > right ? sign : 0;
}

std::string to_decimal(const Quantity& q) {
  if (q.numerator == 0 || q.denominator <= 0) return "0";
  std::int32_t point = 0;
  std::string digits = divide_digits(absolute(q.numerator), q.denominator, point);
  if (q.denominator != 1) round_digits(digits, point);
  return (q.numerator < 0 ? "-" : "") + place_point(digits, point + q.exponent);
}

double to_double(const Quantity& q) {
  if (q.denominator != 1) return std::strtod(to_decimal(q).c_str(), nullptr);
  const std::string written = std::to_string(q.numerator) + "e" + std::to_string(q.exponent);
  return std::strtod(written.c_str(), nullptr);
}

}  // namespace newsprism
