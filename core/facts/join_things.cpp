#include "facts/join_things.h"

#include <algorithm>

#include "base/sorting.h"
#include "document/phrases.h"
#include "facts/name_lists.h"
#include "facts/name_rules.h"
#include "mentions/word_sets.h"
#include "text/script.h"

namespace newsprism {
namespace {

using Candidates = NameNumbers;

// 国防部 of 美国国防部
bool is_tail_of(std::u32string_view shorter, std::u32string_view longer) {
  return longer.size() > shorter.size() && longer.ends_with(shorter);
}

class Things {
 public:
  explicit Things(NameJoiner& joiner) : j_(joiner), names_(joiner.names) {}

  void run() {
    join_class_words();
    join_editions();
    join_turned();
    join_products();
    for (DocId d = 0; d < j_.of_document.size(); ++d) join_heads(d);
    j_.join_pairs(abbreviation_pairs(names_), "abbreviation", false);
  }

 private:
  void join_class_words();
  void join_forms(const Candidates& all);
  void join_editions();
  void join_turned();
  void join_products();
  void join_heads(DocId d);

  NameJoiner& j_;
  const std::vector<PileName>& names_;
};

// 青杉集团 and 青杉有限公司 are two, 吉林省 and 吉林市 too: of several kinds the commonest is what the bare
// name means.
void Things::join_class_words() {
  NameLists forms;    // by the number of the bare name, which comes first
  NameLists no_bare;  // by the type and what is left
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    const EntityType type = names_[n].type;
    std::u32string_view bare = names_[n].key, last;
    std::uint32_t other = kNoEntity;
    while (other == kNoEntity) {
      bare = without_class_word(bare, type);
      if (bare.empty()) break;
      last = bare;
      other = j_.table.find(type, bare);
    }
    if (last.empty()) continue;
    if (other == kNoEntity) {
      no_bare.put(numbered_key(static_cast<std::uint32_t>(type), last), n);
      continue;
    }
    const std::u32string key = numbered_key(other);
    if (forms.find(key).empty()) forms.put(key, other);
    forms.put(key, n);
  }
  for (const Candidates& all : forms.all()) join_forms(all);
  for (const Candidates& same : no_bare.all()) {
    for (std::size_t i = 1; i < same.size(); ++i) {
      const std::u32string_view a = names_[same[0]].key, b = names_[same[i]].key;
      std::size_t shared = 0;
      while (shared < a.size() && shared < b.size() && a[shared] == b[shared]) ++shared;
      const EntityType type = names_[same[0]].type;
      if (class_kind(a.substr(shared), type) == class_kind(b.substr(shared), type))
        j_.join(same[0], same[i], "class_word");
    }
  }
}

// The bare name, then its forms.
void Things::join_forms(const Candidates& all) {
  const auto kind = [&](std::uint32_t n) {
    return class_kind(std::u32string_view(names_[n].key).substr(names_[all[0]].key.size()), names_[n].type);
  };
  std::u32string_view commonest;
  std::uint32_t most = 0;
  for (std::size_t i = 1; i < all.size(); ++i) {
    std::uint32_t times = 0;
    for (std::size_t k = 1; k < all.size(); ++k) {
      if (kind(all[k]) == kind(all[i])) times += names_[all[k]].count;
    }
    if (times > most) commonest = kind(all[i]);
    most = std::max(most, times);
  }
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (kind(all[i]) == commonest)
      j_.join(all[0], all[i], "class_word");
    else
      j_.offer(all[0], all[i], "class_word", 400);
  }
}

// Two editions of one event are two events: only a single one is what the bare name means.
void Things::join_editions() {
  NameLists editions;
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    if (names_[n].type != EntityType::event) continue;
    const std::u32string_view event = without_ordinal(names_[n].key);
    if (!event.empty()) editions.put(event, n);
  }
  for (const Candidates& all : editions.all()) {
    const std::uint32_t bare = j_.table.find(EntityType::event, without_ordinal(names_[all[0]].key));
    if (all.size() == 1 && bare != kNoEntity) j_.join(bare, all[0], "edition");
  }
}

// 俄中议会合作委员会 is 中俄议会合作委员会: each side writes itself first.
void Things::join_turned() {
  constexpr std::u32string_view kLetters = U"中美俄日韩英法德印朝越澳加欧非以伊乌台港沪深京津苏浙";
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    std::u32string key = names_[n].key;
    if (key.size() < 3 || names_[n].type == EntityType::per || kLetters.find(key[0]) == kLetters.npos ||
        kLetters.find(key[1]) == kLetters.npos || key[0] >= key[1])
      continue;
    std::swap(key[0], key[1]);
    const std::uint32_t turned = j_.table.find(names_[n].type, key);
    if (turned != kNoEntity) j_.join(n, turned, "turned");
  }
}

