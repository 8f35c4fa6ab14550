// How well a document answers a query, in whole numbers: the same natively and in WebAssembly.
//
// BM25 over the leaves of the query (Robertson and Zaragoza 2009): what a leaf weighs in a document counts
// less and less the more it is, and less in a long document; the rarer a leaf, the more it says. Knows
// nothing of the words themselves.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "index/impl.h"
#include "search/match.h"
#include "search/weights.h"

namespace newsprism {

// The matches of one leaf in one document.
struct LeafHits {
  const Leaf* leaf = nullptr;
  std::vector<Match> matches;
};

// How much it says that a leaf stands somewhere, x 1000: 1000 where it stands in every document.
[[nodiscard]] std::int64_t rarity_milli(std::size_t documents, std::size_t with_leaf);

class Ranker {
 public:
  explicit Ranker(const Index::Impl& index);

  // Length codes of documents in ascending order.
  class Lengths {
   public:
    explicit Lengths(const Index::Impl& index) : index_(index) {}
    [[nodiscard]] std::uint8_t of(DocId doc) {
      if (doc >= end_) enter(doc);
      return doc - first_ < codes_.size() ? static_cast<std::uint8_t>(codes_[doc - first_]) : std::uint8_t{0};
    }

   private:
    void enter(DocId doc) {
      while (doc - index_.parts[part_]->first >= index_.parts[part_]->segment.size()) ++part_;
      const Index::Impl::Part& part = *index_.parts[part_];
      const std::uint32_t n = (doc - part.first) / kLengthsAPage * kLengthsAPage;
      codes_ = part.segment.lengths(n);
      first_ = part.first + n;
      end_ = std::min(first_ + kLengthsAPage, part.first + part.segment.size());
    }

    const Index::Impl& index_;
    std::size_t part_ = 0;
    std::string_view codes_;  // of documents first_ to end_ - 1
    DocId first_ = 0, end_ = 0;
  };

  // What a leaf of this rarity adds, where it weighs `frequency` (WeighedDocument) in a document of this
  // length.
  [[nodiscard]] std::int32_t leaf_milli(std::uint8_t length, std::uint32_t rarity, std::uint32_t frequency) {
    const std::uint32_t norm = norms_[length] != 0 ? norms_[length] : make_norm(length);
    const std::uint32_t most = std::min(frequency, kMostFrequency);
    return static_cast<std::int32_t>(rarity * (most * (1000 + weights::kSaturation) / (most + norm)) / 1000);
  }

  // What is added where all leaves stand close together.
  [[nodiscard]] std::int32_t nearness_milli(const std::vector<LeafHits>& hits, std::int64_t rarities) const;

 private:
  // More makes no difference, and keeps the product in 32 bits.
  static constexpr std::uint32_t kMostFrequency = 1'000'000;

  std::uint32_t make_norm(std::uint8_t length_code);

  std::uint64_t scale_ = 0;                 // kLengthWeight / mean length, x 2^32
  std::array<std::uint32_t, 256> norms_{};  // by length code; 0 where nobody asked yet
};

}  // namespace newsprism
