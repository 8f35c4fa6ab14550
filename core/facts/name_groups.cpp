#include "facts/name_groups.h"

#include <algorithm>
#include <map>

#include "base/key_ids.h"
#include "base/sorting.h"
#include "facts/name_rules.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

struct Group {
  std::uint32_t total = 0;
  std::u32string_view key;  // the least
  std::vector<std::uint32_t> members;
};

std::vector<Group> ordered_groups(const NameTable& table, const NameGroups& groups) {
  std::map<std::uint32_t, Group> by_root;
  for (std::uint32_t n = 0; n < table.names.size(); ++n) {
    Group& g = by_root[groups.root[n]];
    g.total += table.names[n].count;
    if (g.members.empty() || table.names[n].key < g.key) g.key = table.names[n].key;
    g.members.push_back(n);
  }
  std::vector<Group> out;
  out.reserve(by_root.size());
  for (auto& [root, g] : by_root) out.push_back(std::move(g));
  sort_stably(out.begin(), out.end(), [&](const Group& a, const Group& b) {
    if (a.total != b.total) return a.total > b.total;
    const EntityType ta = table.names[a.members[0]].type, tb = table.names[b.members[0]].type;
    return ta != tb ? ta < tb : a.key < b.key;
  });
  return out;
}

const char* language_of(std::u32string_view surface, bool traditional_documents) {
  bool han = false, traditional = false, simplified = false;
  for (const char32_t c : surface) {
    han = han || is_han(c);
    traditional = traditional || is_traditional(c);
    simplified = simplified || is_simplified(c);
  }
  if (!han) return "en";
  if (traditional) return "zh-Hant";
  if (simplified) return "zh-Hans";
  return traditional_documents ? "zh-Hant" : "zh-Hans";
}

void add_name(Entity& entity, const std::string& language, std::string name) {
  std::vector<std::string>& list = entity.names[language];
  if (std::find(list.begin(), list.end(), name) == list.end()) list.push_back(std::move(name));
}

