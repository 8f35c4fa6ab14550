// Dates with numbers: years, months, days and the ranges of them.
#include <string>

#include "mentions/clock_times.h"
#include "mentions/numerals.h"
#include "mentions/time_patterns.h"

namespace newsprism {
namespace {

struct Piece {
  std::size_t end = 0;
  std::int32_t value = 0;  // 0: none
};

bool is_year(std::int64_t n) {
  return n >= 1800 && n <= 2100;
}

// A number from 1 to `limit` and the unit after it; the end is after the unit.
Piece numbered(Key key, std::size_t at, std::int32_t limit, Key units) {
  const std::optional<Numeral> n = read_numeral(key, at);
  if (!n || n->vague || n->more || n->decimal || n->fraction || n->bare_unit) return {};
  const std::int64_t value = whole(n->min);
  const std::size_t unit = skip_spaces(key, n->end);
  if (value < 1 || value > limit || !one_of(char_at(key, unit), units)) return {};
  return {unit + 1, static_cast<std::int32_t>(value)};
}

// 7月, 十一月份; not 三月球 or 5月租.
Piece month_at(Key key, std::size_t at) {
  Piece month = stands_at(key, at, U"元月") ? Piece{at + 2, 1} : numbered(key, at, 12, U"月");
  if (month.value == 0) return {};
  if (char_at(key, month.end) == U'份') return {month.end + 1, month.value};
  if (one_of(char_at(key, month.end), U"球亮薪饼台票租供子色光经嫂销均活息刊报卡娥老付费")) return {};
  return month;
}

Piece day_at(Key key, std::size_t at) {
  Piece day = numbered(key, at, 31, U"日号");
  if (day.value == 0 || stands_at(key, day.end - 1, U"日元") || stands_at(key, day.end - 1, U"日圆"))
    return {};
  return day;
}

std::int32_t digits_value(Key key, std::size_t at, std::size_t count) {
  std::int32_t value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (!is_ascii_digit(char_at(key, i))) return -1;
    value = value * 10 + static_cast<std::int32_t>(key[i] - U'0');
  }
  return value;
}

std::size_t digit_run(Key key, std::size_t at) {
  std::size_t end = at;
  while (is_ascii_digit(char_at(key, end))) ++end;
  return end - at;
}

// 2025-07-17, 2025/7/17, 2025.07.17, 2025-07.
TimeFound separated_date(const TimeLine& line, std::size_t at) {
  const Key key = line.key;
  const std::int32_t year = digits_value(key, at, 4);
  const char32_t mark = char_at(key, at + 4);
  if (!is_year(year) || !one_of(mark, U"-/.")) return std::nullopt;
  const std::size_t month_length = digit_run(key, at + 5);
  if (month_length < 1 || month_length > 2) return std::nullopt;
  const std::int32_t month = digits_value(key, at + 5, month_length);
  std::size_t end = at + 5 + month_length;
  if (month < 1 || month > 12) return std::nullopt;
  const std::size_t day_length = char_at(key, end) == mark ? digit_run(key, end + 1) : 0;
  if (day_length == 0) {
    const bool alone = mark == U'-' && month_length == 2 && !is_ascii_letter(char_at(key, end));
    if (!alone) return std::nullopt;
    return dated(end, {year, month, 0}, false, *line.context);
  }
  const CalendarDate date{year, month, day_length > 2 ? 0 : digits_value(key, end + 1, day_length)};
  if (!is_real_day(date)) return std::nullopt;
  end += 1 + day_length;
  return dated(end, date, false, *line.context);
}

// 20250715, alone.
TimeFound compact_date(const TimeLine& line, std::size_t at) {
  if (digit_run(line.key, at) != 8 || one_of(char_at(line.key, at + 8), U"万亿元个家人."))
    return std::nullopt;
  const CalendarDate date{digits_value(line.key, at, 4), digits_value(line.key, at + 4, 2),
                          digits_value(line.key, at + 6, 2)};
  if (!is_year(date.year) || !is_real_day(date)) return std::nullopt;
  return dated(at + 8, date, false, *line.context);
}

// 2013年, 二〇一三年, 07年; `end` after 年.
Piece year_at(Key key, std::size_t at) {
  const std::optional<Numeral> n = read_numeral(key, at);
  if (!n || n->digits == 0 || n->decimal) return {};
  const std::size_t unit = skip_spaces(key, n->end);
  if (char_at(key, unit) != U'年' || stands_at(key, unit, U"年代")) return {};
  const std::int64_t value = whole(n->min);
  if (n->digits == 4 && is_year(value)) return {unit + 1, static_cast<std::int32_t>(value)};
  // 07年, 18年10月; 18年 alone is a length.
  const bool short_form =
      n->digits == 2 && (char_at(key, at) == U'0' || month_at(key, skip_spaces(key, unit + 1)).value != 0);
  if (!short_form || value < 0) return {};
  return {unit + 1, static_cast<std::int32_t>(value + (value >= 50 ? 1900 : 2000))};
}

// 民国115年, 公元755年, 公元前221年; the end is after 年.
TimeFound era_year(const TimeLine& line, std::size_t at) {
  const std::size_t era = any_at(line.key, at, U"公元前|公元|民国");
  if (era == 0) return std::nullopt;
  const std::optional<Numeral> n = read_numeral(line.key, skip_spaces(line.key, at + era));
  const std::size_t unit = n ? skip_spaces(line.key, n->end) : 0;
  const std::int64_t value = n && !n->vague && !n->more ? whole(n->min) : -1;
  if (value < 1 || value > 2100 || char_at(line.key, unit) != U'年') return std::nullopt;
  if (era == 3)
    return plain(unit + 1, TimeType::date, "BC" + to_iso({static_cast<std::int32_t>(value), 0, 0}));
  const auto year = static_cast<std::int32_t>(line.key[at] == U'民' ? value + 1911 : value);
  if (TimeFound f = match_after_year(line, unit + 1, year)) return f;
  return dated(unit + 1, {year, 0, 0}, false, *line.context);
}

// 90年代, 1990年代, 九十年代.
TimeFound decade(const TimeLine& line, std::size_t at, std::int32_t century) {
  const std::optional<Numeral> n = read_numeral(line.key, at);
  if (!n || n->vague || n->more || !stands_at(line.key, skip_spaces(line.key, n->end), U"年代"))
    return std::nullopt;
  std::int64_t value = whole(n->min);
  if (value < 0 || value % 10 != 0) return std::nullopt;
  if (value < 100) value += century != 0 ? (century - 1) * 100 : (value >= 20 ? 1900 : 2000);
  if (!is_year(value)) return std::nullopt;
  TimeMatch match =
      plain(skip_spaces(line.key, n->end) + 2, TimeType::date, std::to_string(value / 10) + "X");
  match.time.begin = std::to_string(value);
  match.time.end = std::to_string(value + 9);
  return match;
}

// 20世纪, 20世纪90年代.
TimeFound century(const TimeLine& line, std::size_t at) {
  const std::optional<Numeral> n = read_numeral(line.key, at);
  if (!n || n->vague || n->more || n->bare_unit) return std::nullopt;
  const std::size_t unit = skip_spaces(line.key, n->end);
  const std::int64_t value = whole(n->min);
  if (!stands_at(line.key, unit, U"世纪") || value < 10 || value > 22) return std::nullopt;
  const std::size_t end = unit + 2;
  if (any_at(line.key, end, U"经济|福克斯") > 0) return std::nullopt;
  if (TimeFound part = decade(line, skip_spaces(line.key, end), static_cast<std::int32_t>(value)))
    return part;
  return plain(end, TimeType::date, std::to_string(value - 1) + "XX");
}

// 上世纪, 上世纪90年代, 本世纪.
TimeFound relative_century(const TimeLine& line, std::size_t at) {
  const std::size_t word = any_at(line.key, at, U"上个世纪|上世纪|本世纪");
  if (word == 0) return std::nullopt;
  const std::int32_t number = line.key[at] == U'本' ? 21 : 20;
  if (TimeFound part = decade(line, skip_spaces(line.key, at + word), number)) return part;
  return plain(at + word, TimeType::date, std::to_string(number - 1) + "XX");
}

// May the number before 日 or 号 be a day of the month? Not in 长征5号, 第5号, 8号线, 30日内.
bool day_may_stand(Key key, std::size_t at, const Piece& day) {
  if (!is_ascii_digit(char_at(key, at))) return false;
  const char32_t next = char_at(key, day.end);
  const std::size_t back = skip_spaces_back(key, at);
  const char32_t previous = char_before(key, back);
  const bool open = previous == 0 || previous == U'\n' ||
                    one_of(previous, U",。;:!?、(\"“”‘’「」『』<>[]《》【】·|/—-") ||
                    one_of(previous, U"在于到至和与从自是定为截及同由约今昨明本当");
  if (key[day.end - 1] == U'号')
    return open && !one_of(next, U"线楼店房院门厂文令馆桌铁矿井工公路机仓车位球坑台塔厅室选床舱站码位");
  if (one_of(next, U"元本圆均内前后子游报线夜常产志历式租薪耗照间") || previous == U'第' || previous == U'每')
    return false;
  return open || back != at || !one_of(previous, U"近数几多满足共了");
}

TimeFound bare_day(const TimeLine& line, std::size_t at) {
  const Piece day = day_at(line.key, at);
  if (day.value == 0 || !day_may_stand(line.key, at, day)) return std::nullopt;
  const CalendarDate date = line.context->date_of_day(day.value, speaks_of_future(line.key, at));
  if (date.month != 0 && !is_real_day(date)) return std::nullopt;
  TimeMatch match = dated(day.end, date, true, *line.context);
  add_time_of_day(line, match);
  return match;
}

TimeFound bare_month(const TimeLine& line, std::size_t at) {
  if (one_of(char_before(line.key, at), U"个第每几数.刑役")) return std::nullopt;
  if (any_before(line.key, at, U"农历|阴历|旧历") > 0) return std::nullopt;  // another calendar
  const Piece month = month_at(line.key, at);
  if (month.value == 0) return std::nullopt;
  const std::int32_t year = line.context->year_of_month(month.value, speaks_of_future(line.key, at));
  const CalendarDate date{year, month.value, 0};
  TimeFound after = match_after_month(line, month.end, date);
  TimeMatch match = after ? *after : dated(month.end, date, true, *line.context);
  match.time.relative = true;
  match.time.anchor = line.context->anchor_iso;
  return match;
}

TimeFound single_date(const TimeLine& line, std::size_t at) {
  if (TimeFound f = era_year(line, at)) return f;
  if (TimeFound f = relative_century(line, at)) return f;
  if (TimeFound f = separated_date(line, at)) {
    add_time_of_day(line, *f);
    return f;
  }
  if (TimeFound f = compact_date(line, at)) return f;
  if (TimeFound f = decade(line, at, 0)) return f;
  if (TimeFound f = century(line, at)) return f;
  const Piece year = year_at(line.key, at);
  if (year.value != 0) {
    if (TimeFound f = match_after_year(line, year.end, year.value)) return f;
    return dated(year.end, {year.value, 0, 0}, false, *line.context);
  }
  if (TimeFound f = bare_month(line, at)) return f;
  return bare_day(line, at);
}

// 2019-2021年, 3至5月, 16日-20日: the first end takes what it lacks from the second.
TimeFound unitless_range(const TimeLine& line, std::size_t at) {
  const std::optional<Numeral> n = read_numeral(line.key, at);
  if (!n || n->vague || n->more || n->decimal || n->digits > 4 || (n->digits == 3)) return std::nullopt;
  const std::size_t second_at = past_connector(line.key, n->end);
  if (second_at == 0) return std::nullopt;
  const TimeFound second = single_date(line, second_at);
  if (!second || !second->date || second->time.type != TimeType::date) return std::nullopt;
  const auto value = static_cast<std::int32_t>(whole(n->min));
  CalendarDate first = *second->date;
  std::int32_t& part = first.day != 0 ? first.day : first.month != 0 ? first.month : first.year;
  const bool fits = value > 0 && value < part && (&part != &first.year || is_year(value));
  if (!fits) return std::nullopt;
  part = value;
  return span_of_time(second->end, first, *second->date, second->time.relative, *line.context);
}

TimeFound range_from(const TimeLine& line, const TimeMatch& first) {
  if (!first.date || first.time.type != TimeType::date) return std::nullopt;
  const std::size_t second_at = past_connector(line.key, first.end);
  if (second_at == 0) return std::nullopt;
  TimeContext context = *line.context;
  context.note(*first.date, line.offset);
  TimeLine rest = line;
  rest.context = &context;
  const TimeFound second = single_date(rest, second_at);
  if (!second || !second->date || second->time.type != TimeType::date) return std::nullopt;
  if (to_iso(*second->date).size() != to_iso(*first.date).size()) return std::nullopt;
  if (to_iso(*second->date) <= to_iso(*first.date)) return std::nullopt;
  return span_of_time(second->end, *first.date, *second->date, first.time.relative, *line.context);
}

}  // namespace

