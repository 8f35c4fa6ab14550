#include "search/comparisons.h"

#include "mentions/find_figures.h"
#include "text/fold.h"
#include "text/script.h"

namespace newsprism {

namespace {

constexpr std::int32_t kHighestExponent = 60;

// What was written, before its sign and kind are known.
struct Value {
  Quantity amount;
  std::string currency;
};

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

// A figure that is all of the words, as the articles' reader reads it.
std::optional<Value> read_figure_words(FigureKind kind, std::u32string_view words) {
  const std::vector<Figure> found = figures_of_line(words);
  if (found.size() != 1 || found[0].range.begin != 0 || found[0].range.end != words.size()) return {};
  const bool bare = found[0].kind == FigureKind::count && found[0].unit.empty();
  if (found[0].kind != kind && !(bare && kind == FigureKind::money)) return {};
  return Value{found[0].min, found[0].currency};
}

// A number with what stands around it: its digits become a 1, so that "1e10USD" is 10^10 x "1USD".
std::optional<Value> read_amount(FigureKind kind, std::u32string_view key) {
  std::size_t begin = 0;
  while (begin < key.size() && !is_digit(key[begin])) ++begin;
  if (begin == key.size()) return read_figure_words(kind, key);
  std::size_t at = begin;
  const std::optional<Quantity> number = read_decimal(key, at);
  if (!number) return {};
  std::u32string_view rest = key.substr(at);
  const std::int32_t exponent = letter_exponent(rest);
  if (exponent != 0) rest.remove_prefix(1);
  Value value{*make_quantity(1, 1, exponent), {}};
  if (begin > 0 || !rest.empty()) {
    const auto unit =
        read_figure_words(kind, std::u32string(key.substr(0, begin)) + U'1' + std::u32string(rest));
    const auto scaled = unit ? multiply(unit->amount, value.amount) : std::nullopt;
    if (!scaled) return {};
    value = {*scaled, unit->currency};
  }
  const auto amount = multiply(*number, value.amount);
  if (!amount) return {};
  return Value{*amount, value.currency};
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
  const std::optional<Value> value = read_amount(kind, key);
  if (!value) return std::nullopt;
  Comparison out;
  out.less = sign.substr(0, 1) == "<";
  out.greater = sign.substr(0, 1) == ">";
  out.equal = sign.empty() || sign.back() == '=';
  out.value = value->amount;
  out.currency = value->currency;
  return out;
}

}  // namespace newsprism
