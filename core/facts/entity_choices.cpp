#include "facts/entity_choices.h"

#include <algorithm>

#include "facts/name_lists.h"
#include "facts/speakers.h"
#include "mentions/pile_names.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

// The names of a side in the pile.
class Finder {
 public:
  Finder(const std::vector<NameChoice>& choices, const Pile& pile, const NameTable& table) : table_(table) {
    const bool asks = std::any_of(choices.begin(), choices.end(), [](const NameChoice& choice) {
      return choice.a.document != 0 || choice.b.document != 0;
    });
    for (const Document& document : pile.documents) prints_.push_back(asks ? fingerprint(document) : 0);
  }

  // In the order of the side. One that the pile has as something else only is meant, too: other articles may
  // read it differently, and the reader may have changed what it is.
  [[nodiscard]] NameNumbers names_of(const NamedEntity& side) const {
    NameNumbers same_type, others;
    for (const std::string& name : side.names) {
      const std::u32string key = name_key(decode_utf8(name));
      const std::size_t before = same_type.size();
      find(side.type, key, side.document, same_type);
      for (int t = 0; same_type.size() == before && t < kEntityTypes; ++t) {
        find(static_cast<EntityType>(t), key, side.document, others);
      }
    }
    same_type.insert(same_type.end(), others.begin(), others.end());
    return same_type;
  }

  [[nodiscard]] bool is_meant(DocId d, std::uint64_t document) const { return prints_[d] == document; }

 private:
  // Of one document alone, where one is asked for: what was set apart, or stands nowhere else.
  void find(EntityType type, const std::u32string& key, std::uint64_t document, NameNumbers& out) const {
    NameNumbers all;
    table_.find_all(type, key, all);
    for (const std::uint32_t n : all) {
      const auto& docs = table_.names[n].docs;
      if (document == 0 || std::all_of(docs.begin(), docs.end(),
                                       [&](const auto& doc) { return is_meant(doc.first, document); }))
        out.push_back(n);
    }
    for (std::size_t own = table_.number.size(); document != 0 && own < table_.names.size(); ++own) {
      const PileName& name = table_.names[own];
      if (name.only_in == document && name.type == type && name.key == key)
        out.push_back(static_cast<std::uint32_t>(own));
    }
  }

  const NameTable& table_;
  std::vector<std::uint64_t> prints_;  // of the documents, where a choice asks for them
};

// Is the name another one in each document?
bool is_bare(const NameTable& table, std::uint32_t n) {
  return table.names[n].scope != kEveryDoc;
}

// The first that is the same everywhere.
std::uint32_t anchor(const NameNumbers& side, const NameTable& table) {
  for (const std::uint32_t n : side) {
    if (!is_bare(table, n)) return n;
  }
  return side[0];
}

bool holds(const NameNumbers& list, std::uint32_t n) {
  return std::find(list.begin(), list.end(), n) != list.end();
}

class Hands {
 public:
  Hands(const Pile& pile, NameTable& table, NameGroups& groups)
      : pile_(pile), table_(table), names_(table.names), groups_(groups), touched_(names_.size()) {}

  // Makes names of their own of a side's names in its document, still in the groups that they were in.
  void set_apart(const NamedEntity& side, const Finder& finder) {
    if (side.document == 0) return;
    for (const std::uint32_t n : finder.names_of({side.type, side.names, 0})) {
      std::vector<std::uint32_t> numbers(pile_.documents.size(), n);
      const auto own = static_cast<std::uint32_t>(names_.size());
      std::size_t count = 0;
      for (const auto& [doc, times] : names_[n].docs) {
        if (!finder.is_meant(doc, side.document)) continue;
        numbers[doc] = own;
        ++count;
      }
      if (count == 0 || count == names_[n].docs.size()) continue;
      names_.push_back(emptied(names_[n]));
      names_[own].only_in = side.document;
      names_[n] = emptied(names_[n]);
      count_again(n, numbers);
      groups_.root.push_back(groups_.root[n]);
      groups_.lexicon_entity.push_back(kNoEntity);
      touched_.push_back(true);
    }
  }

