#include "mentions/units.h"

#include "mentions/unit_words.h"

namespace newsprism {
namespace {

// Classifiers that a single Chinese numeral takes without being a count: 三分, 四国, 三步.
constexpr Key kArabicOnly =
    U"度分米克升瓦里尺寸代号国省市州县校店城村路课声期集页字档副对双杯步排句堂节道门头起根片本首处类股票";

bool up_to_ten_han(const Numeral& n) {
  return n.han && n.scale == 0 && !n.more && !n.vague && !n.decimal && !n.fraction && whole(n.min) >= 0 &&
         whole(n.min) <= 10;
}

bool one_small_han(const Numeral& n) {
  return up_to_ten_han(n) && whole(n.min) < 10;
}

bool ends_latin_word(Key key, std::size_t end) {
  return !is_ascii_letter(char_at(key, end)) && !is_ascii_digit(char_at(key, end));
}

std::optional<UnitFound> found(std::size_t begin, std::size_t size, FigureKind kind) {
  UnitFound unit;
  unit.begin = begin;
  unit.end = begin + size;
  unit.kind = kind;
  return unit;
}

std::optional<UnitFound> percent_at(Key key, std::size_t at) {
  struct Row {
    Key word;
    std::int32_t exponent;
  };
  for (const Row& row :
       {Row{U"%", -2}, Row{U"‰", -3}, Row{U"个百分点", -2}, Row{U"百分点", -2}, Row{U"个基点", -4},
        Row{U"percentage points", -2}, Row{U"percentage point", -2}, Row{U"per cent", -2},
        Row{U"percent", -2}, Row{U"pct", -2}, Row{U"basis points", -4}}) {
    if (!stands_at(key, at, row.word)) continue;
    if (is_ascii_letter(row.word[0]) && !ends_latin_word(key, at + row.word.size())) continue;
    std::optional<UnitFound> unit = found(at, row.word.size(), FigureKind::percent);
    unit->exponent = row.exponent;
    return unit;
  }
  const bool tenths =
      char_at(key, at) == U'成' &&
      !one_of(char_at(key, at + 1), U"员本立为功交长分都果绩熟型品人年就效了名群语因份像家绩套批");
  if (!tenths) return std::nullopt;
  std::optional<UnitFound> unit = found(at, 1, FigureKind::percent);
  unit->exponent = -1;
  return unit;
}

// 三元正极, 十刀, 三块芯片: a currency only where the number or what follows says so.
bool weak_currency_fits(Key key, std::size_t at, Key word, const Numeral& n) {
  const char32_t next = char_at(key, at + word.size());
  if (word == U"刀") return (n.scale >= 3 || !n.han) && !one_of(next, U"具片剑锋法");
  if (word == U"块") return !n.han && next < 0x2E80;
  if (word == U"圆") return !one_of(next, U"形桌梦满");
  if (word != U"元") return true;
  if (one_of(next, U"素件旦帅月凶老首勋宵气")) return false;
  return !one_small_han(n) || !one_of(next, U"里锂正论数化桥材电次方素店环补习村路街催");
}

std::optional<UnitFound> currency_at(Key key, std::size_t at, const Numeral& n) {
  for (const CurrencyName& c : kCurrencies) {
    for (const Key word : c.words) {
      if (!stands_at(key, at, word)) continue;
      if (is_ascii_letter(word[0]) && !ends_latin_word(key, at + word.size())) continue;
      if (word.size() == 1 && !weak_currency_fits(key, at, word, n)) continue;
      std::optional<UnitFound> unit = found(at, word.size(), FigureKind::money);
      unit->currency = c.code;
      if (word == U"cents" || word == U"美分") unit->exponent = -2;
      return unit;
    }
  }
  return std::nullopt;
}

std::optional<UnitFound> latin_unit_at(Key key, std::size_t at, bool sticks) {
  for (Key word : kCompute)
    if (stands_at(key, at, word) && ends_latin_word(key, at + word.size()))
      return found(at, word.size(), FigureKind::compute);
  for (Key word : kLatinMeasures) {
    if (!stands_at(key, at, word) || !ends_latin_word(key, at + word.size())) continue;
    if (word.size() == 1 && !sticks) continue;
    return found(at, word.size(), FigureKind::count);
  }
  const bool times =
      (stands_at(key, at, U"x") && sticks && ends_latin_word(key, at + 1)) || stands_at(key, at, U"-fold");
  if (times) return found(at, stands_at(key, at, U"x") ? 1 : 5, FigureKind::multiple);
  if (word_at(key, at, U"times") && !sticks) {
    const bool compared =
        any_at(key, at + 5, U" as | more| larger| higher| faster| the | that| greater| bigger") > 0;
    return found(at, 5, compared ? FigureKind::multiple : FigureKind::count);
  }
  return std::nullopt;
}

std::optional<UnitFound> age_at(Key key, std::size_t at) {
  if (char_at(key, at) == U'岁' && !one_of(char_at(key, at + 1), U"月末暮首"))
    return found(at, 1, FigureKind::age);
  if (stands_at(key, at, U"周岁")) return found(at, 2, FigureKind::age);
  for (Key word : {Key(U"-year-old"), Key(U"years old"), Key(U"-years-old")})
    if (stands_at(key, at, word)) return found(at, word.size(), FigureKind::age);
  return std::nullopt;
}

std::optional<UnitFound> level_at(Key key, std::size_t at, const Numeral& n) {
  if (char_at(key, at) != U'级' || n.scale > 0 || n.bare_unit) return std::nullopt;
  if (one_of(char_at(key, at + 1), U"市跳火联") || (n.han && whole(n.min) < 2)) return std::nullopt;
  if (n.digits == 4) return std::nullopt;  // 2015级, a year of students
  return found(at, 1, FigureKind::level);
}

std::optional<UnitFound> classifier_at(Key key, std::size_t at, const Numeral& n) {
  const bool small = one_small_han(n);
  for (const Classifier& c : kClassifiers) {
    for (const Key word : c.words) {
      if (!stands_at(key, at, word)) continue;
      if (one_of(char_at(key, at + word.size()), c.not_before)) continue;
      if (small && !c.after_one_han) continue;
      if (up_to_ten_han(n) && word.size() == 1 && one_of(word[0], kArabicOnly)) continue;
      if (word == U"号" && n.scale == 0) continue;
      if (n.digits == 4 && one_of(word[0], U"款届级版")) continue;
      return found(at, word.size(), FigureKind::count);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<UnitFound> unit_after(Key key, std::size_t at, const Numeral& number) {
  const std::size_t place = skip_spaces(key, at);
  const bool sticks = place == at;
  const char32_t c = char_at(key, place);
  if (std::optional<UnitFound> u = percent_at(key, place)) return u;
  if (c == U'倍' && char_at(key, place + 1) != U'感') return found(place, 1, FigureKind::multiple);
  if (std::optional<UnitFound> u = age_at(key, place)) return u;
  if (std::optional<UnitFound> u = currency_at(key, place, number)) return u;
  if (c < 0x2E80) return latin_unit_at(key, place, sticks);
  if (std::optional<UnitFound> u = latin_unit_at(key, place, sticks)) return u;
  if (std::optional<UnitFound> u = level_at(key, place, number)) return u;
  return classifier_at(key, place, number);
}

std::size_t currency_before_number(Key key, std::size_t at, const char*& currency) {
  for (const CurrencyName& c : kPrefixes) {
    for (const Key word : c.words) {
      if (!stands_at(key, at, word)) continue;
      if (is_ascii_letter(word[0]) && is_ascii_letter(char_before(key, at))) continue;
      const std::size_t number = skip_spaces(key, at + word.size());
      if (!is_ascii_digit(char_at(key, number)) && !begins_han_numeral(char_at(key, number))) continue;
      currency = c.code;
      return number;
    }
  }
  return 0;
}

}  // namespace newsprism
