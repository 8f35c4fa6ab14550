// How well a document answers a query, in whole numbers: the same natively and in WebAssembly.
//
// BM25 over the leaves of the query: a leaf's frequency is the sum of its matches, each weighed by
// its strength and by the field that it stands in; then a reward for standing close together.
// Knows nothing of the words themselves.
#pragma once

#include <cstdint>
#include <vector>

#include "index/stored.h"
#include "search/match.h"

namespace newsprism {

// The matches of one leaf in one document: leaf.matches[begin, end).
struct LeafHits {
  const Leaf* leaf = nullptr;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// How much it says that a leaf stands somewhere, x 1000: 1000 where it stands in every document.
[[nodiscard]] std::int64_t rarity_milli(std::size_t documents, std::uint32_t with_leaf);

class Ranker {
 public:
  explicit Ranker(const Index::Impl& index);
  // `hits` lists each leaf that the document answers.
  [[nodiscard]] std::int32_t score_milli(DocId doc, const std::vector<LeafHits>& hits) const;

 private:
  [[nodiscard]] std::int64_t frequency_milli(const StoredDocument& document, const LeafHits& hits) const;
  [[nodiscard]] std::int64_t saturation_milli(DocId doc, std::int64_t frequency) const;

  const Index::Impl& index_;
  std::int64_t mean_length_ = 1;
};

}  // namespace newsprism
