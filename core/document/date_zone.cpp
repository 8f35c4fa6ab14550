#include "document/date_zone.h"

#include <algorithm>

#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

struct ZoneName {
  Key name;
  int minutes;
};

// Longer ones before those that begin them.
constexpr ZoneName kNames[] = {
    {U"北京时间", 480}, {U"台北时间", 480}, {U"台湾时间", 480},
    {U"香港时间", 480}, {U"东京时间", 540}, {U"首尔时间", 540},
    {U"格林威治", 0},   {U"格林尼治", 0},   {U"伦敦时间", kNoZone},
    {U"aest", 600},     {U"aedt", 660},     {U"cest", 120},
    {U"utc", 0},        {U"gmt", 0},        {U"est", -300},
    {U"edt", -240},     {U"cdt", -300},     {U"mst", -420},
    {U"mdt", -360},     {U"pst", -480},     {U"pdt", -420},
    {U"bst", 60},       {U"cet", 60},       {U"eest", 180},
    {U"eet", 120},      {U"msk", 180},      {U"ist", 330},
    {U"jst", 540},      {U"kst", 540},      {U"hkt", 480},
    {U"sgt", 480},      {U"myt", 480},      {U"pht", 480},
    {U"wib", 420},      {U"ict", 420},      {U"sast", 120},
    {U"nzst", 720},     {U"nzdt", 780},     {U"z", 0},
};

struct Reader {
  Key rest;
  std::size_t at = 0;

  [[nodiscard]] char32_t peek() const { return at < rest.size() ? rest[at] : U'\n'; }
  void skip(Key marks) {
    while (at < rest.size() && rest[at] != U'\n' && (is_space(rest[at]) || marks.find(rest[at]) != Key::npos))
      ++at;
  }
  [[nodiscard]] bool ends_word() const { return !is_latin(peek()) && !is_digit(peek()); }
};

// "+8", "+08", "+0800", "+08:00"
bool read_offset(Reader& r, int& minutes) {
  const char32_t sign = r.peek();
  const bool spaced = r.at > 0 && is_space(r.rest[r.at - 1]);
  const std::size_t start = r.at;
  if (sign != U'+' && sign != U'-' && sign != 0x2212) return false;
  const std::size_t first = ++r.at;
  const auto fail = [&] {
    r.at = start;
    return false;
  };
  int value = 0;
  while (is_digit(r.peek()) && r.at - first < 4) value = value * 10 + static_cast<int>(r.rest[r.at++] - U'0');
  const std::size_t digits = r.at - first;
  if (digits == 0 || digits == 3 || is_digit(r.peek())) return fail();
  int hours = digits == 4 ? value / 100 : value;
  int rest = digits == 4 ? value % 100 : 0;
  if (digits <= 2 && r.peek() == U':' && r.at + 2 < r.rest.size() && is_digit(r.rest[r.at + 1]) &&
      is_digit(r.rest[r.at + 2])) {
    rest = static_cast<int>((r.rest[r.at + 1] - U'0') * 10 + (r.rest[r.at + 2] - U'0'));
    r.at += 3;
  } else if (digits <= 2 && spaced) {
    return fail();  // "08:25 - 12 comments"
  }
  if (hours > 14 || rest > 59) return fail();
  minutes = (sign == U'+' ? 1 : -1) * (hours * 60 + rest);
  return true;
}

// "et" in summer and in winter; none in the months of the change.
int season(std::uint32_t month, int winter) {
  if (month >= 4 && month <= 10) return winter + 60;
  return month == 12 || month == 1 || month == 2 ? winter : kNoZone;
}

bool read_name(Reader& r, std::uint32_t month, bool chinese, int& minutes) {
  const Key rest = r.rest.substr(r.at);
  for (const ZoneName& zone : kNames) {
    if (rest.substr(0, zone.name.size()) != zone.name) continue;
    r.at += zone.name.size();
    minutes = zone.minutes;
    if (zone.minutes == 0 && zone.name.size() == 3) read_offset(r, minutes);
    return minutes != kNoZone && (is_han(zone.name[0]) || r.ends_word());
  }
  const Key two = rest.substr(0, 2), three = rest.substr(0, 3);
  if (three == U"cst") {
    minutes = chinese ? 480 : -360;
    r.at += 3;
  } else if (two == U"et" || two == U"pt") {
    minutes = season(month, two == U"et" ? -300 : -480);
    r.at += 2;
  }
  return minutes != kNoZone && r.ends_word();
}

}  // namespace

DateZone zone_at(Key rest, std::uint32_t month, bool chinese) {
  Reader r{rest.substr(0, 24)};
  if (r.peek() == U'.' && r.at + 1 < r.rest.size() && is_digit(r.rest[r.at + 1])) {  // a part of a second
    ++r.at;
    while (is_digit(r.peek())) ++r.at;
  }
  r.skip(U"(");
  const bool bracket = r.at > 0 && r.rest[r.at - 1] == U'(';
  DateZone zone;
  if (!read_offset(r, zone.minutes) && !read_name(r, month, chinese, zone.minutes)) return {};
  if (bracket && r.peek() == U')') ++r.at;
  zone.size = r.at;
  return zone;
}

int zone_ending(Key before) {
  for (const ZoneName& zone : kNames) {
    if (zone.name.size() != 4 || !is_han(zone.name[0])) continue;
    if (before.size() >= 4 && before.substr(before.size() - 4) == zone.name) return zone.minutes;
  }
  return kNoZone;
}

std::string zone_text(int minutes) {
  if (minutes == kNoZone) return {};
  const int size = minutes < 0 ? -minutes : minutes;
  std::string out = minutes < 0 ? "-" : "+";
  for (const int part : {size / 60, size % 60}) {
    if (out.size() > 1) out += ':';
    out += static_cast<char>('0' + part / 10);
    out += static_cast<char>('0' + part % 10);
  }
  return out;
}

}  // namespace newsprism
