#include "facts/differing.h"

#include <algorithm>
#include <map>
#include <set>

#include "facts/pile_view.h"
#include "mentions/match_key.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

// What a figure can measure, whose it is, and what counts as the same topic.
struct Measure {
  std::string_view concept_name;
  std::string_view topic;
  EntityType subject;
  bool money;
};
constexpr Measure kMeasures[] = {
    {"market value", "market value", EntityType::org, true},
    {"fortune", "fortune", EntityType::per, true},
    {"loss", "loss", EntityType::org, true},
    {"write-down", "loss", EntityType::org, true},
    {"revenue", "revenue", EntityType::org, true},
    {"profit", "profit", EntityType::org, true},
    {"price", "price", EntityType::product, true},
    {"pay", "price of talent", EntityType::org, true},
    {"hiring", "price of talent", EntityType::org, true},
    {"investment", "investment", EntityType::org, true},
    {"staff", "staff", EntityType::org, false},
    {"media", "media", EntityType::event, false},
    {"developer", "developers", EntityType::org, false},
    {"death", "dead", EntityType::event, false},
    {"injury", "injured", EntityType::event, false},
};
// Compared by what the sentences share, whoever is named in them.
bool is_subjectless(const Measure& m) {
  return m.topic == "price of talent" || m.subject == EntityType::event;
}
constexpr std::size_t kMostMembers = 10;
constexpr EntityId kNotAsked = kNoEntity - 1;

const Measure* measure_of(ConceptId concept_id) {
  const std::string_view name = Concepts::name(concept_id);
  for (const Measure& m : kMeasures) {
    if (m.concept_name == name) return &m;
  }
  return nullptr;
}

struct Value {
  Place place;
  const Figure* figure = nullptr;
  const Measure* measure = nullptr;
  EntityId subject = kNoEntity;
  std::uint32_t row = 0;
  std::string date;  // day or month said with it, else the document's
};

// The same, or one range inside the other.
bool agree(const Figure& a, const Figure& b) {
  return compare(a.min, b.max) <= 0 && compare(b.min, a.max) <= 0;
}

std::string value_text(const Figure& figure) {
  const std::string low = to_decimal(figure.min), high = to_decimal(figure.max);
  return low == high ? low : low + ".." + high;
}

class Finder {
 public:
  Finder(Pile& pile, const Statements& statements, const Concepts& concepts)
      : pile_(pile),
        s_(statements),
        concepts_(concepts),
        main_(pile.documents.size() * kEntityTypes, kNotAsked) {}

  void run() {
    for (std::uint32_t row = 0; row < s_.rows.size(); ++row) read(row);
    std::map<std::string, std::vector<Value>> topics;
    for (const Value& v : values_) topics[key_of(v)].push_back(v);
    for (auto& [key, values] : topics) raise(values);
  }

 private:
  void read(std::uint32_t row);
  bool gives_way(const Statement& row, Range figure) const;
  bool leads_on(const Statement& row, std::uint32_t own, std::int64_t step) const;
  const Measure* nearest_measure(const Statement& row, Range figure) const;
  EntityId subject_of(const Statement& row, Range figure, EntityType type);
  EntityId main_entity(DocId doc, EntityType type);
  EntityId most_named(DocId doc, EntityType type) const;
  std::string key_of(const Value& v) const;
  void raise(std::vector<Value>& values);
  bool in_context(const Value& a, const Value& b) const;
  std::string kind_of(const std::vector<Value>& values) const;

  Pile& pile_;
  const Statements& s_;
  const Concepts& concepts_;
  std::vector<Value> values_;
  std::vector<EntityId> main_;  // by document and type
};

// "从 0.52 元降到 0.46 元": the first value is of the past.
bool Finder::gives_way(const Statement& row, Range figure) const {
  const Key key = pile_.documents[row.doc].key;
  for (const Figure& next :
       figures_in(pile_.readings[row.doc], {figure.end, std::min(figure.end + 10, row.range.end)})) {
    const Key between = key.substr(figure.end, next.range.begin - figure.end);
    for (const Key word : {Key(U"到"), Key(U"至"), Key(U" to ")}) {
      if (between.find(word) != Key::npos) return true;
    }
  }
  return false;
}

