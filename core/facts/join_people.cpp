#include "facts/join_people.h"

#include <algorithm>

#include "base/sorting.h"
#include "document/phrases.h"
#include "facts/name_lists.h"
#include "facts/name_rules.h"
#include "facts/name_sound.h"
#include "mentions/name_chars.h"
#include "mentions/word_sets.h"
#include "text/script.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

using Candidates = NameNumbers;

constexpr std::size_t kMostCandidates = 64;  // for one short form; with more nobody can tell

// Surname and given name in Han.
bool is_full_han(const PileName& name) {
  return name.type == EntityType::per && !name.nick && name.key.size() >= 2 && name.key.size() <= 4 &&
         std::all_of(name.key.begin(), name.key.end(), is_han);
}

struct Sound {
  std::uint32_t name = 0;
  bool han = false;
  std::string first, last;  // first is empty for a name of one word
};

class People {
 public:
  explicit People(NameJoiner& joiner) : j_(joiner), names_(joiner.names) {}

  void run() {
    for (std::uint32_t n = 0; n < names_.size(); ++n) list(n);
    join_middle_names();
    join_slips();
    // Lei Jun is 雷军, unless 雷君 is in the pile too.
    j_.join_pairs(pinyin_pairs(names_, j_.lexicon.pinyin()), "pinyin", true);
    join_sounds();
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
      if (names_[n].scope != kEveryDoc && names_[n].type == EntityType::per) join_short(n);
    }
    join_left();
  }

 private:
  void list(std::uint32_t n);
  // Of whom the short form is a part: all of the pile.
  [[nodiscard]] const Candidates& wholes(const PileName& name) const;
  void join_middle_names();
  [[nodiscard]] std::vector<Sound> sounds() const;
  void join_sounds();
  [[nodiscard]] bool spells(std::uint32_t han, std::uint32_t latin) const;
  void join_slips();
  void join_slip(std::uint32_t often, std::uint32_t rare);
  void join_short(std::uint32_t n);
  void join_left();
  void join_group(const Candidates& group);
  [[nodiscard]] Candidates of_title(std::uint32_t nick, const Candidates& people) const;

  NameJoiner& j_;
  const std::vector<PileName>& names_;
  NameLists by_part_;  // the full names by their parts, and by their surnames behind a mark
  Candidates left_;    // short forms of nobody in their article
};

std::u32string surname_key(char32_t surname) {
  return {U'\1', surname};
}

void People::list(std::uint32_t n) {
  const PileName& name = names_[n];
  if (name.type != EntityType::per || name.scope != kEveryDoc) return;
  if (is_full_han(name)) by_part_.put(surname_key(name.key[0]), n);
  const std::vector<std::u32string_view> parts = name_parts(name.key);
  const bool two_people = name.key.find(U'&') != std::u32string::npos;
  for (const std::u32string_view part : parts) {
    if (parts.size() > 1 && part.size() > 1 && !two_people) by_part_.put(part, n);
  }
}

const Candidates& People::wholes(const PileName& name) const {
  const char32_t surname = name.nick ? nick_surname(name.key) : U'\0';
  return surname ? by_part_.find(surname_key(surname)) : by_part_.find(name.key);
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
  NameLists by_key;
  for (const std::uint32_t n : left_) by_key.put(names_[n].key, n);
  for (const Candidates& same : by_key.all()) {
    for (std::size_t i = 0; i < same.size(); ++i) {
      for (std::size_t k = i; k-- > 0 && i - k <= kMostCandidates;) {
        if (j_.one_story(names_[same[k]].scope, names_[same[i]].scope))
          j_.join(same[k], same[i], "same_key", {});
      }
    }
    NameLists groups;  // by what was joined
    for (const std::uint32_t n : same) groups.put(numbered_key(j_.root(n)), n);
    for (const Candidates& group : groups.all()) join_group(group);
  }
}

