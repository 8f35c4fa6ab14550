// The candidates of a sentence by where they begin, so that those of a stretch are found without a look at
// all.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/sorting.h"
#include "mentions/sentence_view.h"

namespace newsprism {

class ByBegin {
 public:
  explicit ByBegin(const std::vector<Candidate>& all);

  // Does the question hold of one that begins in the stretch?
  template <typename Question>
  [[nodiscard]] bool any(Range stretch, Question question) const {
    for (std::size_t at = from(stretch.begin); const Candidate* c = next(at, stretch.end);) {
      if (question(*c)) return true;
    }
    return false;
  }

  // Each one that begins in the stretch.
  template <typename Visit>
  void each(Range stretch, Visit visit) const {
    for (std::size_t at = from(stretch.begin); const Candidate* c = next(at, stretch.end);) visit(*c);
  }

 private:
  [[nodiscard]] std::size_t from(std::uint32_t begin) const;
  // The one at the place, which is moved on; null where it begins at the limit or later.
  const Candidate* next(std::size_t& at, std::uint32_t limit) const;

  const std::vector<Candidate>* all_;
  std::vector<std::uint64_t> keys_;
};

}  // namespace newsprism
