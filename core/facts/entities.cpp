#include "facts/entities.h"

#include <algorithm>
#include <numeric>

#include "facts/name_rules.h"
#include "mentions/name_chars.h"
#include "mentions/pile_names.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

// One name of one type: all its mentions are the same thing.
struct Node {
  std::u32string key;
  EntityType type = EntityType::org;
  std::uint32_t lexicon_entity = kNoEntity;
  std::uint32_t count = 0;
  bool nick = false;                    // 老黄, 王先生: a name only beside the full one
  std::map<DocId, std::uint32_t> docs;  // times in each document
  std::map<std::string, std::uint32_t> surfaces;
  Place first;               // where it stands first
  std::uint32_t parent = 0;  // union-find
};

class Joiner {
 public:
  Joiner(Pile& pile, const Lexicon& lexicon) : pile_(pile), lexicon_(lexicon) {}

  void run() {
    collect();
    join_lexicon();
    join_appositions();
    join_class_words();
    join_products();
    join_parts();
    join_pinyin();
    join_abbreviations();
    join_nicknames();
    number_entities();
  }

 private:
  void collect();
  void join_lexicon();
  void join_appositions();
  void join_class_words();
  void join_products();
  void join_parts();
  void join_pinyin();
  void join_abbreviations();
  void join_nicknames();
  void number_entities();
  void fill(Entity& entity, const std::vector<std::uint32_t>& members);
  void name_languages(Entity& entity, const std::vector<std::uint32_t>& members);

  std::uint32_t root(std::uint32_t n) {
    while (nodes_[n].parent != n) n = nodes_[n].parent = nodes_[nodes_[n].parent].parent;
    return n;
  }
  [[nodiscard]] std::uint32_t find(EntityType type, std::u32string_view key) const {
    const auto at = index_.find({type, std::u32string(key)});
    return at == index_.end() ? kNoEntity : at->second;
  }
  void join(std::uint32_t a, std::uint32_t b, const char* why, Place place);
  std::uint32_t node_of(DocId doc, const Mention& mention);
  // Two lexicon entities are never one, whatever the text suggests.
  bool may_join(std::uint32_t a, std::uint32_t b);

  Pile& pile_;
  const Lexicon& lexicon_;
  std::vector<Node> nodes_;
  std::map<std::pair<EntityType, std::u32string>, std::uint32_t> index_;
  struct Reason {
    std::uint32_t a, b;
    const char* why;
    Place place;
  };
  std::vector<Reason> reasons_;
  std::vector<std::vector<std::uint32_t>> node_of_mention_;  // by document
  std::vector<std::uint32_t> lexicon_of_root_;
};

std::string surface_of(const Document& d, Range r) {
  return to_utf8(std::u32string_view(d.text).substr(r.begin, r.size()));
}

bool is_nick_key(std::u32string_view key, const Mention& m) {
  if (m.type != EntityType::per) return false;
  if (key.size() == 1) return true;
  return m.why == Why::alias && key.size() == 2 && (key[0] == U'老' || key[0] == U'小' || key[0] == U'阿');
}

void Joiner::collect() {
  node_of_mention_.resize(pile_.documents.size());
  for (DocId d = 0; d < pile_.documents.size(); ++d) {
    const Document& document = pile_.documents[d];
    for (const Mention& m : pile_.readings[d].mentions) {
      std::u32string key = name_key(std::u32string_view(document.text).substr(m.range.begin, m.range.size()));
      const auto [at, fresh] = index_.try_emplace({m.type, key}, static_cast<std::uint32_t>(nodes_.size()));
      if (fresh) {
        Node node;
        node.parent = at->second;
        node.type = m.type;
        node.key = std::move(key);
        node.first = {d, m.range};
        nodes_.push_back(std::move(node));
      }
      Node& node = nodes_[at->second];
      ++node.count;
      ++node.docs[d];
      ++node.surfaces[surface_of(document, m.range)];
      node.nick = node.nick || is_nick_key(node.key, m);
      if (node.lexicon_entity == kNoEntity) node.lexicon_entity = m.lexicon_entity;
      node_of_mention_[d].push_back(at->second);
    }
  }
  lexicon_of_root_.resize(nodes_.size());
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) lexicon_of_root_[n] = nodes_[n].lexicon_entity;
}

