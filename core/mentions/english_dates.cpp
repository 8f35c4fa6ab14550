#include "mentions/english_dates.h"

#include <string>

#include "mentions/clock_times.h"
#include "mentions/numerals.h"

namespace newsprism {
namespace {

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
  end += any_at(key, end, U"st|nd|rd|th");
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
                    U"in |of |since |by |until |before |after |last |this |next |from |late |early |"
                    U"mid-|through |during |on ") > 0;
}

// July 16, 2025; July 2025; July.
TimeFound month_first(const TimeLine& line, std::size_t at) {
  const Key key = line.key;
  const NamedNumber* month = named_at(kEnglishMonths, key, at);
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
  const NamedNumber* month = named_at(kEnglishMonths, key, next);
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
  const bool asked = any_before(key, at,
                                U"in |by |since |from |until |till |of |before |after |during |late |early |"
                                U"mid-|through |around |fiscal |year |to |and |(") > 0;
  if (!asked || year.value < 1900) return std::nullopt;
  const std::size_t next = skip_spaces(key, year.end);
  // "in 2000 cities": a number of things.
  const bool counted =
      stands_before(key, at, U"to ") || stands_before(key, at, U"and ") || stands_before(key, at, U"of ");
  if (counted && is_ascii_letter(char_at(key, next)) &&
      any_word_at(key, next,
                  U"and|to|the|with|in|by|when|as|that|is|was|will|it|he|she|they|but|while|for|"
                  U"after|has|had") == 0)
    return std::nullopt;
  return dated(year.end, {year.value, 0, 0}, false, *line.context);
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
  constexpr NamedNumber kOrdinals[] = {{U"first", 1}, {U"second", 2}, {U"third", 3}, {U"fourth", 4}};
  if (const NamedNumber* n = named_at(kOrdinals, key, at))
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

}  // namespace

TimeFound match_english_date(const TimeLine& line, std::size_t at) {
  if (is_ascii_digit(line.key[at])) {
    if (TimeFound f = day_first(line, at)) return f;
    return bare_year(line, at);
  }
  if (TimeFound f = month_first(line, at)) return f;
  if (TimeFound f = quarter(line, at)) return f;
  if (TimeFound f = half_year(line, at)) return f;
  return season(line, at);
}

}  // namespace newsprism