TimeFound match_written_date(const TimeLine& line, std::size_t at) {
  const char32_t previous = char_before(line.key, at);
  if (is_ascii_digit(char_at(line.key, at))) {
    const bool glued = is_ascii_digit(previous) || is_ascii_letter(previous) ||
                       (one_of(previous, U".-/:_") && at > 1 && is_ascii_digit(line.key[at - 2]));
    if (glued) return std::nullopt;
  } else if (begins_han_numeral(previous) || one_of(previous, U"第点")) {
    return std::nullopt;
  }
  if (const TimeFound f = single_date(line, at)) {
    if (TimeFound range = range_from(line, *f)) return range;
    return f;
  }
  return unitless_range(line, at);
}

// 10-12日 after a month.
static TimeFound days_of_month(const TimeLine& line, std::size_t at, const CalendarDate& month) {
  const std::optional<Numeral> n = read_numeral(line.key, at);
  if (!n || n->vague || n->more || n->decimal || n->digits > 2) return std::nullopt;
  const std::size_t second_at = past_connector(line.key, n->end);
  const Piece last = second_at != 0 ? day_at(line.key, second_at) : Piece{};
  const CalendarDate first{month.year, month.month, static_cast<std::int32_t>(whole(n->min))};
  const CalendarDate second{month.year, month.month, last.value};
  if (last.value <= first.day || !is_real_day(first) || !is_real_day(second)) return std::nullopt;
  return span_of_time(last.end, first, second, false, *line.context);
}