bool Joiner::may_join(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t la = lexicon_of_root_[root(a)], lb = lexicon_of_root_[root(b)];
  return la == kNoEntity || lb == kNoEntity || la == lb;
}

void Joiner::join(std::uint32_t a, std::uint32_t b, const char* why, Place place) {
  if (a == b) return;
  const std::uint32_t ra = root(a), rb = root(b);
  if (ra == rb || !may_join(a, b)) return;
  reasons_.push_back({a, b, why, place});
  const std::uint32_t known = lexicon_of_root_[ra] != kNoEntity ? lexicon_of_root_[ra] : lexicon_of_root_[rb];
  nodes_[std::max(ra, rb)].parent = std::min(ra, rb);
  lexicon_of_root_[std::min(ra, rb)] = known;
}

void Joiner::join_lexicon() {
  std::map<std::uint32_t, std::uint32_t> first;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (nodes_[n].lexicon_entity == kNoEntity) continue;
    const auto [at, fresh] = first.try_emplace(nodes_[n].lexicon_entity, n);
    if (!fresh) join(at->second, n, "lexicon", {});
  }
}

// 英偉達(Nvidia): one mention, a bracket, another of the same kind, the bracket's end.
void Joiner::join_appositions() {
  for (DocId d = 0; d < pile_.documents.size(); ++d) {
    const std::u32string& text = pile_.documents[d].text;
    const std::vector<Mention>& mentions = pile_.readings[d].mentions;
    for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {
      const Mention &a = mentions[i], &b = mentions[i + 1];
      if (a.type != b.type || b.range.begin != a.range.end + 1 || b.range.end >= text.size()) continue;
      const char32_t open = text[a.range.end], close = text[b.range.end];
      if ((open != U'(' && open != U'（') ||
          (close != U')' && close != U'）' && close != U',' && close != U'，'))
        continue;
      const bool scripts_differ = is_han(text[a.range.begin]) != is_han(text[b.range.begin]);
      if (!scripts_differ &&
          !is_abbreviation_of(nodes_[node_of_mention_[d][i + 1]].key, nodes_[node_of_mention_[d][i]].key)) {
        continue;
      }
      join(node_of_mention_[d][i], node_of_mention_[d][i + 1], "apposition", {d, cover(a.range, b.range)});
    }
  }
}

void Joiner::join_class_words() {
  std::map<std::u32string, std::vector<std::uint32_t>> editions;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    const std::u32string_view bare = without_class_word(nodes_[n].key, nodes_[n].type);
    if (!bare.empty()) {
      const std::uint32_t other = find(nodes_[n].type, bare);
      if (other != kNoEntity) join(other, n, "class_word", nodes_[n].first);
    }
    if (nodes_[n].type != EntityType::event) continue;
    const std::u32string_view event = without_ordinal(nodes_[n].key);
    if (!event.empty()) editions[std::u32string(event)].push_back(n);
  }
  // Two editions of one event are two events: only a single one is what the bare name means.
  for (const auto& [event, nodes] : editions) {
    const std::uint32_t bare = find(EntityType::event, event);
    if (nodes.size() == 1 && bare != kNoEntity) join(bare, nodes[0], "edition", nodes_[nodes[0]].first);
  }
}

// 小米 YU7 and YU7: a maker's name before a model number.
void Joiner::join_products() {
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (nodes_[n].type != EntityType::product) continue;
    const std::u32string key = nodes_[n].key;
    for (std::size_t cut = 2; cut + 2 <= key.size(); ++cut) {
      if (is_digit(key[cut]) || (is_word(key[cut]) && is_word(key[cut - 1]) && key[cut - 1] != U' '))
        continue;
      if (find(EntityType::org, std::u32string_view(key).substr(0, cut)) == kNoEntity) continue;
      const std::size_t begin = key[cut] == U' ' ? cut + 1 : cut;
      const std::uint32_t model = find(EntityType::product, std::u32string_view(key).substr(begin));
      if (model != kNoEntity) join(model, n, "maker_prefix", nodes_[n].first);
    }
  }
}