  void join(std::uint32_t a, std::uint32_t b) {
    std::vector<std::uint32_t>& root = groups_.root;
    const std::uint32_t ra = root[a], rb = root[b];
    const std::uint32_t known = groups_.lexicon_entity[ra];
    move(members(rb), std::min(ra, rb));
    move(members(ra), std::min(ra, rb));
    groups_.lexicon_entity[root[a]] = known != kNoEntity ? known : groups_.lexicon_entity[rb];
  }

  // Huang of an article that names nobody in full is whom the reader says, wherever it stands so.
  void join_bare(std::uint32_t whole, const NameNumbers& side) {
    for (const std::uint32_t n : side) {
      if (names_[n].scope == kEveryDoc || groups_.root[n] == groups_.root[whole]) continue;
      const NameNumbers group = members(groups_.root[n]);
      if (std::all_of(group.begin(), group.end(),
                      [&](std::uint32_t m) { return names_[m].key == names_[n].key; }))
        join(whole, n);
    }
  }

  void part(const NameNumbers& leaving, const NameNumbers& staying) {
    for (const std::uint32_t s : staying) {
      NameNumbers out, rest;
      for (const std::uint32_t n : members(groups_.root[s])) {
        (holds(leaving, n) && !holds(staying, n) ? out : rest).push_back(n);
      }
      if (out.empty()) continue;
      const std::uint32_t known = groups_.lexicon_entity[groups_.root[s]];
      settle(rest, known_as(rest, known, kNoEntity));
      settle(out, known_as(out, known, groups_.lexicon_entity[rest[0]]));
    }
  }

  // The reader said of these two groups that they are not one: nobody asks again.
  void refuse(const NameNumbers& a, const NameNumbers& b) {
    const auto is_in = [&](const NameNumbers& list, std::uint32_t name) {
      return std::any_of(list.begin(), list.end(),
                         [&](std::uint32_t n) { return groups_.root[n] == groups_.root[name]; });
    };
    const auto is_refused = [&](const auto& offer) {
      const std::uint32_t x = offer.reason.a, y = offer.reason.b;
      return (is_in(a, x) && is_in(b, y)) || (is_in(a, y) && is_in(b, x));
    };
    groups_.offers.erase(std::remove_if(groups_.offers.begin(), groups_.offers.end(), is_refused),
                         groups_.offers.end());
  }

  void explain() {
    const std::vector<std::uint32_t>& root = groups_.root;
    std::vector<JoinReason>& reasons = groups_.reasons;
    reasons.erase(std::remove_if(reasons.begin(), reasons.end(),
                                 [&](const JoinReason& r) { return root[r.a] != root[r.b]; }),
                  reasons.end());
    // Each name under the least one that the reasons lead to.
    NameNumbers least(names_.size());
    for (std::uint32_t n = 0; n < least.size(); ++n) least[n] = n;
    const auto link = [&](std::uint32_t a, std::uint32_t b) {
      a = least_of(least, a);
      b = least_of(least, b);
      least[std::max(a, b)] = std::min(a, b);
    };
    for (const JoinReason& r : reasons) link(r.a, r.b);
    for (std::uint32_t n = 0; n < least.size(); ++n) {
      if (!touched_[n] || least_of(least, n) == least_of(least, root[n])) continue;
      reasons.push_back({root[n], n, "by_hand", {}});
      link(root[n], n);
    }
  }

 private:
  static PileName emptied(const PileName& name) {
    PileName out;
    out.key = name.key;
    out.type = name.type;
    out.lexicon_entity = name.lexicon_entity;
    out.nick = name.nick;
    out.scope = name.scope;
    return out;
  }

  // The mentions of a name are of the names with these numbers, by document.
  void count_again(std::uint32_t before, const std::vector<std::uint32_t>& numbers) {
    for (DocId d = 0; d < numbers.size(); ++d) {
      std::vector<std::uint32_t>& of_mention = table_.of_mention[d];
      for (std::size_t i = 0; i < of_mention.size(); ++i) {
        if (of_mention[i] != before) continue;
        of_mention[i] = numbers[d];
        count_place(names_[numbers[d]], pile_, {d, pile_.readings[d].mentions[i].range});
      }
    }
  }

