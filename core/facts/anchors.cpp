#include "facts/anchors.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/sorting.h"
#include "document/anchor_date.h"
#include "mentions/calendar.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::int64_t kWindow = 10;      // days
constexpr std::size_t kFewestVoices = 2;  // other articles
constexpr std::size_t kFewestShared = 2;  // people and organisations that both name
constexpr std::int64_t kWhole = 840;      // divides by 1 to 8

using Gram = std::uint64_t;

// An article with a day, and how much of its wording is the other's: thousandths, squared, so that
// one that tells the same outweighs several that only touch it.
struct Voice {
  std::int64_t day = 0;
  std::int64_t weight = 0;
};

bool has_month_only(const Document& document) {
  return !document.removed && document.meta.anchor && document.meta.anchor->value.size() == 7;
}

std::optional<CalendarDate> told_day(const Document& document) {
  if (document.removed || !document.meta.anchor || document.meta.anchor->basis == "corpus")
    return std::nullopt;
  const std::optional<CalendarDate> date = parse_date(document.meta.anchor->value);
  return date && date->has_day() ? date : std::nullopt;
}

// What an earlier call made of the month.
void forget(Document& document) {
  if (!document.meta.anchor || document.meta.anchor->basis != "corpus") return;
  document.meta.anchor->value.resize(7);
  document.meta.anchor->basis = "text";
  document.meta.anchor->inferred = document.meta.published && document.meta.published->inferred;
}

std::set<EntityId> actors_of(const Pile& pile, DocId d) {
  std::set<EntityId> actors;
  for (const Mention& m : pile.readings[d].mentions) {
    if (m.entity == kNoEntity || m.entity >= pile.entities.size()) continue;
    const EntityType type = pile.entities[m.entity].type;
    if (type == EntityType::per || type == EntityType::org) actors.insert(m.entity);
  }
  return actors;
}

std::size_t shared_count(const std::set<EntityId>& a, const std::set<EntityId>& b) {
  std::size_t shared = 0;
  for (const EntityId e : a) shared += b.count(e);
  return shared;
}

// Every three letters or Han characters in a row of the kept text, once each, in order.
std::vector<Gram> grams_of(const Document& document) {
  std::vector<Gram> grams;
  for (const Block& block : document.blocks) {
    if (!is_kept(block)) continue;
    Gram gram = 0;
    int run = 0;
    for (std::uint32_t at = block.range.begin; at < block.range.end && at < document.key.size(); ++at) {
      const char32_t c = document.key[at];
      run = is_han(c) || is_latin(c) ? run + 1 : 0;
      gram = ((gram << 21U) | c) & 0x7fffffffffffffffULL;
      if (run >= 3) grams.push_back(gram);
    }
  }
  sort_ascending(grams.begin(), grams.end());
  grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
  return grams;
}

// The voices of the ten days in which most weight lies.
std::vector<Voice> densest(std::vector<Voice> voices) {
  sort_stably(voices.begin(), voices.end(), [](const Voice& a, const Voice& b) { return a.day < b.day; });
  std::size_t best_begin = 0, best_end = 0;
  std::int64_t best = -1;
  for (std::size_t begin = 0; begin < voices.size(); ++begin) {
    std::int64_t sum = 0;
    std::size_t end = begin;
    for (; end < voices.size() && voices[end].day - voices[begin].day <= kWindow; ++end)
      sum += voices[end].weight;
    if (sum > best) {
      best = sum;
      best_begin = begin;
      best_end = end;
    }
  }
  return {voices.begin() + static_cast<std::ptrdiff_t>(best_begin),
          voices.begin() + static_cast<std::ptrdiff_t>(best_end)};
}

std::int64_t weighted_median(const std::vector<Voice>& voices) {
  std::int64_t whole = 0;
  for (const Voice& v : voices) whole += v.weight;
  std::int64_t sum = 0;
  for (const Voice& v : voices) {
    sum += v.weight;
    if (2 * sum >= whole) return v.day;
  }
  return voices.back().day;
}

class AnchorFinder {
 public:
  explicit AnchorFinder(Pile& pile) : pile_(pile) {}

  void find(DocId d) {
    Document& document = pile_.documents[d];
    const std::optional<CalendarDate> month = parse_date(document.meta.anchor->value);
    if (!month) return;
    const std::vector<Voice> voices = densest(voices_for(d, *month));
    const std::optional<CalendarDate> own =
        parse_date(latest_written_day(document, document.meta.anchor->value));
    std::int64_t day = own && own->has_day() ? day_number(*own) : 0;
    if (voices.size() >= kFewestVoices) {
      const CalendarDate median = from_day_number(weighted_median(voices));
      if (median.year == month->year && median.month == month->month) day = std::max(day, day_number(median));
    }
    if (day == 0) return;
    document.meta.anchor->value = to_iso(from_day_number(day));
    document.meta.anchor->basis = "corpus";
    document.meta.anchor->inferred = true;
  }

 private:
  const std::vector<Gram>& grams(DocId d) {
    auto [at, fresh] = grams_.try_emplace(d);
    if (fresh) at->second = grams_of(pile_.documents[d]);
    return at->second;
  }

  // Articles of the month that name the same people and organisations.
  std::vector<Voice> voices_for(DocId d, const CalendarDate& month) {
    const std::set<EntityId> actors = actors_of(pile_, d);
    std::vector<DocId> docs;
    for (DocId other = 0; other < pile_.documents.size(); ++other) {
      const std::optional<CalendarDate> day = told_day(pile_.documents[other]);
      if (other == d || !day || day->year != month.year || day->month != month.month) continue;
      if (shared_count(actors, actors_of(pile_, other)) >= kFewestShared) docs.push_back(other);
    }
    return weigh(d, docs);
  }

  // A gram counts for less the more of the articles have it.
  std::vector<Voice> weigh(DocId d, const std::vector<DocId>& docs) {
    std::map<Gram, std::int64_t> holders;
    for (const Gram g : grams(d)) holders.try_emplace(g, 0);
    for (const DocId other : docs) {
      for (const Gram g : grams(other)) {
        if (const auto at = holders.find(g); at != holders.end()) ++at->second;
      }
    }
    std::vector<Voice> voices;
    for (const DocId other : docs) {
      std::int64_t common = 0;
      for (const Gram g : grams(other)) {
        if (const auto at = holders.find(g); at != holders.end())
          common += kWhole / std::min<std::int64_t>(at->second, 8);
      }
      const std::int64_t size = static_cast<std::int64_t>(grams(other).size()) + 1;
      const std::int64_t share = 1000 * common / (kWhole * size);
      voices.push_back({day_number(*told_day(pile_.documents[other])), share * share + 1});
    }
    return voices;
  }

  Pile& pile_;
  std::map<DocId, std::vector<Gram>> grams_;
};

}  // namespace

void infer_anchor_days(Pile& pile) {
  for (Document& document : pile.documents) forget(document);
  AnchorFinder finder(pile);
  for (DocId d = 0; d < pile.documents.size(); ++d) {
    if (has_month_only(pile.documents[d])) finder.find(d);
  }
}

}  // namespace newsprism
