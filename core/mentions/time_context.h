// What a time expression is counted from while a document is read from top to bottom.
//
//   2016年, 大会召开.  ...  当年       -> 2016      story year: a past year that the telling stays in
//   2024年 ... 3月、10月               -> 2024-03   block year: governs the bare months of its block
//   16号 (article of 2025-07-23)      -> 2025-07-16   the anchor
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "mentions/calendar.h"
#include "mentions/match_key.h"
#include "mentions/mention.h"

namespace newsprism {

struct TimeContext {
  std::optional<CalendarDate> anchor;
  std::string anchor_iso;

  std::int32_t block_year = 0, block_month = 0;  // set by the dates of this block
  bool sentence_year = false;              // block_year came from a word like 去年: ends with its sentence
  std::optional<CalendarDate> block_date;  // the last date of this block
  std::optional<CalendarDate> last_date;   // the last date of the document
  std::int32_t story_year = 0;
  std::size_t story_at = 0;  // where it was set; forgotten after some 800 characters

  void begin_block();
  void end_sentence();
  // Every dated expression is told here, `at` counted over the document.
  void note(const CalendarDate& date, std::size_t at, bool relative = false);

  [[nodiscard]] std::int32_t story_year_at(std::size_t at) const;
  [[nodiscard]] std::int32_t anchor_year() const { return anchor ? anchor->year : 0; }
  [[nodiscard]] bool has_anchor_day() const { return anchor && anchor->has_day(); }

  // The year of a month without one; 0 where nothing tells. `future`: the clause speaks of plans.
  [[nodiscard]] std::int32_t year_of_month(std::int32_t month, bool future) const;
  // The date of a day of the month without a month.
  [[nodiscard]] CalendarDate date_of_day(std::int32_t day, bool future) const;
  // The feast nearest to the anchor, in `year` where that is known.
  [[nodiscard]] CalendarDate date_of_feast(Feast feast, std::int32_t year) const;
};

// One block (or one line of it), its place in the document, and the context to read it in.
struct TimeLine {
  Key key;
  Key text;  // the same characters with their case
  std::size_t offset = 0;
  TimeContext* context = nullptr;
};

// An expression that begins where it was looked for. `range` is left empty: find_times fills it.
struct TimeMatch {
  std::size_t end = 0;
  TimeExpression time;
  std::optional<CalendarDate> date;  // what the context should take note of
};
using TimeFound = std::optional<TimeMatch>;

[[nodiscard]] TimeMatch dated(std::size_t end, const CalendarDate& date, bool relative,
                              const TimeContext& context);
[[nodiscard]] TimeMatch plain(std::size_t end, TimeType type, std::string value, bool relative = false);

// Whether the clause around the place speaks of plans (将, 计划, will).
[[nodiscard]] bool speaks_of_future(Key key, std::size_t at);

}  // namespace newsprism
