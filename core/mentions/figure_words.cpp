// Figures that begin with a word, and the words around a figure that loosen it.
#include "mentions/numerals.h"
#include "mentions/read_figure.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

std::optional<Figure> figure(const FigureLine& line, std::size_t begin, std::size_t unit, std::size_t end,
                             FigureKind kind, const Quantity& value) {
  Figure f;
  f.range = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  f.kind = kind;
  f.min = f.max = value;
  f.unit = to_utf8(line.text.substr(unit, end - unit));
  return f;
}

Quantity half() {
  return make_quantity(1, 2, 0).value_or(Quantity{});
}

// 第15位, 第三次, 第二大; 排名第3. Bare 第一 is an enumeration.
std::optional<Figure> ordinal(const FigureLine& line, std::size_t at) {
  const Key key = line.key;
  const std::size_t place = skip_spaces(key, at + 1);
  const std::optional<Numeral> n = read_numeral(key, place);
  if (!n || n->vague || n->more || n->decimal || n->bare_unit || n->fraction) return std::nullopt;
  const std::int64_t value = whole(n->min);
  if (value < 1) return std::nullopt;
  const std::size_t unit = skip_spaces(key, n->end);
  const std::size_t before = skip_spaces_back(key, at);
  const bool ranked = any_before(key, before, U"排名|位列|位居|名列|排在|居|排行|排") > 0;
  const char32_t c = char_at(key, unit);
  if (one_of(c, U"位名") && (value > 1 || ranked) && !one_of(char_at(key, unit + 1), U"置称次"))
    return figure(line, at, unit, unit + 1, FigureKind::rank, n->min);
  if (one_of(c, U"大高多") && !one_of(char_at(key, unit + 1), U"学会中厦楼街道门"))
    return figure(line, at, unit, unit + 1, FigureKind::rank, n->min);
  if (one_of(c, U"次回度轮") && value > 1 && !one_of(char_at(key, unit + 1), U"元世工能科"))
    return figure(line, at, unit, unit + 1, FigureKind::ordinal, n->min);
  if (ranked) return figure(line, at, n->end, n->end, FigureKind::rank, n->min);
  return std::nullopt;
}

// 翻倍, 翻番, 翻了一番, 翻两番, 翻三倍.
std::optional<Figure> doubling(const FigureLine& line, std::size_t at) {
  const Key key = line.key;
  if (any_at(key, at, U"翻倍|翻番") > 0)
    return figure(line, at, at + 1, at + 2, FigureKind::multiple, of_whole(2));
  std::size_t place = at + 1;
  if (char_at(key, place) == U'了') ++place;
  const int digit = han_digit(char_at(key, place));
  if (digit < 1 || digit > 4 || char_at(key, place + 1) != U'番') return std::nullopt;
  return figure(line, at, place + 1, place + 2, FigureKind::multiple, of_whole(std::int64_t{1} << digit));
}

std::optional<Figure> halves(const FigureLine& line, std::size_t at) {
  const Key key = line.key;
  const std::size_t size = any_at(key, at, U"一半|半数");
  const bool counted = size == 2 && !one_of(char_before(key, at), U"另前后上下这那");
  if (counted) return figure(line, at, at + 2, at + 2, FigureKind::percent, half());
  const bool over = stands_at(key, at, U"过半") && !one_of(char_at(key, at + 2), U"年个小月百天") &&
                    !one_of(char_before(key, at), U"经已不");
  return over ? figure(line, at + 1, at + 2, at + 2, FigureKind::percent, half()) : std::nullopt;
}

struct NumberWord {
  Key word;
  std::int64_t value;
};

constexpr NumberWord kOrdinals[] = {{U"second", 2}, {U"third", 3}, {U"fourth", 4},
                                    {U"fifth", 5},  {U"sixth", 6}, {U"seventh", 7},
                                    {U"eighth", 8}, {U"ninth", 9}, {U"tenth", 10}};

// second-largest, third time, 15th-largest.
std::optional<Figure> english_ordinal(const FigureLine& line, std::size_t at) {
  const Key key = line.key;
  for (const NumberWord& w : kOrdinals) {
    if (w.word[0] != key[at] || !word_at(key, at, w.word)) continue;
    const std::size_t next = at + w.word.size() + 1;
    const std::size_t rank =
        any_word_at(key, next, U"largest|biggest|highest|richest|most|place|wealthiest|best-selling");
    if (rank > 0) return figure(line, at, next, next + rank, FigureKind::rank, of_whole(w.value));
    const std::size_t time = any_word_at(key, next, U"time|visit|trip|round");
    if (time > 0) return figure(line, at, next, next + time, FigureKind::ordinal, of_whole(w.value));
  }
  return std::nullopt;
}

