
#include "mentions/numerals.h"

namespace newsprism {
namespace {

struct WordValue {
  Key word;
  std::int64_t value;
};

constexpr WordValue kSmall[] = {
    {U"two", 2},        {U"three", 3},     {U"four", 4},      {U"five", 5},     {U"six", 6},
    {U"seven", 7},      {U"eight", 8},     {U"nine", 9},      {U"ten", 10},     {U"eleven", 11},
    {U"twelve", 12},    {U"thirteen", 13}, {U"fourteen", 14}, {U"fifteen", 15}, {U"sixteen", 16},
    {U"seventeen", 17}, {U"eighteen", 18}, {U"nineteen", 19}, {U"twenty", 20},  {U"thirty", 30},
    {U"forty", 40},     {U"fifty", 50},    {U"sixty", 60},    {U"seventy", 70}, {U"eighty", 80},
    {U"ninety", 90},    {U"one", 1},       {U"a", 1},
};

// Powers of ten as written after a number; "13.5bn", "4 trillion".
constexpr WordValue kMagnitudes[] = {
    {U"hundred", 2}, {U"thousand", 3}, {U"million", 6}, {U"billion", 9}, {U"trillion", 12}, {U"bn", 9},
    {U"mn", 6},      {U"tn", 12},      {U"k", 3},       {U"m", 6},       {U"b", 9},
};

constexpr WordValue kParts[] = {
    {U"half", 2}, {U"halves", 2}, {U"thirds", 3}, {U"third", 3}, {U"quarters", 4}, {U"fifths", 5},
};

template <std::size_t N>
const WordValue* word_in(const WordValue (&words)[N], Key key, std::size_t at) {
  for (const WordValue& w : words)
    if (word_at(key, at, w.word)) return &w;
  return nullptr;
}

// 910B and 4K are names: a single letter counts after a currency sign ($5m), before a currency
// (100k美元) and before the parameters of a model (70B 参数).
bool letter_counts(Key key, std::size_t number, std::size_t after) {
  if (one_of(char_before(key, skip_spaces_back(key, number)), U"$€£¥￥")) return true;
  const std::size_t next = skip_spaces(key, after);
  return any_at(key, next, U"参数|parameter|param|美元|美金|元|人民币|token|dollars") > 0;
}

// A magnitude after a digit may stick to it (13.5bn); k, m and b must, and no letter may follow.
const WordValue* magnitude_at(Key key, std::size_t number, std::size_t at, bool sticks) {
  for (const WordValue& w : kMagnitudes) {
    if (!stands_at(key, at, w.word)) continue;
    const char32_t after = char_at(key, at + w.word.size());
    if (is_ascii_letter(after) || is_ascii_digit(after)) continue;
    if (w.word.size() == 1 && !(sticks && letter_counts(key, number, at + 1))) continue;
    return &w;
  }
  return nullptr;
}

void apply_magnitudes(Key key, std::size_t number, Numeral& n) {
  for (int times = 0; times < 2; ++times) {
    const std::size_t at = skip_spaces(key, n.end);
    const WordValue* m = magnitude_at(key, number, at, at == n.end && is_ascii_digit(char_before(key, at)));
    if (m == nullptr) return;
    const auto power = static_cast<std::int32_t>(m->value);
    n.min = scaled(n.min, power);
    n.max = scaled(n.max, power);
    n.end = n.core_end = at + m->word.size();
    n.scale += power;
    n.digits = 0;
  }
}

// twenty-five, a hundred and twenty is left at "a hundred".
std::optional<Numeral> read_words(Key key, std::size_t at) {
  const WordValue* tens = word_in(kSmall, key, at);
  if (tens == nullptr) return std::nullopt;
  std::int64_t value = tens->value;
  std::size_t end = at + tens->word.size();
  if (value >= 20 && char_at(key, end) == U'-') {
    const WordValue* ones = word_in(kSmall, key, end + 1);
    if (ones != nullptr && ones->value < 10 && ones->word.size() > 1) {
      value += ones->value;
      end += 1 + ones->word.size();
    }
  }
  Numeral n;
  n.end = n.core_end = end;
  n.min = n.max = of_whole(value);
  apply_magnitudes(key, at, n);
  if (tens->word == U"a" && n.scale == 0) return std::nullopt;
  return n;
}

// two-thirds, three quarters.
bool take_parts(Key key, Numeral& n) {
  if (n.scale != 0) return false;
  const char32_t join = char_at(key, n.end);
  if (join != U'-' && join != U' ') return false;
  const WordValue* part = word_in(kParts, key, n.end + 1);
  if (part == nullptr || (part->word == U"third" && whole(n.min) != 1)) return false;
  const std::optional<Quantity> one = make_quantity(1, part->value, 0);
  const std::optional<Quantity> value = one ? multiply(n.min, *one) : std::nullopt;
  if (!value) return false;
  n.min = n.max = *value;
  n.fraction = true;
  n.end = n.core_end = n.end + 1 + part->word.size();
  return true;
}

// dozens, hundreds of millions: one to ten times.
std::optional<Numeral> read_vague(Key key, std::size_t at) {
  static constexpr WordValue kVague[] = {{U"tens", 1},     {U"hundreds", 2}, {U"thousands", 3},
                                         {U"millions", 6}, {U"billions", 9}, {U"trillions", 12}};
  const WordValue* word = word_in(kVague, key, at);
  if (word == nullptr) return std::nullopt;
  auto power = static_cast<std::int32_t>(word->value);
  std::size_t end = at + word->word.size();
  if (stands_at(key, end, U" of ")) {
    const WordValue* of = word_in(kVague, key, end + 4);
    if (of != nullptr && of->value > word->value) {
      power += static_cast<std::int32_t>(of->value);
      end += 4 + of->word.size();
    }
  }
  Numeral n;
  n.end = n.core_end = end;
  n.min = scaled(of_whole(1), power);
  n.max = scaled(of_whole(1), power + 1);
  n.vague = true;
  n.scale = power;
  return n;
}

}  // namespace

std::optional<Numeral> read_english_numeral(Key key, std::size_t at) {
  const char32_t c = char_at(key, at);
  if (is_ascii_digit(c)) {
    std::optional<Numeral> n = read_numeral(key, at);
    if (n && n->scale == 0 && n->digits + (n->decimal ? 1 : 0) > 0) apply_magnitudes(key, at, *n);
    return n;
  }
  if (!is_ascii_letter(c)) return std::nullopt;
  if (std::optional<Numeral> vague = read_vague(key, at)) return vague;
  std::optional<Numeral> n = read_words(key, at);
  if (n) take_parts(key, *n);
  return n;
}

}  // namespace newsprism
