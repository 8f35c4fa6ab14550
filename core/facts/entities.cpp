#include "facts/entities.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/sorting.h"
#include "facts/entity_choices.h"
#include "facts/name_groups.h"
#include "facts/name_pairs.h"
#include "facts/name_rules.h"
#include "facts/name_table.h"
#include "mentions/find_defined.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::size_t kMostOffers = 3;  // for one name that may be any of several

class Joiner {
 public:
  Joiner(Pile& pile, const Lexicon& lexicon)
      : pile_(pile), lexicon_(lexicon), table_(collect_names(pile)), names_(table_.names) {
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
      groups_.root.push_back(n);
      groups_.lexicon_entity.push_back(names_[n].lexicon_entity);
    }
  }

  void run(const std::vector<NameChoice>& choices) {
    join_lexicon();
    join_appositions();
    join_class_words();
    join_products();
    join_parts();
    join_pinyin();
    join_abbreviations();
    join_nicknames();
    for (std::uint32_t n = 0; n < names_.size(); ++n) groups_.root[n] = root(n);
    apply_choices(choices, table_, groups_, pile_.choices_held);
    number_entities(pile_, table_, groups_, lexicon_);
    apply_looks(choices, table_, pile_);
  }

 private:
  void join_lexicon();
  void join_appositions();
  void join_class_words();
  void join_products();
  void join_parts();
  void join_part(const NamePair* first, const NamePair* last);
  void join_pinyin();
  void join_abbreviations();
  void join_nicknames();
  void join_nickname(std::uint32_t nick, const std::vector<std::uint32_t>& people);

  std::uint32_t root(std::uint32_t n) {
    std::vector<std::uint32_t>& up = groups_.root;
    while (up[n] != n) n = up[n] = up[up[n]];
    return n;
  }

  // Two lexicon entities are never one, whatever the text suggests.
  bool may_join(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t la = groups_.lexicon_entity[root(a)], lb = groups_.lexicon_entity[root(b)];
    return la == kNoEntity || lb == kNoEntity || la == lb;
  }

  void join(std::uint32_t a, std::uint32_t b, const char* why, Place place) {
    const std::uint32_t ra = root(a), rb = root(b);
    if (ra == rb || !may_join(a, b)) return;
    groups_.reasons.push_back({a, b, why, place});
    const std::uint32_t known = std::min(groups_.lexicon_entity[ra], groups_.lexicon_entity[rb]);
    groups_.root[std::max(ra, rb)] = std::min(ra, rb);
    groups_.lexicon_entity[std::min(ra, rb)] = known;  // kNoEntity is the greatest number
  }

  // Left apart, for a reader to decide.
  void offer(std::uint32_t a, std::uint32_t b, const char* why, Place place, std::int32_t score_milli) {
    if (may_join(a, b)) groups_.offers.push_back({{a, b, why, place}, score_milli});
  }

  // One of several: each is as likely as it is often named among them.
  void offer_each(std::uint32_t n, std::vector<std::uint32_t> candidates, const char* why) {
    std::uint32_t all = 0;
    for (const std::uint32_t c : candidates) all += names_[c].count;
    sort_stably(candidates.begin(), candidates.end(),
                [&](std::uint32_t x, std::uint32_t y) { return names_[x].count > names_[y].count; });
    if (candidates.size() > kMostOffers) candidates.resize(kMostOffers);
    for (const std::uint32_t c : candidates) {
      offer(c, n, why, names_[n].first, static_cast<std::int32_t>(800 * names_[c].count / all));
    }
  }

  // Runs of pairs with one `shorter`.
  template <class Each>
  static void by_shorter(const std::vector<NamePair>& pairs, Each each) {
    for (std::size_t i = 0; i < pairs.size();) {
      std::size_t end = i + 1;
      while (end < pairs.size() && pairs[end].shorter == pairs[i].shorter) ++end;
      each(pairs.data() + i, pairs.data() + end);
      i = end;
    }
  }

  Pile& pile_;
  const Lexicon& lexicon_;
  NameTable table_;
  const std::vector<PileName>& names_;
  NameGroups groups_;
};

void Joiner::join_lexicon() {
  std::map<std::uint32_t, std::uint32_t> first;
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    if (names_[n].lexicon_entity == kNoEntity) continue;
    const auto [at, fresh] = first.try_emplace(names_[n].lexicon_entity, n);
    if (!fresh) join(at->second, n, "lexicon", {});
  }
}

