// The documents that a question finds, and what its leaves say of each, added up (rank.h).
//
//   leaf of 3 documents   begin     2: 410        7: 388   9: 402
//   leaf of 900           add       2: 410 + 95            9: 402 + 120     all leaves must stand there
//   the best              sort      9: 522   2: 505
//
// Cost: the loops that every question spends most of its time in; nothing else is in this file, which is
// built for speed.
#pragma once

#include <cstdint>
#include <vector>

#include "search/rank.h"
#include "search/search.h"

namespace newsprism {

class Scores {
 public:
  explicit Scores(const Index::Impl& index) : index_(index), ranker_(index) {}

  // The documents of a leaf, ascending; of the only one, where nothing else has a say, no more than the best
  // `most`, in any order.
  void begin(const Leaf& leaf, std::size_t most = SIZE_MAX);
  // What a leaf says of the documents; where it must stand in them, the others go. They have to ascend.
  void add(const Leaf& leaf, bool must);
  // Of the first `among` rows the best `count` stand first, in their order.
  void sort_best(std::size_t count, std::size_t among);

  [[nodiscard]] std::int64_t rarity(const Leaf& leaf) const;
  [[nodiscard]] const Ranker& ranker() const { return ranker_; }

  std::vector<RankedDocument> rows;

 private:
  const Index::Impl& index_;
  Ranker ranker_;
};

}  // namespace newsprism
