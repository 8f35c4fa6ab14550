#include "search/snippet.h"

#include <algorithm>
#include <string_view>

#include "base/sorting.h"
#include "search/weights.h"
#include "tokens/sentences.h"

namespace newsprism {

namespace {

constexpr std::uint32_t kLongest = 240;  // characters of one sentence
constexpr std::uint32_t kLabel = 12;     // shorter ones are labels, "Group 1"

struct Candidate {
  Range range;
  std::uint32_t block = 0;  // position in StoredDocument::blocks
  std::uint64_t leaves = 0;
  std::int64_t score = 0;
};

bool holds_match(const SnippetQuery& query, Range block) {
  return std::any_of(query.hits.begin(), query.hits.end(), [&](const LeafHits& hits) {
    const auto at = std::partition_point(hits.matches.begin(), hits.matches.end(),
                                         [&](const Match& m) { return m.range.end <= block.begin; });
    return at != hits.matches.end() && at->range.overlaps(block);
  });
}

// Appends the sentences of a block of a document that was not analysed.
void split_block(const StoredDocument& document, Range block, std::vector<Range>& out) {
  const std::u32string text = text_of(document, block);
  split_sentences(text, {0, block.size()}, out);
  for (Range& sentence : out) sentence = {block.begin + sentence.begin, block.begin + sentence.end};
}

// The sentences; blocks that have none, or none that can be shown, stand for themselves.
std::vector<Candidate> candidates_of(const StoredDocument& document, const SnippetQuery& query) {
  std::vector<Candidate> out;
  std::vector<Range> split;
  std::size_t s = 0;
  for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
    const Range block = document.blocks[b].range;
    const std::size_t before = out.size();
    for (; s < document.sentences.size() && document.sentences[s].begin < block.end; ++s) {
      out.push_back({document.sentences[s], b, 0, 0});
    }
    if (document.sentences.empty() && (query.hits.empty() || holds_match(query, block))) {
      split.clear();
      split_block(document, block, split);
      for (const Range sentence : split) out.push_back({sentence, b, 0, 0});
    }
    if (out.size() == before) out.push_back({block, b, 0, 0});
  }
  return out;
}

Candidate* candidate_at(std::vector<Candidate>& candidates, Range range) {
  const auto at = std::partition_point(candidates.begin(), candidates.end(),
                                       [&](const Candidate& c) { return c.range.end <= range.begin; });
  return at != candidates.end() && at->range.overlaps(range) ? &*at : nullptr;
}

// A leaf counts with its best match.
void add_hits(const LeafHits& hits, std::size_t leaf, std::int64_t rarity,
              std::vector<Candidate>& candidates) {
  const std::uint64_t bit = std::uint64_t{1} << std::min<std::size_t>(leaf, 63);
  Candidate* last = nullptr;
  std::int64_t best = 0;
  for (const Match& match : hits.matches) {
    Candidate* now = candidate_at(candidates, match.range);
    if (now == nullptr) continue;
    if (now != last) best = 0;
    const bool opens = match.range.begin < now->range.begin + weights::kOpeningPlaces;
    const std::int64_t worth = rarity * match.strength * (opens ? weights::kOpens : 100) / 100;
    now->score += std::max<std::int64_t>(0, worth - best);
    now->leaves |= bit;
    best = std::max(best, worth);
    last = now;
  }
}

// Questions, and what only leads up to something, say less than statements do.
std::int64_t ending_percent(const StoredDocument& document, const Candidate& candidate) {
  if (document.blocks[candidate.block].type == BlockType::question) return weights::kLeadsUp;
  const std::uint32_t end = candidate.range.end;
  const std::u32string last = text_of(document, {end - 1, end});
  const char32_t c = last.empty() ? U'.' : last.back();
  if (c == U'?' || c == U'？' || c == U':' || c == U'：') return weights::kLeadsUp;
  return key_kind(c) == KeyKind::other ? 100 : weights::kNoEnd;  // no mark at its end: a headline in the text
}

// The less besides the words a sentence says, the more it is about them.
std::int64_t brevity_percent(std::uint32_t size) {
  return weights::kBrevityLeast + weights::kBrevityMost / (size + weights::kBrevityFlat);
}

// Headlines are shown anyway; what stands first introduces the matter.
std::int64_t form_percent(const StoredDocument& document, const Candidate& candidate) {
  const BlockType type = document.blocks[candidate.block].type;
  if (type == BlockType::title) return weights::kTitle;
  std::int64_t percent = brevity_percent(candidate.range.size()) * ending_percent(document, candidate) / 100;
  if (candidate.block == document.lead) percent = percent * weights::kFirstBlock / 100;
  const auto blocks = static_cast<std::int64_t>(document.blocks.size());
  return percent * (100 + weights::kEarly * (blocks - candidate.block) / blocks) / 100;
}

void weigh(const StoredDocument& document, const SnippetQuery& query, std::vector<Candidate>& candidates) {
  for (std::size_t i = 0; i < query.hits.size(); ++i) {
    add_hits(query.hits[i], i, rarity_milli(query.documents, query.hits[i].leaf->documents.size()),
             candidates);
  }
  if (query.hits.empty() && query.evidence != nullptr && !query.evidence->empty()) {
    if (Candidate* shown = candidate_at(candidates, query.evidence->front())) shown->score = 1000;
  }
  for (Candidate& c : candidates) {
    if (c.score > 0) c.score = c.score * form_percent(document, c) / 100;
  }
}

// Where nothing matched, the first sentence of the body that is more than a label.
std::size_t first_of_body(const StoredDocument& document, const std::vector<Candidate>& candidates) {
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const BlockType type = document.blocks[candidates[i].block].type;
    if (candidates[i].range.size() >= kLabel && type != BlockType::title && type != BlockType::heading)
      return i;
  }
  return 0;
}

