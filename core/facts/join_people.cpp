#include "facts/join_people.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/key_ids.h"
#include "base/sorting.h"
#include "document/phrases.h"
#include "facts/name_rules.h"
#include "facts/name_sound.h"
#include "mentions/name_chars.h"
#include "mentions/word_sets.h"
#include "text/script.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

using Candidates = std::vector<std::uint32_t>;

constexpr std::size_t kMostCandidates = 64;  // for one short form; with more nobody can tell

// Surname and given name in Han.
bool is_full_han(const PileName& name) {
  return name.type == EntityType::per && !name.nick && name.key.size() >= 2 && name.key.size() <= 4 &&
         std::all_of(name.key.begin(), name.key.end(), is_han);
}

class People {
 public:
  explicit People(NameJoiner& joiner) : j_(joiner), names_(joiner.names) {}

  void run() {
    for (std::uint32_t n = 0; n < names_.size(); ++n) list(n);
    join_middle_names();
    join_slips();
    join_readings();
    join_sounds();
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
      if (names_[n].scope != kEveryDoc && names_[n].type == EntityType::per) join_short(n);
    }
    join_left();
  }

 private:
  void list(std::uint32_t n);
  void put(std::u32string_view key, std::uint32_t n) {
    if (ids_.add(key) == by_part_.size()) by_part_.emplace_back();
    by_part_[ids_.find(key)].push_back(n);
  }
  // Of whom the short form is a part: all of the pile.
  [[nodiscard]] const Candidates& wholes(const PileName& name) const;
  void join_middle_names();
  void join_readings();
  void join_sounds();
  [[nodiscard]] bool spells(std::uint32_t han, std::uint32_t latin) const;
  void join_slips();
  void join_short(std::uint32_t n);
  void join_left();
  [[nodiscard]] Candidates of_title(std::uint32_t nick, const Candidates& people) const;

  NameJoiner& j_;
  const std::vector<PileName>& names_;
  KeyIds ids_;                       // of parts, and of surnames behind a mark
  std::vector<Candidates> by_part_;  // the full names with that part
  std::vector<std::uint32_t> left_;  // short forms of nobody in their article
};

std::u32string surname_key(char32_t surname) {
  return {U'\1', surname};
}

void People::list(std::uint32_t n) {
  const PileName& name = names_[n];
  if (name.type != EntityType::per || name.scope != kEveryDoc) return;
  if (is_full_han(name)) put(surname_key(name.key[0]), n);
  const std::vector<std::u32string_view> parts = name_parts(name.key);
  const bool two_people = name.key.find(U'&') != std::u32string::npos;
  for (const std::u32string_view part : parts) {
    if (parts.size() > 1 && part.size() > 1 && !two_people) put(part, n);
  }
}

const Candidates& People::wholes(const PileName& name) const {
  static const Candidates kNobody;
  const char32_t surname = name.nick ? nick_surname(name.key) : U'\0';
  const std::uint32_t at = surname ? ids_.find(surname_key(surname)) : ids_.find(name.key);
  return at == KeyIds::kNone ? kNobody : by_part_[at];
}

// 王局长 and 局长王树林: the candidates whose name stands beside the title in the same article.
Candidates People::of_title(std::uint32_t nick, const Candidates& people) const {
  const PileName& name = names_[nick];
  const std::u32string_view key = j_.pile.documents[name.scope].key;
  const std::u32string_view title = key.substr(name.first.range.end, 4);
  Candidates out;
  const std::vector<Mention>& mentions = j_.pile.readings[name.scope].mentions;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const std::uint32_t n = j_.table.of_mention[name.scope][i];
    if (std::find(people.begin(), people.end(), n) == people.end()) continue;
    const std::u32string_view before = key.substr(0, mentions[i].range.begin);
    for (std::size_t size = title.size(); size >= 2; --size) {
      if (before.size() < size || before.substr(before.size() - size) != title.substr(0, size)) continue;
      if (!is_title(title.substr(0, size))) continue;
      out.push_back(n);
      break;
    }
  }
  return out;
}

// In its article: the one person it can be; else the one with its title; else who is named far more often.
void People::join_short(std::uint32_t n) {
  const PileName& name = names_[n];
  const char* why = name.nick ? "surname_nick" : "name_part";
  Candidates here;
  std::uint32_t most = 0, all = 0, best = kNoEntity;
  for (const std::uint32_t w : wholes(name)) {
    const auto at = names_[w].docs.find(name.scope);
    if (at == names_[w].docs.end() || !j_.may_join(n, w)) continue;
    here.push_back(w);
    all += at->second;
    if (at->second > most) {
      most = at->second;
      best = w;
    }
  }
  if (here.empty()) {
    left_.push_back(n);
    return;
  }
  if (name.nick && here.size() > 1) {
    const Candidates titled = of_title(n, here);
    if (!titled.empty())
      here = titled;
    else if (most >= 2 * (all - most))
      here = {best};
  }
  j_.join_one(n, here, why);
}

