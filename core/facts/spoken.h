// Where a document quotes: the spans of its quotes, found by place.
//
//   spans   [------]    [---------------]
//                          [---]              a quote in a quote
//   holds          no     yes           no
//
// Cost: the spans are sorted once; a question is a binary search, and a step for each span of a stretch.
#pragma once

#include <cstdint>
#include <vector>

#include "facts/pile.h"

namespace newsprism {

class Spoken {
 public:
  // `indirect`: what is told in other words, too.
  Spoken(const Reading& reading, bool indirect);

  // Does one span hold the whole range?
  [[nodiscard]] bool holds(Range range) const;
  // Does the question hold of a span that begins in the stretch?
  template <typename Question>
  [[nodiscard]] bool any_begun(Range stretch, Question question) const {
    for (std::size_t n = before(stretch.begin); n < spans_.size() && span(n).begin < stretch.end; ++n) {
      if (question(span(n))) return true;
    }
    return false;
  }

 private:
  // How many spans begin before the place.
  [[nodiscard]] std::size_t before(std::uint32_t at) const;
  [[nodiscard]] Range span(std::size_t n) const {
    return {static_cast<std::uint32_t>(spans_[n] >> 32), static_cast<std::uint32_t>(spans_[n])};
  }

  std::vector<std::uint64_t> spans_;  // begin and end, ascending
  std::vector<std::uint32_t> ends_;   // the furthest end of the spans up to this one
};

}  // namespace newsprism
