// Parts of the day and times of the clock: 下午, 晚上8点半, 08:25:14, 9:30 p.m.
#pragma once

#include <optional>
#include <string>

#include "mentions/match_key.h"

namespace newsprism {

struct ClockTime {
  std::size_t end = 0;
  std::string suffix;  // "TAF", "T20:30", "T08:25:14"
  bool has_hour = false;
};

// After a date a single 晚 or 早, and 3时 without minutes, are times; alone they are not.
[[nodiscard]] std::optional<ClockTime> read_clock_time(Key key, std::size_t at, bool after_date);

}  // namespace newsprism