// 小米 YU7 and YU7: a maker's name before a model number.
void Things::join_products() {
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    if (names_[n].type != EntityType::product) continue;
    const std::u32string_view key = names_[n].key;
    for (std::size_t cut = 2; cut + 2 <= key.size(); ++cut) {
      if (is_digit(key[cut]) || (is_word(key[cut]) && is_word(key[cut - 1]) && key[cut - 1] != U' '))
        continue;
      if (j_.table.find(EntityType::org, key.substr(0, cut)) == kNoEntity) continue;
      const std::size_t begin = key[cut] == U' ' ? cut + 1 : cut;
      const std::uint32_t model = j_.table.find(EntityType::product, key.substr(begin));
      if (model != kNoEntity) j_.join(model, n, "maker_prefix");
    }
  }
}

// Is the shorter what an article calls the longer after it has named it once? Northstar of Northstar
// Shipping Group; not Tencent of Tencent Music, nor 北京大学 of 北京大学第一医院.
bool is_head_of(const PileName& shorter, const PileName& longer) {
  constexpr Phrases kUnits =
      U"云|音乐|影业|金融|支付|健康|医疗|医院|学院|研究|实验室|基金|俱乐部|分公司|分行|支行|中国|亚洲|欧洲|"
      U"美国|日本|"
      U"香港|台湾|体育|游戏|物流|保险|证券|银行|cloud|music|picture|pay|health|hospital|universit|foundation|"
      U"research|lab|"
      U"venture|china|asia|europe|america|india|japan|uk|news|sport|studio|game|airport|club|fc|bank|"
      U"insurance|"
      U"capital|school|college|museum|police|airlines|city";
  const std::u32string_view head = shorter.key, key = longer.key;
  if (head.size() < (is_han(head[0]) ? 2U : 4U) || shorter.lexicon_entity != kNoEntity) return false;
  if (key.size() <= head.size() + 1 || key.substr(0, head.size()) != head) return false;
  const std::u32string_view tail = key.substr(head.size());
  if (!is_han(head.back()) && tail[0] != U' ') return false;
  return suffix_of(head).kind == SuffixKind::none && !contains_any(tail, kUnits);
}

// What bodies are called in an article that has named them in full before: 国防部 of 美国国防部, Northstar.
void Things::join_heads(DocId d) {
  Candidates bodies;
  NameLists by_key;  // their places among the bodies
  for (const std::uint32_t n : j_.of_document[d]) {
    if (names_[n].type != EntityType::org) continue;
    by_key.put(names_[n].key, static_cast<std::uint32_t>(bodies.size()));
    bodies.push_back(n);
  }
  std::vector<Candidates> before(bodies.size());
  for (const std::uint32_t w : bodies) {
    const std::u32string_view whole = names_[w].key;
    const auto note = [&](std::u32string_view part, bool head) {
      for (const std::uint32_t at : by_key.find(part)) {
        const PileName& name = names_[bodies[at]];
        const bool fits = head ? is_head_of(name, names_[w]) : name.scope != kEveryDoc;
        const bool noted = !before[at].empty() && before[at].back() == w;
        if (fits && !noted && j_.first_in(d, w) < j_.first_in(d, bodies[at])) before[at].push_back(w);
      }
    };
    for (std::size_t cut = 1; cut < whole.size(); ++cut) {
      note(whole.substr(0, cut), true);
      note(whole.substr(cut), false);
    }
  }
  for (std::size_t at = 0; at < bodies.size(); ++at) {
    if (!before[at].empty()) j_.join_one(bodies[at], before[at], "name_part");
  }
}

}  // namespace

void split_known(NameJoiner& joiner) {
  const std::vector<PileName>& names = joiner.names;
  NameLists editions,
      events;  // by what the lexicon lists, with and without the words before its name: 第七届
  for (std::uint32_t n = 0; n < names.size(); ++n) {
    const std::u32string_view key = names[n].key, event = without_ordinal(key);
    if (names[n].type != EntityType::event || names[n].lexicon_entity == kNoEntity || event.empty()) continue;
    events.put(numbered_key(names[n].lexicon_entity), n);
    editions.put(numbered_key(names[n].lexicon_entity, key.substr(0, key.size() - event.size())), n);
  }
  for (const Candidates& same : editions.all()) {
    if (events.find(numbered_key(names[same[0]].lexicon_entity)).size() == same.size()) continue;
    for (const std::uint32_t n : same) joiner.forget(n);
    for (const std::uint32_t n : same) joiner.join(same[0], n, "edition");
  }
  for (std::uint32_t n = 0; n < names.size(); ++n) {
    const PileName& name = names[n];
    if (name.scope == kEveryDoc || name.lexicon_entity == kNoEntity) continue;
    bool other = false, same = false;
    for (const std::uint32_t w : joiner.of_document[name.scope]) {
      if (w == n || names[w].type != name.type) continue;
      same = same || names[w].lexicon_entity == name.lexicon_entity;
      if (name.type == EntityType::per) {
        other = other || is_part_of(name.key, names[w].key);
      } else if (is_tail_of(name.key, names[w].key)) {
        other = other || joiner.first_in(name.scope, w) < name.first.range.begin;
      }
    }
    if (other && !same) joiner.forget(n);
  }
}

void join_things(NameJoiner& joiner) {
  Things(joiner).run();
}

}  // namespace newsprism