// The words of the measure may stand in the next clause ("9亿，那是库存减记") or in the one before
// ("损失，达9亿").
bool Finder::leads_on(const Statement& row, std::uint32_t own, std::int64_t step) const {
  if (step == 0) return true;
  const Key key = pile_.documents[row.doc].key;
  const Range clause =
      s_.clauses[static_cast<std::size_t>(std::int64_t{own} + std::max<std::int64_t>(step, 0))].range;
  if (step > 0) return any_at(key, clause.begin, U"那是|这是|也就是|即|which is") > 0;
  return any_at(key, clause.begin, U"达|高达|约|为|超|共|总计|合计|近") > 0;
}

void Finder::read(std::uint32_t at) {
  const Statement& row = s_.rows[at];
  const Reading& reading = pile_.readings[row.doc];
  for (const Figure& figure : figures_in(reading, row.range)) {
    if (figure.kind != FigureKind::money && figure.kind != FigureKind::count &&
        figure.kind != FigureKind::percent)
      continue;
    const Measure* measure = nearest_measure(row, figure.range);
    if (!measure) continue;
    const bool bare = figure.kind == FigureKind::count && figure.unit.empty();
    if (measure->money ? figure.kind != FigureKind::money && !bare : figure.kind == FigureKind::money)
      continue;
    if (figure.is_change || gives_way(row, figure.range)) continue;
    Value v;
    v.place = {row.doc, figure.range};
    v.figure = &figure;
    v.measure = measure;
    v.row = at;
    v.subject = subject_of(row, figure.range, measure->subject);
    v.date = date_in(reading, row.range);
    if (v.date.empty()) v.date = date_of(pile_.documents[row.doc]);
    values_.push_back(v);
  }
}

// The measure word of the figure's clause that stands nearest; else of the clause after, else before it.
const Measure* Finder::nearest_measure(const Statement& row, Range figure) const {
  std::uint32_t own = row.clause_end;
  for (std::uint32_t c = row.first_clause; c < row.clause_end; ++c) {
    if (s_.clauses[c].range.overlaps(figure)) own = c;
  }
  if (own == row.clause_end) return nullptr;
  for (const std::int32_t step : {0, 1, -1}) {
    const std::int64_t c = std::int64_t{own} + step;
    if (c < row.first_clause || c >= row.clause_end || !leads_on(row, own, step)) continue;
    std::vector<ConceptHit> hits;
    concepts_.find(pile_.documents[row.doc].key, s_.clauses[static_cast<std::size_t>(c)].range, hits);
    const Measure* best = nullptr;
    std::uint32_t least = row.latin ? 60 : 16;
    for (const ConceptHit& hit : hits) {
      const Run<Mention> names = mentions_in(
          pile_.readings[row.doc], {hit.range.begin > 12 ? hit.range.begin - 12 : 0, hit.range.end});
      const bool in_name = std::any_of(names.begin(), names.end(),
                                       [&](const Mention& m) { return m.range.overlaps(hit.range); });
      const Measure* measure = in_name ? nullptr : measure_of(hit.concept_id);
      const std::uint32_t gap = hit.range.end <= figure.begin   ? figure.begin - hit.range.end
                                : hit.range.begin >= figure.end ? hit.range.begin - figure.end
                                                                : 0;
      if (measure && gap < least) least = gap, best = measure;
    }
    if (best) return best;
  }
  return nullptr;
}

EntityId Finder::subject_of(const Statement& row, Range figure, EntityType type) {
  EntityId before = kNoEntity, after = kNoEntity;
  for (const Mention& m : mentions_in(pile_.readings[row.doc], row.range)) {
    if (m.entity == kNoEntity || pile_.entities[m.entity].type != type) continue;
    if (m.range.end <= figure.begin)
      before = m.entity;
    else if (after == kNoEntity)
      after = m.entity;
  }
  if (before != kNoEntity) return before;
  if (after != kNoEntity) return after;
  return main_entity(row.doc, type);
}

EntityId Finder::main_entity(DocId doc, EntityType type) {
  EntityId& known = main_[doc * kEntityTypes + static_cast<std::size_t>(type)];
  if (known == kNotAsked) known = most_named(doc, type);
  return known;
}

