#include "search/snippet.h"

#include <algorithm>
#include <string_view>

#include "base/sorting.h"

namespace newsprism {

namespace {

constexpr std::uint32_t kLongest = 240;      // characters of one sentence
constexpr std::uint32_t kShort = 24;         // shows little by itself
constexpr std::uint32_t kOpening = 3;        // a match that begins within is what the sentence is about
constexpr std::uint32_t kLabel = 12;         // shorter ones are labels, "Group 1"
constexpr std::uint32_t kLongestPair = 140;  // of two sentences

struct Candidate {
  Range range;
  std::uint32_t block = 0;  // position in StoredDocument::blocks
  std::uint64_t leaves = 0;
  std::int64_t score = 0;
};

// The sentences; blocks that have none stand for themselves.
std::vector<Candidate> candidates_of(const StoredDocument& document) {
  std::vector<Candidate> out;
  std::size_t s = 0;
  for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
    const Range block = document.blocks[b].range;
    const std::size_t before = out.size();
    for (; s < document.sentences.size() && document.sentences[s].begin < block.end; ++s) {
      out.push_back({document.sentences[s], b, 0, 0});
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

// A leaf counts with its best match, and a little for a second one.
void add_hits(const LeafHits& hits, std::size_t leaf, std::int64_t rarity,
              std::vector<Candidate>& candidates) {
  const std::uint64_t bit = std::uint64_t{1} << std::min<std::size_t>(leaf, 63);
  Candidate* last = nullptr;
  std::int64_t best = 0;
  std::uint32_t times = 0;
  for (const Match& match : hits.matches) {
    Candidate* now = candidate_at(candidates, match.range);
    if (now == nullptr) continue;
    if (now != last) best = times = 0;
    const bool opens = match.range.begin < now->range.begin + kOpening;
    const std::int64_t worth = rarity * match.strength * (opens ? 115 : 100) / 100;
    if (++times == 2) now->score += std::min(worth, best) / 10;
    now->score += std::max<std::int64_t>(0, worth - best);
    now->leaves |= bit;
    best = std::max(best, worth);
    last = now;
  }
}

// Questions, and what only leads up to something, say less than statements do.
std::int64_t ending_percent(const StoredDocument& document, const Candidate& candidate) {
  if (document.blocks[candidate.block].type == BlockType::question) return 75;
  const std::uint32_t end = candidate.range.end;
  const std::u32string last = text_of(document, {end - 1, end});
  const char32_t c = last.empty() ? U'.' : last.back();
  if (c == U'?' || c == U'？' || c == U':' || c == U'：') return 75;
  return key_kind(c) == KeyKind::other ? 100 : 90;  // no mark at its end: a headline in the text
}

// The less besides the words a sentence says, the more it is about them.
std::int64_t brevity_percent(std::uint32_t size) {
  return size < 8 ? 60 : 60 + 2400 / (size + 40);
}

// Headlines are shown anyway; what stands first introduces the matter.
std::int64_t form_percent(const StoredDocument& document, const Candidate& candidate, bool in_title) {
  const BlockType type = document.blocks[candidate.block].type;
  if (type == BlockType::title) return in_title ? 200 : 50;
  std::int64_t percent = brevity_percent(candidate.range.size()) * ending_percent(document, candidate) / 100;
  if (type == BlockType::heading) percent = percent * 65 / 100;
  if (type == BlockType::list_item) percent = percent * 90 / 100;
  if (candidate.block == document.lead) percent = percent * 125 / 100;
  const auto blocks = static_cast<std::int64_t>(document.blocks.size());
  return percent * (100 + 15 * (blocks - candidate.block) / blocks) / 100;
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
    if (c.score > 0) c.score = c.score * form_percent(document, c, query.in_title) / 100;
  }
}

// Where nothing matched, the first sentence of the body that is more than a label.
std::size_t best_of(const StoredDocument& document, const std::vector<Candidate>& candidates) {
  std::size_t best = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i].score > candidates[best].score) best = i;
  }
  if (candidates[best].score > 0) return best;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const BlockType type = document.blocks[candidates[i].block].type;
    if (candidates[i].range.size() >= kLabel && type != BlockType::title && type != BlockType::heading)
      return i;
  }
  return 0;
}

// Does the sentence beside it say more of what was asked, or is the best one too short alone?
Range with_neighbour(const std::vector<Candidate>& candidates, std::size_t best) {
  const Candidate& own = candidates[best];
  for (const bool after : {true, false}) {
    if (after ? best + 1 >= candidates.size() : best == 0) continue;
    const Candidate& other = candidates[after ? best + 1 : best - 1];
    const Range both = cover(own.range, other.range);
    if (other.block != own.block || both.size() > kLongestPair) continue;
    if ((other.leaves & ~own.leaves) != 0 || own.range.size() < kShort) return both;
  }
  return own.range;
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

// In the snippet and in the title; overlapping ones become one.
std::vector<Range> marks(const StoredDocument& document, const SnippetQuery& query, Range shown) {
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

}  // namespace

Snippet make_snippet(const StoredDocument& document, const SnippetQuery& query) {
  Snippet out;
  std::vector<Candidate> candidates = candidates_of(document);
  if (candidates.empty()) return out;
  weigh(document, query, candidates);
  const std::size_t best = best_of(document, candidates);
  out.range = with_neighbour(candidates, best);
  if (out.range.size() > kLongest) {
    const Range match = first_match(query, out.range);
    out.range = window(document, out.range, match.begin, match.end);
  }
  out.text = text_of(document, out.range);
  out.highlights = marks(document, query, out.range);
  return out;
}

}  // namespace newsprism
