#include "search/rank.h"

#include <algorithm>

#include "base/log2.h"

namespace newsprism {

namespace {

// The shortest stretch that holds a match of every leaf.
std::int64_t shortest_window(const std::vector<LeafHits>& hits) {
  std::vector<std::size_t> at(hits.size(), 0);
  std::int64_t best = INT64_MAX;
  while (true) {
    std::size_t first = 0;
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < hits.size(); ++i) {
      const Range range = hits[i].matches[at[i]].range;
      if (range.begin < hits[first].matches[at[first]].range.begin) first = i;
      end = std::max(end, range.end);
    }
    best = std::min<std::int64_t>(best, end - hits[first].matches[at[first]].range.begin);
    if (++at[first] == hits[first].matches.size()) return best;
  }
}

}  // namespace

std::int64_t rarity_milli(std::size_t documents, std::size_t with_leaf) {
  const std::uint64_t n = std::max<std::size_t>(with_leaf, 1);
  return (log2_fixed(documents + n, 16) - log2_fixed(n, 16)) * 1000 / 65536;
}

Ranker::Ranker(const Index::Impl& index) {
  const std::uint64_t mean = index.total_length() / std::max(index.documents(), 1U) + 1;
  scale_ = (weights::kLengthWeight << 32) / mean;
}

std::uint32_t Ranker::make_norm(std::uint8_t length_code) {
  const std::uint64_t length = std::min(length_of_code(length_code), 1U << 20);
  const std::uint64_t norm =
      weights::kSaturation * (1000 - weights::kLengthWeight + (length * scale_ >> 32)) / 1000 + 1;
  return norms_[length_code] = static_cast<std::uint32_t>(std::min<std::uint64_t>(norm, 0x80000000));
}

std::int32_t Ranker::nearness_milli(const std::vector<LeafHits>& hits, std::int64_t rarities) const {
  if (hits.size() < 2) return 0;
  const std::int64_t far = std::max<std::int64_t>(0, shortest_window(hits) - weights::kNear);
  return static_cast<std::int32_t>(rarities * weights::kNearness / 100 * weights::kNear /
                                   (weights::kNear + far));
}

}  // namespace newsprism
