#include "facts/pairing.h"

#include <algorithm>
#include <map>

#include "base/sorting.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kCommon = 48;          // a feature of more sentences leads nowhere
constexpr std::int32_t kCandidateBits = 6000;  // shared weight that makes a candidate
constexpr std::size_t kCandidatesEach = 20;    // of one sentence
constexpr std::int32_t kWordCap = 6000;        // an unmatched word weighs no more: translators choose freely
constexpr std::int32_t kEnoughBits = 22000;    // shared weight from which on only the proportion counts
constexpr std::int32_t kAccept = 300, kAcceptBeside = 240, kSure = 500;
constexpr std::int32_t kLeast = 9000, kLeastCross = 11000,
                       kLeastBeside = 6000;   // shared weight that can be a statement
constexpr std::int32_t kOtherActor = 650;     // thousandths left of a score
constexpr std::int32_t kLeastContent = 3000;  // of it beside names and dates
constexpr std::int32_t kTelling =
    3500;  // two features of this weight at least: not only what every article says
constexpr std::uint32_t kApart = 12;  // sentences of one document that may be the same statement

struct Window {
  std::uint32_t first = 0, end = 0;  // clauses
};

// The features of a window, ascending, and what they come to.
struct FeatureSet {
  Window window;
  std::vector<FeatureId> ids;
  std::int32_t weight = 0, weight_cross = 0;  // beside a text of the same, of another language
  bool figure = false, actor = false;
};

struct Fit {
  std::int32_t score = 0;  // how much alike, 0-1000
  std::int32_t gain = 0;   // what is common less a part of what is not: choosing the clauses
  bool figures_differ = false;
};

class Pairer {
 public:
  explicit Pairer(const Statements& statements) : s_(statements) {}

  std::vector<StatementPair> run() {
    index();
    for (std::uint32_t row = 0; row < s_.rows.size(); ++row) find_candidates(row);
    look_beside();
    sort_stably(out_.begin(), out_.end(), [](const StatementPair& x, const StatementPair& y) {
      if (x.score_milli != y.score_milli) return x.score_milli > y.score_milli;
      return x.a != y.a ? x.a < y.a : x.b < y.b;
    });
    return std::move(out_);
  }

 private:
  void index();
  void find_candidates(std::uint32_t row);
  void look_beside();
  bool comparable(std::uint32_t a, std::uint32_t b) const;
  void try_pair(std::uint32_t a, std::uint32_t b, std::int32_t accept);
  [[nodiscard]] bool says_enough(std::int32_t telling, std::int32_t kinds, std::int32_t common,
                                 bool cross) const;
  Fit fit(Window a, Window b, bool cross);
  void set_of(Window w, FeatureSet& out) const;

  const Statements& s_;
  bool beside_ = false;
  std::vector<std::uint32_t> posting_begin_, postings_;
  std::vector<std::int32_t> shared_;  // by row, while candidates are looked for
  std::vector<std::uint32_t> touched_;
  FeatureSet set_a_, set_b_;  // of the windows that were looked at last
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> accepted_;  // pair -> place in out_
  std::vector<StatementPair> out_;
};

void Pairer::index() {
  posting_begin_.assign(s_.features.size() + 1, 0);
  for (const Statement& row : s_.rows) {
    for (std::uint32_t i = row.first; i < row.end; ++i) ++posting_begin_[s_.sets[i] + 1];
  }
  for (std::size_t f = 1; f < posting_begin_.size(); ++f) posting_begin_[f] += posting_begin_[f - 1];
  postings_.resize(posting_begin_.back());
  std::vector<std::uint32_t> fill(posting_begin_.begin(), posting_begin_.end() - 1);
  for (std::uint32_t row = 0; row < s_.rows.size(); ++row) {
    for (std::uint32_t i = s_.rows[row].first; i < s_.rows[row].end; ++i) postings_[fill[s_.sets[i]]++] = row;
  }
  shared_.assign(s_.rows.size(), 0);
}

