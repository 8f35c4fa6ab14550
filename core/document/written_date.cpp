#include "document/written_date.h"

#include <algorithm>

#include "document/date_cursor.h"
#include "document/date_zone.h"
#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr Key kMonths[] = {U"jan", U"feb", U"mar", U"apr", U"may", U"jun",
                           U"jul", U"aug", U"sep", U"oct", U"nov", U"dec"};
constexpr Key kMonthTails[] = {U"uary", U"ruary", U"ch",     U"il",   U"",      U"e",
                               U"y",    U"ust",   U"tember", U"ober", U"ember", U"ember"};

bool sound(const WrittenDate& d) {
  return d.year >= 1900 && d.year <= 2100 && d.month <= 12 && d.day <= 31;
}

// "二〇二六" of a year, "十二" of a month.
bool han_number(DateCursor& c, std::uint32_t digits, std::uint32_t& value) {
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
bool read_han(DateCursor& c, WrittenDate& d) {
  return han_number(c, 4, d.year) && c.take(U'年') && han_number(c, 0, d.month) && c.take(U'月') &&
         han_number(c, 0, d.day) && c.take(U'日');
}

bool number_after(DateCursor& c, std::uint32_t& value) {
  const std::uint32_t start = c.at;
  c.spaces();
  if (c.number(1, 2, value)) return true;
  c.at = start;
  return false;
}

bool mark_after(DateCursor& c, char32_t mark) {
  const std::uint32_t start = c.at;
  c.spaces();
  if (c.take(mark)) return true;
  c.at = start;
  return false;
}

// "年7月17日" behind the year.
bool read_chinese(DateCursor& c, WrittenDate& d) {
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
bool read_numeric(DateCursor& c, WrittenDate& d) {
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

bool read_month_name(DateCursor& c, std::uint32_t& month) {
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

void read_ordinal_tail(DateCursor& c) {
  constexpr Phrases kTails = U"st|nd|rd|th";
  if (is_any_of(c.key.substr(c.at, 2), kTails)) c.at += 2;
}

// "July 17, 2025", "July 2025", "Jul 17 08:25:14 CST 2025"
bool read_month_first(DateCursor& c, WrittenDate& d) {
  if (!read_month_name(c, d.month)) return false;
  c.spaces();
  if (c.number(4, 4, d.year)) return true;
  if (!c.number(1, 2, d.day)) return false;
  read_ordinal_tail(c);
  const std::uint32_t after_day = c.at;
  read_clock(c, d, true);
  c.spaces();
  if (d.second >= 0 && c.number(4, 4, d.year)) return true;
  c.at = after_day;
  d.hour = d.minute = d.second = -1;
  d.zone = kNoZone;
  c.take(U',');
  c.spaces();
  return c.number(4, 4, d.year);
}

// "17 July 2025", "7/17/25", "17.07.2025"
bool read_day_first(DateCursor& c, WrittenDate& d) {
  std::uint32_t first = 0;
  if (!c.number(1, 2, first)) return false;
  const char32_t mark = c.peek();
  if (mark == U'/' || mark == U'.' || mark == U'-') {
    std::uint32_t second = 0;
    ++c.at;
    if (!c.number(1, 2, second) || !c.take(mark)) return false;
    // "7/17/2025" and "17.07.2025"; where only one reading is a date, that one.
    const bool day_first = first > 12 || (mark != U'/' && second <= 12);
    d.numeric = true;
    d.month = day_first ? second : first;
    d.day = day_first ? first : second;
    if (c.number(4, 4, d.year)) return d.month != 0 && d.day != 0;
    if (mark != U'/' || day_first || !c.number(2, 2, d.year)) return false;
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

// "10:48, Tue, Nov 19, 2019"
bool read_time_first(DateCursor& c, WrittenDate& d) {
  if (!read_clock_before(c, d)) return false;
  WrittenDate day;
  const std::uint32_t start = c.at;
  if (!read_month_first(c, day)) {
    c.at = start;
    day = {};
    if (!read_day_first(c, day) || day.numeric) return false;
  }
  d.year = day.year;
  d.month = day.month;
  d.day = day.day;
  return true;
}

// "民国114年7月17日": the years of the Republic count from 1912.
bool read_republic(DateCursor& c, WrittenDate& d) {
  if (!c.take(U'民') || !c.take(U'国')) return false;
  c.spaces();
  if (!c.number(2, 3, d.year)) return false;
  d.year += 1911;
  return read_chinese(c, d) && d.month != 0;
}

bool read_year_first(DateCursor& c, WrittenDate& d) {
  std::uint32_t packed = 0;
  if (c.number(8, 8, packed)) {
    d.year = packed / 10000;
    d.month = packed / 100 % 100;
    d.day = packed % 100;
    d.compact = true;
    return d.month != 0 && d.day != 0;
  }
  if (!c.number(4, 4, d.year)) return false;
  return read_chinese(c, d) || read_numeric(c, d);
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
  using Reader = bool (*)(DateCursor&, WrittenDate&);
  constexpr Reader kReaders[] = {read_year_first, read_day_first, read_month_first,
                                 read_han,        read_republic,  read_time_first};
  for (const Reader reader : kReaders) {
    WrittenDate date;
    DateCursor cursor{key, at};
    if (!reader(cursor, date) || !sound(date)) continue;
    const bool chinese = key[cursor.at - 1] == U'日' || key[cursor.at - 1] == U'号';
    if (date.day != 0 && date.hour < 0) read_clock(cursor, date, chinese);
    if (date.hour >= 0 && date.zone == kNoZone) date.zone = zone_ending(key.substr(0, at));
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
    if (digit || letter || han || c == U'民') {
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
