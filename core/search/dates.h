// Days as whole numbers and ISO dates of any precision as spans of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsprism {

// First and last day, counted so that later is greater (year * 372 + month * 31 + day: not evenly
// spaced, only ordered).
struct DaySpan {
  std::int32_t first = 0;
  std::int32_t last = 0;
};

// A day, month or year as people type it, or a span of two, in ISO form; empty for anything else.
//   2025-7-5   2025/07/05   2025.7.5   20250705   2025年7月5日        2025-07-05
//   2025-07   2025年7月     2025-07-01..2025-07-15   2024/2025        2025-07   2025-07-01/2025-07-15
//   2024/2025
[[nodiscard]] std::string iso_date(std::u32string_view typed);

// "2025-07-16T08:25", "2025-07-16", "2025-07", "2025", "1933/1941". nullopt for anything else.
[[nodiscard]] std::optional<DaySpan> days_of(std::string_view date);

}  // namespace newsprism