TimeFound match_after_month(const TimeLine& line, std::size_t at, const CalendarDate& month) {
  const Key key = line.key;
  const std::size_t next = skip_spaces(key, at);
  const Piece day = day_at(key, next);
  if (day.value != 0 && is_real_day({month.year, month.month, day.value})) {
    TimeMatch match = dated(day.end, {month.year, month.month, day.value}, false, *line.context);
    const std::size_t second_at = past_connector(key, match.end);
    const Piece last = second_at != 0 && match.time.type == TimeType::date ? day_at(key, second_at) : Piece{};
    if (last.value <= day.value || !is_real_day({month.year, month.month, last.value})) {
      add_time_of_day(line, match);
      return match;
    }
    return span_of_time(last.end, *match.date, {month.year, month.month, last.value}, false, *line.context);
  }
  if (TimeFound f = days_of_month(line, next, month)) return f;
  struct Tail {
    Key word;
    const char* mod;
  };
  for (const Tail& tail : {Tail{U"上旬", "START"}, Tail{U"中旬", "MID"}, Tail{U"下旬", "END"},
                           Tail{U"初", "START"}, Tail{U"底", "END"}, Tail{U"末", "END"}}) {
    if (!stands_at(key, next, tail.word)) continue;
    TimeMatch match = dated(next + tail.word.size(), month, false, *line.context);
    match.time.mod = tail.mod;
    return match;
  }
  return std::nullopt;
}

