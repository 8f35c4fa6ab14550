// Which names of a pile may be one, found through maps instead of comparing each with each.
//
//   readings       lei jun -> 雷军               by how the Han characters are read
//   abbreviations  链博会 -> 中国...促进博览会     by the last and the rarest other character, or the
//   initials
//
// Cost: the pairs found, and for abbreviations those that share two characters.
#pragma once

#include <cstdint>
#include <vector>

#include "facts/name_table.h"
#include "lexicon/pinyin.h"

namespace newsprism {

// Positions in NameTable::names. Lists are ordered by `shorter`, then by `longer`, without repeats.
struct NamePair {
  std::uint32_t shorter = 0;
  std::uint32_t longer = 0;
};

// A person in Latin letters, and one in Han that reads so (is_pinyin_of); `longer` is the Han name.
[[nodiscard]] std::vector<NamePair> pinyin_pairs(const std::vector<PileName>& names, const Pinyin& pinyin);

// An organisation, event or outlet, and one of the same type that it shortens (is_abbreviation_of,
// are_initials_of).
[[nodiscard]] std::vector<NamePair> abbreviation_pairs(const std::vector<PileName>& names);

}  // namespace newsprism