bool is_in_capitals(const std::string& name) {
  return name.size() >= 4 &&
         std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// People and places stand in capitals in datelines and headlines; they are called as they are written
// elsewhere.
void prefer_cased(Entity& entity) {
  const auto found = entity.names.find("en");
  if (found == entity.names.end() || (entity.type != EntityType::per && entity.type != EntityType::loc))
    return;
  std::vector<std::string>& list = found->second;
  for (auto at = list.begin(); at != list.end(); ++at) {
    if (!is_in_capitals(*at)) continue;
    const auto cased = std::find_if(at + 1, list.end(), [&](const std::string& other) {
      return !is_in_capitals(other) && fold(decode_utf8(other)) == fold(decode_utf8(*at));
    });
    if (cased == list.end()) continue;
    if (entity.name == *at) entity.name = *cased;
    std::rotate(at, cased, cased + 1);
  }
}

class Numberer {
 public:
  Numberer(Pile& pile, const NameTable& table, const NameGroups& groups, const Lexicon& lexicon)
      : pile_(pile), table_(table), groups_(groups), lexicon_(lexicon), entity_of_(table.names.size()) {}

  void run() {
    pile_.entities.clear();
    for (const Group& g : ordered_groups(table_, groups_)) add(g);
    for (const JoinReason& r : groups_.reasons) add_reason(r);
    mark_mentions();
    list_offers();
  }

 private:
  // Of the articles that show one and the same the first is enough.
  void add_reason(const JoinReason& r) {
    const PileName &a = table_.names[r.a], &b = table_.names[r.b];
    Entity& entity = pile_.entities[entity_of_[r.a]];
    Merge merge{main_surface(a), main_surface(b), r.why, r.place.doc, r.place.range, {}};
    if (merge.why == "lexicon") {
      merge.own = own_place(b.key, entity.lexicon_entity);
      if (merge.own.list == 0) merge.own = own_place(a.key, entity.lexicon_entity);
      if (merge.own.list != 0) merge.why = "list";
    }
    const bool known = std::any_of(entity.evidence.begin(), entity.evidence.end(), [&](const Merge& m) {
      return m.a == merge.a && m.b == merge.b && m.why == merge.why;
    });
    if (!known && merge.a != merge.b) entity.evidence.push_back(std::move(merge));
  }

  // The line of the reader's own list that gives the entity that name.
  [[nodiscard]] ListPlace own_place(std::u32string_view key, std::uint32_t lexicon_entity) const {
    const Names& names = lexicon_.names();
    const bool may_be = names.own() && lexicon_entity != kNoEntity;
    const auto found = may_be ? names.find(key) : std::nullopt;
    std::vector<std::uint32_t> positions;
    if (found) names.names_of_key(*found, positions);
    for (const std::uint32_t n : positions) {
      const Names::Name name = names.name(n);
      if (name.entity == lexicon_entity && name.own.list != 0) return name.own;
    }
    return {};
  }

  void list_offers() {
    std::vector<Offer>& offers = pile_.offers;
    offers.clear();
    for (const JoinOffer& o : groups_.offers) {
      std::uint32_t a = o.reason.a, b = o.reason.b;
      if (entity_of_[a] == entity_of_[b]) continue;
      if (entity_of_[b] < entity_of_[a]) std::swap(a, b);
      offers.push_back({entity_of_[a], entity_of_[b], main_surface(table_.names[a]),
                        main_surface(table_.names[b]), o.reason.why, o.score_milli, o.reason.place});
    }
    const auto pair = [](const Offer& o) { return std::make_pair(o.a, o.b); };
    // Of several reasons for one pair the best stands; then the best pairs first.
    sort_stably(offers.begin(), offers.end(), [&](const Offer& x, const Offer& y) {
      return pair(x) != pair(y) ? pair(x) < pair(y) : x.score_milli > y.score_milli;
    });
    offers.erase(std::unique(offers.begin(), offers.end(),
                             [&](const Offer& x, const Offer& y) { return pair(x) == pair(y); }),
                 offers.end());
    sort_stably(offers.begin(), offers.end(),
                [](const Offer& x, const Offer& y) { return x.score_milli > y.score_milli; });
  }

  void add(const Group& g) {
    Entity entity;
    entity.total = g.total;
    entity.lexicon_entity = groups_.lexicon_entity[groups_.root[g.members[0]]];
    entity.type = entity.lexicon_entity != kNoEntity ? lexicon_.names().entity(entity.lexicon_entity).type
                                                     : table_.names[g.members[0]].type;
    entity.name = best_name(g);
    name_languages(entity, g);
    prefer_cased(entity);
    for (const std::uint32_t n : g.members) {
      add_spellings(entity, table_.names[n]);
      entity_of_[n] = static_cast<EntityId>(pile_.entities.size());
    }
    pile_.entities.push_back(std::move(entity));
  }

  // The name that the pile uses most, not a nickname or a mere part where there is a full one.
  [[nodiscard]] std::string best_name(const Group& g) const {
    const PileName* best = nullptr;
    int best_rank = -1;
    KeyIds parts;
    for (const std::uint32_t n : g.members) {
      const std::u32string_view key = table_.names[n].key;
      for (const std::u32string_view part : name_parts(key)) {
        if (part.size() < key.size()) parts.add(part);
      }
    }
    for (const std::uint32_t n : g.members) {
      const PileName& name = table_.names[n];
      const bool part = parts.find(name.key) != KeyIds::kNone;
      const int rank = name.nick ? 0 : part ? 1 : 2;
      if (rank < best_rank || (rank == best_rank && name.count <= best->count)) continue;
      best_rank = rank;
      best = &name;
    }
    return main_surface(*best);
  }

  void name_languages(Entity& entity, const Group& g) const {
    std::vector<const PileName*> members;
    for (const std::uint32_t n : g.members) members.push_back(&table_.names[n]);
    sort_stably(members.begin(), members.end(),
                [](const PileName* a, const PileName* b) { return a->count > b->count; });
    for (const PileName* name : members) add_surfaces(entity, *name);
    if (entity.lexicon_entity == kNoEntity) return;
    const Names& names = lexicon_.names();
    const Names::Entity known = names.entity(entity.lexicon_entity);
    for (std::uint32_t i = 0; i < known.name_count; ++i) {
      const Names::Name name = names.name(known.first_name + i);
      if (name.kind == NameKind::full) add_name(entity, std::string(name.lang), std::string(name.text));
      const ListPlace last = entity.own.empty() ? ListPlace() : entity.own.back();
      const bool same = name.own.list == last.list && name.own.line == last.line;
      if (name.own.list != 0 && !same) entity.own.push_back(name.own);
    }
  }

  void add_surfaces(Entity& entity, const PileName& name) const {
    std::uint32_t traditional = 0;
    for (const auto& [doc, times] : name.docs) {
      if (pile_.documents[doc].meta.lang == Language::zh_hant) traditional += times;
    }
    std::vector<std::pair<std::uint32_t, std::string>> surfaces;
    for (const auto& [surface, seen] : name.surfaces) surfaces.push_back({seen.times, surface});
    sort_stably(surfaces.begin(), surfaces.end(),
                [](const auto& a, const auto& b) { return a.first > b.first; });
    for (auto& [times, surface] : surfaces) {
      const char* language = language_of(decode_utf8(surface), traditional * 2 > name.count);
      add_name(entity, name.nick ? "nick" : language, surface);
    }
  }

  // 英偉達 and 英伟达: one key, written in two ways.
  static void add_spellings(Entity& entity, const PileName& name) {
    const std::string& main = main_surface(name);
    for (const auto& [surface, seen] : name.surfaces) {
      if (surface == main) continue;
      entity.evidence.push_back({main, surface, "same_key", seen.first.doc, seen.first.range, {}});
    }
  }

  void mark_mentions() {
    for (DocId d = 0; d < pile_.documents.size(); ++d) {
      const std::u32string_view text = pile_.documents[d].text;
      std::vector<Mention>& mentions = pile_.readings[d].mentions;
      for (std::size_t i = 0; i < mentions.size(); ++i) {
        const PileName& name = table_.names[table_.of_mention[d][i]];
        mentions[i].entity = entity_of_[table_.of_mention[d][i]];
        const std::uint32_t known = pile_.entities[mentions[i].entity].lexicon_entity;
        mentions[i].own = own_place(name.key, known);
        if (mentions[i].own.list == 0) mentions[i].own = own_place(without_ordinal(name.key), known);
        const Range r = mentions[i].range;
        ++pile_.entities[mentions[i].entity].aliases[d][to_utf8(text.substr(r.begin, r.size()))];
      }
    }
  }

  Pile& pile_;
  const NameTable& table_;
  const NameGroups& groups_;
  const Lexicon& lexicon_;
  std::vector<EntityId> entity_of_;
};

}  // namespace

std::uint32_t least_of(std::vector<std::uint32_t>& up, std::uint32_t name) {
  while (up[name] != name) name = up[name] = up[up[name]];
  return name;
}

void number_entities(Pile& pile, const NameTable& table, const NameGroups& groups, const Lexicon& lexicon) {
  Numberer(pile, table, groups, lexicon).run();
}

}  // namespace newsprism