// What follows 2025年 or 今年, when it is a month.
static TimeFound month_after_year(const TimeLine& line, std::size_t at, std::int32_t year) {
  const Piece month = month_at(line.key, at);
  if (month.value == 0) return std::nullopt;
  const CalendarDate date{year, month.value, 0};
  if (TimeFound f = match_after_month(line, month.end, date)) return f;
  return dated(month.end, date, false, *line.context);
}

TimeFound match_after_year(const TimeLine& line, std::size_t at, std::int32_t year) {
  const Key key = line.key;
  std::size_t next = skip_spaces(key, at);
  if (char_at(key, next) == U'的') next = skip_spaces(key, next + 1);
  if (TimeFound f = month_after_year(line, next, year)) return f;
  if (TimeFound f = match_feast(line, next, year)) return f;
  struct Tail {
    Key word;
    const char* value;  // added to the year
    const char* mod;
  };
  for (const Tail& tail :
       {Tail{U"第一季度", "-Q1", ""}, Tail{U"第二季度", "-Q2", ""}, Tail{U"第三季度", "-Q3", ""},
        Tail{U"第四季度", "-Q4", ""}, Tail{U"一季度", "-Q1", ""},   Tail{U"二季度", "-Q2", ""},
        Tail{U"三季度", "-Q3", ""},   Tail{U"四季度", "-Q4", ""},   Tail{U"第1季度", "-Q1", ""},
        Tail{U"第2季度", "-Q2", ""},  Tail{U"第3季度", "-Q3", ""},  Tail{U"第4季度", "-Q4", ""},
        Tail{U"第1季", "-Q1", ""},    Tail{U"第2季", "-Q2", ""},    Tail{U"第3季", "-Q3", ""},
        Tail{U"第4季", "-Q4", ""},    Tail{U"第一季", "-Q1", ""},   Tail{U"第二季", "-Q2", ""},
        Tail{U"第三季", "-Q3", ""},   Tail{U"第四季", "-Q4", ""},   Tail{U"首季", "-Q1", ""},
        Tail{U"q1", "-Q1", ""},       Tail{U"q2", "-Q2", ""},       Tail{U"q3", "-Q3", ""},
        Tail{U"q4", "-Q4", ""},       Tail{U"上半年", "-H1", ""},   Tail{U"下半年", "-H2", ""},
        Tail{U"春天", "-SP", ""},     Tail{U"春季", "-SP", ""},     Tail{U"夏天", "-SU", ""},
        Tail{U"夏季", "-SU", ""},     Tail{U"秋天", "-FA", ""},     Tail{U"秋季", "-FA", ""},
        Tail{U"冬天", "-WI", ""},     Tail{U"冬季", "-WI", ""},     Tail{U"年初", "", "START"},
        Tail{U"年底", "", "END"},     Tail{U"年末", "", "END"},     Tail{U"年中", "", "MID"},
        Tail{U"初", "", "START"},     Tail{U"底", "", "END"},       Tail{U"末", "", "END"},
        Tail{U"财年", "", ""},        Tail{U"度", "", ""},          Tail{U"全年", "", ""}}) {
    if (!stands_at(key, next, tail.word)) continue;
    TimeMatch match = dated(next + tail.word.size(), {year, 0, 0}, false, *line.context);
    match.time.value += tail.value;
    match.time.mod = tail.mod;
    return match;
  }
  return std::nullopt;
}

