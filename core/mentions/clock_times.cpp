#include "mentions/clock_times.h"

#include <cstdint>
#include <string_view>

#include "mentions/numerals.h"

namespace newsprism {
namespace {

struct DayPart {
  Key word;
  const char* suffix;
  bool after_noon;
};

constexpr DayPart kDayParts[] = {
    {U"凌晨", "TNI", false}, {U"早上", "TMO", false}, {U"早晨", "TMO", false}, {U"清晨", "TMO", false},
    {U"清早", "TMO", false}, {U"早间", "TMO", false}, {U"上午", "TMO", false}, {U"中午", "TMI", false},
    {U"正午", "TMI", false}, {U"午间", "TMI", false}, {U"下午", "TAF", true},  {U"午后", "TAF", true},
    {U"傍晚", "TEV", true},  {U"晚上", "TEV", true},  {U"晚间", "TEV", true},  {U"夜间", "TNI", true},
    {U"夜里", "TNI", true},  {U"深夜", "TNI", true},  {U"半夜", "TNI", false}, {U"午夜", "TNI", false},
    {U"当晚", "TEV", true},  {U"晨", "TMO", false},   {U"早", "TMO", false},   {U"晚", "TEV", true},
};

const DayPart* day_part_at(Key key, std::size_t at, bool after_date) {
  for (const DayPart& p : kDayParts) {
    if (!stands_at(key, at, p.word)) continue;
    // 早盘, 早些时候, 晚会, 晚些: other words.
    if (p.word.size() == 1 && (!after_date || one_of(char_at(key, at + 1), U"盘些会报安餐期已就餐宴年在于")))
      continue;
    return &p;
  }
  return nullptr;
}

std::string two_digits(std::int64_t n) {
  std::string out(1, static_cast<char>('0' + n / 10));
  return out + static_cast<char>('0' + n % 10);
}

struct Part {
  std::size_t end = 0;
  std::int64_t value = -1;
};

Part number_at(Key key, std::size_t at, std::int64_t limit) {
  const std::optional<Numeral> n = read_numeral(key, at);
  if (!n || n->vague || n->more || n->decimal || n->bare_unit) return {};
  const std::int64_t value = whole(n->min);
  return value >= 0 && value < limit ? Part{n->end, value} : Part{};
}

// Two digits after a colon.
Part colon_part(Key key, std::size_t at) {
  if (char_at(key, at) != U':' || !is_ascii_digit(char_at(key, at + 1)) ||
      !is_ascii_digit(char_at(key, at + 2)))
    return {};
  if (is_ascii_digit(char_at(key, at + 3))) return {};
  const auto value = static_cast<std::int64_t>(key[at + 1] - U'0') * 10 + (key[at + 2] - U'0');
  return value < 60 ? Part{at + 3, value} : Part{};
}

struct Reading {
  std::size_t end = 0;
  std::int64_t hour = 0, minute = 0, second = -1;
  bool certain = false;  // minutes or a word that only a clock has
};

std::optional<Reading> colon_clock(Key key, std::size_t at, const Part& hour) {
  const Part minute = colon_part(key, hour.end);
  if (minute.value < 0 || hour.end - at > 2) return std::nullopt;
  Reading r{minute.end, hour.value, minute.value, -1, true};
  const Part second = colon_part(key, minute.end);
  if (second.value >= 0) {
    r.second = second.value;
    r.end = second.end;
  }
  return r;
}

std::optional<Reading> han_clock(Key key, const Part& hour) {
  std::size_t at = skip_spaces(key, hour.end);
  const bool point = char_at(key, at) == U'点';
  if (!point && (char_at(key, at) != U'时' || one_of(char_at(key, at + 1), U"代间候期隔常机空刻段")))
    return std::nullopt;
  Reading r{at + 1, hour.value, 0, -1, false};
  at = skip_spaces(key, r.end);
  if (const std::size_t word = any_at(key, at, U"半|整|钟|许|一刻")) {
    if (key[at] == U'半') r.minute = 30;
    if (key[at] == U'一') r.minute = 15;
    r.end = at + (key[at] == U'许' ? 0 : word);
    r.certain = true;
    return r;
  }
  const Part minute = number_at(key, at, 60);
  if (minute.value < 0) return r;
  const std::size_t unit = skip_spaces(key, minute.end);
  if (char_at(key, unit) == U'分' && !stands_at(key, unit, U"分之") && !stands_at(key, unit, U"分钟")) {
    r.minute = minute.value;
    r.end = unit + 1;
    r.certain = true;
    const Part second = number_at(key, r.end, 60);
    if (second.value >= 0 && char_at(key, second.end) == U'秒') {
      r.second = second.value;
      r.end = second.end + 1;
    }
  }
  return r;
}

// a.m., pm: the end of the word and what to add; 0 where there is none.
std::size_t meridiem_at(Key key, std::size_t at, bool& after_noon) {
  at = skip_spaces(key, at);
  for (Key word : {Key(U"a.m."), Key(U"p.m."), Key(U"am"), Key(U"pm")}) {
    if (!stands_at(key, at, word) || is_ascii_letter(char_at(key, at + word.size()))) continue;
    after_noon = word[0] == U'p';
    return at + word.size();
  }
  return 0;
}

std::optional<Reading> hour_at(Key key, std::size_t at, bool& after_noon) {
  const Part hour = number_at(key, at, 25);
  if (hour.value < 0) return std::nullopt;
  std::optional<Reading> r = colon_clock(key, at, hour);
  if (!r) r = han_clock(key, hour);
  const std::size_t word = meridiem_at(key, r ? r->end : hour.end, after_noon);
  if (word == 0) return r;
  if (!r) r = Reading{hour.end, hour.value, 0, -1, false};
  r->end = word;
  r->certain = true;
  return r;
}

std::string suffix_of(const Reading& r, bool after_noon, bool noon) {
  std::int64_t hour = r.hour;
  if (after_noon && hour < 12 && hour > 0) hour += 12;
  if (noon && hour < 3) hour += 12;
  if (hour == 24 && r.minute != 0) hour = 0;
  std::string out = "T" + two_digits(hour) + ":" + two_digits(r.minute);
  if (r.second >= 0) out += ":" + two_digits(r.second);
  return out;
}

}  // namespace

std::optional<ClockTime> read_clock_time(Key key, std::size_t at, bool after_date) {
  const DayPart* part = day_part_at(key, at, after_date);
  const std::size_t hour_place = part != nullptr ? skip_spaces(key, at + part->word.size()) : at;
  bool after_noon = part != nullptr && part->after_noon;
  std::optional<Reading> r = hour_at(key, hour_place, after_noon);
  if (r && part == nullptr && !r->certain && !after_date) r.reset();
  // 深夜1点 lies after midnight.
  if (r && part != nullptr && std::string_view(part->suffix) == "TNI" && r->hour < 5) after_noon = false;
  if (r)
    return ClockTime{
        r->end, suffix_of(*r, after_noon, part != nullptr && std::string_view(part->suffix) == "TMI"), true};
  if (part == nullptr) return std::nullopt;
  return ClockTime{at + part->word.size(), part->suffix, false};
}

}  // namespace newsprism
