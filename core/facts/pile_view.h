// What of a reading lies in a stretch of its text. All lists are sorted by place.
#pragma once

#include <string>
#include <vector>

#include "facts/pile.h"

namespace newsprism {

// A run of neighbours in one of the lists of a Reading; lives as long as the Reading.
template <class Row>
struct Run {
  const Row* first = nullptr;
  const Row* last = nullptr;
  [[nodiscard]] const Row* begin() const { return first; }
  [[nodiscard]] const Row* end() const { return last; }
};

[[nodiscard]] Run<Figure> figures_in(const Reading& reading, Range range);
[[nodiscard]] Run<Mention> mentions_in(const Reading& reading, Range range);

// Durations only ("7 个月"), not dates.
[[nodiscard]] std::vector<TimeExpression> durations_in(const Reading& reading, Range range);

// "2025", "2025-07" or "2025-07-16" of a value; empty for weeks, quarters and what is not said in full.
[[nodiscard]] std::string calendar_part(const std::string& value);

// The first day or month that is named there; empty where none is.
[[nodiscard]] std::string date_in(const Reading& reading, Range range);

// The day that the document counts from, else the one it appeared on; empty where neither is known.
[[nodiscard]] std::string date_of(const Document& document);

}  // namespace newsprism