bool Pairer::comparable(std::uint32_t a, std::uint32_t b) const {
  return s_.rows[a].doc != s_.rows[b].doc || s_.rows[b].order - s_.rows[a].order >= kApart;
}

void Pairer::find_candidates(std::uint32_t row) {
  touched_.clear();
  for (std::uint32_t i = s_.rows[row].first; i < s_.rows[row].end; ++i) {
    const FeatureId f = s_.sets[i];
    if (s_.features[f].times < 2 || s_.features[f].times > kCommon) continue;
    const std::uint32_t *first = postings_.data() + posting_begin_[f],
                        *end = postings_.data() + posting_begin_[f + 1];
    for (const std::uint32_t* at = std::upper_bound(first, end, row); at != end; ++at) {
      if (shared_[*at] == 0) touched_.push_back(*at);
      shared_[*at] += s_.features[f].weight_milli;
    }
  }
  touched_.erase(std::remove_if(touched_.begin(), touched_.end(),
                                [&](std::uint32_t b) {
                                  const bool keep = shared_[b] >= kCandidateBits && comparable(row, b);
                                  if (!keep) shared_[b] = 0;
                                  return !keep;
                                }),
                 touched_.end());
  sort_stably(touched_.begin(), touched_.end(), [&](std::uint32_t x, std::uint32_t y) {
    return shared_[x] != shared_[y] ? shared_[x] > shared_[y] : x < y;
  });
  for (std::size_t i = 0; i < touched_.size(); ++i) {
    shared_[touched_[i]] = 0;
    if (i < kCandidatesEach) try_pair(row, touched_[i], kAccept);
  }
}

// Two texts that tell the same tell it in the same order: around a sure pair less is enough.
void Pairer::look_beside() {
  const std::size_t found = out_.size();
  beside_ = true;
  for (std::size_t i = 0; i < found; ++i) {
    const StatementPair sure = out_[i];
    if (sure.score_milli < kSure) continue;
    for (std::int32_t da = -2; da <= 2; ++da) {
      for (std::int32_t db = -2; db <= 2; ++db) {
        if (da * db <= 0) continue;
        const std::int64_t a = std::int64_t{sure.a} + da, b = std::int64_t{sure.b} + db;
        if (a < 0 || b < 0 || a >= b || b >= static_cast<std::int64_t>(s_.rows.size())) continue;
        const auto ra = static_cast<std::uint32_t>(a), rb = static_cast<std::uint32_t>(b);
        if (s_.rows[ra].doc != s_.rows[sure.a].doc || s_.rows[rb].doc != s_.rows[sure.b].doc) continue;
        if (comparable(ra, rb)) try_pair(ra, rb, kAcceptBeside);
      }
    }
  }
}

void Pairer::set_of(Window w, FeatureSet& out) const {
  if (w.first == out.window.first && w.end == out.window.end) return;
  out.window = w;
  out.ids.clear();
  for (std::uint32_t c = w.first; c < w.end; ++c) {
    out.ids.insert(out.ids.end(), s_.sets.data() + s_.clauses[c].first, s_.sets.data() + s_.clauses[c].end);
  }
  if (w.end - w.first >= 2) {
    sort_ascending(out.ids.begin(), out.ids.end());
    out.ids.erase(std::unique(out.ids.begin(), out.ids.end()), out.ids.end());
  }
  out.weight = out.weight_cross = 0;
  out.figure = out.actor = false;
  for (const FeatureId f : out.ids) {
    const Feature& feature = s_.features[f];
    out.weight += feature.shared ? feature.weight_milli : std::min(feature.weight_milli, kWordCap);
    out.weight_cross += feature.shared ? feature.weight_milli : 0;
    out.figure = out.figure || feature.figure;
    out.actor = out.actor || feature.actor;
  }
}

// Two telling features, or one and some more; beside a sure pair less is enough.
bool Pairer::says_enough(std::int32_t telling, std::int32_t kinds, std::int32_t common, bool cross) const {
  if (beside_) return telling >= 1 && common >= (cross ? kLeast : kLeastBeside);
  if (common < (cross ? kLeastCross : kLeast)) return false;
  return telling >= 2 || (telling == 1 && kinds >= 3 && common >= kLeastCross);
}

