#include "facts/align.h"

#include <algorithm>
#include <set>

#include "base/sorting.h"
#include "facts/spoken.h"

namespace newsprism {
namespace {

constexpr std::int32_t kSame = 600;
constexpr std::int32_t kWithin = 650;  // within one document more is asked for
constexpr std::size_t kMostMembers = 12;

struct Member {
  Place place;
  std::uint32_t row = 0;
};

struct Group {
  std::vector<Member> members;
  std::int32_t score = 0;
  bool figures_differ = false;
};

// More than two thirds of the longer one.
bool same_place(Range a, Range b) {
  if (!a.overlaps(b)) return false;
  const std::uint32_t common = std::min(a.end, b.end) - std::max(a.begin, b.begin);
  return common * 3 > std::max(a.size(), b.size()) * 2;
}

// Two rows, in whatever order, as one number.
std::uint64_t both(std::uint32_t a, std::uint32_t b) {
  return std::uint64_t{std::min(a, b)} << 32 | std::max(a, b);
}

class Grouper {
 public:
  Grouper(const Pile& pile, const Statements& statements, const std::vector<StatementPair>& pairs)
      : s_(statements), of_row_(statements.rows.size()) {
    for (const StatementPair& pair : pairs) pairs_.push_back(both(pair.a, pair.b));
    sort_ascending(pairs_.begin(), pairs_.end());
    for (const Reading& reading : pile.readings) spoken_.emplace_back(reading, true);
  }

  // Pairs come best first: each founds a group, or adds its new side to the group of its other side.
  void add(const StatementPair& pair) {
    if (pair.score_milli < kAlike && !pair.beside) return;
    const Member a = {{s_.rows[pair.a].doc, pair.range_a}, pair.a},
                 b = {{s_.rows[pair.b].doc, pair.range_b}, pair.b};
    if (a.place.doc == b.place.doc && pair.score_milli < kWithin) return;
    const std::int32_t ga = group_of(a), gb = group_of(b);
    if (ga < 0 && gb < 0) {
      if (!continue_group(a, b)) found(pair, a, b);
    } else if (ga < 0 || gb < 0) {
      join(static_cast<std::size_t>(std::max(ga, gb)), ga < 0 ? a : b, pair);
    }
  }

  void write(std::vector<Alignment>& out) {
    sort_stably(groups_.begin(), groups_.end(),
                [](const Group& x, const Group& y) { return x.score > y.score; });
    for (Group& group : groups_) out.push_back(alignment(group));
  }

 private:
  [[nodiscard]] std::int32_t group_of(const Member& m) const {
    for (const std::size_t group : of_row_[m.row]) {
      for (const Member& other : groups_[group].members) {
        if (same_place(other.place.range, m.place.range)) return static_cast<std::int32_t>(group);
      }
    }
    return -1;
  }
  void note(std::uint32_t row, std::size_t group) {
    std::vector<std::size_t>& groups = of_row_[row];
    groups.insert(std::upper_bound(groups.begin(), groups.end(), group), group);
  }
  void found(const StatementPair& pair, const Member& a, const Member& b) {
    note(a.row, groups_.size());
    note(b.row, groups_.size());
    groups_.push_back({{a, b}, pair.score_milli, pair.figures_differ});
  }
  // How many members of the group the new one is paired with.
  [[nodiscard]] std::size_t fits(const Group& group, const Member& m) const {
    std::size_t n = 0;
    for (const Member& o : group.members)
      n += std::binary_search(pairs_.begin(), pairs_.end(), both(o.row, m.row)) ? 1u : 0u;
    return n;
  }
  // Two passages that run on alike are one: the next sentence of both sides makes the members longer.
  bool continue_group(const Member& a, const Member& b) {
    for (const std::int64_t step : {-1, 1, -2, 2}) {
      const std::uint32_t row = beside(a.row, step);
      for (const std::size_t at : of_row_[row]) {
        Group& group = groups_[at];
        if (group.members.size() != 2) continue;
        Member &x = group.members[0], &y = group.members[1];
        const std::int64_t apart = std::int64_t{b.row} - y.row;
        if (x.row != row || x.place.doc != a.place.doc || y.place.doc != b.place.doc) continue;
        if (apart * step >= 0 || apart > 2 || apart < -2) continue;
        const Range ra = cover(x.place.range, a.place.range), rb = cover(y.place.range, b.place.range);
        if (too_long(x, ra) || too_long(y, rb) || !runs_on(x, a, step) || !runs_on(y, b, step)) continue;
        x.place.range = ra;
        y.place.range = rb;
        note(a.row, at);
        note(b.row, at);
        return true;
      }
    }
    return false;
  }
  [[nodiscard]] std::uint32_t beside(std::uint32_t row, std::int64_t step) const {
    return static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(row + step, 0, std::int64_t(s_.rows.size()) - 1));
  }
  // In the same kind of block, with no more than a short sentence between.
  [[nodiscard]] bool runs_on(const Member& x, const Member& next, std::int64_t step) const {
    if (s_.rows[x.row].block != s_.rows[next.row].block || s_.rows[x.row].block == BlockType::title)
      return false;
    const Range p = x.place.range, q = next.place.range;
    const std::uint32_t gap =
        p.begin < q.begin ? (q.begin > p.end ? q.begin - p.end : 0) : (p.begin > q.end ? p.begin - q.end : 0);
    return gap <= (step == 1 || step == -1 ? 20u : 60u);
  }
  [[nodiscard]] bool too_long(const Member& m, Range r) const {
    return r.size() > (s_.rows[m.row].latin ? 360u : 140u);
  }
  void join(std::size_t at, const Member& m, const StatementPair& pair) {
    Group& group = groups_[at];
    if (group.members.size() >= kMostMembers || pair.score_milli * 4 < group.score * 3) return;
    for (const Member& o : group.members) {
      if (o.place.doc == m.place.doc && o.place.range.overlaps(m.place.range)) return;
    }
    if (group.members.size() > 2 && fits(group, m) < 2) return;
    // a weaker copy of what the document says in the group already
    const bool there = std::any_of(group.members.begin(), group.members.end(),
                                   [&](const Member& o) { return o.place.doc == m.place.doc; });
    if (there && pair.score_milli < kSame) return;
    note(m.row, at);
    group.members.push_back(m);
    group.figures_differ = group.figures_differ || pair.figures_differ;
  }

