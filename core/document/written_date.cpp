#include "document/written_date.h"

#include <algorithm>

#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr Key kMonths[] = {U"jan", U"feb", U"mar", U"apr", U"may", U"jun",
                           U"jul", U"aug", U"sep", U"oct", U"nov", U"dec"};
constexpr Key kMonthTails[] = {U"uary", U"ruary", U"ch",     U"il",   U"",      U"e",
                               U"y",    U"ust",   U"tember", U"ober", U"ember", U"ember"};

// Reads forward; a failed read leaves `at` where it was.
struct Cursor {
  Key key;
  std::uint32_t at;

  [[nodiscard]] char32_t peek() const { return at < key.size() ? key[at] : U'\n'; }
  bool take(char32_t c) {
    if (peek() != c) return false;
    ++at;
    return true;
  }
  void spaces() {
    for (int n = 0; n < 3 && at < key.size() && is_space(key[at]) && key[at] != U'\n' && key[at] != U'\r';
         ++n)
      ++at;
  }
  // A number of at least `low` and at most `high` digits that is not part of a longer one.
  bool number(std::uint32_t low, std::uint32_t high, std::uint32_t& value) {
    const std::uint32_t first = at;
    std::uint32_t read = 0;
    while (at - first < high && peek() >= U'0' && peek() <= U'9') read = read * 10 + (key[at++] - U'0');
    if (at - first < low || (peek() >= U'0' && peek() <= U'9')) {
      at = first;
      return false;
    }
    value = read;
    return true;
  }
};

bool sound(const WrittenDate& d) {
  return d.year >= 1900 && d.year <= 2100 && d.month <= 12 && d.day <= 31;
}

// "二〇二六" of a year, "十二" of a month.
bool han_number(Cursor& c, std::uint32_t digits, std::uint32_t& value) {
  constexpr Key kDigits = U"〇一二三四五六七八九";
  value = 0;
  const std::uint32_t first = c.at;
  for (; c.at - first < std::max(digits, 3U); ++c.at) {
    const std::size_t digit = c.peek() == U'零' ? 0 : kDigits.find(c.peek());
    if (c.peek() == U'十' && digits == 0) {
      value = value == 0 ? 10 : value * 10;
    } else if (digit == Key::npos) {
      break;
    } else {
      value = digits != 0 ? value * 10 + static_cast<std::uint32_t>(digit)
                          : value + static_cast<std::uint32_t>(digit);
    }
  }
  return digits == 0 ? c.at > first : c.at - first == digits;
}

// "二〇二六年一月九日"
bool read_han(Cursor& c, WrittenDate& d) {
  return han_number(c, 4, d.year) && c.take(U'年') && han_number(c, 0, d.month) && c.take(U'月') &&
         han_number(c, 0, d.day) && c.take(U'日');
}

bool number_after(Cursor& c, std::uint32_t& value) {
  const std::uint32_t start = c.at;
  c.spaces();
  if (c.number(1, 2, value)) return true;
  c.at = start;
  return false;
}

bool mark_after(Cursor& c, char32_t mark) {
  const std::uint32_t start = c.at;
  c.spaces();
  if (c.take(mark)) return true;
  c.at = start;
  return false;
}

// "年7月17日" behind the year.
bool read_chinese(Cursor& c, WrittenDate& d) {
  if (!mark_after(c, U'年')) return false;
  const std::uint32_t after_year = c.at;
  if (!number_after(c, d.month) || !mark_after(c, U'月')) {
    c.at = after_year;
    d.month = 0;
    return false;
  }
  const std::uint32_t after_month = c.at;
  if (!number_after(c, d.day) || !(mark_after(c, U'日') || mark_after(c, U'号'))) {
    c.at = after_month;
    d.day = 0;
  }
  return true;
}

// "-07-17" behind the year.
bool read_numeric(Cursor& c, WrittenDate& d) {
  const char32_t mark = c.peek();
  if (mark != U'-' && mark != U'/' && mark != U'.') return false;
  ++c.at;
  if (!c.number(1, 2, d.month) || d.month == 0) return false;
  d.numeric = true;
  const std::uint32_t after_month = c.at;
  if (!c.take(mark) || !c.number(1, 2, d.day)) {
    c.at = after_month;
    d.day = 0;
    return mark == U'-' && d.month <= 12;  // "2025.5" is a number, "2025/5" a fraction
  }
  return true;
}

bool read_month_name(Cursor& c, std::uint32_t& month) {
  for (std::uint32_t m = 0; m < 12; ++m) {
    if (c.key.substr(c.at, 3) != kMonths[m]) continue;
    c.at += 3;
    if (!kMonthTails[m].empty() && c.key.substr(c.at, kMonthTails[m].size()) == kMonthTails[m]) {
      c.at += static_cast<std::uint32_t>(kMonthTails[m].size());
    } else if (m == 8 && c.peek() == U't') {
      ++c.at;
    }
    if (is_latin(c.peek())) return false;
    c.take(U'.');
    month = m + 1;
    return true;
  }
  return false;
}

void read_ordinal_tail(Cursor& c) {
  constexpr Key kTails[] = {U"st", U"nd", U"rd", U"th"};
  if (is_any_of(c.key.substr(c.at, 2), kTails)) c.at += 2;
}

// "July 17, 2025", "July 2025"
bool read_month_first(Cursor& c, WrittenDate& d) {
  if (!read_month_name(c, d.month)) return false;
  c.spaces();
  if (c.number(4, 4, d.year)) return true;
  if (!c.number(1, 2, d.day)) return false;
  read_ordinal_tail(c);
  c.take(U',');
  c.spaces();
  return c.number(4, 4, d.year);
}

