#include "facts/name_rules.h"

#include <array>

#include "document/phrases.h"
#include "mentions/word_sets.h"
#include "text/script.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

bool is_separator(char32_t c) {
  return c == U' ' || c == U'·' || c == U'・' || c == U'•' || c == U'‧' || c == U'.';
}

bool all_han(std::u32string_view key) {
  for (const char32_t c : key) {
    if (!is_han(c)) return false;
  }
  return !key.empty();
}

std::u32string_view cut_ending(std::u32string_view key, Phrases endings, std::size_t least) {
  for (const std::u32string_view ending : endings) {
    if (key.size() >= ending.size() + least && key.substr(key.size() - ending.size()) == ending) {
      return key.substr(0, key.size() - ending.size());
    }
  }
  return {};
}

// Not " city": Kansas City is not Kansas.
constexpr Phrases kPlaceWords = U"自治区|特别行政区|省|市|县|州|国| province";
constexpr Phrases kCompanyWords =
    U"股份有限公司|有限责任公司|有限公司|集团公司|公司|集团| inc| corp| corporation| & co| co| company| ltd| "
    U"limited|"
    U" llc| plc| group| holdings| holding| ag| gmbh| nv| n.v| sa| s.a| s.p.a| ab| oyj| co., ltd";
constexpr Phrases kProductWords = U"操作系统|大模型|处理器|系统|芯片|手机|系列|模型|架构|平台|平板|显卡";

}  // namespace

std::vector<std::u32string_view> name_parts(std::u32string_view key) {
  std::vector<std::u32string_view> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= key.size(); ++at) {
    if (at < key.size() && !is_separator(key[at])) continue;
    if (at > begin) parts.push_back(key.substr(begin, at - begin));
    begin = at + 1;
  }
  return parts;
}

bool is_part_of(std::u32string_view part, std::u32string_view whole) {
  if (part.size() >= whole.size() || part.size() < 2) return false;
  for (const std::u32string_view p : name_parts(whole)) {
    if (p == part) return true;
  }
  return false;
}

bool is_abbreviation_of(std::u32string_view shorter, std::u32string_view longer) {
  if (!all_han(shorter) || !all_han(longer)) return false;
  // 国资委 of 国务院国有资产监督管理委员会
  constexpr std::u32string_view kCommittee = U"委员会";
  if (shorter.size() > 2 && shorter.back() == U'委' && ends_with_any(longer, U"委员会") != 0)
    longer.remove_suffix(kCommittee.size() - 1);
  if (shorter.size() < 3 || longer.size() < shorter.size() + 3) return false;
  if (shorter.back() != longer.back()) return false;
  // 发展中国家科学院 is not of China
  if (is_country(shorter.substr(0, 2)) && longer.substr(0, 2) != shorter.substr(0, 2)) return false;
  std::size_t next = 0;
  for (const char32_t c : longer) {
    if (next < shorter.size() && c == shorter[next]) ++next;
  }
  return next == shorter.size() && longer.find(shorter) == std::u32string_view::npos;
}

bool is_small_word(std::u32string_view part) {
  return part == U"of" || part == U"for" || part == U"the" || part == U"and";
}

bool are_initials_of(std::u32string_view letters, std::u32string_view words) {
  const std::vector<std::u32string_view> parts = name_parts(words);
  if (letters.size() < 3 || parts.size() < letters.size()) return false;
  // How many letters may be used up: a small word takes its letter or none.
  std::vector<bool> used(letters.size() + 1), now;
  used[0] = true;
  for (const std::u32string_view part : parts) {
    now.assign(used.size(), false);
    for (std::size_t i = 0; i < used.size(); ++i) {
      if (!used[i]) continue;
      if (is_small_word(part)) now[i] = true;
      if (i < letters.size() && part[0] == letters[i]) now[i + 1] = true;
    }
    used.swap(now);
  }
  return used.back();
}

bool is_pinyin_of(std::u32string_view latin, std::u32string_view han, const Pinyin& pinyin) {
  if (!all_han(han) || han.size() < 2 || han.size() > 4) return false;
  const std::vector<std::u32string_view> parts = name_parts(latin);
  if (parts.size() < 2 || parts.size() > 3) return false;
  std::string forward, backward;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    forward += to_utf8(parts[i]);
    backward += to_utf8(parts[(i + parts.size() - 1) % parts.size()]);
  }
  return pinyin.reads_as(han, forward) || pinyin.reads_as(han, backward);
}

std::u32string_view without_class_word(std::u32string_view key, EntityType type) {
  if (type == EntityType::loc) return cut_ending(key, kPlaceWords, 2);
  if (type == EntityType::org) {
    const auto trimmed = [](std::u32string_view name) {
      while (!name.empty() && (name.back() == U'.' || name.back() == U',')) name.remove_suffix(1);
      return name;
    };
    return trimmed(cut_ending(trimmed(key), kCompanyWords, 2));
  }
  if (type == EntityType::product) return cut_ending(key, kProductWords, 2);
  return {};
}

std::u32string_view class_kind(std::u32string_view words, EntityType type) {
  if (type != EntityType::org) return words;
  return contains_any(words, U"集团|group|holding") ? U"group" : U"company";
}

std::u32string_view without_ordinal(std::u32string_view key) {
  if (key.size() < 5) return {};
  if (key[0] == U'第') {
    const std::size_t at = key.substr(0, 6).find(U'届');
    return at == std::u32string_view::npos ? std::u32string_view() : key.substr(at + 1);
  }
  std::size_t digits = 0;
  while (digits < key.size() && is_digit(key[digits])) ++digits;
  if (digits != 4) return {};
  std::u32string_view rest = key.substr(4);
  if (!rest.empty() && rest[0] == U'年') rest.remove_prefix(1);
  return rest.size() >= 3 ? rest : std::u32string_view();
}

}  // namespace newsprism