// Huang of Jensen Huang, 馬克 of 馬克·扎克伯格: the one full name of the document, else of the pile.
void Joiner::join_parts() {
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    const Node& part = nodes_[n];
    if (part.type != EntityType::per || part.nick || name_parts(part.key).size() != 1) continue;
    std::uint32_t same_doc = kNoEntity, anywhere = kNoEntity;
    bool doubt_doc = false, doubt = false;
    for (std::uint32_t w = 0; w < nodes_.size(); ++w) {
      if (nodes_[w].type != EntityType::per || !is_part_of(part.key, nodes_[w].key) || !may_join(n, w))
        continue;
      const bool together = std::any_of(part.docs.begin(), part.docs.end(),
                                        [&](const auto& doc) { return nodes_[w].docs.count(doc.first) > 0; });
      if (together) {
        doubt_doc = doubt_doc || (same_doc != kNoEntity && root(same_doc) != root(w));
        same_doc = w;
      }
      doubt = doubt || (anywhere != kNoEntity && root(anywhere) != root(w));
      anywhere = w;
    }
    const bool doubtful = same_doc != kNoEntity ? doubt_doc : doubt;
    const std::uint32_t whole = same_doc != kNoEntity ? same_doc : anywhere;
    if (whole != kNoEntity && !doubtful) join(whole, n, "name_part", nodes_[n].first);
  }
}

void Joiner::join_pinyin() {
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (nodes_[n].type != EntityType::per || is_han(nodes_[n].key[0])) continue;
    for (std::uint32_t h = 0; h < nodes_.size(); ++h) {
      if (nodes_[h].type != EntityType::per || nodes_[h].nick || !is_han(nodes_[h].key[0])) continue;
      if (is_pinyin_of(nodes_[n].key, nodes_[h].key, lexicon_.pinyin()))
        join(h, n, "pinyin", nodes_[n].first);
    }
  }
}

void Joiner::join_abbreviations() {
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    const EntityType type = nodes_[n].type;
    if (type != EntityType::org && type != EntityType::event && type != EntityType::media) continue;
    if (nodes_[n].key.size() > 8) continue;
    std::uint32_t longer = kNoEntity;
    bool doubt = false;
    for (std::uint32_t w = 0; w < nodes_.size(); ++w) {
      if (nodes_[w].type != type) continue;
      const bool fits =
          is_abbreviation_of(nodes_[n].key, nodes_[w].key) || are_initials_of(nodes_[n].key, nodes_[w].key);
      if (!fits || !may_join(n, w)) continue;
      doubt = doubt || (longer != kNoEntity && root(longer) != root(w));
      longer = w;
    }
    if (longer != kNoEntity && !doubt) join(longer, n, "abbreviation", nodes_[n].first);
  }
}

// 老黄, 王先生: the person of that surname who is named most in the same document, else in the pile.
void Joiner::join_nicknames() {
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (!nodes_[n].nick || nodes_[n].lexicon_entity != kNoEntity) continue;
    const char32_t surname = nodes_[n].key.back();
    std::map<std::uint32_t, std::uint32_t> here, anywhere;  // root -> times
    for (std::uint32_t p = 0; p < nodes_.size(); ++p) {
      const Node& person = nodes_[p];
      if (person.type != EntityType::per || person.nick || person.key[0] != surname || person.key.size() > 4)
        continue;
      if (!is_han(person.key[0])) continue;
      anywhere[root(p)] += person.count;
      for (const auto& [doc, times] : nodes_[n].docs) {
        const auto at = person.docs.find(doc);
        if (at != person.docs.end()) here[root(p)] += at->second;
      }
    }
    const auto& votes = here.empty() ? anywhere : here;
    std::uint32_t best = kNoEntity, most = 0, second = 0;
    for (const auto& [person, times] : votes) {
      if (times > most) {
        second = most;
        most = times;
        best = person;
      } else if (times > second) {
        second = times;
      }
    }
    if (best != kNoEntity && most >= 2 * second) join(best, n, "surname_nick", nodes_[n].first);
  }
}

const char* language_of(std::u32string_view surface, Language document) {
  bool han = false, traditional = false, simplified = false;
  for (const char32_t c : surface) {
    han = han || is_han(c);
    traditional = traditional || is_traditional(c);
    simplified = simplified || is_simplified(c);
  }
  if (!han) return "en";
  if (traditional) return "zh-Hant";
  if (simplified) return "zh-Hans";
  return document == Language::zh_hant ? "zh-Hant" : "zh-Hans";
}

void add_name(Entity& entity, const std::string& language, std::string name) {
  std::vector<std::string>& list = entity.names[language];
  if (std::find(list.begin(), list.end(), name) == list.end()) list.push_back(std::move(name));
}