// "17 July 2025", "7/17/25"
bool read_day_first(Cursor& c, WrittenDate& d) {
  std::uint32_t first = 0;
  if (!c.number(1, 2, first)) return false;
  if (c.take(U'/')) {
    d.numeric = true;
    d.month = first;
    if (!c.number(1, 2, d.day) || !c.take(U'/')) return false;
    if (c.number(4, 4, d.year)) return true;
    if (!c.number(2, 2, d.year)) return false;
    d.year += 2000;
    return true;
  }
  d.day = first;
  read_ordinal_tail(c);
  c.spaces();
  if (!read_month_name(c, d.month)) return false;
  c.take(U',');
  c.spaces();
  return c.number(4, 4, d.year);
}

bool read_year_first(Cursor& c, WrittenDate& d) {
  std::uint32_t packed = 0;
  if (c.number(8, 8, packed)) {
    d = {d.range, packed / 10000, packed / 100 % 100, packed % 100, -1, -1, -1, true, false};
    return d.month != 0 && d.day != 0;
  }
  if (!c.number(4, 4, d.year)) return false;
  return read_chinese(c, d) || read_numeric(c, d);
}

void read_half(Cursor& c, WrittenDate& d) {
  const std::uint32_t start = c.at;
  c.spaces();
  constexpr Key kMorning[] = {U"am", U"a.m."};
  constexpr Key kEvening[] = {U"pm", U"p.m."};
  const Key rest = c.key.substr(c.at, 5);
  const std::size_t morning = starts_with_any(rest, kMorning);
  const std::size_t evening = starts_with_any(rest, kEvening);
  c.at += static_cast<std::uint32_t>(morning + evening);
  if (morning + evening == 0 || is_latin(c.peek())) {
    c.at = start;
    return;
  }
  if (evening != 0 && d.hour < 12) d.hour += 12;
  if (morning != 0 && d.hour == 12) d.hour = 0;
}

// " 08:25:14", "T08:25", ", at 8:25 PM", "8时25分"; nothing is read when no time follows.
void read_time(Cursor& c, WrittenDate& d) {
  constexpr Key kBefore[] = {U"t", U", at ", U" at ", U" - ", U" | ", U", ", U","};
  const std::uint32_t start = c.at;
  c.at += static_cast<std::uint32_t>(starts_with_any(c.key.substr(c.at, 6), kBefore));
  c.spaces();
  std::uint32_t hour = 0, minute = 0, second = 0;
  const bool read =
      c.number(1, 2, hour) && (c.take(U':') || c.take(U'时') || c.take(U'点')) && c.number(2, 2, minute);
  if (!read || hour > 24 || minute > 59) {
    c.at = start;
    return;
  }
  c.take(U'分');
  d.hour = static_cast<int>(hour);
  d.minute = static_cast<int>(minute);
  const std::uint32_t after_minute = c.at;
  if (c.take(U':') && c.number(2, 2, second) && second <= 60) {
    d.second = static_cast<int>(second);
  } else {
    c.at = after_minute;
  }
  read_half(c, d);
}

std::string padded(std::uint32_t value, std::size_t size) {
  std::string digits = std::to_string(value);
  return std::string(digits.size() < size ? size - digits.size() : 0, '0') + digits;
}

}  // namespace

const char* WrittenDate::precision() const {
  if (second >= 0) return "second";
  if (hour >= 0) return "minute";
  return day != 0 ? "day" : (month != 0 ? "month" : "year");
}

std::string WrittenDate::iso_day() const {
  std::string out = padded(year, 4);
  if (month != 0) out += "-" + padded(month, 2);
  if (month != 0 && day != 0) out += "-" + padded(day, 2);
  return out;
}

std::string WrittenDate::iso() const {
  std::string out = iso_day();
  if (hour < 0) return out;
  out +=
      "T" + padded(static_cast<std::uint32_t>(hour), 2) + ":" + padded(static_cast<std::uint32_t>(minute), 2);
  if (second >= 0) out += ":" + padded(static_cast<std::uint32_t>(second), 2);
  return out;
}

std::optional<WrittenDate> date_at(Key key, std::uint32_t at) {
  using Reader = bool (*)(Cursor&, WrittenDate&);
  constexpr Reader kReaders[] = {read_year_first, read_day_first, read_month_first, read_han};
  for (const Reader reader : kReaders) {
    WrittenDate date;
    Cursor cursor{key, at};
    if (!reader(cursor, date) || !sound(date)) continue;
    if (date.day != 0) read_time(cursor, date);
    date.range = {at, cursor.at};
    return date;
  }
  return std::nullopt;
}

std::vector<WrittenDate> find_dates(Key key, Range range) {
  std::vector<WrittenDate> dates;
  for (std::uint32_t at = range.begin; at < range.end;) {
    const char32_t c = key[at];
    const char32_t before = at > range.begin ? key[at - 1] : U' ';
    const bool digit = c >= U'0' && c <= U'9' && !is_digit(before) && before != U'.';
    const bool letter = c >= U'a' && c <= U'z' && !is_latin(before);
    const bool han = (c == U'二' || c == U'一') && at + 8 < range.end;
    if (digit || letter || han) {
      if (const auto date = date_at(key, at); date && date->range.end <= range.end) {
        dates.push_back(*date);
        at = date->range.end;
        continue;
      }
    }
    ++at;
  }
  return dates;
}

}  // namespace newsprism
