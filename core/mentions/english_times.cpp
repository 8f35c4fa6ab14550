// English dates, lengths and relative words.
#include <string>

#include "mentions/clock_times.h"
#include "mentions/numerals.h"
#include "mentions/time_patterns.h"

namespace newsprism {
namespace {

struct Named {
  Key word;
  std::int32_t value;
};

constexpr Named kMonths[] = {{U"january", 1},   {U"february", 2}, {U"march", 3},     {U"april", 4},
                             {U"may", 5},       {U"june", 6},     {U"july", 7},      {U"august", 8},
                             {U"september", 9}, {U"october", 10}, {U"november", 11}, {U"december", 12},
                             {U"jan", 1},       {U"feb", 2},      {U"mar", 3},       {U"apr", 4},
                             {U"jun", 6},       {U"jul", 7},      {U"aug", 8},       {U"sept", 9},
                             {U"sep", 9},       {U"oct", 10},     {U"nov", 11},      {U"dec", 12}};

constexpr Named kDays[] = {{U"monday", 1}, {U"tuesday", 2},  {U"wednesday", 3}, {U"thursday", 4},
                           {U"friday", 5}, {U"saturday", 6}, {U"sunday", 7}};

// Units of length; the letter of the ISO period, those of the clock below zero.
constexpr Named kUnits[] = {{U"years", 'Y'},     {U"year", 'Y'},    {U"months", 'M'},  {U"month", 'M'},
                            {U"weeks", 'W'},     {U"week", 'W'},    {U"days", 'D'},    {U"day", 'D'},
                            {U"quarters", 'Q'},  {U"quarter", 'Q'}, {U"decades", 'E'}, {U"decade", 'E'},
                            {U"centuries", 'C'}, {U"century", 'C'}, {U"hours", -'H'},  {U"hour", -'H'},
                            {U"minutes", -'M'},  {U"minute", -'M'}, {U"seconds", -'S'}};

template <std::size_t N>
const Named* named_at(const Named (&names)[N], Key key, std::size_t at) {
  const char32_t c = char_at(key, at);
  for (const Named& n : names)
    if (n.word[0] == c && word_at(key, at, n.word)) return &n;
  return nullptr;
}

bool is_capital(const TimeLine& line, std::size_t at) {
  return at < line.text.size() && line.text[at] >= U'A' && line.text[at] <= U'Z';
}

struct Part {
  std::size_t end = 0;
  std::int32_t value = 0;
};

// One or two digits, perhaps with an ordinal ending: 16, 16th.
Part day_number_at(Key key, std::size_t at) {
  std::size_t end = at;
  std::int32_t value = 0;
  while (is_ascii_digit(char_at(key, end)) && end - at < 3)
    value = value * 10 + static_cast<std::int32_t>(key[end++] - U'0');
  if (end == at || end - at > 2 || value < 1 || value > 31) return {};
  end += any_at(key, end, {U"st", U"nd", U"rd", U"th"});
  const char32_t next = char_at(key, end);
  const bool decimal = one_of(next, U".,:") && is_ascii_digit(char_at(key, end + 1));
  if (is_ascii_letter(next) || is_ascii_digit(next) || next == U'%' || decimal) return {};
  return {end, value};
}

Part year_at(Key key, std::size_t at) {
  std::int32_t value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    if (!is_ascii_digit(char_at(key, i))) return {};
    value = value * 10 + static_cast<std::int32_t>(key[i] - U'0');
  }
  const char32_t next = char_at(key, at + 4);
  const bool longer = is_ascii_digit(next) || is_ascii_letter(next) ||
                      (one_of(next, U".,") && is_ascii_digit(char_at(key, at + 5)));
  return longer || value < 1800 || value > 2100 ? Part{} : Part{at + 4, value};
}

// ", 2025" or " 2025" or " of 2025" after a month or day.
Part year_after(Key key, std::size_t at) {
  std::size_t next = at;
  if (char_at(key, next) == U',') ++next;
  next = skip_spaces(key, next);
  if (stands_at(key, next, U"of ")) next += 3;
  return next == at ? Part{} : year_at(key, next);
}

TimeMatch month_date(const TimeLine& line, std::size_t at, std::size_t end, std::int32_t month,
                     std::int32_t day) {
  const Part year = year_after(line.key, end);
  if (year.value != 0) return dated(year.end, {year.value, month, day}, false, *line.context);
  const std::int32_t guess = line.context->year_of_month(month, speaks_of_future(line.key, at));
  return dated(end, {guess, month, day}, true, *line.context);
}

bool is_place_of_month(Key key, std::size_t at) {
  return any_before(key, at,
                    {U"in ", U"of ", U"since ", U"by ", U"until ", U"before ", U"after ", U"last ", U"this ",
                     U"next ", U"from ", U"late ", U"early ", U"mid-", U"through ", U"during ", U"on "}) > 0;
}

// July 16, 2025; July 2025; July.
TimeFound month_first(const TimeLine& line, std::size_t at) {
  const Key key = line.key;
  const Named* month = named_at(kMonths, key, at);
  if (month == nullptr || !is_capital(line, at)) return std::nullopt;
  std::size_t end = at + month->word.size();
  if (month->word.size() <= 4 && month->word != U"may" && month->word != U"june" && month->word != U"july" &&
      char_at(key, end) == U'.')
    ++end;
  const Part day = day_number_at(key, skip_spaces(key, end));
  if (day.value != 0 && skip_spaces(key, end) > end && day.value <= days_in_month(0, month->value)) {
    TimeMatch match = month_date(line, at, day.end, month->value, day.value);
    const std::size_t second_at = past_connector(key, day.end);
    const Part last = second_at != 0 ? day_number_at(key, second_at) : Part{};
    if (last.value > day.value && match.end == day.end) {
      TimeMatch whole = month_date(line, at, last.end, month->value, last.value);
      CalendarDate first = *whole.date;
      first.day = day.value;
      return span_of_time(whole.end, first, *whole.date, whole.time.relative, *line.context);
    }
    return match;
  }
  const Part year = year_after(key, end);
  const bool abbreviated = month->word.size() == 3 || month->word == U"sept" || month->word == U"march";
  if (year.value == 0 && (abbreviated || month->word == U"may") && !is_place_of_month(key, at))
    return std::nullopt;
  return month_date(line, at, end, month->value, 0);
}

// 16 July 2025, the 16th of July.
TimeFound day_first(const TimeLine& line, std::size_t at) {
  const Key key = line.key;
  const Part day = day_number_at(key, at);
  if (day.value == 0) return std::nullopt;
  std::size_t next = skip_spaces(key, day.end);
  if (next == day.end) return std::nullopt;
  if (stands_at(key, next, U"of ")) next += 3;
  const Named* month = named_at(kMonths, key, next);
  if (month == nullptr || !is_capital(line, next)) return std::nullopt;
  return month_date(line, at, next + month->word.size(), month->value, day.value);
}

// A year alone: only after a word that takes one, or in brackets, or as 2025-2026.
TimeFound bare_year(const TimeLine& line, std::size_t at) {
  const Key key = line.key;
  const Part year = year_at(key, at);
  if (year.value == 0) {
    const Part decade =
        char_at(key, at + 4) == U's' && !is_ascii_letter(char_at(key, at + 5)) ? Part{at + 5, 1} : Part{};
    const Part digits =
        decade.value != 0 && key[at + 3] == U'0' ? year_at(std::u32string(key.substr(at, 4)), 0) : Part{};
    if (digits.value == 0) return std::nullopt;
    return plain(decade.end, TimeType::date, std::to_string(digits.value / 10) + "X");
  }
  const std::size_t second_at = one_of(char_at(key, year.end), U"-–—") ? year.end + 1 : 0;
  const Part last = second_at != 0 ? year_at(key, second_at) : Part{};
  // "2024-25": the season or the year of accounts that ends in the second one.
  const bool short_last = second_at != 0 && last.value == 0 && is_ascii_digit(char_at(key, second_at)) &&
                          is_ascii_digit(char_at(key, second_at + 1)) &&
                          !is_ascii_digit(char_at(key, second_at + 2)) &&
                          !one_of(char_at(key, second_at + 2), U"-–—");
  if (short_last) {
    const auto two = static_cast<std::int32_t>((key[second_at] - U'0') * 10 + (key[second_at + 1] - U'0'));
    if (two == (year.value + 1) % 100)
      return span_of_time(second_at + 2, {year.value, 0, 0}, {year.value + 1, 0, 0}, false, *line.context);
  }
  if (last.value > year.value && last.value - year.value <= 60)
    return span_of_time(last.end, {year.value, 0, 0}, {last.value, 0, 0}, false, *line.context);
  const bool asked =
      any_before(key, at, {U"in ",     U"by ",     U"since ",  U"from ", U"until ", U"till ", U"of ",
                           U"before ", U"after ",  U"during ", U"late ", U"early ", U"mid-",  U"through ",
                           U"around ", U"fiscal ", U"year ",   U"to ",   U"and ",   U"("}) > 0;
  if (!asked || year.value < 1900) return std::nullopt;
  const std::size_t next = skip_spaces(key, year.end);
  // "in 2000 cities": a number of things.
  const bool counted =
      stands_before(key, at, U"to ") || stands_before(key, at, U"and ") || stands_before(key, at, U"of ");
  if (counted && is_ascii_letter(char_at(key, next)) &&
      any_word_at(key, next, {U"and",  U"to",    U"the", U"with",  U"in",  U"by", U"when", U"as",
                              U"that", U"is",    U"was", U"will",  U"it",  U"he", U"she",  U"they",
                              U"but",  U"while", U"for", U"after", U"has", U"had"}) == 0)
    return std::nullopt;
  return dated(year.end, {year.value, 0, 0}, false, *line.context);
}

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
  if (const std::size_t several =
          any_word_at(key, at, {U"several", U"a few", U"few", U"many", U"a couple of", U"some"})) {
    out.end = at + several;
  } else if (const std::size_t one = any_word_at(key, at, {U"a", U"an", U"one"})) {
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
  const Named* unit = unit_place > out.end ? named_at(kUnits, key, unit_place) : nullptr;
  if (unit == nullptr) return std::nullopt;
  out.end = unit_place + unit->word.size();
  out.unit = unit->value;
  // An age or an anniversary is no length.
  if (any_at(key, out.end, {U"-old", U" old", U"s-old"}) > 0) return std::nullopt;
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
  const bool article = any_word_at(line.key, at, {U"a", U"an", U"one"}) > 0;
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
  if (const Named* day = named_at(kDays, key, next))
    return weekday_of_week(line, next + day->word.size(), day->value, true, offset,
                           speaks_of_future(key, at));
  const Named* month = named_at(kMonths, key, next);
  if (month != nullptr && is_capital(line, next))
    return month_of_offset(line, next + month->word.size(), month->value, offset);
  if (const Named* unit = named_at(kUnits, key, next))
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

// Q3 2025, the third quarter of 2025.
TimeFound quarter(const TimeLine& line, std::size_t at) {
  const Key key = line.key;
  std::int32_t number = 0;
  std::size_t end = 0;
  if (key[at] == U'q' && char_at(key, at + 1) >= U'1' && char_at(key, at + 1) <= U'4' &&
      !is_ascii_letter(char_at(key, at + 2)) && !is_ascii_digit(char_at(key, at + 2))) {
    number = static_cast<std::int32_t>(key[at + 1] - U'0');
    end = at + 2;
  }
  constexpr Named kOrdinals[] = {{U"first", 1}, {U"second", 2}, {U"third", 3}, {U"fourth", 4}};
  if (const Named* n = named_at(kOrdinals, key, at))
    if ((stands_at(key, at + n->word.size(), U" quarter") ||
         stands_at(key, at + n->word.size(), U"-quarter")) &&
        !is_ascii_letter(char_at(key, at + n->word.size() + 8))) {
      number = n->value;
      end = at + n->word.size() + 8;
    }
  if (number == 0) return std::nullopt;
  const Part year = year_after(key, end);
  const std::int32_t of = year.value != 0                 ? year.value
                          : line.context->block_year != 0 ? line.context->block_year
                                                          : line.context->anchor_year();
  TimeMatch match = dated(year.value != 0 ? year.end : end, {of, 0, 0}, year.value == 0, *line.context);
  match.time.value += "-Q" + std::to_string(number);
  return match;
}

// the first half of 2025.
TimeFound half_year(const TimeLine& line, std::size_t at) {
  const bool first = stands_at(line.key, at, U"first half");
  if (!first && !stands_at(line.key, at, U"second half")) return std::nullopt;
  const std::size_t end = at + (first ? 10 : 11);
  const Part year = year_after(line.key, end);
  if (year.value == 0) return std::nullopt;
  TimeMatch match = dated(year.end, {year.value, 0, 0}, false, *line.context);
  match.time.value += first ? "-H1" : "-H2";
  return match;
}

// the spring of 1963, next summer stays with next.
TimeFound season(const TimeLine& line, std::size_t at) {
  struct Row {
    Key word;
    const char* value;
  };
  for (const Row& r : {Row{U"spring", "-SP"}, Row{U"summer", "-SU"}, Row{U"autumn", "-FA"},
                       Row{U"fall", "-FA"}, Row{U"winter", "-WI"}}) {
    if (r.word[0] != line.key[at] || !word_at(line.key, at, r.word)) continue;
    const Part year = year_after(line.key, at + r.word.size());
    if (year.value == 0) return std::nullopt;
    TimeMatch match = dated(year.end, {year.value, 0, 0}, false, *line.context);
    match.time.value += r.value;
    return match;
  }
  return std::nullopt;
}

// every Tuesday.
TimeFound every_weekday(const TimeLine& line, std::size_t at) {
  if (!stands_at(line.key, at, U"every ")) return std::nullopt;
  const Named* day = named_at(kDays, line.key, at + 6);
  if (day == nullptr) return std::nullopt;
  return plain(at + 6 + day->word.size(), TimeType::set, "XXXX-WXX-" + std::to_string(day->value));
}

// yesterday, tonight, now, recently, every year, annually.
TimeFound single_word(const TimeLine& line, std::size_t at) {
  const Key key = line.key;
  const TimeContext& context = *line.context;
  constexpr Named kNear[] = {{U"yesterday", -1}, {U"today", 0}, {U"tonight", 0}, {U"tomorrow", 1}};
  if (const Named* w = named_at(kNear, key, at)) {
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
  const Named* day = named_at(kDays, line.key, at);
  if (day == nullptr || !is_capital(line, at)) return std::nullopt;
  if (any_before(line.key, at, {U"black ", U"good ", U"cyber ", U"easter "}) > 0) return std::nullopt;
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
    if (TimeFound f = day_first(line, at)) return f;
    if (TimeFound f = clock(line, at)) return f;
    if (TimeFound f = bare_year(line, at)) return f;
    return period(line, at);
  }
  if (TimeFound f = month_first(line, at)) return f;
  if (TimeFound f = offset_phrase(line, at)) return f;
  if (TimeFound f = every_weekday(line, at)) return f;
  if (TimeFound f = quarter(line, at)) return f;
  if (TimeFound f = half_year(line, at)) return f;
  if (TimeFound f = season(line, at)) return f;
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