  [[nodiscard]] NameNumbers members(std::uint32_t root) const {
    NameNumbers out;
    for (std::uint32_t n = 0; n < groups_.root.size(); ++n) {
      if (groups_.root[n] == root) out.push_back(n);
    }
    return out;
  }

  void move(const NameNumbers& names, std::uint32_t root) {
    for (const std::uint32_t n : names) {
      groups_.root[n] = root;
      touched_[n] = true;
    }
  }

  // A group of its own; `names` ascend.
  void settle(const NameNumbers& names, std::uint32_t known) {
    move(names, names[0]);
    groups_.lexicon_entity[names[0]] = known;
  }

  // What the lexicon knows some names as: the likeliest where one of them is, else the first, and not
  // `taken`.
  [[nodiscard]] std::uint32_t known_as(const NameNumbers& names, std::uint32_t likeliest,
                                       std::uint32_t taken) const {
    std::uint32_t best = kNoEntity;
    for (const std::uint32_t n : names) {
      const std::uint32_t known = names_[n].lexicon_entity;
      if (known == taken) continue;
      if (known == likeliest) return known;
      if (best == kNoEntity) best = known;
    }
    return best;
  }

  const Pile& pile_;
  NameTable& table_;
  std::vector<PileName>& names_;
  NameGroups& groups_;
  std::vector<bool> touched_;
};

void set_type(Pile& pile, EntityId entity, EntityType type) {
  pile.entities[entity].type = type;
  for (Reading& reading : pile.readings) {
    for (Mention& m : reading.mentions) {
      if (m.entity == entity) m.type = type;
    }
  }
}

}  // namespace

void apply_choices(const std::vector<NameChoice>& choices, const Pile& pile, NameTable& table,
                   NameGroups& groups, std::vector<bool>& held) {
  held.assign(choices.size(), false);
  if (choices.empty()) return;
  Hands hands(pile, table, groups);
  const Finder finder(choices, pile, table);
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const NameChoice& choice = choices[i];
    if (choice.kind == NameChoiceKind::apart) hands.set_apart(choice.a, finder);
    const NameNumbers a = finder.names_of(choice.a), b = finder.names_of(choice.b);
    const bool of_two = choice.kind == NameChoiceKind::same || choice.kind == NameChoiceKind::apart;
    held[i] = !a.empty() && (!of_two || !b.empty());
    if (!held[i] || !of_two) continue;
    if (choice.kind == NameChoiceKind::apart) {
      hands.part(a, b);
      continue;
    }
    const std::uint32_t x = anchor(a, table), y = anchor(b, table);
    const bool bare_x = is_bare(table, x), bare_y = is_bare(table, y);
    if (!bare_x && !bare_y && groups.root[x] != groups.root[y]) hands.join(x, y);
    hands.join_bare(bare_x ? y : x, a);
    hands.join_bare(bare_x ? y : x, b);
  }
  for (const NameChoice& choice : choices) {
    if (choice.kind == NameChoiceKind::apart)
      hands.refuse(finder.names_of(choice.a), finder.names_of(choice.b));
  }
  hands.explain();
}

void apply_looks(const std::vector<NameChoice>& choices, const NameTable& table, Pile& pile) {
  if (choices.empty()) return;
  const Finder finder(choices, pile, table);
  for (const NameChoice& choice : choices) {
    const NameNumbers a = finder.names_of(choice.a);
    if (a.empty()) continue;
    const Place first = table.names[a[0]].first;
    const EntityId id = entity_at(pile.readings[first.doc], first.range);
    if (id == kNoEntity) continue;
    Entity& entity = pile.entities[id];
    // What was joined with something of another type is what the first of them is.
    if (choice.kind == NameChoiceKind::type ||
        (choice.kind == NameChoiceKind::same && choice.a.type != choice.b.type))
      set_type(pile, id, choice.kind == NameChoiceKind::type ? choice.type : choice.a.type);
    if (choice.kind == NameChoiceKind::name) {
      entity.name = choice.name;
      entity.named = true;
    }
    if (entity.aliases.size() == 1) entity.only_in = choice.a.document;
  }
}

}  // namespace newsprism
