#include "mentions/by_begin.h"

#include <algorithm>

#include "base/sorting.h"

namespace newsprism {

ByBegin::ByBegin(const std::vector<Candidate>& all) : all_(&all) {
  for (std::size_t i = 0; i < all.size(); ++i)
    keys_.push_back(std::uint64_t{all[i].mention.range.begin} << 32 | i);
  sort_ascending(keys_.begin(), keys_.end());
}

std::size_t ByBegin::from(std::uint32_t begin) const {
  return static_cast<std::size_t>(std::lower_bound(keys_.begin(), keys_.end(), std::uint64_t{begin} << 32) -
                                  keys_.begin());
}

const Candidate* ByBegin::next(std::size_t& at, std::uint32_t limit) const {
  if (at == keys_.size() || keys_[at] >> 32 >= limit) return nullptr;
  return &(*all_)[keys_[at++] & 0xFFFFFFFF];
}

}  // namespace newsprism
