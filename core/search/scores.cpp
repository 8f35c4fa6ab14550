#include "search/scores.h"

#include <algorithm>

namespace newsprism {

namespace {

constexpr auto better = [](const RankedDocument& a, const RankedDocument& b) {
  return a.score_milli != b.score_milli ? a.score_milli > b.score_milli : a.doc < b.doc;
};

}  // namespace

std::int64_t Scores::rarity(const Leaf& leaf) const {
  return rarity_milli(index_.kept(), leaf.documents.size());
}

void Scores::begin(const Leaf& leaf, std::size_t most) {
  const std::size_t total = leaf.documents.size();
  most = std::min(total, std::max<std::size_t>(most, 1));
  const auto says = static_cast<std::uint32_t>(rarity(leaf));
  Ranker::Lengths lengths(index_);
  std::size_t n = 0;
  const auto next = [&] {
    const WeighedDocument& one = leaf.documents[n++];
    return RankedDocument{one.doc, ranker_.leaf_milli(lengths.of(one.doc), says, one.frequency)};
  };
  rows.resize(most);
  for (RankedDocument& row : rows) row = next();
  if (n == total) return;                            // all, by document
  std::make_heap(rows.begin(), rows.end(), better);  // the worst first
  while (n < total) {
    const RankedDocument row = next();
    if (row.score_milli <= rows[0].score_milli) continue;  // documents ascend
    std::pop_heap(rows.begin(), rows.end(), better);
    rows.back() = row;
    std::push_heap(rows.begin(), rows.end(), better);
  }
}

void Scores::add(const Leaf& leaf, bool must) {
  const auto says = static_cast<std::uint32_t>(rarity(leaf));
  Ranker::Lengths lengths(index_);
  auto at = leaf.documents.begin();
  const auto end = leaf.documents.end();
  auto kept = rows.begin();
  for (const RankedDocument& row : rows) {
    while (at != end && at->doc < row.doc) ++at;
    if (at == end) break;
    if (at->doc == row.doc) {
      *kept++ = {row.doc, row.score_milli + ranker_.leaf_milli(lengths.of(row.doc), says, at->frequency)};
    } else if (!must) {
      ++kept;
    }
  }
  if (must) rows.erase(kept, rows.end());
}

void Scores::sort_best(std::size_t count, std::size_t among) {
  const auto begin = rows.begin();
  std::partial_sort(begin, begin + static_cast<std::ptrdiff_t>(count),
                    begin + static_cast<std::ptrdiff_t>(among), better);
}

}  // namespace newsprism
