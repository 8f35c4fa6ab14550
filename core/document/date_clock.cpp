#include "document/date_cursor.h"
#include "document/date_zone.h"

namespace newsprism {
namespace {

// "(周四)", " 星期四", ", Thursday"
void skip_weekday(DateCursor& c) {
  constexpr Phrases kDays = U"星期|礼拜|周";
  constexpr Phrases kLatin = U"mon|tue|wed|thu|fri|sat|sun";
  const std::uint32_t start = c.at;
  c.take(U',');
  c.spaces();
  const bool bracket = c.take(U'(');
  const std::size_t day = starts_with_any(c.key.substr(c.at, 3), kDays);
  const std::size_t latin = starts_with_any(c.key.substr(c.at, 3), kLatin);
  c.at += static_cast<std::uint32_t>(day + latin);
  if (day != 0 && Key(U"一二三四五六日天").find(c.peek()) != Key::npos) ++c.at;
  while (latin != 0 && is_latin(c.peek())) ++c.at;
  if (day + latin == 0 || (bracket && !c.take(U')'))) c.at = start;
}

// "下午" before the hour.
int take_chinese_half(DateCursor& c) {
  constexpr Phrases kMorning = U"上午|凌晨|清晨|早上|早晨";
  constexpr Phrases kEvening = U"下午|晚上|晚间|傍晚|中午";
  const Key rest = c.key.substr(c.at, 2);
  const std::size_t evening = starts_with_any(rest, kEvening);
  const std::size_t size = evening + starts_with_any(rest, kMorning);
  c.at += static_cast<std::uint32_t>(size);
  return evening != 0 ? 2 : (size != 0 ? 1 : 0);
}

void set_half(WrittenDate& d, bool evening) {
  if (evening && d.hour < 12) d.hour += 12;
  if (!evening && d.hour == 12) d.hour = 0;
}

// "12.42 CET", "9.30pm": a point is no colon unless something says that this is a time.
bool is_pointed_time(Key key, std::uint32_t at) {
  const Key rest = key.substr(at, 8);
  std::size_t next = 0;
  while (next < rest.size() && is_digit(rest[next])) ++next;
  while (next < rest.size() && rest[next] == U' ') ++next;
  return next >= 2 && next + 2 <= rest.size() && is_latin(rest[next]) && is_latin(rest[next + 1]);
}

bool read_hour_minute(DateCursor& c, WrittenDate& d) {
  std::uint32_t hour = 0, minute = 0, second = 0;
  if (!c.number(1, 2, hour)) return false;
  const bool point = c.peek() == U'.' && is_pointed_time(c.key, c.at + 1);
  if (!(c.take(U':') || c.take(U'时') || c.take(U'点') || (point && c.take(U'.')))) return false;
  if (!c.number(2, 2, minute) || hour > 24 || minute > 59) return false;
  c.take(U'分');
  d.hour = static_cast<int>(hour);
  d.minute = static_cast<int>(minute);
  const std::uint32_t after_minute = c.at;
  if (c.take(U':') && c.number(2, 2, second) && second <= 60) {
    d.second = static_cast<int>(second);
    return true;
  }
  c.at = after_minute;
  return true;
}

void read_zone(DateCursor& c, WrittenDate& d, bool chinese) {
  const DateZone zone = zone_at(c.key.substr(c.at, 24), d.month, chinese);
  if (zone.size == 0) return;
  d.zone = zone.minutes;
  c.at += static_cast<std::uint32_t>(zone.size);
}

}  // namespace

void read_half(DateCursor& c, WrittenDate& d) {
  const std::uint32_t start = c.at;
  c.spaces();
  constexpr Phrases kMorning = U"am|a.m.";
  constexpr Phrases kEvening = U"pm|p.m.";
  const Key rest = c.key.substr(c.at, 5);
  const std::size_t morning = starts_with_any(rest, kMorning);
  const std::size_t evening = starts_with_any(rest, kEvening);
  c.at += static_cast<std::uint32_t>(morning + evening);
  if (morning + evening == 0 || is_latin(c.peek())) {
    c.at = start;
    return;
  }
  set_half(d, evening != 0);
}

void read_clock(DateCursor& c, WrittenDate& d, bool chinese) {
  constexpr Phrases kBefore = U"t|, at | at | - | / | · |, |,";
  const std::uint32_t start = c.at;
  skip_weekday(c);
  const Key before = c.key.substr(c.at, 6);
  c.at += before.substr(0, 3) == U" | " ? 3 : static_cast<std::uint32_t>(starts_with_any(before, kBefore));
  c.spaces();
  const int half = take_chinese_half(c);
  if (!read_hour_minute(c, d)) {
    c.at = start;
    return;
  }
  if (half != 0) set_half(d, half == 2);
  read_half(c, d);
  read_zone(c, d, chinese);
}

bool read_clock_before(DateCursor& c, WrittenDate& d) {
  std::uint32_t packed = 0;
  const std::uint32_t start = c.at;
  if (c.number(4, 4, packed)) {  // "0339 gmt"
    const DateZone zone = zone_at(c.key.substr(c.at, 24), 0, false);
    if (zone.size == 0 || packed / 100 > 24 || packed % 100 > 59) return false;
    d.hour = static_cast<int>(packed / 100);
    d.minute = static_cast<int>(packed % 100);
  } else if (!read_hour_minute(c, d)) {
    return false;
  }
  read_half(c, d);
  read_zone(c, d, false);
  c.spaces();
  if (c.peek() == U'(') {
    for (int n = 0; n < 14 && c.peek() != U')' && c.peek() != U'\n'; ++n) ++c.at;
    if (!c.take(U')')) return false;
  }
  skip_weekday(c);
  c.take(U',');
  c.spaces();
  if (c.key.substr(c.at, 3) == U"on ") c.at += 3;
  return c.at > start + 4;
}

}  // namespace newsprism
