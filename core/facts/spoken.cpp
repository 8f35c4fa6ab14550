#include "facts/spoken.h"

#include <algorithm>

#include "base/sorting.h"

namespace newsprism {

Spoken::Spoken(const Reading& reading, bool indirect) {
  for (const Quote& quote : reading.quotes) {
    if (quote.type == QuoteType::indirect && !indirect) continue;
    for (const Range span : quote.spans) spans_.push_back(std::uint64_t{span.begin} << 32 | span.end);
  }
  sort_ascending(spans_.begin(), spans_.end());
  std::uint32_t end = 0;
  for (std::size_t n = 0; n < spans_.size(); ++n) ends_.push_back(end = std::max(end, span(n).end));
}

std::size_t Spoken::before(std::uint32_t at) const {
  return static_cast<std::size_t>(std::lower_bound(spans_.begin(), spans_.end(), std::uint64_t{at} << 32) -
                                  spans_.begin());
}

bool Spoken::holds(Range range) const {
  const std::size_t n = before(range.begin + 1);
  return n > 0 && ends_[n - 1] >= range.end;
}

}  // namespace newsprism