  [[nodiscard]] const char* kind_of(const Group& group) const {
    std::size_t questions = 0, answers = 0, quoted = 0;
    for (const Member& m : group.members) {
      questions += s_.rows[m.row].block == BlockType::question ? 1u : 0u;
      answers += s_.rows[m.row].block == BlockType::answer ? 1u : 0u;
      const Range r = m.place.range;
      // a span that is the same place begins no further before it than it is long
      quoted += spoken_[m.place.doc].any_begun({r.begin - std::min(r.begin, r.size()), r.end},
                                               [&](Range span) { return same_place(span, r); });
    }
    if (questions == group.members.size()) return "question";
    if (answers > 0) return "answer";
    return quoted * 2 >= group.members.size() ? "statement" : "fact";
  }

  [[nodiscard]] Alignment alignment(Group& group) const {
    sort_stably(group.members.begin(), group.members.end(), [](const Member& x, const Member& y) {
      return x.place.doc != y.place.doc ? x.place.doc < y.place.doc
                                        : x.place.range.begin < y.place.range.begin;
    });
    Alignment out;
    out.kind = kind_of(group);
    out.relation = group.figures_differ ? "differing-figures" : group.score >= kSame ? "same" : "similar";
    out.score_milli = std::min(group.score, 1000);
    for (const Member& m : group.members) out.members.push_back(m.place);
    return out;
  }

  const Statements& s_;
  std::vector<Spoken> spoken_;        // by document
  std::vector<std::uint64_t> pairs_;  // both() of them, ascending
  std::vector<Group> groups_;
  std::vector<std::vector<std::size_t>> of_row_;  // the groups that each row is in, ascending
};

// Does the group show two documents of the topic with two values?
bool shows(const Alignment& group, const Differing& topic) {
  std::set<DocId> docs;
  std::set<std::string> values;
  for (const Place& p : group.members) {
    for (const Differing::Member& m : topic.members) {
      if (p.doc != m.place.doc || !p.range.overlaps(m.place.range)) continue;
      docs.insert(p.doc);
      values.insert(m.value);
    }
  }
  return docs.size() >= 2 && values.size() >= 2;
}

Range clause_at(const Statements& s, Place place) {
  const auto after =
      std::upper_bound(s.clauses.begin(), s.clauses.end(), place, [&](const Place& p, const Clause& c) {
        return p.doc != c.doc ? s.rank[p.doc] < s.rank[c.doc] : p.range.begin < c.range.begin;
      });
  if (after == s.clauses.begin()) return place.range;
  const Clause& clause = *(after - 1);
  return clause.doc == place.doc && clause.range.overlaps(place.range) ? cover(clause.range, place.range)
                                                                       : place.range;
}

}  // namespace

void align_differing(Pile& pile, const Statements& statements) {
  std::vector<Alignment>& groups = pile.dossier.alignments;
  for (const Differing& topic : pile.dossier.differing) {
    const char* relation = topic.kind == "conflicting-fact" ? "same-with-conflict" : "differing-figures";
    bool shown = false;
    for (Alignment& group : groups) {
      if (!shows(group, topic)) continue;
      shown = true;
      if (topic.kind != "different-time") group.relation = relation;
    }
    if (shown || topic.members.size() > 4 || topic.kind == "different-time" ||
        topic.kind == "different-subject")
      continue;
    Alignment group;
    group.kind = "fact";
    group.relation = relation;
    group.score_milli = kAlike;
    for (const Differing::Member& m : topic.members)
      group.members.push_back({m.place.doc, clause_at(statements, m.place)});
    groups.push_back(std::move(group));
  }
}

void align_statements(Pile& pile, const Statements& statements, const std::vector<StatementPair>& pairs) {
  Grouper grouper(pile, statements, pairs);
  for (const StatementPair& pair : pairs) {
    if (statements.rows[pair.a].doc != statements.rows[pair.b].doc) grouper.add(pair);
  }
  for (const StatementPair& pair : pairs) {
    if (statements.rows[pair.a].doc == statements.rows[pair.b].doc) grouper.add(pair);
  }
  grouper.write(pile.dossier.alignments);
}

}  // namespace newsprism
