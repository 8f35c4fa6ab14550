#include "facts/pile_view.h"

#include <algorithm>

namespace newsprism {
namespace {

template <class Row>
Run<Row> run_in(const std::vector<Row>& rows, Range range) {
  const auto first = std::lower_bound(rows.begin(), rows.end(), range.begin,
                                      [](const Row& row, std::uint32_t at) { return row.range.begin < at; });
  auto last = first;
  while (last != rows.end() && last->range.begin < range.end) ++last;
  const auto from = static_cast<std::size_t>(first - rows.begin()),
             to = static_cast<std::size_t>(last - rows.begin());
  return {rows.data() + from, rows.data() + to};
}

bool is_iso(const std::string& value) {
  return value.size() >= 4 && value[0] >= '0' && value[0] <= '9';
}

}  // namespace

Run<Figure> figures_in(const Reading& reading, Range range) {
  return run_in(reading.figures, range);
}
Run<Mention> mentions_in(const Reading& reading, Range range) {
  return run_in(reading.mentions, range);
}

std::vector<TimeExpression> durations_in(const Reading& reading, Range range) {
  std::vector<TimeExpression> out;
  for (const TimeExpression& t : run_in(reading.times, range)) {
    if (t.type == TimeType::duration) out.push_back(t);
  }
  return out;
}

std::string date_in(const Reading& reading, Range range) {
  for (const TimeExpression& t : run_in(reading.times, range)) {
    if (t.type == TimeType::date && is_iso(t.value) && t.value.size() >= 7) return t.value.substr(0, 10);
  }
  return {};
}

std::string date_of(const Document& document) {
  if (document.meta.published) return document.meta.published->value.substr(0, 10);
  return document.meta.anchor ? document.meta.anchor->value : std::string();
}

}  // namespace newsprism