EntityId Finder::most_named(DocId doc, EntityType type) const {
  std::map<EntityId, std::uint32_t> times;
  for (const Mention& m : pile_.readings[doc].mentions) {
    if (m.entity != kNoEntity && pile_.entities[m.entity].type == type) ++times[m.entity];
  }
  EntityId best = kNoEntity;
  std::uint32_t most = 0;
  for (const auto& [entity, n] : times) {
    if (n > most) most = n, best = entity;
  }
  return best;
}

std::string Finder::key_of(const Value& v) const {
  const bool percent = v.figure->kind == FigureKind::percent;
  std::string key(v.measure->topic);
  key += percent ? "/%" : v.measure->money ? "/money" : "/count";
  if (!is_subjectless(*v.measure)) key += "/" + std::to_string(v.subject);
  return key;
}

// Do the two sentences speak of one matter beside the measure itself?
bool Finder::in_context(const Value& a, const Value& b) const {
  std::int32_t common = 0;
  const std::uint32_t from_a = a.row > 0 && s_.rows[a.row - 1].doc == a.place.doc ? a.row - 1 : a.row;
  const std::uint32_t from_b = b.row > 0 && s_.rows[b.row - 1].doc == b.place.doc ? b.row - 1 : b.row;
  std::set<FeatureId> seen;
  for (std::uint32_t r = from_a; r <= a.row; ++r)
    seen.insert(s_.sets.data() + s_.rows[r].first, s_.sets.data() + s_.rows[r].end);
  std::set<FeatureId> counted;
  for (std::uint32_t r = from_b; r <= b.row; ++r) {
    for (std::uint32_t i = s_.rows[r].first; i < s_.rows[r].end; ++i) {
      if (seen.count(s_.sets[i]) > 0 && counted.insert(s_.sets[i]).second)
        common += s_.features[s_.sets[i]].weight_milli;
    }
  }
  return common >= 12000;
}

std::string Finder::kind_of(const std::vector<Value>& values) const {
  const Value& first = values.front();
  bool measures = false, subjects = false, dates = false, documents = false;
  for (const Value& v : values) {
    measures = measures || v.measure->concept_name != first.measure->concept_name;
    subjects = subjects || v.subject != first.subject;
    dates = dates || v.date != first.date;
    documents = documents || v.place.doc != first.place.doc;
  }
  if (first.measure->topic == "price of talent") return subjects ? "different-subject" : "different-measure";
  if (measures) return "different-measure";
  if (dates) return "different-time";
  return documents ? "conflicting-fact" : "internal-inconsistency";
}

void Finder::raise(std::vector<Value>& values) {
  // one currency: the commonest (a bare number goes with any)
  std::map<std::string, std::size_t> currencies;
  for (const Value& v : values) {
    if (!v.figure->currency.empty()) ++currencies[v.figure->currency];
  }
  std::string currency;
  for (const auto& [name, n] : currencies) {
    if (currency.empty() || n > currencies[currency]) currency = name;
  }
  std::vector<Value> kept;
  for (const Value& v : values) {
    if (!v.figure->currency.empty() && v.figure->currency != currency) continue;
    if (kept.size() >= kMostMembers) break;
    const bool told = std::any_of(kept.begin(), kept.end(), [&](const Value& k) {
      return k.place.doc == v.place.doc && agree(*k.figure, *v.figure);
    });
    const bool related = kept.empty() || std::any_of(kept.begin(), kept.end(),
                                                     [&](const Value& k) { return in_context(k, v); });
    if (!told && related) kept.push_back(v);
  }
  bool differ = false, documents = false;
  for (const Value& v : kept) {
    for (const Value& w : kept)
      differ = differ || (!agree(*v.figure, *w.figure) && v.place.doc != w.place.doc);
    documents = documents || v.place.doc != kept.front().place.doc;
  }
  if (!differ || !documents) return;
  Differing out;
  out.kind = kind_of(kept);
  const Value& first = kept.front();
  const bool named = first.subject != kNoEntity && !is_subjectless(*first.measure);
  out.topic =
      (named ? pile_.entities[first.subject].name + ": " : std::string()) + std::string(first.measure->topic);
  for (const Value& v : kept) out.members.push_back({v.place, value_text(*v.figure), v.date});
  pile_.dossier.differing.push_back(std::move(out));
}

// ---- the same sentence with another number ------------------------------------------------------

// 张 and 張 are one unit.
std::u32string unit_key(const Figure& f) {
  return fold(decode_utf8(f.unit));
}