void People::join_group(const Candidates& group) {
  const PileName& first = names_[group[0]];
  const Candidates& all = wholes(first);
  Candidates related;
  for (const std::uint32_t w : all) {
    if (all.size() > kMostCandidates || (!first.nick && name_parts(names_[w].key).back() != first.key))
      continue;
    if (std::any_of(group.begin(), group.end(), [&](std::uint32_t n) { return j_.are_related(w, n); }))
      related.push_back(w);
  }
  j_.join_one(group[0], related, first.nick ? "surname_nick" : "name_part");
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

constexpr std::size_t kLongestDifference = 3;

// How different, in hundredths of a consonant on average; 100 for what is surely another name.
int difference(const Sound& a, const Sound& b) {
  if (sound_group(a.last[0]) != sound_group(b.last[0])) return 100;
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
std::size_t letters_changed(std::u32string_view a, std::u32string_view b) {
  std::vector<std::uint32_t> row(b.size() + 1);
  for (std::uint32_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (const char32_t c : a) {
    std::uint32_t corner = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::uint32_t above = row[j + 1];
      row[j + 1] = std::min({corner + (c == b[j] ? 0U : 1U), above + 1, row[j] + 1});
      corner = above;
    }
  }
  return row.back();
}

// With its vowels: 马杜罗 is maduluo, which is Maduro and not Motley.
bool People::spells(std::uint32_t han, std::uint32_t latin) const {
  const std::u32string a = decode_utf8(j_.lexicon.pinyin().spell(name_parts(names_[han].key).back()));
  const std::u32string_view b = name_parts(names_[latin].key).back();
  return 2 * letters_changed(a, b) <= std::max(a.size(), b.size());
}

std::vector<Sound> People::sounds() const {
  std::vector<Sound> out;
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    if (!writes_sounds(names_[n])) continue;
    const std::vector<std::u32string_view> parts = name_parts(names_[n].key);
    const auto sound = [&](std::u32string_view part) { return name_sound(part, j_.lexicon.pinyin()); };
    Sound s{n, is_han(names_[n].key[0]), {}, sound(parts.back())};
    if (parts.size() > 1) s.first = sound(parts.front());
    if (s.last.empty()) continue;
    out.push_back(s);
    // 范德克鲁伊夫 is van der Kruijf, 范德 and all.
    if (parts.size() < 3 || !is_any_of(parts[1], U"van|von|de|der|da|di|del|la|le|al|el|bin|ben|dos"))
      continue;
    s.last.clear();
    for (std::size_t i = 1; i < parts.size(); ++i) s.last += sound(parts[i]);
    out.push_back(s);
  }
  return out;
}

void People::join_sounds() {
  constexpr int kSame = 18;
  const std::vector<Sound> all = sounds();
  for (const Sound& han : all) {
    if (!han.han) continue;
    Candidates alike;
    int best = kSame;
    for (const Sound& s : all) {
      const int d = difference(s, han);
      if (d > best) continue;
      const bool surname_only = s.first.empty() || han.first.empty();
      if (s.han) {
        // 林德奎斯特 and 林奎斯特: by two tables, so never in one article
        if (s.name < han.name && d < kSame && !surname_only && !j_.stand_together(s.name, han.name) &&
            j_.are_related(s.name, han.name))
          j_.join(s.name, han.name, "sound");
        continue;
      }
      if (surname_only && !(spells(han.name, s.name) && j_.are_related(s.name, han.name))) continue;
      if (d < best) alike.clear();
      best = d;
      alike.push_back(s.name);
    }
    j_.join_one(han.name, alike, "sound");
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
  NameLists alike;
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    const std::string key = slip_key(names_[n], j_.lexicon.pinyin());
    if (!key.empty()) alike.put(decode_utf8(key), n);
  }
  for (const Candidates& same : alike.all()) {
    if (same.size() > kMostCandidates) continue;
    for (std::size_t i = 1; i < same.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        const bool more = names_[same[k]].count >= names_[same[i]].count;
        join_slip(same[more ? k : i], same[more ? i : k]);
      }
    }
  }
}

void People::join_slip(std::uint32_t often, std::uint32_t rare) {
  if (!is_slip(names_[often].key, names_[rare].key) || !j_.are_related(often, rare)) return;
  const bool both = j_.stand_together(often, rare) && names_[often].count < 2 * names_[rare].count;
  if (both)
    j_.offer(often, rare, "spelling", 400);
  else
    j_.join(often, rare, "spelling");
}

}  // namespace

void join_people(NameJoiner& joiner) {
  People(joiner).run();
}

}  // namespace newsprism
