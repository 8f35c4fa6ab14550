// English lengths, relative words and the time of day.
#include <string>

#include "mentions/clock_times.h"
#include "mentions/english_dates.h"
#include "mentions/numerals.h"
#include "mentions/time_patterns.h"

namespace newsprism {
namespace {

// Units of length; the letter of the ISO period, those of the clock below zero.
constexpr NamedNumber kUnits[] = {{U"years", 'Y'},     {U"year", 'Y'},    {U"months", 'M'},  {U"month", 'M'},
                                  {U"weeks", 'W'},     {U"week", 'W'},    {U"days", 'D'},    {U"day", 'D'},
                                  {U"quarters", 'Q'},  {U"quarter", 'Q'}, {U"decades", 'E'}, {U"decade", 'E'},
                                  {U"centuries", 'C'}, {U"century", 'C'}, {U"hours", -'H'},  {U"hour", -'H'},
                                  {U"minutes", -'M'},  {U"minute", -'M'}, {U"seconds", -'S'}};

struct Period {
  std::size_t end = 0;
  std::int32_t unit = 0;
  std::int64_t count = -1;  // -1: several
  std::string value;
};

std::string period_value(std::int32_t unit, const std::string& count, std::int64_t whole_count) {
  if (unit == 'E' || unit == 'C') {
    const std::int64_t years = unit == 'E' ? 10 : 100;
    return "P" + (whole_count < 0 ? "X" : std::to_string(whole_count * years)) + "Y";
  }
  const char letter = static_cast<char>(unit < 0 ? -unit : unit);
  return std::string(unit < 0 ? "PT" : "P") + count + letter;
}

std::optional<Period> period_at(Key key, std::size_t at) {
  Period out;
  std::string count = "X";
  if (const std::size_t several = any_word_at(key, at, U"several|a few|few|many|a couple of|some")) {
    out.end = at + several;
  } else if (const std::size_t one = any_word_at(key, at, U"a|an|one")) {
    out.end = at + one;
    out.count = 1;
    count = "1";
  } else {
    const std::optional<Numeral> n = read_english_numeral(key, at);
    if (!n || n->vague || n->fraction || n->end == at) return std::nullopt;
    out.end = n->end;
    out.count = whole(n->min);
    count = to_decimal(n->min);
  }
  const bool hyphen = char_at(key, out.end) == U'-';
  const std::size_t unit_place = hyphen ? out.end + 1 : skip_spaces(key, out.end);
  const NamedNumber* unit = unit_place > out.end ? named_at(kUnits, key, unit_place) : nullptr;
  if (unit == nullptr) return std::nullopt;
  out.end = unit_place + unit->word.size();
  out.unit = unit->value;
  // An age or an anniversary is no length.
  if (any_at(key, out.end, U"-old| old|s-old") > 0) return std::nullopt;
  out.value = period_value(out.unit, count, out.count);
  return out;
}

TimeMatch away_from_anchor(std::size_t end, const Period& p, std::int32_t direction,
                           const TimeContext& context) {
  const TimeMatch open = plain(end, TimeType::date, direction < 0 ? "PAST_REF" : "FUTURE_REF", true);
  if (!context.anchor || p.count < 0 || p.count > 4000) return open;
  const CalendarDate& from = *context.anchor;
  const auto n = static_cast<std::int32_t>(p.count) * direction;
  if (p.unit == 'Y' || p.unit == 'E')
    return dated(end, {from.year + n * (p.unit == 'E' ? 10 : 1), 0, 0}, true, context);
  if (from.month != 0 && (p.unit == 'M' || p.unit == 'Q'))
    return dated(end, add_months({from.year, from.month, 0}, n * (p.unit == 'Q' ? 3 : 1)), true, context);
  if (!from.has_day()) return open;
  if (p.unit == 'D') return dated(end, add_days(from, n), true, context);
  if (p.unit == 'W') {
    TimeMatch match = dated(end, add_days(from, 7 * n), true, context);
    match.time.value = iso_week(*match.date);
    return match;
  }
  return p.unit < 0 ? dated(end, from, true, context) : open;
}

// two weeks ago, three days later, 30 minutes.
TimeFound period(const TimeLine& line, std::size_t at) {
  const std::optional<Period> p = period_at(line.key, at);
  if (!p) return std::nullopt;
  if (stands_at(line.key, p->end, U" ago")) return away_from_anchor(p->end + 4, *p, -1, *line.context);
  if (stands_at(line.key, p->end, U" earlier")) return away_from_anchor(p->end + 8, *p, -1, *line.context);
  if (stands_at(line.key, p->end, U" from now")) return away_from_anchor(p->end + 9, *p, 1, *line.context);
  const bool article = any_word_at(line.key, at, U"a|an|one") > 0;
  if (article) return std::nullopt;  // a day, one year: mostly no measure
  return plain(p->end, TimeType::duration, p->value);
}

std::int32_t offset_word(Key key, std::size_t at, std::size_t& size) {
  struct Row {
    Key word;
    std::int32_t offset;
  };
  for (const Row& r : {Row{U"last", -1}, Row{U"previous", -1}, Row{U"past", -1}, Row{U"this", 0},
                       Row{U"current", 0}, Row{U"next", 1}, Row{U"coming", 1}}) {
    if (!word_at(key, at, r.word)) continue;
    size = r.word.size();
    return r.offset;
  }
  size = 0;
  return 0;
}

TimeFound weekday_of_week(const TimeLine& line, std::size_t end, std::int32_t day, bool has_offset,
                          std::int32_t offset, bool future) {
  const TimeContext& context = *line.context;
  if (!context.has_anchor_day()) return plain(end, TimeType::date, "XXXX-WXX-" + std::to_string(day), true);
  const std::int32_t today = weekday(*context.anchor);
  std::int32_t back = (today - day + 7) % 7;
  if (has_offset && offset < 0 && back == 0) back = 7;
  const bool ahead = has_offset ? offset > 0 || (offset == 0 && future) : future;
  TimeMatch match = dated(end, add_days(*context.anchor, ahead ? (back == 0 ? 7 * offset : 7 - back) : -back),
                          true, context);
  return match;
}

// The month of a word: this July is of the year of the anchor, last July the one before it.
TimeFound month_of_offset(const TimeLine& line, std::size_t end, std::int32_t month, std::int32_t offset) {
  const TimeContext& context = *line.context;
  std::int32_t year = context.anchor_year();
  if (year != 0 && context.anchor->month != 0) {
    if (offset < 0 && month >= context.anchor->month) --year;
    if (offset > 0 && month <= context.anchor->month) ++year;
  }
  return dated(end, {year, month, 0}, true, context);
}

TimeFound unit_of_offset(const TimeLine& line, std::size_t end, std::int32_t unit, std::int32_t offset) {
  const TimeContext& context = *line.context;
  const std::optional<CalendarDate>& anchor = context.anchor;
  if (unit == 'Y') {
    TimeMatch match = dated(end, {anchor ? anchor->year + offset : 0, 0, 0}, true, context);
    return match;
  }
  if (unit == 'M' && anchor && anchor->month != 0)
    return dated(end, add_months({anchor->year, anchor->month, 0}, offset), true, context);
  if (unit == 'M') return plain(end, TimeType::date, "XXXX-XX", true);
  if (unit == 'W' && context.has_anchor_day()) {
    TimeMatch match = dated(end, add_days(*anchor, 7 * offset), true, context);
    match.time.value = iso_week(*match.date);
    return match;
  }
  if (unit == 'W') return plain(end, TimeType::date, "XXXX-WXX", true);
  if (unit == 'Q' && anchor && anchor->month != 0) {
    const CalendarDate m = add_months({anchor->year, anchor->month, 0}, 3 * offset);
    TimeMatch match = dated(end, m, true, context);
    match.time.value = std::to_string(m.year) + "-Q" + std::to_string((m.month + 2) / 3);
    return match;
  }
  if (unit == 'E') return plain(end, TimeType::duration, "P10Y", true);
  return std::nullopt;
}

// last week, this year, next Monday; the past decade, the next five years.
TimeFound offset_phrase(const TimeLine& line, std::size_t at) {
  const Key key = line.key;
  std::size_t size = 0;
  const std::int32_t offset = offset_word(key, at, size);
  if (size == 0) return std::nullopt;
  const std::size_t next = skip_spaces(key, at + size);
  if (const NamedNumber* day = named_at(kEnglishDays, key, next))
    return weekday_of_week(line, next + day->word.size(), day->value, true, offset,
                           speaks_of_future(key, at));
  const NamedNumber* month = named_at(kEnglishMonths, key, next);
  if (month != nullptr && is_capital(line, next))
    return month_of_offset(line, next + month->word.size(), month->value, offset);
  if (const NamedNumber* unit = named_at(kUnits, key, next))
    return unit_of_offset(line, next + unit->word.size(), unit->value, offset);
  const std::optional<Period> p = period_at(key, next);
  if (!p || offset == 0) return std::nullopt;
  TimeMatch match = plain(p->end, TimeType::duration, p->value, true);
  const std::int32_t year = line.context->anchor_year();
  if (year != 0 && p->count > 0 && p->unit == 'Y') {
    const auto n = static_cast<std::int32_t>(p->count);
    match.time.begin = std::to_string(offset < 0 ? year - n : year);
    match.time.end = std::to_string(offset < 0 ? year : year + n);
    match.time.anchor = line.context->anchor_iso;
  }
  return match;
}

// every Tuesday.
TimeFound every_weekday(const TimeLine& line, std::size_t at) {
  if (!stands_at(line.key, at, U"every ")) return std::nullopt;
  const NamedNumber* day = named_at(kEnglishDays, line.key, at + 6);
  if (day == nullptr) return std::nullopt;
  return plain(at + 6 + day->word.size(), TimeType::set, "XXXX-WXX-" + std::to_string(day->value));
}

// yesterday, tonight, now, recently, every year, annually.
TimeFound single_word(const TimeLine& line, std::size_t at) {
  const Key key = line.key;
  const TimeContext& context = *line.context;
  constexpr NamedNumber kNear[] = {{U"yesterday", -1}, {U"today", 0}, {U"tonight", 0}, {U"tomorrow", 1}};
  if (const NamedNumber* w = named_at(kNear, key, at)) {
    const std::size_t end = at + w->word.size();
    TimeMatch match = context.has_anchor_day()
                          ? dated(end, add_days(*context.anchor, w->value), true, context)
                          : plain(end, TimeType::date, "XXXX-XX-XX", true);
    if (w->word != U"tonight") return match;
    match.time.type = TimeType::time;
    match.time.value += "TNI";
    return match;
  }
  struct Row {
    Key word;
    TimeType type;
    const char* value;
  };
  for (const Row& r :
       {Row{U"recently", TimeType::date, "PAST_REF"}, Row{U"currently", TimeType::date, "PRESENT_REF"},
        Row{U"nowadays", TimeType::date, "PRESENT_REF"}, Row{U"now", TimeType::date, "PRESENT_REF"},
        Row{U"annually", TimeType::set, "P1Y"}, Row{U"daily", TimeType::set, "P1D"},
        Row{U"every year", TimeType::set, "P1Y"}, Row{U"every month", TimeType::set, "P1M"},
        Row{U"every week", TimeType::set, "P1W"}, Row{U"every day", TimeType::set, "P1D"},
        Row{U"each year", TimeType::set, "P1Y"}, Row{U"monthly", TimeType::set, "P1M"},
        Row{U"weekly", TimeType::set, "P1W"}}) {
    if (r.word[0] != key[at] || !word_at(key, at, r.word)) continue;
    if (r.type == TimeType::set && is_capital(line, at)) return std::nullopt;  // Daily News
    return plain(at + r.word.size(), r.type, r.value, r.type == TimeType::date);
  }
  return std::nullopt;
}

// Tuesday morning.
void add_english_part(Key key, TimeMatch& match) {
  struct Row {
    Key word;
    const char* suffix;
  };
  for (const Row& r :
       {Row{U" morning", "TMO"}, Row{U" afternoon", "TAF"}, Row{U" evening", "TEV"}, Row{U" night", "TNI"}}) {
    if (!stands_at(key, match.end, r.word) || is_ascii_letter(char_at(key, match.end + r.word.size())))
      continue;
    match.time.type = TimeType::time;
    match.time.value += r.suffix;
    match.end += r.word.size();
    return;
  }
}

TimeFound lone_weekday(const TimeLine& line, std::size_t at) {
  const NamedNumber* day = named_at(kEnglishDays, line.key, at);
  if (day == nullptr || !is_capital(line, at)) return std::nullopt;
  if (any_before(line.key, at, U"black |good |cyber |easter ") > 0) return std::nullopt;
  return weekday_of_week(line, at + day->word.size(), day->value, false, 0, speaks_of_future(line.key, at));
}

TimeFound clock(const TimeLine& line, std::size_t at) {
  const std::optional<ClockTime> t = read_clock_time(line.key, at, false);
  if (!t || !t->has_hour) return std::nullopt;
  TimeMatch match = plain(t->end, TimeType::time, t->suffix, true);
  const TimeContext& context = *line.context;
  if (context.block_date && context.block_date->has_day())
    match.time.value = to_iso(*context.block_date) + t->suffix;
  else if (context.has_anchor_day())
    match.time.value = context.anchor_iso + t->suffix;
  return match;
}

bool glued(Key key, std::size_t at) {
  const char32_t previous = char_before(key, at);
  if (is_ascii_digit(previous) || is_ascii_letter(previous)) return true;
  return one_of(previous, U".,-/:_$") && (previous == U'$' || (at > 1 && is_ascii_digit(key[at - 2])));
}

}  // namespace

TimeFound match_english_time(const TimeLine& line, std::size_t at) {
  const Key key = line.key;
  if (is_ascii_digit(key[at])) {
    if (glued(key, at)) return std::nullopt;
    if (TimeFound f = match_english_date(line, at)) return f;
    if (TimeFound f = clock(line, at)) return f;
    return period(line, at);
  }
  if (TimeFound f = match_english_date(line, at)) return f;
  if (TimeFound f = offset_phrase(line, at)) return f;
  if (TimeFound f = every_weekday(line, at)) return f;
  if (TimeFound f = single_word(line, at)) {
    if (f->time.type == TimeType::date && f->date) add_english_part(key, *f);
    return f;
  }
  if (TimeFound f = lone_weekday(line, at)) {
    add_english_part(key, *f);
    return f;
  }
  if (TimeFound f = match_feast(line, at, 0)) return f;
  return period(line, at);
}

}  // namespace newsprism
