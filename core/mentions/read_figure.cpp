#include "mentions/read_figure.h"
#include "document/phrases.h"

#include "mentions/numerals.h"
#include "mentions/time_patterns.h"
#include "mentions/units.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

// A number with what stands after it.
struct Amount {
  Numeral number;
  std::optional<UnitFound> unit;
  std::size_t end = 0;
};

std::string utf8_of(const FigureLine& line, std::size_t begin, std::size_t end) {
  return to_utf8(line.text.substr(begin, end - begin));
}

std::optional<Numeral> number_at(Key key, std::size_t at) {
  if (!is_ascii_digit(char_at(key, at)))
    return begins_han_numeral(char_at(key, at)) ? read_numeral(key, at) : read_english_numeral(key, at);
  const std::optional<Numeral> fraction = read_numeral(key, at, true);
  return fraction && fraction->fraction ? fraction : read_english_numeral(key, at);
}

std::optional<Amount> amount_at(Key key, std::size_t at) {
  const std::optional<Numeral> n = number_at(key, at);
  if (!n) return std::nullopt;
  Amount a{*n, unit_after(key, n->end, *n), n->core_end};
  if (!a.unit && n->core_end != n->end) {  // 多 belongs to another word
    a.number.more = false;
    a.unit = unit_after(key, n->core_end, *n);
  }
  if (a.unit) a.end = a.unit->end;
  return a;
}

// A numeral that is no number of anything: 百家讲坛, 十分, 两家, 三元里.
bool is_idle(Key key, std::size_t at, const Amount& a) {
  const Numeral& n = a.number;
  if (!n.han || n.fraction) return false;
  const std::int64_t value = whole(n.min);
  const bool counted = a.unit->kind == FigureKind::count || a.unit->kind == FigureKind::level;
  const bool small = n.scale == 0 && !n.more && !n.vague && !n.decimal && value < 10;
  if (small && counted && value < 3) return true;
  if (small && value == 2 && char_at(key, at) == U'二' && a.unit->kind != FigureKind::percent) return true;
  if (small && value == 1 && (a.unit->kind == FigureKind::money)) return true;
  if (small && counted && one_of(char_before(key, at), U"小老初高张大第周阿")) return true;
  if (!n.bare_unit || n.more || n.vague) return false;
  // 总量(亿元), 单位:万元: the head of a column
  if (one_of(char_before(key, at), U"(/:") && one_of(char_at(key, a.end), U")/\t\n|")) return true;
  if (value >= 100'000 && !counted) return false;
  return any_before(key, at, U"上|近|过|超|逾|破|约|达|成|每") == 0;
}

// 市值, 营收, ... shortly before in the same clause, or 债务, 资金 right after: the number is money even
// without a currency.
bool speaks_of_money(Key key, std::size_t at, std::size_t end) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < 14 && !one_of(key[begin - 1], U",。;!?:\n")) --begin;
  if (contains_any(key.substr(begin, at - begin),
                   U"市值|营收|收入|利润|净利|估值|身价|身家|融资|投资额|销售额|成交额|金额|资产|"
                   U"负债|亏损|gdp|损失|预算|奖金|罚款|股价|财富|价值|资金|贷款|年薪"))
    return true;
  const std::size_t next = end + (char_at(key, end) == U'的' ? 1 : 0);
  return any_at(key, next, U"债务|资金|贷款|现金|罚款|年薪|薪酬|赔偿|营收|市值|利润|融资") > 0;
}

bool looks_plural(Key word) {
  for (Key plural :
       {Key(U"people"), Key(U"men"), Key(U"women"), Key(U"children"), Key(U"staff"), Key(U"personnel")})
    if (word == plural) return true;
  if (word.size() < 3 || word.back() != U's') return false;
  if (word.size() == 4 && word.substr(1) == U"pus") return true;  // GPUs
  const char32_t before = word[word.size() - 2];
  if (before == U's' || before == U'u' || before == U'i') return false;
  for (Key other : {Key(U"was"), Key(U"has"), Key(U"its"), Key(U"does"), Key(U"always"), Key(U"perhaps"),
                    Key(U"towards")})
    if (word == other) return false;
  return true;
}

bool breaks_noun_phrase(Key word) {
  for (Key stop : {Key(U"a"),     Key(U"an"),   Key(U"the"),   Key(U"and"),   Key(U"or"),     Key(U"of"),
                   Key(U"in"),    Key(U"on"),   Key(U"at"),    Key(U"to"),    Key(U"for"),    Key(U"by"),
                   Key(U"with"),  Key(U"from"), Key(U"is"),    Key(U"are"),   Key(U"as"),     Key(U"was"),
                   Key(U"were"),  Key(U"that"), Key(U"this"),  Key(U"but"),   Key(U"when"),   Key(U"while"),
                   Key(U"than"),  Key(U"its"),  Key(U"his"),   Key(U"their"), Key(U"has"),    Key(U"have"),
                   Key(U"had"),   Key(U"will"), Key(U"would"), Key(U"after"), Key(U"before"), Key(U"into"),
                   Key(U"during")})
    if (word == stop) return true;
  return false;
}

