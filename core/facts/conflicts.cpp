#include "facts/conflicts.h"

#include <algorithm>
#include <map>

#include "facts/pile_view.h"
#include "mentions/match_key.h"

namespace newsprism {
namespace {

constexpr std::size_t kMostMembers = 10;
constexpr std::uint32_t kNear = 250;  // characters back in which a thing named stays the subject

// A matter that can stand in several states, told by words. The first state that fits is the clause's.
struct State {
  std::string_view value;
  Phrases words;
};
struct Matter {
  std::string_view topic;
  EntityType subject;
  Phrases about;  // one of these stands in the sentence
  State states[4];
};
// clang-format off
constexpr Matter kMatters[] = {
    {"permission", EntityType::product,
     U"许可|出口|销售|禁售|开卖|解禁|审批|上市许可|牌照|licence|license|permit|export|approval",
     {{"not yet", U"还没有下来|没有下来|还没下来|尚未获批|尚未批准|未获批|未获批准|还没有拿到|尚未到手|一张也没有|没有收到|还没有批|还没到|"
                  U"not yet received|not received|no licence|no license|still pending|仍在进行中|仍在审批"},
      {"approved", U"批准|获批|解禁|放行|签发|获准|终于拿到|已拿到|许可证到手|允许|approved|granted|were issued|was issued|lifted|allowed"},
      {"banned", U"被禁|禁售|封杀|禁令|停售|禁止|不能够销售|banned|blocked|prohibited"},
      {"", U""}}},
    {"holding", EntityType::event, U"举行|举办|召开|开幕|延期|推迟|取消|held|open|postponed|cancelled",
     {{"cancelled", U"取消举办|被取消|宣布取消|was cancelled|been cancelled|called off"},
      {"postponed", U"推迟|延期|postponed|delayed until"},
      {"held", U"如期举行|如期开幕|开幕|举行了|was held|opened on"},
      {"", U""}}},
};
// clang-format on
// What is only expected, asked or wished is no state.
constexpr Phrases kNotYetSo =
    U"预计|将会|希望|能否|是否|有望|如果|一旦|到底能不能|为什么|愿意|会批|expect|hope|would|will|if|whether|?"
    U"|？";

// Does one of the words stand there? Its place, or npos.
std::size_t find_any(Key key, Phrases words) {
  std::size_t first = Key::npos;
  for (const Key word : words) {
    std::size_t at = key.find(word);
    while (at != Key::npos && is_ascii_letter(word[0]) && !word_at(key, at, word))
      at = key.find(word, at + 1);
    first = std::min(first, at);
  }
  return first;
}

bool denied(Key clause, std::size_t at) {
  return any_before(clause, at, U"没有|尚未|未|不|没|not |not been ") > 0;
}

struct Told {
  Place place;
  std::string_view value;
  std::string date;
};

class ConflictFinder {
 public:
  ConflictFinder(Pile& pile, const Statements& statements) : pile_(pile), s_(statements) {}

  void run() {
    for (const Matter& matter : kMatters) {
      std::map<EntityId, std::vector<Told>> told;
      for (std::uint32_t row = 0; row < s_.rows.size(); ++row) read(matter, s_.rows[row], told);
      for (const auto& [entity, list] : told) raise(matter, entity, list);
    }
  }

 private:
  [[nodiscard]] Key key(DocId d, Range r) const {
    return Key(pile_.documents[d].key).substr(r.begin, r.size());
  }

  void read(const Matter& matter, const Statement& row, std::map<EntityId, std::vector<Told>>& told) {
    if (row.block == BlockType::question || find_any(key(row.doc, row.range), matter.about) == Key::npos)
      return;
    for (std::uint32_t c = row.first_clause; c < row.clause_end; ++c) {
      const Range range = s_.clauses[c].range;
      const Key words = key(row.doc, range);
      if (find_any(words, kNotYetSo) != Key::npos) continue;
      const State* state = state_of(matter, words);
      const EntityId subject = state ? subject_of(matter, row, range) : kNoEntity;
      if (subject == kNoEntity) continue;
      std::vector<Told>& list = told[subject];
      const bool repeated = std::any_of(list.begin(), list.end(), [&](const Told& t) {
        return t.place.doc == row.doc && t.value == state->value;
      });
      if (repeated) continue;
      std::string date = date_in(pile_.readings[row.doc], row.range);
      if (date.empty()) date = date_of(pile_.documents[row.doc]);
      list.push_back({{row.doc, range}, state->value, std::move(date)});
    }
  }