bool same_unit(const Figure& a, const Figure& b) {
  return a.kind == b.kind && a.currency == b.currency &&
         (a.kind == FigureKind::money || unit_key(a) == unit_key(b));
}

// What stands right after the figure: the thing that is counted.
std::u32string_view noun_after(const Document& d, Range r) {
  std::uint32_t at = r.end;
  while (at < d.key.size() && d.key[at] == U' ') ++at;
  return std::u32string_view(d.key).substr(at, 2);
}

// 张, 吨, 公里 tell more of what is counted than 个 and 人.
bool is_telling_unit(const Figure& f) {
  const std::u32string unit = unit_key(f);
  return f.kind == FigureKind::count && !unit.empty() &&
         Key(U"个人名家项次年天位款种%").find(unit[0]) == Key::npos;
}

bool told_already(const Dossier& dossier, Place place) {
  for (const Differing& d : dossier.differing) {
    for (const Differing::Member& m : d.members) {
      if (m.place.doc == place.doc && m.place.range.overlaps(place.range)) return true;
    }
  }
  return false;
}

void compare_figures(Pile& pile, const Statements& s, const StatementPair& pair) {
  const DocId a = s.rows[pair.a].doc, b = s.rows[pair.b].doc;
  for (const Figure& x : figures_in(pile.readings[a], pair.range_a)) {
    const Figure* other = nullptr;
    bool settled = false;
    for (const Figure& y : figures_in(pile.readings[b], pair.range_b)) {
      if (!same_unit(x, y)) continue;
      settled = settled || agree(x, y) || other;  // equal, or more than one that it could be
      other = &y;
    }
    if (!other || settled) continue;
    if (x.kind == FigureKind::ordinal || x.kind == FigureKind::rank) continue;
    const bool same_noun =
        noun_after(pile.documents[a], x.range) == noun_after(pile.documents[b], other->range);
    const Key noun = noun_after(pile.documents[a], x.range);
    if (noun.empty() || !(is_han(noun[0]) || is_word(noun[0]))) continue;
    if (!same_noun && (pair.score_milli < 560 || !is_telling_unit(x))) continue;
    const Place px = {a, x.range}, py = {b, other->range};
    if (told_already(pile.dossier, px) || told_already(pile.dossier, py)) continue;
    Differing out;
    out.kind = "conflicting-fact";
    out.topic =
        to_utf8(std::u32string_view(pile.documents[a].text).substr(pair.range_a.begin, pair.range_a.size()));
    out.members.push_back({px, value_text(x), date_of(pile.documents[a])});
    out.members.push_back({py, value_text(*other), date_of(pile.documents[b])});
    pile.dossier.differing.push_back(std::move(out));
  }
}

void compare_durations(Pile& pile, const Statements& s, const StatementPair& pair) {
  const DocId a = s.rows[pair.a].doc, b = s.rows[pair.b].doc;
  const std::vector<TimeExpression> xs = durations_in(pile.readings[a], pair.range_a);
  const std::vector<TimeExpression> ys = durations_in(pile.readings[b], pair.range_b);
  if (xs.size() != 1 || ys.size() != 1 || xs[0].value == ys[0].value) return;
  if (xs[0].value.empty() || ys[0].value.empty() || xs[0].value.back() != ys[0].value.back()) return;
  const Place px = {a, xs[0].range}, py = {b, ys[0].range};
  if (told_already(pile.dossier, px) || told_already(pile.dossier, py)) return;
  Differing out;
  out.kind = "conflicting-fact";
  out.topic =
      to_utf8(std::u32string_view(pile.documents[a].text).substr(pair.range_a.begin, pair.range_a.size()));
  out.members.push_back({px, xs[0].value, date_of(pile.documents[a])});
  out.members.push_back({py, ys[0].value, date_of(pile.documents[b])});
  pile.dossier.differing.push_back(std::move(out));
}

}  // namespace

void find_differing_figures(Pile& pile, const Statements& statements, const std::vector<StatementPair>& pairs,
                            const Concepts& concepts) {
  Finder(pile, statements, concepts).run();
  for (const StatementPair& pair : pairs) {
    if (statements.rows[pair.a].doc == statements.rows[pair.b].doc || pair.score_milli < 480) continue;
    compare_figures(pile, statements, pair);
    compare_durations(pile, statements, pair);
  }
}

}  // namespace newsprism