Fit Pairer::fit(Window a, Window b, bool cross) {
  set_of(a, set_a_);
  set_of(b, set_b_);
  std::int32_t common = 0, kinds = 0, telling = 0, content = 0;
  bool same_actor = false, same_figure = false;
  const std::vector<FeatureId>&ids_a = set_a_.ids, &ids_b = set_b_.ids;
  for (std::size_t i = 0, j = 0; i < ids_a.size() && j < ids_b.size();) {
    if (ids_a[i] != ids_b[j]) {
      ++(ids_a[i] < ids_b[j] ? i : j);
      continue;
    }
    const Feature& feature = s_.features[ids_a[i]];
    common += feature.shared ? feature.weight_milli : std::min(feature.weight_milli, kWordCap);
    content += feature.name || feature.date ? 0 : feature.weight_milli;
    kinds += feature.date || (feature.figure && !same_figure) ? 0 : 1;  // two equal numbers are no accident
    telling += feature.weight_milli >= kTelling ? 1 : 0;
    same_figure = same_figure || feature.figure;
    same_actor = same_actor || feature.actor;
    ++i, ++j;
  }
  Fit out;
  out.figures_differ = set_a_.figure && set_b_.figure && !same_figure;
  const std::int32_t all = cross ? set_a_.weight_cross + set_b_.weight_cross : set_a_.weight + set_b_.weight;
  out.gain = common * 2 - (all - common * 2) / 2;
  // who speaks is not what is said
  if (kinds < 2 || (content < kLeastContent && telling < 3) || all == 0 ||
      !says_enough(telling, kinds, common, cross))
    return out;
  const std::int64_t dice = std::int64_t{2000} * common / all;
  const std::int64_t enough = std::min<std::int64_t>(1000, std::int64_t{1000} * common / kEnoughBits);
  // the same said of somebody else
  const std::int64_t subject = set_a_.actor && set_b_.actor && !same_actor ? kOtherActor : 1000;
  out.score = static_cast<std::int32_t>(dice * (350 + enough * 65 / 100) / 1000 * subject / 1000);
  return out;
}

void Pairer::try_pair(std::uint32_t a, std::uint32_t b, std::int32_t accept) {
  const auto known = accepted_.find({a, b});
  if (known != accepted_.end()) {
    if (accept == kAcceptBeside) out_[known->second].beside = true;
    return;
  }
  const Statement &ra = s_.rows[a], &rb = s_.rows[b];
  const bool cross = ra.latin != rb.latin;
  Window wa = {ra.first_clause, ra.clause_end}, wb = {rb.first_clause, rb.clause_end};
  Fit best = fit(wa, wb, cross);
  for (bool better = true; better;) {
    better = false;
    Window next_a = wa, next_b = wb;
    for (int side = 0; side < 4; ++side) {
      Window ta = wa, tb = wb;
      Window& cut = side < 2 ? ta : tb;
      if (cut.end - cut.first < 2) continue;
      if (side % 2 == 0)
        ++cut.first;
      else
        --cut.end;
      const Fit trial = fit(ta, tb, cross);
      if (trial.gain <= best.gain) continue;
      best = trial;
      next_a = ta;
      next_b = tb;
      better = true;
    }
    wa = next_a;
    wb = next_b;
  }
  if (best.score < accept) return;
  accepted_[{a, b}] = out_.size();
  StatementPair pair;
  pair.a = a;
  pair.b = b;
  pair.range_a = cover(s_.clauses[wa.first].range, s_.clauses[wa.end - 1].range);
  pair.range_b = cover(s_.clauses[wb.first].range, s_.clauses[wb.end - 1].range);
  pair.score_milli = best.score;
  pair.figures_differ = best.figures_differ;
  pair.beside = accept == kAcceptBeside;
  out_.push_back(pair);
}

}  // namespace

std::vector<StatementPair> pair_statements(const Statements& statements) {
  return Pairer(statements).run();
}

}  // namespace newsprism
