#include "facts/join_things.h"

#include <algorithm>
#include <map>

#include "base/sorting.h"
#include "document/phrases.h"
#include "facts/name_rules.h"
#include "mentions/word_sets.h"
#include "text/script.h"

namespace newsprism {
namespace {

using Candidates = std::vector<std::uint32_t>;

bool ends_with(std::u32string_view key, std::u32string_view ending) {
  return key.size() >= ending.size() && key.substr(key.size() - ending.size()) == ending;
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
    join_abbreviations();
  }

 private:
  void join_class_words();
  void join_editions();
  void join_turned();
  void join_products();
  void join_heads(DocId d);
  void join_abbreviations();

  NameJoiner& j_;
  const std::vector<PileName>& names_;
};

// 青杉集团 and 青杉有限公司 are two, 吉林省 and 吉林市 too: of several kinds the commonest is what the bare
// name means.
void Things::join_class_words() {
  struct Form {
    std::uint32_t name;
    std::u32string_view kind;
  };
  std::map<std::uint32_t, std::vector<Form>> forms;                          // by the bare name
  std::map<std::pair<EntityType, std::u32string_view>, Candidates> no_bare;  // by what is left
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    std::u32string_view bare = names_[n].key, last;
    std::uint32_t other = kNoEntity;
    while (other == kNoEntity) {
      bare = without_class_word(bare, names_[n].type);
      if (bare.empty()) break;
      last = bare;
      other = j_.table.find(names_[n].type, bare);
    }
    if (other != kNoEntity) {
      forms[other].push_back({n, class_kind(names_[n].key.substr(bare.size()), names_[n].type)});
    } else if (!last.empty()) {
      no_bare[{names_[n].type, last}].push_back(n);
    }
  }
  for (const auto& [bare, all] : forms) {
    std::map<std::u32string_view, std::uint32_t> times;
    for (const Form& f : all) times[f.kind] += names_[f.name].count;
    const auto most = std::max_element(times.begin(), times.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    for (const Form& f : all) {
      if (f.kind == most->first)
        j_.join(bare, f.name, "class_word");
      else
        j_.offer(bare, f.name, "class_word", 400);
    }
  }
  for (const auto& [key, same] : no_bare) {
    for (std::size_t i = 1; i < same.size(); ++i) {
      const auto kind = [&, &key = key](std::uint32_t n) {
        return class_kind(std::u32string_view(names_[n].key).substr(key.second.size()), key.first);
      };
      if (kind(same[0]) == kind(same[i])) j_.join(same[0], same[i], "class_word");
    }
  }
}

// Two editions of one event are two events: only a single one is what the bare name means.
void Things::join_editions() {
  std::map<std::u32string_view, Candidates> editions;
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    if (names_[n].type != EntityType::event) continue;
    const std::u32string_view event = without_ordinal(names_[n].key);
    if (!event.empty()) editions[event].push_back(n);
  }
  for (const auto& [event, names] : editions) {
    const std::uint32_t bare = j_.table.find(EntityType::event, event);
    if (names.size() == 1 && bare != kNoEntity) j_.join(bare, names[0], "edition");
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
  for (const std::uint32_t n : j_.of_document[d]) {
    if (names_[n].type == EntityType::org) bodies.push_back(n);
  }
  for (const std::uint32_t n : bodies) {
    Candidates before;
    for (const std::uint32_t w : bodies) {
      const bool tail = names_[n].scope != kEveryDoc && names_[w].key.size() > names_[n].key.size() &&
                        ends_with(names_[w].key, names_[n].key);
      if (!tail && !is_head_of(names_[n], names_[w])) continue;
      if (j_.first_in(d, w) < j_.first_in(d, n)) before.push_back(w);
    }
    if (!before.empty()) j_.join_one(n, before, "name_part");
  }
}

void Things::join_abbreviations() {
  const std::vector<NamePair> pairs = abbreviation_pairs(names_);
  for (std::size_t i = 0; i < pairs.size();) {
    const std::uint32_t n = pairs[i].shorter;
    Candidates longer;
    for (; i < pairs.size() && pairs[i].shorter == n; ++i) {
      if (j_.are_related(n, pairs[i].longer)) longer.push_back(pairs[i].longer);
    }
    j_.join_one(n, longer, "abbreviation");
  }
}

}  // namespace

void split_known(NameJoiner& joiner) {
  const std::vector<PileName>& names = joiner.names;
  // by what the lexicon lists and the words before its name: 第七届
  std::map<std::uint32_t, std::map<std::u32string_view, Candidates>> editions;
  for (std::uint32_t n = 0; n < names.size(); ++n) {
    const std::u32string_view key = names[n].key, event = without_ordinal(key);
    if (names[n].type != EntityType::event || names[n].lexicon_entity == kNoEntity || event.empty()) continue;
    editions[names[n].lexicon_entity][key.substr(0, key.size() - event.size())].push_back(n);
  }
  for (const auto& [event, all] : editions) {
    for (const auto& [ordinal, same] : all) {
      if (all.size() < 2) break;
      for (const std::uint32_t n : same) {
        joiner.forget(n);
        joiner.join(same[0], n, "edition");
      }
    }
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
      } else if (names[w].key.size() > name.key.size() && ends_with(names[w].key, name.key)) {
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