void Joiner::name_languages(Entity& entity, const std::vector<std::uint32_t>& members) {
  for (const std::uint32_t n : members) {
    const Language language = pile_.documents[nodes_[n].first.doc].meta.lang;
    std::vector<std::pair<std::uint32_t, std::string>> surfaces;
    for (const auto& [surface, times] : nodes_[n].surfaces) surfaces.push_back({times, surface});
    std::stable_sort(surfaces.begin(), surfaces.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (auto& [times, surface] : surfaces) {
      add_name(entity, nodes_[n].nick ? "nick" : language_of(decode_utf8(surface), language), surface);
    }
  }
  if (entity.lexicon_entity == kNoEntity) return;
  const Names& names = lexicon_.names();
  const Names::Entity known = names.entity(entity.lexicon_entity);
  for (std::uint32_t i = 0; i < known.name_count; ++i) {
    const Names::Name name = names.name(known.first_name + i);
    if (name.kind == NameKind::full) add_name(entity, std::string(name.lang), std::string(name.text));
  }
}

// The name that the pile uses most, not a nickname or a mere part where there is a full one.
void Joiner::fill(Entity& entity, const std::vector<std::uint32_t>& members) {
  std::uint32_t best_count = 0;
  int best_rank = -1;
  for (const std::uint32_t n : members) {
    const Node& node = nodes_[n];
    entity.total += node.count;
    const bool part = std::any_of(members.begin(), members.end(),
                                  [&](std::uint32_t m) { return is_part_of(node.key, nodes_[m].key); });
    const int rank = node.nick ? 0 : part ? 1 : 2;
    if (rank < best_rank || (rank == best_rank && node.count <= best_count)) continue;
    best_rank = rank;
    best_count = node.count;
    std::uint32_t most = 0;
    for (const auto& [surface, times] : node.surfaces) {
      if (times <= most) continue;
      most = times;
      entity.name = surface;
    }
  }
  name_languages(entity, members);
}

void Joiner::number_entities() {
  std::map<std::uint32_t, std::vector<std::uint32_t>> groups;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) groups[root(n)].push_back(n);
  struct Group {
    std::uint32_t total = 0;
    std::u32string_view key;
    std::vector<std::uint32_t> members;
  };
  std::vector<Group> ordered;
  for (auto& [r, members] : groups) {
    Group g;
    g.members = std::move(members);
    g.key = nodes_[g.members[0]].key;
    for (const std::uint32_t n : g.members) {
      g.total += nodes_[n].count;
      if (nodes_[n].key < g.key) g.key = nodes_[n].key;
    }
    ordered.push_back(std::move(g));
  }
  std::stable_sort(ordered.begin(), ordered.end(), [&](const Group& a, const Group& b) {
    if (a.total != b.total) return a.total > b.total;
    const EntityType ta = nodes_[a.members[0]].type, tb = nodes_[b.members[0]].type;
    return ta != tb ? ta < tb : a.key < b.key;
  });
  std::vector<EntityId> entity_of(nodes_.size());
  pile_.entities.clear();
  for (const Group& g : ordered) {
    Entity entity;
    entity.lexicon_entity = lexicon_of_root_[root(g.members[0])];
    entity.type = entity.lexicon_entity != kNoEntity ? lexicon_.names().entity(entity.lexicon_entity).type
                                                     : nodes_[g.members[0]].type;
    fill(entity, g.members);
    for (const std::uint32_t n : g.members) entity_of[n] = static_cast<EntityId>(pile_.entities.size());
    pile_.entities.push_back(std::move(entity));
  }
  for (const Reason& r : reasons_) {
    const std::string a = nodes_[r.a].surfaces.begin()->first, b = nodes_[r.b].surfaces.begin()->first;
    pile_.entities[entity_of[r.a]].evidence.push_back({a, b, r.why, r.place.doc, r.place.range});
  }
  for (DocId d = 0; d < pile_.documents.size(); ++d) {
    std::vector<Mention>& mentions = pile_.readings[d].mentions;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      mentions[i].entity = entity_of[node_of_mention_[d][i]];
      ++pile_.entities[mentions[i].entity].aliases[d][surface_of(pile_.documents[d], mentions[i].range)];
    }
  }
}

}  // namespace

void join_entities(Pile& pile, const Lexicon& lexicon) {
  Joiner(pile, lexicon).run();
}

}  // namespace newsprism