// A sentence and the next, where both can be shown.
bool stand_together(const Candidate& a, const Candidate& b) {
  return a.block == b.block && b.range.end - a.range.begin <= weights::kLongestPair;
}

std::int64_t score_together(const Candidate& a, const Candidate& b) {
  const Candidate& best = a.score >= b.score ? a : b;
  const Candidate& other = a.score >= b.score ? b : a;
  const bool is_new = (other.leaves & ~best.leaves) != 0;
  return best.score + other.score * (is_new ? weights::kBesideNew : weights::kBeside) / 100;
}

// The best sentence, or the best two side by side.
Range best_of(const StoredDocument& document, const std::vector<Candidate>& candidates) {
  std::size_t first = 0, last = 0;
  std::int64_t best = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i].score > best) {
      best = candidates[i].score;
      first = last = i;
    }
    if (i == 0 || !stand_together(candidates[i - 1], candidates[i])) continue;
    const std::int64_t both = score_together(candidates[i - 1], candidates[i]);
    if (both <= best) continue;
    best = both;
    first = i - 1;
    last = i;
  }
  if (best == 0) first = last = first_of_body(document, candidates);
  return cover(candidates[first].range, candidates[last].range);
}

// A match that begins in it and goes on in the next sentence, as a quotation can, is shown to its end.
Range with_whole_matches(std::vector<Candidate>& candidates, const SnippetQuery& query, Range shown) {
  Range out = shown;
  for (const LeafHits& hits : query.hits) {
    for (const Match& match : hits.matches) {
      if (!shown.contains(match.range.begin) || match.range.end <= out.end) continue;
      const Candidate* last = candidate_at(candidates, {match.range.end - 1, match.range.end});
      out.end = std::max(match.range.end, last != nullptr ? last->range.end : 0);
    }
  }
  return out;
}

bool ends_clause(char32_t c) {
  return std::u32string_view(U",，;；、:：。.!！?？").find(c) != std::u32string_view::npos;
}

// At most kLongest characters of a long sentence, from clause to clause, around the first match.
Range window(const StoredDocument& document, Range sentence, std::uint32_t must_begin,
             std::uint32_t must_end) {
  const std::u32string text = text_of(document, sentence);
  const std::uint32_t size = static_cast<std::uint32_t>(text.size());
  const std::uint32_t first = std::min(must_begin - sentence.begin, size);
  const std::uint32_t need = std::min(std::max(must_end, must_begin + 1) - sentence.begin, size);
  std::uint32_t begin = first;
  while (begin > 0 && first - begin < kLongest / 2 && !ends_clause(text[begin - 1])) --begin;
  std::uint32_t end = std::max(need, std::min(begin + kLongest, size));
  std::uint32_t cut = end;
  while (cut > need && cut < size && !ends_clause(text[cut - 1])) --cut;
  if (cut > need) end = cut;
  while (begin < first && (text[begin] == U' ' || text[begin] == U'\n')) ++begin;
  return {sentence.begin + begin, sentence.begin + end};
}

Range first_match(const SnippetQuery& query, Range inside) {
  Range best{inside.begin, inside.begin};
  bool found = false;
  const auto take = [&](Range range) {
    if (!inside.contains(range) || (found && range.begin >= best.begin)) return;
    best = range;
    found = true;
  };
  for (const LeafHits& hits : query.hits) {
    for (const Match& match : hits.matches) take(match.range);
  }
  if (query.hits.empty() && query.evidence != nullptr) {
    for (const Range range : *query.evidence) take(range);
  }
  return best;
}

}  // namespace

std::vector<Range> marks_in(const StoredDocument& document, const SnippetQuery& query, Range shown) {
  std::vector<Range> all;
  const auto take = [&](Range range) {
    const StoredBlock* block = block_at(document, range.begin);
    const bool title = block != nullptr && block->type == BlockType::title;
    if (shown.contains(range) || title) all.push_back(range);
  };
  for (const LeafHits& hits : query.hits) {
    for (const Match& match : hits.matches) take(match.range);
  }
  if (query.hits.empty() && query.evidence != nullptr) {
    for (const Range range : *query.evidence) take(range);
  }
  sort_stably(all.begin(), all.end(), [](Range a, Range b) { return a.begin < b.begin; });
  std::vector<Range> out;
  for (const Range range : all) {
    if (!out.empty() && out.back().overlaps(range)) {
      out.back() = cover(out.back(), range);
    } else {
      out.push_back(range);
    }
  }
  return out;
}

Snippet make_snippet(const StoredDocument& document, const SnippetQuery& query) {
  Snippet out;
  std::vector<Candidate> candidates = candidates_of(document, query);
  if (candidates.empty()) return out;
  weigh(document, query, candidates);
  out.range = with_whole_matches(candidates, query, best_of(document, candidates));
  if (out.range.size() > kLongest) {
    const Range match = first_match(query, out.range);
    out.range = window(document, out.range, match.begin, match.end);
  }
  out.text = text_of(document, out.range);
  out.highlights = marks_in(document, query, out.range);
  return out;
}

}  // namespace newsprism
