// A date as newspapers print it above an article.
//
//   2025-07-17 08:25:14    2025/7/17     2025 年 7 月 17 日 8:25    2025年7月    20250717
//   July 17, 2025 8:25 AM  17 July 2025  Jul. 17, 2025   7/17/25   二〇二五年七月十七日   民国114年7月17日
//   10:48, Thu, Jul 17, 2025   2025-07-17T08:25:14+08:00   2025年7月17日(周四)下午8时25分
//
// Only dates with a year: what "today" or "July 17" means is the business of find_times.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "document/date_zone.h"

namespace newsprism {

struct WrittenDate {
  Range range;
  std::uint32_t year = 0, month = 0, day = 0;  // 0: not written
  int hour = -1, minute = -1, second = -1;
  int zone = kNoZone;    // minutes east of Greenwich, where it is stated
  bool compact = false;  // "20250717"
  bool numeric = false;  // "2025-07-17" and "2025/7/17"

  [[nodiscard]] const char* precision() const;  // second, minute, day, month, year
  [[nodiscard]] std::string iso() const;        // of that precision
  [[nodiscard]] std::string iso_day() const;    // without the time of day
};

// A date that begins exactly at `at`; `month` precision too.
[[nodiscard]] std::optional<WrittenDate> date_at(std::u32string_view key, std::uint32_t at);

// All dates of the range, in order, disjoint. Linear.
[[nodiscard]] std::vector<WrittenDate> find_dates(std::u32string_view key, Range range);

}  // namespace newsprism
