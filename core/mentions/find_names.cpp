#include "mentions/find_names.h"

#include <algorithm>

#include "base/sorting.h"
#include "mentions/find_country_letters.h"
#include "mentions/find_defined.h"
#include "mentions/find_known.h"
#include "mentions/find_latin.h"
#include "mentions/find_people.h"
#include "mentions/find_products.h"
#include "mentions/find_suffixed.h"
#include "mentions/find_titled.h"
#include "mentions/pile_names.h"

namespace newsprism {
namespace {

constexpr std::int32_t kKeep = 50;      // below this a mention needs company in the pile
constexpr std::int32_t kLongWins = 60;  // from here on the longer of two nested ones is the name

bool before(const Candidate& a, const Candidate& b) {
  const bool strong_a = a.score >= kLongWins, strong_b = b.score >= kLongWins;
  if (strong_a != strong_b) return strong_a;
  if (strong_a && a.mention.range.size() != b.mention.range.size()) {
    return a.mention.range.size() > b.mention.range.size();
  }
  if (a.score != b.score) return a.score > b.score;
  if (a.mention.range.size() != b.mention.range.size())
    return a.mention.range.size() > b.mention.range.size();
  if (a.mention.range.begin != b.mention.range.begin) return a.mention.range.begin < b.mention.range.begin;
  return a.mention.type < b.mention.type;
}

bool by_place(const Candidate& a, const Candidate& b) {
  return a.mention.range.begin < b.mention.range.begin;
}

// The characters that mentions hold already.
class Taken {
 public:
  explicit Taken(const std::vector<Candidate>& by_begin) {
    if (by_begin.empty()) return;
    begin_ = by_begin.front().mention.range.begin;
    std::uint32_t end = begin_;
    for (const Candidate& c : by_begin) end = std::max(end, c.mention.range.end);
    held_.assign(end - begin_, false);
  }
  [[nodiscard]] bool any(Range r) const {
    for (std::uint32_t i = r.begin; i < r.end; ++i) {
      if (held_[i - begin_]) return true;
    }
    return false;
  }
  void add(Range r) {
    for (std::uint32_t i = r.begin; i < r.end; ++i) held_[i - begin_] = true;
  }

 private:
  std::uint32_t begin_ = 0;
  std::vector<bool> held_;
};

// The one it would displace is surer, and not a part of it.
bool is_crossed_by_surer(const Candidate& c, const std::vector<Candidate>& sorted) {
  auto from = std::lower_bound(sorted.begin(), sorted.end(), c, [](const Candidate& a, const Candidate& b) {
    return a.mention.range.begin + 24 < b.mention.range.begin;
  });
  for (; from != sorted.end() && from->mention.range.begin < c.mention.range.end; ++from) {
    const Range other = from->mention.range;
    if (!other.overlaps(c.mention.range) || c.mention.range.contains(other) ||
        other.contains(c.mention.range))
      continue;
    if (from->score >= c.score + 10) return true;
  }
  return false;
}

// 第三届 before a listed event belongs to it.
void add_ordinals(const SentenceView& view, std::vector<Candidate>& found) {
  const std::u32string_view key = view.full_key();
  constexpr std::u32string_view numerals = U"0123456789零〇一二三四五六七八九十百两首";
  for (Candidate& c : found) {
    const std::uint32_t begin = c.mention.range.begin, first = view.sentence().range.begin;
    if (c.mention.type != EntityType::event || begin < first + 3 || key[begin - 1] != U'届') continue;
    std::uint32_t at = begin - 1;
    while (at > first && numerals.find(key[at - 1]) != std::u32string_view::npos) --at;
    if (at == begin - 1 || at == first || key[at - 1] != U'第') continue;
    c.mention.range.begin = at - 1;
  }
}

// Short names are believed where the document gives the full one.
void back_short_names(std::vector<Candidate>& candidates) {
  std::vector<std::uint32_t> named;
  for (const Candidate& c : candidates) {
    if (!c.needs_support && c.mention.lexicon_entity != kNoEntity) named.push_back(c.mention.lexicon_entity);
  }
  sort_ascending(named.begin(), named.end());
  for (Candidate& c : candidates) {
    if (!c.needs_support) continue;
    if (std::binary_search(named.begin(), named.end(), c.mention.lexicon_entity)) {
      c.score = 80;
      c.needs_support = false;
    } else if (c.mention.type == EntityType::per && c.mention.range.size() <= 5) {
      // Some Gu may well be named, but nothing says that it is the one on the list.
      c.mention.lexicon_entity = kNoEntity;
      c.mention.why = Why::pattern;
    }
  }
}

}  // namespace

void find_candidates(const Document& document, const Tokens& tokens, const Lexicon& lexicon,
                     std::vector<Candidate>& out) {
  KnownNames known;
  std::vector<Candidate> found;
  for (const Sentence& sentence : tokens.sentences) {
    const SentenceView view(document.text, document.key, tokens, sentence, lexicon);
    found.clear();
    known.find(view, found);
    find_people(view, found);
    find_suffixed(view, found);
    find_titled(view, found);
    find_country_letters(view, found);
    find_latin(view, found);
    find_products(view, std::vector<Candidate>(found), found);
    find_defined(view, found);
    add_ordinals(view, found);
    out.insert(out.end(), found.begin(), found.end());
  }
}

std::vector<Candidate> settle(std::vector<Candidate> candidates) {
  std::vector<Candidate> places = candidates;
  sort_stably(places.begin(), places.end(), by_place);
  sort_stably(candidates.begin(), candidates.end(), before);
  std::vector<Candidate> kept;
  Taken taken(places);
  for (const Candidate& c : candidates) {
    if (taken.any(c.mention.range) || is_crossed_by_surer(c, places)) continue;
    taken.add(c.mention.range);
    kept.push_back(c);
  }
  sort_stably(kept.begin(), kept.end(), by_place);
  return kept;
}

std::vector<std::vector<Mention>> settle_names(const std::vector<const Document*>& documents,
                                               const std::vector<const Tokens*>& tokens,
                                               std::vector<std::vector<Candidate>> candidates) {
  for (std::vector<Candidate>& list : candidates) back_short_names(list);
  PileNames names;
  for (std::size_t d = 0; d < documents.size(); ++d) names.learn(*documents[d], settle(candidates[d]));
  names.conclude();
  std::vector<std::vector<Mention>> out(documents.size());
  for (std::size_t d = 0; d < documents.size(); ++d) {
    names.find(*documents[d], *tokens[d], candidates[d]);
    names.correct(*documents[d], candidates[d]);
    for (const Candidate& c : settle(std::move(candidates[d]))) {
      if (c.score >= kKeep) out[d].push_back(c.mention);
    }
  }
  return out;
}

}  // namespace newsprism
