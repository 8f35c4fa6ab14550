// Days as whole numbers and ISO dates of any precision as spans of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace newsprism {

// First and last day, counted so that later is greater (year * 372 + month * 31 + day: not evenly
// spaced, only ordered).
struct DaySpan {
  std::int32_t first = 0;
  std::int32_t last = 0;
};

// "2025-07-16T08:25", "2025-07-16", "2025-07", "2025", "1933/1941". nullopt for anything else.
[[nodiscard]] std::optional<DaySpan> days_of(std::string_view date);

}  // namespace newsprism
