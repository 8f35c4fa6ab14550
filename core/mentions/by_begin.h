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
  explicit ByBegin(const std::vector<Candidate>& all) : all_(&all) {
    for (std::size_t i = 0; i < all.size(); ++i)
      keys_.push_back(std::uint64_t{all[i].mention.range.begin} << 32 | i);
    sort_ascending(keys_.begin(), keys_.end());
  }

  // Does the question hold of one that begins in the stretch?
  template <typename Question>
  [[nodiscard]] bool any(Range stretch, Question question) const {
    auto at = std::lower_bound(keys_.begin(), keys_.end(), std::uint64_t{stretch.begin} << 32);
    for (; at != keys_.end() && *at >> 32 < stretch.end; ++at) {
      if (question((*all_)[*at & 0xFFFFFFFF])) return true;
    }
    return false;
  }

 private:
  const std::vector<Candidate>* all_;
  std::vector<std::uint64_t> keys_;
};

}  // namespace newsprism