// The noun that an English number counts: within three words, a plural. Empty range where there is none.
Range counted_noun(Key key, std::size_t at) {
  std::size_t begin = skip_spaces(key, at);
  if (begin == at) return {};
  for (int words = 0; words < 3; ++words) {
    std::size_t end = begin;
    while (is_ascii_letter(char_at(key, end)) ||
           (char_at(key, end) == U'-' && is_ascii_letter(char_at(key, end + 1))))
      ++end;
    const Key word = key.substr(begin, end - begin);
    if (word.empty() || breaks_noun_phrase(word)) return {};
    if (looks_plural(word)) return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (char_at(key, end) != U' ') return {};
    begin = end + 1;
  }
  return {};
}

// "Pro 6000 cards": a number after a name belongs to it.
bool follows_name(const FigureLine& line, std::size_t at) {
  const std::size_t end = skip_spaces_back(line.key, at);
  std::size_t begin = end;
  while (begin > 0 && is_ascii_letter(line.key[begin - 1])) --begin;
  if (begin == end || end == at) return false;
  const bool capital = line.text[begin] >= U'A' && line.text[begin] <= U'Z';
  const std::size_t before = skip_spaces_back(line.key, begin);
  const bool opens = before == 0 || one_of(line.key[before - 1], U".!?\n\"“:");
  return capital && !opens;
}

Figure figure_of(const Quantity& min, const Quantity& max, FigureKind kind) {
  Figure f;
  f.kind = kind;
  f.min = min;
  f.max = max;
  f.is_range = !(min == max);
  return f;
}

