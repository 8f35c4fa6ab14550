#include "facts/name_sound.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::string_view kSoft = "eiy";

// What the consonants of a spelling are; the longest that fits is taken. '-' is silent.
struct Spelling {
  std::string_view letters, sound;
};
constexpr std::array<Spelling, 12> kLatin = {{{"sch", "S"},
                                              {"tch", "C"},
                                              {"sh", "S"},
                                              {"ch", "C"},
                                              {"ph", "F"},
                                              {"gh", ""},
                                              {"ck", "K"},
                                              {"ts", "S"},
                                              {"tz", "S"},
                                              {"cz", "C"},
                                              {"dg", "J"},
                                              {"wr", "R"}}};

// Of single letters, a to z: vowels are silent.
constexpr std::string_view kLetters = " PKT FKH JKLMN PKRST FFXYS";

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

char single(std::string_view word, std::size_t at) {
  const char c = word[at], next = at + 1 < word.size() ? word[at + 1] : ' ';
  const bool soft = kSoft.find(next) != std::string_view::npos;
  if (c == 'c' && soft) return 'S';
  if (c == 'g' && soft) return 'J';
  // w and y after a vowel only lengthen it
  if ((c == 'w' || c == 'y') && at > 0 && is_vowel(word[at - 1]) && !is_vowel(next)) return ' ';
  if (c == 'y' && at > 0) return ' ';
  return kLetters[static_cast<std::size_t>(c - 'a')];
}

// ll is one sound, and rl; lul is two.
void add(std::string& sound, char c, bool after_vowel) {
  if (c == ' ') return;
  const bool same = !sound.empty() && !after_vowel;
  if (same && (sound.back() == c || (c == 'L' && sound.back() == 'R'))) sound.pop_back();
  sound.push_back(c);
}

void add_latin(std::string& sound, std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const bool after_vowel = at > 0 && is_vowel(word[at - 1]);
    const auto* s = std::find_if(kLatin.begin(), kLatin.end(), [&](const Spelling& spelling) {
      return word.compare(at, spelling.letters.size(), spelling.letters) == 0;
    });
    if (s != kLatin.end()) {
      for (const char c : s->sound) add(sound, c, after_vowel);
      at += s->letters.size();
    } else if (word[at] == 'x') {
      sound += at == 0 ? "S" : "KS";
      ++at;
    } else {
      add(sound, single(word, at), after_vowel);
      ++at;
    }
  }
}

// zhan: the initial, and a final n or ng.
void add_syllable(std::string& sound, std::string_view syllable) {
  constexpr std::string_view kInitials = " PCT FKH JKLMN PJRST FWXYZ";
  const char first = syllable[0];
  if (syllable == "er") {
    sound.push_back('R');
  } else if (syllable == "wu") {
    sound.push_back('W');
  } else if (first == 'x' || first == 'z' || first == 's' || first == 'c') {
    sound.push_back('S');
  } else if (!is_vowel(first) && syllable.substr(0, 2) != "yi") {  // 伊 only writes a vowel
    const char initial = first == 'w' ? 'F' : kInitials[static_cast<std::size_t>(first - 'a')];
    sound.push_back(initial);  // 丽丽: each character is heard
  }
  const std::size_t n = syllable.find('n', 1);
  if (n != std::string_view::npos && syllable != "n") sound.push_back('N');
}

int deletion(char c) {
  if (c == 'H' || c == 'Y' || c == 'W') return 2;
  if (c == 'R') return 3;
  return c == 'N' ? 6 : c == 'F' ? 5 : 10;
}

int substitution(char a, char b) {
  if (a == b) return 0;
  struct Near {
    char a, b;
    int cost;
  };
  constexpr std::array<Near, 16> kNear = {{{'L', 'R', 0},
                                           {'M', 'N', 2},
                                           {'J', 'S', 2},
                                           {'C', 'S', 1},
                                           {'C', 'K', 2},
                                           {'C', 'J', 1},
                                           {'J', 'K', 3},
                                           {'J', 'T', 4},
                                           {'J', 'H', 3},
                                           {'J', 'Y', 2},
                                           {'S', 'T', 4},
                                           {'H', 'K', 3},
                                           {'F', 'H', 5},
                                           {'F', 'P', 5},
                                           {'F', 'W', 2},
                                           {'R', 'J', 4}}};
  for (const Near& n : kNear) {
    if ((n.a == a && n.b == b) || (n.a == b && n.b == a)) return n.cost;
  }
  return 10;
}

}  // namespace

std::string name_sound(std::u32string_view part, const Pinyin& pinyin) {
  std::string sound, word;
  std::vector<std::string_view> readings;
  for (const char32_t c : part) {
    if (is_han(c)) {
      readings.clear();
      pinyin.readings(c, readings);
      if (!readings.empty()) add_syllable(sound, readings[0]);
    } else if (c >= U'a' && c <= U'z') {
      word.push_back(static_cast<char>(c));
    }
  }
  add_latin(sound, word);
  return sound;
}

int sound_distance(std::string_view a, std::string_view b) {
  std::vector<int> row(b.size() + 1);
  for (std::size_t j = 0; j < b.size(); ++j) row[j + 1] = row[j] + deletion(b[j]);
  for (const char c : a) {
    int corner = row[0];
    row[0] += deletion(c);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const int above = row[j + 1];
      row[j + 1] = std::min({corner + substitution(c, b[j]), above + deletion(c), row[j] + deletion(b[j])});
      corner = above;
    }
  }
  return row.back();
}

char sound_group(char consonant) {
  constexpr std::string_view kGroups = "PPFFTTNNMNLLRL";
  for (std::size_t i = 0; i < kGroups.size(); i += 2) {
    if (kGroups[i] == consonant) return kGroups[i + 1];
  }
  return 'K';
}

}  // namespace newsprism