// "(" after the first, ")" or "," after the second: 英偉達(Nvidia), 英偉達(Nvidia,股票代號…).
bool in_brackets(std::u32string_view text, Range a, Range b) {
  if (b.begin != a.end + 1 || b.end >= text.size()) return false;
  const char32_t open = text[a.end], close = text[b.end];
  return (open == U'(' || open == U'（') &&
         (close == U')' || close == U'）' || close == U',' || close == U'，');
}

// 衡澜储能公司（下称“衡澜”）: a few characters between them that say so.
bool is_renamed(std::u32string_view key, Range a, Range b) {
  if (b.begin < a.end + 3 || b.begin - a.end > 14) return false;
  return is_renaming(key.substr(a.end, b.begin - 1 - a.end));
}

// 英偉達(Nvidia): one mention, a bracket, another of the same kind, the bracket's end.
void Joiner::join_appositions() {
  struct Seen {
    std::uint32_t times = 0;
    Place place;
  };
  std::map<std::pair<std::uint32_t, std::uint32_t>, Seen> found;
  for (DocId d = 0; d < pile_.documents.size(); ++d) {
    const std::u32string_view text = pile_.documents[d].text;
    const std::vector<Mention>& mentions = pile_.readings[d].mentions;
    for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {
      const Range a = mentions[i].range, b = mentions[i + 1].range;
      const bool renamed = is_renamed(pile_.documents[d].key, a, b);
      if (mentions[i].type != mentions[i + 1].type || !(renamed || in_brackets(text, a, b))) continue;
      const std::uint32_t na = table_.of_mention[d][i], nb = table_.of_mention[d][i + 1];
      const bool scripts_differ = is_han(text[a.begin]) != is_han(text[b.begin]);
      if (!renamed && !scripts_differ && !is_abbreviation_of(names_[nb].key, names_[na].key)) continue;
      Seen& seen = found[{na, nb}];
      if (seen.times++ == 0) seen.place = {d, cover(a, b)};
    }
  }
  // What stands more often is joined first: it wins where two appositions exclude each other.
  std::vector<std::tuple<std::uint32_t, std::uint32_t, Seen>> pairs;
  for (const auto& [names, seen] : found) pairs.emplace_back(names.first, names.second, seen);
  sort_stably(pairs.begin(), pairs.end(),
              [](const auto& a, const auto& b) { return std::get<2>(a).times > std::get<2>(b).times; });
  for (const auto& [a, b, seen] : pairs) join(a, b, "apposition", seen.place);
}

void Joiner::join_class_words() {
  std::map<std::u32string, std::vector<std::uint32_t>> editions;
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    const std::u32string_view bare = without_class_word(names_[n].key, names_[n].type);
    if (!bare.empty()) {
      const std::uint32_t other = table_.find(names_[n].type, bare);
      if (other != kNoEntity) join(other, n, "class_word", names_[n].first);
    }
    if (names_[n].type != EntityType::event) continue;
    const std::u32string_view event = without_ordinal(names_[n].key);
    if (!event.empty()) editions[std::u32string(event)].push_back(n);
  }
  // Two editions of one event are two events: only a single one is what the bare name means.
  for (const auto& [event, names] : editions) {
    const std::uint32_t bare = table_.find(EntityType::event, event);
    if (names.size() == 1 && bare != kNoEntity) join(bare, names[0], "edition", names_[names[0]].first);
  }
}

// 小米 YU7 and YU7: a maker's name before a model number.
void Joiner::join_products() {
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    if (names_[n].type != EntityType::product) continue;
    const std::u32string_view key = names_[n].key;
    for (std::size_t cut = 2; cut + 2 <= key.size(); ++cut) {
      if (is_digit(key[cut]) || (is_word(key[cut]) && is_word(key[cut - 1]) && key[cut - 1] != U' '))
        continue;
      if (table_.find(EntityType::org, key.substr(0, cut)) == kNoEntity) continue;
      const std::size_t begin = key[cut] == U' ' ? cut + 1 : cut;
      const std::uint32_t model = table_.find(EntityType::product, key.substr(begin));
      if (model != kNoEntity) join(model, n, "maker_prefix", names_[n].first);
    }
  }
}

bool stand_together(const PileName& a, const PileName& b) {
  const PileName& fewer = a.docs.size() < b.docs.size() ? a : b;
  const PileName& more = &fewer == &a ? b : a;
  return std::any_of(fewer.docs.begin(), fewer.docs.end(),
                     [&](const auto& doc) { return more.docs.count(doc.first) > 0; });
}

