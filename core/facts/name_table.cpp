#include "facts/name_table.h"

#include <map>

#include "base/key_ids.h"
#include "base/sorting.h"
#include "document/phrases.h"
#include "facts/name_rules.h"
#include "mentions/name_chars.h"
#include "mentions/pile_names.h"
#include "text/script.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

bool is_nick(std::u32string_view key, const Mention& m) {
  if (m.type != EntityType::per || m.lexicon_entity != kNoEntity || nick_surname(key) == 0) return false;
  const bool before = key.size() == 2 && nick_surname(key) == key[1];
  return !before || m.why == Why::alias;
}

// A place or a body that the lexicon lists begins the key: its length, else 0.
std::size_t owner_before(std::u32string_view key, const Names& names) {
  std::vector<Trie::Match> matches;
  names.prefixes(key, matches);
  std::vector<std::uint32_t> found;
  std::size_t longest = 0;
  for (const Trie::Match& match : matches) {
    found.clear();
    names.names_of_key(match.id, found);
    if (found.empty() || match.length < 2 || match.length >= key.size()) continue;
    const EntityType type = names.entity(names.name(found[0]).entity).type;
    if (type == EntityType::loc || type == EntityType::org) longest = match.length;
  }
  return longest;
}

std::u32string full_key(EntityType type, std::u32string_view key, DocId scope) {
  std::u32string out(1, static_cast<char32_t>(type));
  out.append(key);
  if (scope != kEveryDoc) out.append({U'\1', static_cast<char32_t>(scope)});
  return out;
}

class Collector {
 public:
  Collector(const Pile& pile, const Names& names) : pile_(pile), lexicon_(names) {}

  NameTable run() {
    for (DocId d = 0; d < pile_.documents.size(); ++d) {
      for (const Mention& m : pile_.readings[d].mentions) learn(name_key(words_of(d, m)), m.type);
    }
    table_.of_mention.resize(pile_.documents.size());
    for (DocId d = 0; d < pile_.documents.size(); ++d) {
      for (const Mention& m : pile_.readings[d].mentions) table_.of_mention[d].push_back(add(d, m));
    }
    choose_lexicon_entities();
    renumber();
    return std::move(table_);
  }

 private:
  [[nodiscard]] std::u32string_view words_of(DocId d, const Mention& m) const {
    return std::u32string_view(pile_.documents[d].text).substr(m.range.begin, m.range.size());
  }

  // Which keys are short for something longer: 扎克伯格 of 马克·扎克伯格, 国防部 of 美国国防部.
  void learn(std::u32string key, EntityType type) {
    const auto n = keys_.add(key);
    if (n < keys_.size() - 1) return;
    if (type == EntityType::per) {
      const std::vector<std::u32string_view> parts = name_parts(key);
      for (const std::u32string_view part : parts) {
        if (parts.size() > 1) short_.add(part);
      }
    } else if (type == EntityType::org && is_han(key[0])) {
      const std::size_t owner = owner_before(key, lexicon_);
      if (owner > 0 && key.size() >= owner + 2) short_.add(U'\1' + key.substr(owner));
    }
  }

  [[nodiscard]] bool is_short(const std::u32string& key, const Mention& m) const {
    if (m.type == EntityType::org) return short_.find(U'\1' + key) != KeyIds::kNone;
    if (m.type != EntityType::per) return false;
    return is_nick(key, m) || short_.find(key) != KeyIds::kNone;
  }

  std::uint32_t add(DocId d, const Mention& m) {
    const std::u32string_view words = words_of(d, m);
    const std::u32string key = name_key(words);
    const DocId scope = is_short(key, m) ? d : kEveryDoc;
    const std::uint32_t at = table_.keys.add(full_key(m.type, key, scope));
    if (at == table_.names.size()) {
      table_.names.emplace_back();
      table_.names.back().type = m.type;
      table_.names.back().key = key;
      table_.names.back().scope = scope;
      known_as_.emplace_back();
    }
    PileName& name = table_.names[at];
    count_place(name, pile_, {d, m.range});
    name.nick = name.nick || is_nick(name.key, m);
    if (m.lexicon_entity != kNoEntity) ++known_as_[at][m.lexicon_entity];
    return at;
  }

  // One short form may mean two things of the lexicon, in two documents: the commoner one.
  void choose_lexicon_entities() {
    for (std::size_t n = 0; n < table_.names.size(); ++n) {
      std::uint32_t most = 0;
      for (const auto& [entity, times] : known_as_[n]) {
        if (times <= most) continue;
        most = times;
        table_.names[n].lexicon_entity = entity;
      }
    }
  }

  void renumber() {
    const std::vector<PileName>& names = table_.names;
    std::vector<std::uint32_t> order(names.size());
    for (std::uint32_t n = 0; n < order.size(); ++n) order[n] = n;
    sort_stably(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      if (names[a].type != names[b].type) return names[a].type < names[b].type;
      return names[a].key != names[b].key ? names[a].key < names[b].key : names[a].scope < names[b].scope;
    });
    std::vector<PileName> ordered;
    ordered.reserve(order.size());
    table_.number.resize(order.size());
    for (const std::uint32_t n : order) {
      table_.number[n] = static_cast<std::uint32_t>(ordered.size());
      ordered.push_back(std::move(table_.names[n]));
    }
    table_.names = std::move(ordered);
    for (std::vector<std::uint32_t>& mentions : table_.of_mention) {
      for (std::uint32_t& n : mentions) n = table_.number[n];
    }
  }

  const Pile& pile_;
  const Names& lexicon_;
  KeyIds keys_, short_;
  NameTable table_;
  std::vector<std::map<std::uint32_t, std::uint32_t>> known_as_;  // lexicon entity -> times
};

}  // namespace

void count_place(PileName& name, const Pile& pile, Place place) {
  if (name.count++ == 0) name.first = place;
  ++name.docs[place.doc];
  const std::u32string_view text = pile.documents[place.doc].text;
  PileName::Surface& surface = name.surfaces[to_utf8(text.substr(place.range.begin, place.range.size()))];
  if (surface.times++ == 0) surface.first = place;
}

const std::string& main_surface(const PileName& name) {
  auto best = name.surfaces.begin();
  for (auto at = name.surfaces.begin(); at != name.surfaces.end(); ++at) {
    if (at->second.times > best->second.times) best = at;
  }
  return best->first;
}

std::uint32_t NameTable::find(EntityType type, std::u32string_view key) const {
  const std::uint32_t at = keys.find(full_key(type, key, kEveryDoc));
  return at == KeyIds::kNone ? kNoEntity : number[at];
}

void NameTable::find_all(EntityType type, std::u32string_view key, std::vector<std::uint32_t>& out) const {
  for (std::uint32_t n = 0; n < number.size(); ++n) {
    if (names[n].type == type && names[n].key == key) out.push_back(n);
  }
}

char32_t nick_surname(std::u32string_view key) {
  constexpr Phrases kBehind = U"总|董|局|处|厅|队|导|工|老|哥|姐|叔|伯|公";
  if (key.empty() || key.size() > 2 || !is_han(key[0])) return 0;
  if (key.size() == 1) return key[0];
  if (key[0] == U'老' || key[0] == U'小' || key[0] == U'阿') return key[1];
  return is_any_of(key.substr(1), kBehind) && is_surname(key[0]) ? key[0] : U'\0';
}

NameTable collect_names(const Pile& pile, const Names& names) {
  return Collector(pile, names).run();
}

}  // namespace newsprism
