#include "facts/name_pairs.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/key_ids.h"
#include "base/sorting.h"
#include "facts/name_lists.h"
#include "facts/name_rules.h"
#include "text/script.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

constexpr std::size_t kLongestShort = 8;  // characters of an abbreviation
constexpr std::size_t kMostWords = 16;    // of a name with initials
constexpr std::size_t kMostWays = 64;     // to write its initials

void order(std::vector<NamePair>& pairs) {
  const auto before = [](const NamePair& a, const NamePair& b) {
    return a.shorter != b.shorter ? a.shorter < b.shorter : a.longer < b.longer;
  };
  const auto same = [](const NamePair& a, const NamePair& b) {
    return a.shorter == b.shorter && a.longer == b.longer;
  };
  sort_stably(pairs.begin(), pairs.end(), before);
  pairs.erase(std::unique(pairs.begin(), pairs.end(), same), pairs.end());
}

// ---- readings -----------------------------------------------------------------------------------

struct Spelled {
  std::string letters;
  std::uint32_t name;
};

// Letters and digits only, as Pinyin::reads_as compares them; `turn` puts the last word first.
std::string letters_of(const std::vector<std::u32string_view>& parts, bool turn) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (const char32_t c : parts[turn ? (i + parts.size() - 1) % parts.size() : i]) {
      if (c != U'-' && c != U'\'' && c != U'’') append_utf8(out, c);
    }
  }
  return out;
}

std::vector<Spelled> spelled_names(const std::vector<PileName>& names) {
  std::vector<Spelled> out;
  for (std::uint32_t n = 0; n < names.size(); ++n) {
    if (names[n].type != EntityType::per || is_han(names[n].key[0])) continue;
    const std::vector<std::u32string_view> parts = name_parts(names[n].key);
    if (parts.size() < 2 || parts.size() > 3) continue;
    out.push_back({letters_of(parts, false), n});
    out.push_back({letters_of(parts, true), n});
  }
  sort_stably(out.begin(), out.end(),
              [](const Spelled& a, const Spelled& b) { return a.letters < b.letters; });
  return out;
}

// How each reading of the character can begin a spelling: "lv" is also written "lu" and "lyu".
std::vector<std::string> spellings(char32_t c, const Pinyin& pinyin) {
  std::vector<std::string_view> readings;
  pinyin.readings(c, readings);
  std::vector<std::string> out;
  for (const std::string_view reading : readings) {
    out.emplace_back(reading);
    const std::size_t v = reading.find('v');
    if (v == std::string_view::npos) continue;
    for (const char* vowel : {"u", "yu"}) out.push_back(std::string(reading).replace(v, 1, vowel));
  }
  if (out.empty()) out.push_back(to_utf8(std::u32string_view(&c, 1)));
  return out;
}

// The beginnings, two characters long, under which the Han name can stand in the sorted list.
std::vector<std::string> beginnings(std::u32string_view han, const Pinyin& pinyin) {
  std::vector<std::string> out;
  for (const std::string& first : spellings(han[0], pinyin)) {
    for (const std::string& second : spellings(han[1], pinyin)) out.push_back(first + second);
  }
  return out;
}

// ---- abbreviations --------------------------------------------------------------------------------

bool is_shortened(EntityType type) {
  return type == EntityType::org || type == EntityType::event || type == EntityType::media;
}

// What two names must share: the type and two characters of Han, or all initials.
std::u32string shared_key(EntityType type, std::u32string_view shared) {
  return numbered_key(static_cast<std::uint32_t>(type), shared);
}

std::u32string two_characters(char32_t inner, char32_t last) {
  return {inner, last};
}

// Every way to leave out small words: "Bank of Asia" is BOA and BA.
void put_initials(NameLists& lists, const PileName& name, std::uint32_t n) {
  const std::vector<std::u32string_view> parts = name_parts(name.key);
  if (parts.size() < 3 || parts.size() > kMostWords) return;
  std::vector<std::u32string> ways(1);
  for (const std::u32string_view part : parts) {
    std::vector<std::u32string> without;
    if (is_small_word(part) && ways.size() < kMostWays) without = ways;
    for (std::u32string& way : ways) way.push_back(part[0]);
    for (std::u32string& way : without) ways.push_back(std::move(way));
  }
  for (const std::u32string& way : ways) lists.put(shared_key(name.type, way), n);
}

NameLists longer_names(const std::vector<PileName>& names) {
  NameLists lists;
  for (std::uint32_t n = 0; n < names.size(); ++n) {
    const PileName& name = names[n];
    if (!is_shortened(name.type) || name.key.size() < 5) continue;
    put_initials(lists, name, n);
    const std::u32string_view key = name.key;
    // 国资委 shortens a 委员会
    const bool committee = key.size() > 5 && key.ends_with(U"委员会");
    for (const char32_t c : key) {
      if (!is_han(c)) continue;
      lists.put(shared_key(name.type, two_characters(c, key.back())), n);
      if (committee) lists.put(shared_key(name.type, two_characters(c, U'委')), n);
    }
  }
  return lists;
}

// The shortest list that must hold every longer form of the name.
const NameNumbers& candidates(const NameLists& lists, const PileName& name) {
  if (!is_han(name.key[0])) return lists.find(shared_key(name.type, name.key));
  const NameNumbers* best = nullptr;
  for (std::size_t i = 0; i + 1 < name.key.size(); ++i) {
    const NameNumbers& list = lists.find(shared_key(name.type, two_characters(name.key[i], name.key.back())));
    if (!best || list.size() < best->size()) best = &list;
  }
  return *best;
}

}  // namespace

std::vector<NamePair> pinyin_pairs(const std::vector<PileName>& names, const Pinyin& pinyin) {
  std::vector<NamePair> out;
  const std::vector<Spelled> spelled = spelled_names(names);
  if (spelled.empty()) return out;
  for (std::uint32_t h = 0; h < names.size(); ++h) {
    const PileName& han = names[h];
    if (han.type != EntityType::per || han.nick || han.key.size() < 2 || han.key.size() > 4) continue;
    if (!is_han(han.key[0])) continue;
    for (const std::string& begin : beginnings(han.key, pinyin)) {
      auto at = std::lower_bound(spelled.begin(), spelled.end(), begin,
                                 [](const Spelled& s, const std::string& b) { return s.letters < b; });
      for (; at != spelled.end() && at->letters.compare(0, begin.size(), begin) == 0; ++at) {
        if (is_pinyin_of(names[at->name].key, han.key, pinyin)) out.push_back({at->name, h});
      }
    }
  }
  order(out);
  return out;
}

std::vector<NamePair> abbreviation_pairs(const std::vector<PileName>& names) {
  std::vector<NamePair> out;
  const NameLists lists = longer_names(names);
  for (std::uint32_t n = 0; n < names.size(); ++n) {
    if (!is_shortened(names[n].type) || names[n].key.size() < 3 || names[n].key.size() > kLongestShort)
      continue;
    for (const std::uint32_t w : candidates(lists, names[n])) {
      if (is_abbreviation_of(names[n].key, names[w].key) || are_initials_of(names[n].key, names[w].key))
        out.push_back({n, w});
    }
  }
  order(out);
  return out;
}

}  // namespace newsprism
