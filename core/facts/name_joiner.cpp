#include "facts/name_joiner.h"

#include <algorithm>

#include "base/sorting.h"

namespace newsprism {
namespace {

constexpr std::size_t kMostOffers = 3;   // for one name that may be any of several
constexpr std::size_t kMostPlaces = 12;  // documents of a name that are compared with another's

// Five documents are read together because they belong together. Of more, two tell one story when both have a
// name that few have. In a small pile most of them may; in a great one not many, and one such name is not
// enough.
constexpr std::size_t kOneStory = 5, kSmallPile = 20;
constexpr std::size_t kFewest = 3, kFew = 10, kDocumentsForOne = 20;

std::size_t few_of(std::size_t documents) {
  if (documents <= kSmallPile) return std::max(kSmallPile / 2 - documents / 4, documents / 3);
  return std::clamp(documents / kDocumentsForOne, kFewest, kFew);
}

bool share(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b, std::size_t enough) {
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size() && enough > 0;) {
    if (a[i] == b[j]) --enough;
    ++(a[i] < b[j] ? i : j);
  }
  return enough == 0;
}

// Of a number in an ascending row; its size for none.
std::size_t place_of(const std::vector<std::uint32_t>& all, std::uint32_t n) {
  const auto at = std::lower_bound(all.begin(), all.end(), n);
  return at != all.end() && *at == n ? static_cast<std::size_t>(at - all.begin()) : all.size();
}

}  // namespace

NameJoiner::NameJoiner(const Pile& of, const Lexicon& with)
    : pile(of),
      lexicon(with),
      table(collect_names(of, with.names())),
      names(table.names),
      of_document(of.documents.size()),
      firsts_(of.documents.size()),
      telling_(of.documents.size()) {
  const std::size_t few = few_of(of.documents.size());
  for (std::uint32_t n = 0; n < names.size(); ++n) {
    const PileName& name = names[n];
    groups_.root.push_back(n);
    groups_.lexicon_entity.push_back(name.lexicon_entity);
    const bool telling = name.scope == kEveryDoc && name.docs.size() <= few && name.type != EntityType::loc &&
                         name.type != EntityType::media;
    for (const auto& [doc, times] : name.docs) {
      of_document[doc].push_back(n);
      if (telling) telling_[doc].push_back(n);
    }
  }
  for (DocId d = 0; d < of.documents.size(); ++d) note_firsts(d);
}

std::uint32_t NameJoiner::root(std::uint32_t n) {
  return least_of(groups_.root, n);
}

bool NameJoiner::may_join(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t la = groups_.lexicon_entity[root(a)], lb = groups_.lexicon_entity[root(b)];
  return la == kNoEntity || lb == kNoEntity || la == lb;
}

void NameJoiner::join(std::uint32_t a, std::uint32_t b, const char* why, Place place) {
  const std::uint32_t ra = root(a), rb = root(b);
  if (ra == rb || !may_join(a, b)) return;
  groups_.reasons.push_back({a, b, why, place});
  const std::uint32_t known = std::min(groups_.lexicon_entity[ra], groups_.lexicon_entity[rb]);
  groups_.root[std::max(ra, rb)] = std::min(ra, rb);
  groups_.lexicon_entity[std::min(ra, rb)] = known;  // kNoEntity is the greatest number
}

void NameJoiner::offer(std::uint32_t a, std::uint32_t b, const char* why, std::int32_t score_milli) {
  if (may_join(a, b)) groups_.offers.push_back({{a, b, why, names[b].first}, score_milli});
}

bool NameJoiner::join_one(std::uint32_t n, const std::vector<std::uint32_t>& candidates, const char* why) {
  std::vector<std::uint32_t> likely;  // one name of each entity that it can be, the most frequent one
  std::uint32_t all = 0;
  for (const std::uint32_t c : candidates) {
    if (c == n || !may_join(c, n)) continue;
    all += names[c].count;
    const auto same = std::find_if(likely.begin(), likely.end(),
                                   [&](std::uint32_t other) { return root(other) == root(c); });
    if (same == likely.end())
      likely.push_back(c);
    else if (names[c].count > names[*same].count)
      *same = c;
  }
  if (likely.size() == 1) {
    join(likely[0], n, why);
    return true;
  }
  sort_stably(likely.begin(), likely.end(),
              [&](std::uint32_t a, std::uint32_t b) { return names[a].count > names[b].count; });
  if (likely.size() > kMostOffers) likely.resize(kMostOffers);
  for (const std::uint32_t c : likely) {
    offer(c, n, why, static_cast<std::int32_t>(800 * std::uint64_t{names[c].count} / all));
  }
  return false;
}

void NameJoiner::join_pairs(const std::vector<NamePair>& pairs, const char* why, bool strangers) {
  for (std::size_t i = 0; i < pairs.size();) {
    const std::uint32_t n = pairs[i].shorter;
    std::vector<std::uint32_t> all, related;
    for (; i < pairs.size() && pairs[i].shorter == n; ++i) {
      all.push_back(pairs[i].longer);
      if (are_related(n, pairs[i].longer)) related.push_back(pairs[i].longer);
    }
    join_one(n, strangers && related.empty() ? all : related, why);
  }
}

bool NameJoiner::stand_together(std::uint32_t a, std::uint32_t b) const {
  const auto& fewer = names[a].docs.size() < names[b].docs.size() ? names[a].docs : names[b].docs;
  const auto& more = &fewer == &names[a].docs ? names[b].docs : names[a].docs;
  return std::any_of(fewer.begin(), fewer.end(), [&](const auto& doc) { return more.count(doc.first) > 0; });
}

bool NameJoiner::one_story(DocId a, DocId b) const {
  const std::size_t documents = pile.documents.size();
  return a == b || documents <= kOneStory || share(telling_[a], telling_[b], documents <= kSmallPile ? 1 : 2);
}

bool NameJoiner::are_related(std::uint32_t a, std::uint32_t b) const {
  if (stand_together(a, b)) return true;
  if (names[a].docs.size() > kMostPlaces || names[b].docs.size() > kMostPlaces) return false;
  for (const auto& [da, na] : names[a].docs) {
    for (const auto& [db, nb] : names[b].docs) {
      if (one_story(da, db)) return true;
    }
  }
  return false;
}

void NameJoiner::note_firsts(DocId doc) {
  const Document& document = pile.documents[doc];
  const auto title = std::find_if(document.blocks.begin(), document.blocks.end(),
                                  [](const Block& b) { return b.type == BlockType::title; });
  const std::vector<std::uint32_t>& of = table.of_mention[doc];
  firsts_[doc].resize(of_document[doc].size());
  for (std::size_t i = of.size(); i-- > 0;) {
    const Range place = pile.readings[doc].mentions[i].range;
    const std::size_t at = place_of(of_document[doc], of[i]);
    if (at < of_document[doc].size() && (title == document.blocks.end() || !title->range.contains(place)))
      firsts_[doc][at] = place.begin;
  }
}

std::uint32_t NameJoiner::first_in(DocId doc, std::uint32_t n) const {
  const std::size_t at = place_of(of_document[doc], n);
  return at < firsts_[doc].size() ? firsts_[doc][at] : 0;
}

NameGroups& NameJoiner::groups() {
  for (std::uint32_t n = 0; n < names.size(); ++n) groups_.root[n] = root(n);
  return groups_;
}

}  // namespace newsprism
