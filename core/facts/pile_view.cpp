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

std::string calendar_part(const std::string& value) {
  std::size_t n = 0;
  while (n < value.size() && n < 10 &&
         ((n == 4 || n == 7) ? value[n] == '-' : value[n] >= '0' && value[n] <= '9'))
    ++n;
  return value.substr(0, n >= 10 ? 10 : n >= 7 ? 7 : n == 4 && value.size() == 4 ? 4 : 0);
}

std::string date_in(const Reading& reading, Range range) {
  for (const TimeExpression& t : run_in(reading.times, range)) {
    const std::string date = t.type == TimeType::date ? calendar_part(t.value) : std::string();
    if (date.size() > 4) return date;
  }
  return {};
}

std::string date_of(const Document& document) {
  if (document.meta.published) return document.meta.published->value.substr(0, 10);
  return document.meta.anchor ? document.meta.anchor->value : std::string();
}

}  // namespace newsprism