// The same short form in articles of one story is one person, and it is the person of the story. A given name
// is not: it is of somebody else in the next article.
void People::join_left() {
  std::map<std::u32string_view, Candidates> by_key;
  for (const std::uint32_t n : left_) by_key[names_[n].key].push_back(n);
  for (const auto& [key, same] : by_key) {
    for (std::size_t i = 0; i < same.size(); ++i) {
      for (std::size_t k = i; k-- > 0 && i - k <= kMostCandidates;) {
        if (j_.one_story(names_[same[k]].scope, names_[same[i]].scope))
          j_.join(same[k], same[i], "same_key", {});
      }
    }
    std::map<std::uint32_t, Candidates> related;  // by the group of short forms
    const bool nick = names_[same[0]].nick;
    Candidates all = wholes(names_[same[0]]);
    all.erase(std::remove_if(all.begin(), all.end(),
                             [&, &key = key](std::uint32_t w) {
                               return !nick && name_parts(names_[w].key).back() != key;
                             }),
              all.end());
    for (const std::uint32_t n : same) {
      Candidates& of_group = related[j_.root(n)];
      for (const std::uint32_t w : all) {
        if (all.size() <= kMostCandidates && j_.are_related(w, n)) of_group.push_back(w);
      }
    }
    for (const auto& [n, candidates] : related)
      j_.join_one(n, candidates, nick ? "surname_nick" : "name_part");
  }
}

// John F. Kennedy and John Kennedy; Geologist Ada Tanning and Ada Tanning.
void People::join_middle_names() {
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    const PileName& name = names_[n];
    if (name.type != EntityType::per || name.scope != kEveryDoc || is_han(name.key[0])) continue;
    const std::vector<std::u32string_view> parts = name_parts(name.key);
    if (parts.size() < 3) continue;
    for (const std::u32string_view first : {parts[parts.size() - 2], parts[0]}) {
      const std::uint32_t bare =
          j_.table.find(EntityType::per, std::u32string(first).append(U" ").append(parts.back()));
      if (first.size() > 1 && bare != kNoEntity && j_.are_related(bare, n)) j_.join(bare, n, "name_part");
    }
  }
}

// Lei Jun is 雷军, unless 雷君 is in the pile too.
void People::join_readings() {
  std::map<std::uint32_t, Candidates> han;  // by the Latin name
  for (const NamePair& p : pinyin_pairs(names_, j_.lexicon.pinyin())) han[p.shorter].push_back(p.longer);
  for (auto& [latin, all] : han) {
    Candidates related;
    for (const std::uint32_t h : all) {
      if (j_.are_related(h, latin)) related.push_back(h);
    }
    j_.join_one(latin, related.empty() ? all : related, "pinyin");
  }
}

struct Sound {
  std::uint32_t name = 0;
  std::string first, last;  // first is empty for a name of one word
};

constexpr std::size_t kLongestDifference = 3;

// How different, in hundredths of a consonant on average; 100 for what is surely another name.
int difference(const Sound& a, const Sound& b) {
  const std::size_t first = std::max(a.first.size(), b.first.size());
  const std::size_t last = std::max(a.last.size(), b.last.size());
  if (last < 2 || last > std::min(a.last.size(), b.last.size()) + kLongestDifference) return 100;
  const int at_last = sound_distance(a.last, b.last) * 10;
  if (at_last > 25 * static_cast<int>(last)) return 100;
  // A surname alone must be long and the same.
  if (a.first.empty() || b.first.empty()) return last < 3 ? 100 : 2 * at_last / static_cast<int>(last);
  const int at_first = sound_distance(a.first, b.first) * 10;
  if (at_first > 35 * static_cast<int>(first)) return 100;
  return (at_first + at_last) / static_cast<int>(first + last);
}

// 米科·拉塔宁 and, in an article without the given name, 拉塔宁; not 张建国.
bool writes_sounds(const PileName& name) {
  if (name.type != EntityType::per || name.nick) return false;
  if (name.scope != kEveryDoc) return false;
  const std::u32string_view key = name.key;
  if (!is_han(key[0])) return key.size() >= 4;
  if (key.find(U'·') != std::u32string_view::npos) return is_han(key.back());
  return key.size() >= 3 && std::all_of(key.begin(), key.end(), is_transliteration);
}

// Letters to change, add or leave out between two spellings.
template <class Text>
std::size_t letters_changed(const Text& a, const Text& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t corner = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = std::min({corner + (a[i] == b[j] ? 0U : 1U), above + 1, row[j] + 1});
      corner = above;
    }
  }
  return row.back();
}

// With its vowels: 马杜罗 is maduluo, which is Maduro and not Motley.
bool People::spells(std::uint32_t han, std::uint32_t latin) const {
  const std::string a = j_.lexicon.pinyin().spell(name_parts(names_[han].key).back());
  const std::string b = to_utf8(name_parts(names_[latin].key).back());
  return 2 * letters_changed(a, b) <= std::max(a.size(), b.size());
}

