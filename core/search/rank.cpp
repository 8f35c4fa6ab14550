#include "search/rank.h"

#include <algorithm>

#include "base/log2.h"

namespace newsprism {

namespace {

// BM25's constants x 1000: how fast more of the same stops to count, and how much length weighs.
// A dossier's long articles are interviews full of substance, so length weighs less than usual.
constexpr std::int64_t kSaturation = 1200;
constexpr std::int64_t kLengthWeight = 400;

// Field weights in percent: a headline is chosen for its words, a lead tells the story.
constexpr std::int64_t kTitle = 300;
constexpr std::int64_t kLead = 150;
constexpr std::int64_t kHeading = 130;
constexpr std::int64_t kBody = 100;

// All leaves inside this many characters count as one sentence.
constexpr std::int64_t kNear = 60;

std::int64_t field_weight(const StoredDocument& document, Range range) {
  const StoredBlock* block = block_at(document, range.begin);
  if (block == nullptr) return kBody;
  if (block->type == BlockType::title) return kTitle;
  if (block->type == BlockType::heading) return kHeading;
  return block - document.blocks.data() == static_cast<std::ptrdiff_t>(document.lead) ? kLead : kBody;
}

// The shortest stretch that holds a match of every leaf.
std::int64_t shortest_window(const std::vector<LeafHits>& hits) {
  std::vector<std::uint32_t> at;
  for (const LeafHits& h : hits) at.push_back(h.begin);
  std::int64_t best = INT64_MAX;
  while (true) {
    std::size_t first = 0;
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < hits.size(); ++i) {
      const Range range = hits[i].leaf->matches[at[i]].range;
      if (range.begin < hits[first].leaf->matches[at[first]].range.begin) first = i;
      end = std::max(end, range.end);
    }
    const std::uint32_t begin = hits[first].leaf->matches[at[first]].range.begin;
    best = std::min<std::int64_t>(best, end - begin);
    if (++at[first] == hits[first].end) return best;
  }
}

}  // namespace

std::int64_t rarity_milli(std::size_t documents, std::uint32_t with_leaf) {
  const std::uint64_t n = std::max<std::uint32_t>(with_leaf, 1);
  return (log2_fixed(documents + n, 16) - log2_fixed(n, 16)) * 1000 / 65536;
}

Ranker::Ranker(const Index::Impl& index) : index_(index) {
  if (!index.documents.empty()) {
    mean_length_ = static_cast<std::int64_t>(index.key.size() / index.documents.size()) + 1;
  }
}

std::int64_t Ranker::frequency_milli(const StoredDocument& document, const LeafHits& hits) const {
  std::int64_t sum = 0;
  for (std::uint32_t i = hits.begin; i < hits.end; ++i) {
    const Match& match = hits.leaf->matches[i];
    sum += match.strength * field_weight(document, match.range);
  }
  return sum / 10;  // percent x percent to thousandths
}

std::int64_t Ranker::saturation_milli(DocId doc, std::int64_t frequency) const {
  const StoredDocument& document = index_.documents[doc];
  const std::int64_t length = document.key_end - document.key_begin;
  const std::int64_t norm =
      kSaturation * (1000 - kLengthWeight + kLengthWeight * length / mean_length_) / 1000;
  return frequency * (1000 + kSaturation) / (frequency + norm + 1);
}

std::int32_t Ranker::score_milli(DocId doc, const std::vector<LeafHits>& hits) const {
  std::int64_t score = 0;
  std::int64_t rarity_sum = 0;
  for (const LeafHits& h : hits) {
    const std::int64_t rarity = rarity_milli(index_.documents.size(), h.leaf->documents);
    score += rarity * saturation_milli(doc, frequency_milli(index_.documents[doc], h)) / 1000;
    rarity_sum += rarity;
  }
  if (hits.size() > 1)
    score += rarity_sum * kNear / (kNear + std::max<std::int64_t>(0, shortest_window(hits) - kNear));
  return static_cast<std::int32_t>(std::min<std::int64_t>(score, INT32_MAX));
}

}  // namespace newsprism