void add_time_of_day(const TimeLine& line, TimeMatch& match) {
  if (!match.date || match.date->day == 0) return;
  std::size_t at = skip_spaces(line.key, match.end);
  if (char_at(line.key, at) == U't' && is_ascii_digit(char_at(line.key, at + 1))) ++at;
  const std::optional<ClockTime> clock = read_clock_time(line.key, at, true);
  if (!clock) return;
  match.time.type = TimeType::time;
  match.time.value += clock->suffix;
  match.end = clock->end;
}

std::size_t past_connector(Key key, std::size_t at) {
  at = skip_spaces(key, at);
  std::size_t end = 0;
  if (any_at(key, at, U"——|--") > 0)
    end = at + 2;
  else if (one_of(char_at(key, at), U"至到-–—~～−"))
    end = at + 1;
  if (end == 0 || stands_at(key, at, U"至今") || stands_at(key, at, U"至少")) return 0;
  return skip_spaces(key, end);
}

TimeMatch span_of_time(std::size_t end, const CalendarDate& first, const CalendarDate& last, bool relative,
                       const TimeContext& context) {
  TimeMatch match = plain(end, TimeType::duration, to_iso(first) + "/" + to_iso(last), relative);
  match.time.begin = to_iso(first);
  match.time.end = to_iso(last);
  if (relative) match.time.anchor = context.anchor_iso;
  match.date = last;
  return match;
}

}  // namespace newsprism