void set_range(Figure& f, std::size_t begin, std::size_t end) {
  f.range = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// 0.8个小米, 1/6辆特斯拉: parts of a thing compare, they do not count.
bool compares(const Numeral& n, Key unit) {
  if (n.fraction) return true;
  return n.decimal && n.scale == 0 && (unit == U"个" || unit == U"辆" || unit == U"座" || unit == U"家");
}

Figure with_unit(const FigureLine& line, const Amount& a) {
  const UnitFound& u = *a.unit;
  Figure f = figure_of(scaled(a.number.min, u.exponent), scaled(a.number.max, u.exponent), u.kind);
  f.unit = utf8_of(line, u.begin, u.end);
  if (u.kind == FigureKind::money) f.currency = u.currency[0] == '?' ? line.yuan : u.currency;
  if (u.kind == FigureKind::percent && f.unit.find('%') == std::string::npos) f.unit = "%";
  if (u.kind == FigureKind::count && compares(a.number, line.key.substr(u.begin, u.end - u.begin)))
    f.kind = FigureKind::multiple;
  if (a.number.vague) f.approx = "vague";
  if (a.number.more) f.approx = "over";
  return f;
}

// 70至80亿: the multiplier of the second end belongs to both.
void share_scale(Numeral& first, const Numeral& second) {
  if (first.scale != 0 || second.scale == 0) return;
  if (compare(first.min, scaled(second.min, -second.scale)) >= 0) return;
  first.min = scaled(first.min, second.scale);
  first.max = scaled(first.max, second.scale);
}

// 至, 到, -, ~ and the English "to".
std::size_t past_range_word(Key key, std::size_t at) {
  const std::size_t next = skip_spaces(key, at);
  if (next > at && stands_at(key, next, U"to ")) return next + 3;
  return past_connector(key, at);
}

bool same_unit(const FigureLine& line, const UnitFound& a, const UnitFound& b) {
  if (a.kind != b.kind) return false;
  if (a.kind == FigureKind::percent || a.kind == FigureKind::multiple) return a.exponent == b.exponent;
  return line.key.substr(a.begin, a.end - a.begin) == line.key.substr(b.begin, b.end - b.begin);
}

bool is_change(Key key, std::size_t at) {
  const std::size_t place = skip_spaces_back(key, at);
  return any_before(key, place, U"从|由|从约|from") > 0;
}

std::optional<Figure> range_at(const FigureLine& line, std::size_t at, const Amount& first) {
  const std::size_t second_at = past_range_word(line.key, first.end);
  if (second_at == 0 || first.number.fraction) return std::nullopt;
  std::optional<Amount> second = amount_at(line.key, second_at);
  if (!second || second->number.bare_unit || second->number.fraction) return std::nullopt;
  if (first.unit && !(second->unit && same_unit(line, *first.unit, *second->unit))) return std::nullopt;
  const bool plain = !second->unit && first.number.scale >= 3 && second->number.scale >= 3;
  if (!second->unit && !plain) return std::nullopt;
  Amount low = first;
  if (!first.unit) share_scale(low.number, second->number);
  const bool change = is_change(line.key, at);
  if (compare(low.number.min, second->number.max) >= 0) return std::nullopt;
  low.unit = second->unit;
  Figure f;
  if (second->unit) {
    f = with_unit(line, *second);
    f.min = scaled(low.number.min, second->unit->exponent);
  } else {
    f = figure_of(low.number.min, second->number.max, FigureKind::count);
  }
  f.max = second->unit ? scaled(second->number.max, second->unit->exponent) : second->number.max;
  f.is_range = true;
  f.is_change = change;
  if (f.kind == FigureKind::multiple && second->unit->kind == FigureKind::count) f.kind = FigureKind::count;
  set_range(f, at, second->end);
  return f;
}

// Without a unit: 四分之一, 590万, 市值4.2万亿, "over 10,000 GPUs".
std::optional<Figure> without_unit(const FigureLine& line, std::size_t at, const Amount& a) {
  const Numeral& n = a.number;
  const Key key = line.key;
  const bool slash = n.fraction && key.substr(at, n.end - at).find(U'/') != Key::npos;
  if (slash && char_at(key, n.end) != U'的') return std::nullopt;
  Figure f = figure_of(n.min, n.max, FigureKind::count);
  set_range(f, at, n.core_end);
  if (n.vague) f.approx = "vague";
  const Range noun = counted_noun(key, n.end);
  if (n.fraction) {
    f.kind = FigureKind::percent;
    f.unit = "%";
    return f;
  }
  if (!noun.empty() && !n.bare_unit) {
    const bool tiny = !is_ascii_digit(key[at]) && !n.vague && compare(n.min, of_whole(3)) < 0;
    const bool year =
        n.digits == 4 && whole(n.min) > 1900 && whole(n.min) < 2100 && approximation(line, at, n.end).empty();
    const bool named =
        year || (n.scale == 0 && !n.decimal && follows_name(line, at) && char_at(key, at) < 0x80);
    if (tiny || named) return std::nullopt;
    f.unit = utf8_of(line, noun.begin, noun.end);
    return f;
  }
  if (n.scale < 4 || n.bare_unit || is_ascii_letter(char_at(key, n.end))) return std::nullopt;
  if (n.han && n.scale == 4 && compare(n.min, of_whole(200'000)) < 0 && !n.vague)
    return std::nullopt;  // 一万, 十万火急
  if (speaks_of_money(key, at, n.end)) {
    f.kind = FigureKind::money;
    f.currency = line.last_currency.empty() ? line.yuan : line.last_currency;
  }
  if (n.more) f.approx = "over";
  return f;
}

// -5%, 负3.9%.
void take_sign(const FigureLine& line, std::size_t at, Figure& f) {
  if (f.is_range) return;
  // 零下30摄氏度
  constexpr Key kBelow = U"零下";
  const bool degrees =
      f.unit == "度" || f.unit == "摄氏度" || f.unit == "攝氏度" || f.unit == "℃" || f.unit == "°c";
  if (degrees && stands_before(line.key, at, kBelow) && f.min.numerator > 0) {
    f.min.numerator = -f.min.numerator;
    f.max = f.min;
    f.range.begin -= static_cast<std::uint32_t>(kBelow.size());
    return;
  }
  if (f.kind != FigureKind::percent) return;
  const char32_t sign = char_before(line.key, at);
  const char32_t before = char_before(line.key, at - (at > 0 ? 1 : 0));
  const bool dash =
      one_of(sign, U"-−") && !is_ascii_letter(before) && !is_ascii_digit(before) && !one_of(before, U"%)-−");
  if (!dash && sign != U'负') return;
  f.min.numerator = -f.min.numerator;
  f.max = f.min;
  --f.range.begin;
}

// "$4 trillion", 人民币8千元.
std::optional<Figure> prefixed_money(const FigureLine& line, std::size_t at) {
  const char* currency = "";
  const std::size_t number = currency_before_number(line.key, at, currency);
  if (number == 0) return std::nullopt;
  std::optional<Amount> a = amount_at(line.key, number);
  if (!a) return std::nullopt;
  std::size_t end = a->number.core_end;
  if (a->unit && a->unit->kind == FigureKind::money) end = a->unit->end;
  Figure f = figure_of(a->number.min, a->number.max, FigureKind::money);
  const std::size_t second_at = past_range_word(line.key, end);
  if (second_at != 0) {
    const char* other = "";
    const std::size_t other_number = currency_before_number(line.key, second_at, other);
    const std::optional<Amount> second = amount_at(line.key, other_number != 0 ? other_number : second_at);
    Numeral first = a->number;
    if (second) share_scale(first, second->number);
    if (second && (other_number != 0 || second->number.scale > 0) &&
        compare(first.min, second->number.min) < 0) {
      f = figure_of(first.min, second->number.max, FigureKind::money);
      f.is_change = is_change(line.key, at);
      end = second->number.core_end;
    }
  }
  f.currency = currency;
  f.unit = currency;
  if (a->number.vague) f.approx = "vague";
  if (a->number.more) f.approx = "over";
  set_range(f, at, end);
  return f;
}

// H20, A100, 小米-3: the number belongs to the letters before it.
bool glued(Key key, std::size_t at) {
  const char32_t previous = char_before(key, at);
  if (!is_ascii_digit(char_at(key, at))) return false;
  if (is_ascii_letter(previous) || is_ascii_digit(previous) || previous == U'_' || previous == U'#')
    return true;
  if (!one_of(previous, U"-.,/:–") || at < 2) return false;
  const bool after_letter = is_ascii_letter(key[at - 2]) && one_of(previous, U"-./");
  return after_letter || is_ascii_digit(key[at - 2]);
}

std::size_t past_word(Key key, std::size_t at) {
  std::size_t end = at + 1;
  while (is_ascii_letter(char_at(key, end)) || is_ascii_digit(char_at(key, end))) ++end;
  return end;
}

FigureFound done(const FigureLine& line, std::size_t at, Figure f) {
  take_sign(line, at, f);
  if (f.approx.empty()) f.approx = approximation(line, f.range.begin, f.range.end);
  const std::size_t end = f.range.end;
  return {end, f};
}

// 七成五: five hundredths more.
void take_tenths(Key key, const Amount& a, Figure& f) {
  const bool half =
      char_at(key, a.end) == U'半' && a.unit->kind == FigureKind::percent && a.unit->exponent == -1;
  if (half && !f.is_range) {
    f.min = f.max = add(f.min, scaled(of_whole(5), -2)).value_or(f.min);
    ++f.range.end;
    return;
  }
  const int digit = han_digit(char_at(key, a.end));
  if (f.is_range) return;
  if (a.unit->kind != FigureKind::percent || a.unit->exponent != -1 || digit < 1 ||
      begins_han_numeral(char_at(key, a.end + 1)))
    return;
  if (unit_after(key, a.end + 1, a.number)) return;  // 三成五家: another number
  f.min = f.max = add(f.min, scaled(of_whole(digit), -2)).value_or(f.min);
  ++f.range.end;
}

FigureFound numeral_figure(const FigureLine& line, std::size_t at) {
  const Key key = line.key;
  const bool latin = char_at(key, at) < 0x80;
  const std::size_t pass = latin ? past_word(key, at) : at + 1;
  const std::optional<Amount> a = amount_at(key, at);
  if (!a) return {pass, std::nullopt};
  const std::size_t past_number = a->number.core_end > at ? a->number.core_end : pass;
  const bool ordinal = char_before(key, skip_spaces_back(key, at)) == U'第';
  if (ordinal) return {past_number, std::nullopt};
  if (std::optional<Figure> range = range_at(line, at, *a)) return done(line, at, *range);
  if (!a->unit) {
    if (std::optional<Figure> f = without_unit(line, at, *a)) return done(line, at, *f);
    return {latin ? past_word(key, past_number - 1) : past_number, std::nullopt};
  }
  if (is_idle(key, at, *a)) return {past_number, std::nullopt};
  Figure f = with_unit(line, *a);
  set_range(f, at, a->end);
  take_tenths(key, *a, f);
  return done(line, at, f);
}

}  // namespace

bool may_begin_figure(char32_t c) {
  if (is_ascii_digit(c) || is_ascii_letter(c)) return true;
  if (c < 0x80) return c == U'$';
  return begins_han_numeral(c) || one_of(c, U"第翻半过€£¥￥₩₹₽人港新台");
}

FigureFound read_figure(const FigureLine& line, std::size_t at) {
  const Key key = line.key;
  if (const std::size_t end = past_address(key, at); end != 0) return {end, std::nullopt};
  if (glued(key, at)) return {past_word(key, at), std::nullopt};
  if (is_ascii_letter(key[at]) &&
      (is_ascii_letter(char_before(key, at)) || is_ascii_digit(char_before(key, at))))
    return {past_word(key, at), std::nullopt};
  if (std::optional<Figure> money = prefixed_money(line, at)) return done(line, at, *money);
  if (std::optional<Figure> word = read_figure_word(line, at)) return done(line, at, *word);
  if (is_ascii_digit(key[at]) || is_ascii_letter(key[at]) || begins_han_numeral(key[at]))
    return numeral_figure(line, at);
  return {at + 1, std::nullopt};
}

}  // namespace newsprism