// Huang of Jensen Huang, 馬克 of 馬克·扎克伯格: the one full name of the documents, else of the pile.
void Joiner::join_parts() {
  by_shorter(part_pairs(names_),
             [&](const NamePair* first, const NamePair* last) { join_part(first, last); });
}

void Joiner::join_part(const NamePair* first, const NamePair* last) {
  const std::uint32_t n = first->shorter;
  std::uint32_t same_doc = kNoEntity, anywhere = kNoEntity;
  bool doubt_doc = false, doubt = false;
  for (const NamePair* p = first; p != last && !doubt_doc; ++p) {
    const std::uint32_t w = p->longer;
    if (!may_join(n, w)) continue;
    if (stand_together(names_[n], names_[w])) {
      doubt_doc = same_doc != kNoEntity && root(same_doc) != root(w);
      same_doc = w;
    }
    doubt = doubt || (anywhere != kNoEntity && root(anywhere) != root(w));
    anywhere = w;
  }
  const bool doubtful = same_doc != kNoEntity ? doubt_doc : doubt;
  const std::uint32_t whole = same_doc != kNoEntity ? same_doc : anywhere;
  if (whole != kNoEntity && !doubtful) return join(whole, n, "name_part", names_[n].first);
  std::vector<std::uint32_t> candidates;
  for (const NamePair* p = first; p != last; ++p) {
    const bool here = stand_together(names_[n], names_[p->longer]);
    if (may_join(n, p->longer) && (here || same_doc == kNoEntity)) candidates.push_back(p->longer);
  }
  offer_each(n, candidates, "name_part");
}

void Joiner::join_pinyin() {
  for (const NamePair& p : pinyin_pairs(names_, lexicon_.pinyin()))
    join(p.longer, p.shorter, "pinyin", names_[p.shorter].first);
}

void Joiner::join_abbreviations() {
  by_shorter(abbreviation_pairs(names_), [&](const NamePair* first, const NamePair* last) {
    const std::uint32_t n = first->shorter;
    std::vector<std::uint32_t> longer;
    bool doubtful = false;
    for (const NamePair* p = first; p != last; ++p) {
      if (!may_join(n, p->longer)) continue;
      doubtful = doubtful || (!longer.empty() && root(longer[0]) != root(p->longer));
      longer.push_back(p->longer);
    }
    if (doubtful) {
      offer_each(n, longer, "abbreviation");
    } else if (!longer.empty()) {
      join(longer[0], n, "abbreviation", names_[n].first);
    }
  });
}

void Joiner::join_nicknames() {
  std::map<char32_t, std::vector<std::uint32_t>> by_surname;
  for (std::uint32_t p = 0; p < names_.size(); ++p) {
    const PileName& person = names_[p];
    if (person.type != EntityType::per || person.nick || person.key.size() > 4 || !is_han(person.key[0]))
      continue;
    by_surname[person.key[0]].push_back(p);
  }
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    if (!names_[n].nick || names_[n].lexicon_entity != kNoEntity) continue;
    const auto people = by_surname.find(names_[n].key.back());
    if (people != by_surname.end()) join_nickname(n, people->second);
  }
}

// 老黄, 王先生: the person of that surname who is named most in the same documents, else in the pile.
void Joiner::join_nickname(std::uint32_t nick, const std::vector<std::uint32_t>& people) {
  std::map<std::uint32_t, std::uint32_t> here, anywhere;  // root -> times
  for (const std::uint32_t p : people) {
    anywhere[root(p)] += names_[p].count;
    for (const auto& [doc, times] : names_[p].docs) {
      if (names_[nick].docs.count(doc) > 0) here[root(p)] += times;
    }
  }
  std::uint32_t best = kNoEntity, most = 0, second = 0;
  for (const auto& [person, times] : here.empty() ? anywhere : here) {
    if (times > most) {
      second = most;
      most = times;
      best = person;
    } else {
      second = std::max(second, times);
    }
  }
  if (best == kNoEntity) return;
  if (most >= 2 * second) return join(best, nick, "surname_nick", names_[nick].first);
  std::vector<std::uint32_t> candidates;
  for (const std::uint32_t p : people) {
    if (here.empty() || here.count(root(p)) > 0) candidates.push_back(p);
  }
  offer_each(nick, candidates, "surname_nick");
}

}  // namespace

void join_entities(Pile& pile, const Lexicon& lexicon, const std::vector<NameChoice>& choices) {
  Joiner(pile, lexicon).run(choices);
}

}  // namespace newsprism
