#include "search/comparisons.h"

#include "mentions/find_figures.h"
#include "text/fold.h"
#include "text/script.h"

namespace newsprism {

namespace {

constexpr std::int32_t kHighestExponent = 60;

bool is_ascii_letter(char32_t c) {
  return c >= U'a' && c <= U'z';
}

// "5", "1,000.5", "1e10": moves `at` behind it. nullopt where it is no number.
std::optional<Quantity> read_decimal(std::u32string_view key, std::size_t& at) {
  std::string digits;
  for (; at < key.size() && (is_digit(key[at]) || key[at] == U'.' || key[at] == U','); ++at) {
    digits.push_back(static_cast<char>(key[at]));
  }
  std::size_t e = at + 1;
  if (at < key.size() && key[at] == U'e') {
    const bool negative = e < key.size() && key[e] == U'-';
    if (e < key.size() && (key[e] == U'+' || negative)) ++e;
    std::int32_t exponent = 0;
    const std::size_t first = e;
    for (; e < key.size() && is_digit(key[e]) && exponent <= kHighestExponent; ++e) {
      exponent = exponent * 10 + static_cast<std::int32_t>(key[e] - U'0');
    }
    if (e > first) {
      at = e;
      const auto number = parse_decimal(digits);
      if (!number || exponent > kHighestExponent) return std::nullopt;
      return multiply(*number, *make_quantity(1, 1, negative ? -exponent : exponent));
    }
  }
  return parse_decimal(digits);
}

// The k, m, b and t of "$10m", which the articles' reader does not take for numbers.
std::int32_t letter_exponent(std::u32string_view rest) {
  if (rest.empty() || (rest.size() > 1 && is_ascii_letter(rest[1]))) return 0;
  constexpr std::u32string_view kLetters = U"kmbt";
  const std::size_t at = kLetters.find(rest[0]);
  return at == std::u32string_view::npos ? 0 : 3 * (static_cast<std::int32_t>(at) + 1);
}

// A figure that is all of the words, as the articles' reader reads it. False where they are none of that
// kind.
bool read_figure_words(FigureKind kind, std::u32string_view words, Comparison& out) {
  const std::vector<Figure> found = figures_of_line(words);
  if (found.size() != 1 || found[0].range.begin != 0 || found[0].range.end != words.size()) return false;
  const bool bare = found[0].kind == FigureKind::count && found[0].unit.empty();
  out.value = found[0].min;
  out.currency = found[0].currency;
  return found[0].kind == kind || (bare && kind == FigureKind::money);
}

bool multiply_by(const std::optional<Quantity>& factor, Quantity& value) {
  const auto product = factor ? multiply(value, *factor) : std::nullopt;
  if (product) value = *product;
  return product.has_value();
}

// A number with what stands around it: its digits become a 1, so that "1e10USD" is 10^10 x "1USD".
bool read_amount(FigureKind kind, std::u32string key, Comparison& out) {
  std::size_t begin = 0;
  while (begin < key.size() && !is_digit(key[begin])) ++begin;
  if (begin == key.size()) return read_figure_words(kind, key, out);
  std::size_t at = begin;
  const std::optional<Quantity> number = read_decimal(key, at);
  const std::int32_t exponent = letter_exponent(std::u32string_view(key).substr(at));
  key.replace(begin, at + (exponent != 0 ? 1 : 0) - begin, 1, U'1');
  out.value = *make_quantity(1, 1, 0);
  if (key.size() > 1 && !read_figure_words(kind, key, out)) return false;
  return multiply_by(number, out.value) && multiply_by(make_quantity(1, 1, exponent), out.value);
}

}  // namespace

bool Comparison::holds(const Quantity& min, const Quantity& max) const {
  const int low = compare(min, value), high = compare(max, value);
  return (less && low < 0) || (greater && high > 0) || (equal && (low == 0 || high == 0));
}

std::string_view comparison_sign(std::u32string_view text, std::size_t& at) {
  const auto is = [&](std::size_t place, char32_t c) {
    return place < text.size() && fold(text[place]) == c;
  };
  const bool less = is(at, U'<'), greater = is(at, U'>');
  if (less || greater) {
    const bool equal = is(++at, U'=');
    if (equal) ++at;
    return less ? (equal ? "<=" : "<") : (equal ? ">=" : ">");
  }
  if (is(at, U'=')) {
    at += is(at + 1, U'=') ? 2 : 1;
    return "=";
  }
  if (at < text.size() && (text[at] == U'≤' || text[at] == U'≦')) return ++at, "<=";
  if (at < text.size() && (text[at] == U'≥' || text[at] == U'≧')) return ++at, ">=";
  return {};
}

std::optional<Comparison> read_comparison(FigureKind kind, std::u32string_view text) {
  std::size_t at = 0;
  const std::string_view sign = comparison_sign(text, at);
  while (at < text.size() && is_space(text[at])) ++at;
  std::u32string key = fold(text.substr(at));
  while (!key.empty() && is_space(key.back())) key.pop_back();
  Comparison out;
  if (!read_amount(kind, std::move(key), out)) return std::nullopt;
  out.less = sign.substr(0, 1) == "<";
  out.greater = sign.substr(0, 1) == ">";
  out.equal = sign.empty() || sign.back() == '=';
  return out;
}

}  // namespace newsprism
