#include "mentions/time_context.h"

#include <utility>

namespace newsprism {
namespace {

constexpr std::size_t kStoryReach = 800;  // characters
constexpr std::size_t kClauseReach = 24;
constexpr std::int64_t kDaysAhead = 10;  // a bare day may lie this far ahead without a word of planning

}  // namespace

void TimeContext::begin_block() {
  block_year = block_month = 0;
  block_date.reset();
}

void TimeContext::end_sentence() {
  if (sentence_year) block_year = 0;
}

void TimeContext::note(const CalendarDate& date, std::size_t at, bool relative) {
  if (date.year != 0) {
    // A bare month that took its year from the block leaves it as it was.
    if (!relative || date.year != block_year) sentence_year = relative;
    block_year = date.year;
    const bool past = anchor_year() != 0 && date.year < anchor_year();
    story_year = past ? date.year : 0;
    story_at = at;
  }
  if (date.month != 0 || date.year != 0) block_month = date.month;
  block_date = last_date = date;
}

std::int32_t TimeContext::story_year_at(std::size_t at) const {
  return story_year != 0 && at - story_at <= kStoryReach ? story_year : 0;
}

std::int32_t TimeContext::year_of_month(std::int32_t month, bool future) const {
  if (block_year != 0) {
    // Telling goes forward: 12月 of last year, then 6月 lies in this one.
    const bool turned = block_month != 0 && month < block_month && block_year < anchor_year();
    const bool reached =
        anchor && (block_year + 1 < anchor->year || anchor->month == 0 || month <= anchor->month);
    return block_year + (turned && reached ? 1 : 0);
  }
  if (!anchor) return 0;
  // In the first months of a year, a late month without a word of planning was last year's.
  const bool early = anchor->month >= 1 && anchor->month <= 4;
  const bool last_year = early && !future && month > anchor->month + 5;
  const bool next_year = anchor->month >= 10 && future && month + 6 < anchor->month;
  return anchor->year - (last_year ? 1 : 0) + (next_year ? 1 : 0);
}

CalendarDate TimeContext::date_of_day(std::int32_t day, bool future) const {
  if (block_month != 0) return {block_year != 0 ? block_year : anchor_year(), block_month, day};
  if (!anchor || anchor->month == 0) return {anchor_year(), 0, day};
  CalendarDate date{anchor->year, anchor->month, day};
  if (!anchor->has_day() || !is_real_day(date)) return date;
  const bool ahead = day_number(date) > day_number(*anchor) + kDaysAhead;
  if (!ahead || future) return date;
  date = add_months({anchor->year, anchor->month, 1}, -1);
  date.day = day;
  return date;
}

CalendarDate TimeContext::date_of_feast(Feast feast, std::int32_t year) const {
  if (year == 0) year = block_year;
  if (year != 0 || !anchor) {
    const CalendarDate date = feast_in(feast, year != 0 ? year : 2000);
    const bool fixed = feast_in(feast, 2001).day == feast_in(feast, 2000).day;
    if (year != 0) return date;
    return fixed ? CalendarDate{0, date.month, date.day} : CalendarDate{};
  }
  const CalendarDate same = feast_in(feast, anchor->year);
  if (!anchor->has_day() || !same.has_day()) return same;
  CalendarDate best = same;
  for (const std::int32_t other : {anchor->year - 1, anchor->year + 1}) {
    const CalendarDate date = feast_in(feast, other);
    if (!date.has_day()) continue;
    const std::int64_t away = day_number(date) - day_number(*anchor);
    const std::int64_t best_away = day_number(best) - day_number(*anchor);
    if ((away < 0 ? -away : away) < (best_away < 0 ? -best_away : best_away)) best = date;
  }
  return best;
}

TimeMatch dated(std::size_t end, const CalendarDate& date, bool relative, const TimeContext& context) {
  TimeMatch match;
  match.end = end;
  match.time.type = TimeType::date;
  match.time.value = to_iso(date);
  match.time.relative = relative;
  if (relative) match.time.anchor = context.anchor_iso;
  match.date = date;
  return match;
}

TimeMatch plain(std::size_t end, TimeType type, std::string value, bool relative) {
  TimeMatch match;
  match.end = end;
  match.time.type = type;
  match.time.value = std::move(value);
  match.time.relative = relative;
  return match;
}

bool speaks_of_future(Key key, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < kClauseReach && !one_of(key[begin - 1], U"。;!?\n")) --begin;
  std::size_t end = at;
  while (end < key.size() && end - at < kClauseReach && !one_of(key[end], U"。;!?\n")) ++end;
  const Key clause = key.substr(begin, end - begin);
  for (Key cue : {Key(U"将"), Key(U"拟"), Key(U"计划"), Key(U"预计"), Key(U"定于"), Key(U"有望"),
                  Key(U"即将"), Key(U" will "), Key(U" plan"), Key(U"expect"), Key(U"upcoming")})
    if (clause.find(cue) != Key::npos) return true;
  return false;
}

}  // namespace newsprism
