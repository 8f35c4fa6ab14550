#include "facts/timeline.h"

#include <algorithm>

#include "base/sorting.h"

namespace newsprism {
namespace {

constexpr std::int32_t kSameDateBits = 6000, kFittingDateBits = 9000;
constexpr std::int32_t kSameDateShare = 220, kFittingDateShare = 280;  // of what both say, in thousandths
constexpr std::size_t kMost = 64;  // clusters of one feature that are looked at, and tellings of one cluster

struct Telling {
  DocId doc = 0;
  const Event* event = nullptr;
  std::vector<FeatureId> set;  // sorted
  std::int32_t weight = 0;
};

struct Cluster {
  std::string date;
  std::vector<std::size_t> tellings;
};

// 2025-07 and 2025-07-16; a bare year fits no day of it: too much happens in a year.
bool dates_fit(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const std::string &shorter = a.size() < b.size() ? a : b, &longer = a.size() < b.size() ? b : a;
  return shorter.size() >= 7 && shorter.find('/') == std::string::npos &&
         longer.compare(0, shorter.size(), shorter) == 0;
}

// Where those that are looked at begin.
std::vector<std::size_t>::const_iterator last_of(const std::vector<std::size_t>& all) {
  return all.end() - static_cast<std::ptrdiff_t>(std::min(all.size(), kMost));
}

class TimelineBuilder {
 public:
  TimelineBuilder(const Pile& pile, const Statements& statements)
      : pile_(pile), s_(statements), clusters_of_(statements.features.size()) {}

  std::vector<TimelineEntry> run() {
    collect();
    for (std::size_t t = 0; t < tellings_.size(); ++t) place(t);
    std::vector<TimelineEntry> out;
    for (const Cluster& cluster : clusters_) out.push_back(entry(cluster));
    sort_stably(out.begin(), out.end(),
                [](const TimelineEntry& a, const TimelineEntry& b) { return a.date < b.date; });
    return out;
  }

 private:
  void collect();
  void read_set(Telling& telling, std::size_t& clause, std::size_t last);
  void place(std::size_t t);
  [[nodiscard]] std::int32_t alike(const Telling& a, const Telling& b) const;
  [[nodiscard]] TimelineEntry entry(const Cluster& cluster) const;

  const Pile& pile_;
  const Statements& s_;
  std::vector<Telling> tellings_;
  std::vector<Cluster> clusters_;
  std::vector<std::vector<std::size_t>> clusters_of_;  // by feature
};

void TimelineBuilder::collect() {
  std::size_t clause = 0, row = 0;
  for (const DocId d : s_.order) {
    std::size_t last = clause;
    for (; row < s_.rows.size() && s_.rows[row].doc == d; ++row) last = s_.rows[row].clause_end;
    for (const Event& event : pile_.readings[d].events) {
      Telling telling;
      telling.doc = d;
      telling.event = &event;
      read_set(telling, clause, last);
      tellings_.push_back(std::move(telling));
    }
    clause = last;
  }
  // the precise ones found the clusters
  sort_stably(tellings_.begin(), tellings_.end(), [&](const Telling& a, const Telling& b) {
    if (a.event->date.size() != b.event->date.size()) return a.event->date.size() > b.event->date.size();
    if (a.event->date != b.event->date) return a.event->date < b.event->date;
    if (a.doc != b.doc) return pile_.documents[a.doc].id < pile_.documents[b.doc].id;
    return a.event->evidence.begin < b.event->evidence.begin;
  });
}

void TimelineBuilder::read_set(Telling& telling, std::size_t& clause, std::size_t last) {
  const Range evidence = telling.event->evidence;
  while (clause < last && s_.clauses[clause].range.end <= evidence.begin) ++clause;
  for (std::size_t c = clause; c < last && s_.clauses[c].range.begin < evidence.end; ++c) {
    telling.set.insert(telling.set.end(), s_.sets.data() + s_.clauses[c].first,
                       s_.sets.data() + s_.clauses[c].end);
  }
  sort_ascending(telling.set.begin(), telling.set.end());
  telling.set.erase(std::unique(telling.set.begin(), telling.set.end()), telling.set.end());
  telling.set.erase(std::remove_if(telling.set.begin(), telling.set.end(),
                                   [&](FeatureId f) { return s_.features[f].date; }),
                    telling.set.end());
  for (const FeatureId f : telling.set) telling.weight += s_.features[f].weight_milli;
}

std::int32_t TimelineBuilder::alike(const Telling& a, const Telling& b) const {
  std::int32_t common = 0;
  for (const FeatureId f : a.set) {
    if (std::binary_search(b.set.begin(), b.set.end(), f)) common += s_.features[f].weight_milli;
  }
  const bool same_date = a.event->date == b.event->date;
  if (common < (same_date ? kSameDateBits : kFittingDateBits)) return 0;
  const std::int32_t least = std::max(std::min(a.weight, b.weight), 1);
  const auto share = static_cast<std::int32_t>(std::int64_t{1000} * common / least);
  return share >= (same_date ? kSameDateShare : kFittingDateShare) ? common : 0;
}

void TimelineBuilder::place(std::size_t t) {
  const Telling& telling = tellings_[t];
  std::vector<std::size_t> candidates;
  for (const FeatureId f : telling.set) {
    candidates.insert(candidates.end(), last_of(clusters_of_[f]), clusters_of_[f].cend());
  }
  sort_ascending(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  std::size_t best = clusters_.size();
  std::int32_t most = 0;
  for (const std::size_t c : candidates) {
    if (!dates_fit(clusters_[c].date, telling.event->date)) continue;
    const std::vector<std::size_t>& tellings = clusters_[c].tellings;
    for (auto other = last_of(tellings); other != tellings.end(); ++other) {
      const std::int32_t bits = alike(telling, tellings_[*other]);
      if (bits > most) most = bits, best = c;
    }
  }
  if (best == clusters_.size()) clusters_.push_back({telling.event->date, {}});
  clusters_[best].tellings.push_back(t);
  for (const FeatureId f : telling.set) {
    std::vector<std::size_t>& list = clusters_of_[f];
    if (list.empty() || list.back() != best) list.push_back(best);
  }
}

TimelineEntry TimelineBuilder::entry(const Cluster& cluster) const {
  TimelineEntry out;
  out.date = cluster.date;
  out.status = "speculated";
  std::size_t most = 0;
  std::vector<Telling> members;
  for (const std::size_t t : cluster.tellings) members.push_back(tellings_[t]);
  sort_stably(members.begin(), members.end(), [](const Telling& a, const Telling& b) {
    return a.doc != b.doc ? a.doc < b.doc : a.event->evidence.begin < b.event->evidence.begin;
  });
  for (const Telling& m : members) {
    if (m.event->status == "happened" || (m.event->status == "planned" && out.status == "speculated")) {
      out.status = m.event->status;
    }
    // the telling that names most, in the fewest words, is the label
    const std::size_t names =
        m.event->participants.size() * 100 + 100 - std::min<std::size_t>(m.event->description.size(), 99);
    if (names > most || out.label.empty()) {
      most = names;
      out.label = m.event->description;
    }
    for (const EntityId p : m.event->participants) {
      if (std::find(out.participants.begin(), out.participants.end(), p) == out.participants.end())
        out.participants.push_back(p);
    }
    out.members.push_back({m.doc, m.event->evidence});
  }
  return out;
}

}  // namespace

void build_timeline(Pile& pile, const Statements& statements) {
  pile.dossier.timeline = TimelineBuilder(pile, statements).run();
}

}  // namespace newsprism