void People::join_sounds() {
  constexpr int kSame = 18;
  std::map<char, std::array<std::vector<Sound>, 2>> groups;  // by the surname's first sound: Latin, Han
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    if (!writes_sounds(names_[n])) continue;
    const std::vector<std::u32string_view> parts = name_parts(names_[n].key);
    const auto sound = [&](std::u32string_view part) { return name_sound(part, j_.lexicon.pinyin()); };
    Sound s{n, parts.size() > 1 ? sound(parts.front()) : std::string(), sound(parts.back())};
    const auto put_sound = [&] {
      if (!s.last.empty()) groups[sound_group(s.last[0])][is_han(names_[n].key[0])].push_back(s);
    };
    put_sound();
    // 范德克鲁伊夫 is van der Kruijf, 范德 and all.
    if (parts.size() < 3 || !is_any_of(parts[1], U"van|von|de|der|da|di|del|la|le|al|el|bin|ben|dos"))
      continue;
    s.last.clear();
    for (std::size_t i = 1; i < parts.size(); ++i) s.last += sound(parts[i]);
    put_sound();
  }
  for (const auto& [mark, group] : groups) {
    for (std::size_t i = 0; i < group[1].size(); ++i) {
      const Sound& han = group[1][i];
      Candidates alike;
      int best = kSame;
      for (const Sound& s : group[0]) {
        const int d = difference(s, han);
        const bool surname_only = s.first.empty() || han.first.empty();
        if (d > best || (surname_only && !(spells(han.name, s.name) && j_.are_related(s.name, han.name))))
          continue;
        if (d < best) alike.clear();
        best = d;
        alike.push_back(s.name);
      }
      j_.join_one(han.name, alike, "sound");
      // 林德奎斯特 and 林奎斯特: by two tables, so never in one article
      for (std::size_t k = 0; k < i; ++k) {
        const std::uint32_t other = group[1][k].name;
        if (han.first.empty() || group[1][k].first.empty()) continue;
        if (difference(group[1][k], han) < kSame && !j_.stand_together(other, han.name) &&
            j_.are_related(other, han.name))
          j_.join(other, han.name, "sound");
      }
    }
  }
}

// What slips of one name share: the sound of three Han characters; all consonants of a person or a firm.
std::string slip_key(const PileName& name, const Pinyin& pinyin) {
  if (name.scope != kEveryDoc) return {};
  if (is_full_han(name)) return name.key.size() == 3 ? pinyin.spell(name.key) : std::string();
  const bool plain = std::all_of(name.key.begin(), name.key.end(),
                                 [](char32_t c) { return is_latin(c) || c == U' ' || c == U'-'; });
  if (!plain || name.key.size() < 9) return {};
  const std::vector<std::u32string_view> parts = name_parts(name.key);
  if (parts.size() != (name.type == EntityType::per ? 2 : 1) || name.type == EntityType::loc) return {};
  return std::string(1, static_cast<char>('0' + static_cast<int>(name.type))) +
         name_sound(parts.front(), pinyin) + " " + name_sound(parts.back(), pinyin);
}

// The first letter is heard, the last of a given name tells Anna from Anne; a few within may differ.
bool is_slip(std::u32string_view a, std::u32string_view b) {
  if (a[0] != b[0]) return false;
  if (is_han(a[0])) return letters_changed(a, b) == 1;
  const auto ending = [](std::u32string_view word) { return word.back() == U'y' ? U'i' : word.back(); };
  const std::vector<std::u32string_view> as = name_parts(a), bs = name_parts(b);
  const bool one_word = as.size() == 1;
  const std::size_t changed = letters_changed(a, b);
  if (one_word || as.back() != bs.back()) return changed == 1 && as.front().back() == bs.front().back();
  return ending(as.front()) == ending(bs.front()) && 2 * changed <= as.front().size() + 1;
}

// 张谨如 beside 张瑾如, Katharine Holt beside Katherine Holt, Aleksey Orlov beside Alexei Orlov.
void People::join_slips() {
  std::map<std::string, Candidates> alike;
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    std::string key = slip_key(names_[n], j_.lexicon.pinyin());
    if (!key.empty()) alike[std::move(key)].push_back(n);
  }
  for (auto& [key, same] : alike) {
    if (same.size() > kMostCandidates) continue;
    sort_stably(same.begin(), same.end(),
                [&](std::uint32_t a, std::uint32_t b) { return names_[a].count > names_[b].count; });
    for (std::size_t i = 1; i < same.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        const PileName& often = names_[same[k]];
        const PileName& rare = names_[same[i]];
        if (!is_slip(often.key, rare.key) || !j_.are_related(same[k], same[i])) continue;
        const bool both_stand = j_.stand_together(same[k], same[i]) && often.count < 2 * rare.count;
        if (both_stand)
          j_.offer(same[k], same[i], "spelling", 400);
        else
          j_.join(same[k], same[i], "spelling");
        break;
      }
    }
  }
}

}  // namespace

void join_people(NameJoiner& joiner) {
  People(joiner).run();
}

}  // namespace newsprism