// twice, doubled, tripled, half of.
std::optional<Figure> english_multiple(const FigureLine& line, std::size_t at) {
  const Key key = line.key;
  if (word_at(key, at, U"twice")) {
    const bool compared = any_at(key, at + 5, U" as | the | what| that") > 0;
    std::optional<Figure> f =
        figure(line, at, at + 5, at + 5, compared ? FigureKind::multiple : FigureKind::count, of_whole(2));
    if (!compared) f->unit = "times";
    return f;
  }
  for (const NumberWord& w : {NumberWord{U"doubled", 2}, NumberWord{U"doubling", 2},
                              NumberWord{U"tripled", 3}, NumberWord{U"quadrupled", 4}})
    if (word_at(key, at, w.word))
      return figure(line, at, at + w.word.size(), at + w.word.size(), FigureKind::multiple,
                    of_whole(w.value));
  if (any_at(key, at, U"half of |half the ") > 0 && word_at(key, at, U"half"))
    return figure(line, at, at + 4, at + 4, FigureKind::percent, half());
  return std::nullopt;
}

// L0 to L5 of driving, written with a capital letter.
std::optional<Figure> letter_level(const FigureLine& line, std::size_t at) {
  const char32_t digit = char_at(line.key, at + 1);
  if (line.text[at] != U'L' || digit < U'0' || digit > U'5') return std::nullopt;
  const char32_t next = char_at(line.key, at + 2);
  if (is_ascii_letter(next) || is_ascii_digit(next) || next == U'-') return std::nullopt;
  std::optional<Figure> f =
      figure(line, at, at, at + 2, FigureKind::level, of_whole(static_cast<std::int64_t>(digit - U'0')));
  f->unit = "L";
  if (next == U'级') ++f->range.end;
  return f;
}

std::optional<Figure> english_age(const FigureLine& line, std::size_t at) {
  if (!word_at(line.key, at, U"aged")) return std::nullopt;
  const std::optional<Numeral> n = read_numeral(line.key, skip_spaces(line.key, at + 4));
  if (!n || n->digits < 1 || n->digits > 3 || n->decimal) return std::nullopt;
  std::optional<Figure> f = figure(line, at, n->end, n->end, FigureKind::age, n->min);
  f->unit = "years";
  return f;
}

}  // namespace

std::optional<Figure> read_figure_word(const FigureLine& line, std::size_t at) {
  switch (line.key[at]) {
    case U'第': return ordinal(line, at);
    case U'翻': return doubling(line, at);
    case U'一':
    case U'半':
    case U'过': return halves(line, at);
    case U'l': return letter_level(line, at);
    case U'a': return english_age(line, at);
    default: break;
  }
  if (!is_ascii_letter(line.key[at])) return std::nullopt;
  if (std::optional<Figure> f = english_ordinal(line, at)) return f;
  return english_multiple(line, at);
}

std::string approximation(const FigureLine& line, std::size_t begin, std::size_t end) {
  const Key key = line.key;
  const std::size_t after = skip_spaces(key, end);
  if (any_at(key, after, U"以上|之多|+|or more|及以上") > 0) return "over";
  if (any_at(key, after, U"以下|以内|or less") > 0) return "under";
  if (any_at(key, after, U"左右|上下") > 0) return "about";
  const std::size_t place = skip_spaces_back(key, begin);
  if (any_before(key, place, U"大约|约有|约为|约|大概|左右|大致|about|around|roughly|approximately|some") > 0)
    return "about";
  if (any_before(key, place,
                 U"不足|不到|低于|少于|未满|不满|under|below|less than|fewer than|up to|最多|至多") > 0)
    return "under";
  if (any_before(key, place,
                 U"超过|超出|超|逾|高于|多于|突破|冲破|破|至少|over|more than|above|at least|"
                 U"exceeding|exceed|surpassing") > 0)
    return "over";
  const bool large_unit = one_of(char_at(key, begin), U"百千万亿");  // 上千, 过百; not 网上三家, 来过3次
  if (large_unit && any_before(key, place, U"上|过") > 0) return "over";
  if (any_before(key, place, U"接近|将近|逼近|近|几乎|nearly|almost|close to") > 0) return "nearly";
  return "";
}

}  // namespace newsprism