  [[nodiscard]] static const State* state_of(const Matter& matter, Key words) {
    for (const State& state : matter.states) {
      if (state.value.empty()) break;
      const std::size_t at = find_any(words, state.words);
      if (at == Key::npos) continue;
      const bool turned = state.value != "not yet" && denied(words, at);
      return turned ? (state.value == "approved" ? &matter.states[0] : nullptr) : &state;
    }
    return nullptr;
  }

  // The thing named in the clause, else in the sentence, else last before it.
  [[nodiscard]] EntityId subject_of(const Matter& matter, const Statement& row, Range clause) const {
    const Reading& reading = pile_.readings[row.doc];
    EntityId in_clause = kNoEntity, in_sentence = kNoEntity, before = kNoEntity;
    const std::uint32_t from = row.range.begin > kNear ? row.range.begin - kNear : 0;
    for (const Mention& m : mentions_in(reading, {from, row.range.end})) {
      if (m.entity == kNoEntity || pile_.entities[m.entity].type != matter.subject) continue;
      if (clause.contains(m.range) && in_clause == kNoEntity) in_clause = m.entity;
      if (row.range.contains(m.range) && in_sentence == kNoEntity) in_sentence = m.entity;
      if (m.range.end <= row.range.begin) before = m.entity;
    }
    return in_clause != kNoEntity ? in_clause : in_sentence != kNoEntity ? in_sentence : before;
  }

  void raise(const Matter& matter, EntityId entity, const std::vector<Told>& list) {
    const bool differ = std::any_of(list.begin(), list.end(), [&](const Told& t) {
      return t.place.doc != list.front().place.doc && t.value != list.front().value;
    });
    if (!differ) return;
    Differing out;
    out.topic = pile_.entities[entity].name + ": " + std::string(matter.topic);
    out.kind = "conflicting-fact";
    for (const Told& t : list) {
      if (out.members.size() < kMostMembers) out.members.push_back({t.place, std::string(t.value), t.date});
    }
    pile_.dossier.differing.push_back(std::move(out));
  }

  Pile& pile_;
  const Statements& s_;
};

// ---- one act, two who did it --------------------------------------------------------------------

// The words before 将 or 把; empty where the clause has neither.
Range agent_of(Key key, Range clause) {
  for (std::uint32_t at = clause.begin + 2; at + 2 < clause.end && at < clause.begin + 12; ++at) {
    if (key[at] == U'将' || key[at] == U'把') return {clause.begin, at};
  }
  return {};
}

ConceptId side_of(const Concepts& concepts, Key key, Range agent) {
  std::vector<ConceptHit> hits;
  concepts.find(key, agent, hits);
  for (const ConceptHit& hit : hits) {
    if (Concepts::is_side(hit.concept_id)) return hit.concept_id;
  }
  return kNoConcept;
}

void compare_agents(Pile& pile, const Statements& s, const StatementPair& pair, const Concepts& concepts) {
  const DocId a = s.rows[pair.a].doc, b = s.rows[pair.b].doc;
  const Range agent_a = agent_of(pile.documents[a].key, pair.range_a),
              agent_b = agent_of(pile.documents[b].key, pair.range_b);
  if (agent_a.empty() || agent_b.empty()) return;
  const ConceptId side_a = side_of(concepts, pile.documents[a].key, agent_a);
  const ConceptId side_b = side_of(concepts, pile.documents[b].key, agent_b);
  if (side_a == kNoConcept || side_b == kNoConcept || side_a == side_b) return;
  Differing out;
  out.topic = std::string(Concepts::name(side_a)) + " / " + std::string(Concepts::name(side_b));
  out.kind = "conflicting-fact";
  out.members.push_back({{a, pair.range_a}, std::string(Concepts::name(side_a)), date_of(pile.documents[a])});
  out.members.push_back({{b, pair.range_b}, std::string(Concepts::name(side_b)), date_of(pile.documents[b])});
  pile.dossier.differing.push_back(std::move(out));
}

}  // namespace

void find_conflicts(Pile& pile, const Statements& statements, const std::vector<StatementPair>& pairs,
                    const Concepts& concepts) {
  ConflictFinder(pile, statements).run();
  for (const StatementPair& pair : pairs) {
    if (statements.rows[pair.a].doc != statements.rows[pair.b].doc)
      compare_agents(pile, statements, pair, concepts);
  }
}

}  // namespace newsprism
