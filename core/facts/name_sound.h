// How alike two names sound, one of them or both written in Han: 拉塔宁 and Latanen, 林德奎斯特 and 林奎斯特.
//
//   拉塔宁   la ta ning   LTN        Latanen   LTN
//   林德奎斯特            NTKST with a leading L; the same for Lindqvist, but for its v
//
// Only consonants are compared: they are what transliteration keeps. Letters that one language swallows
// (r at the end, h) cost little, what tables confuse (j and g, th and s) some, the rest all.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/pinyin.h"

namespace newsprism {

// One letter a consonant, from a folded part of a name without dots and spaces.
[[nodiscard]] std::string name_sound(std::u32string_view part, const Pinyin& pinyin);

// Tenths of a consonant that are different.
[[nodiscard]] int sound_distance(std::string_view a, std::string_view b);

// The group of a consonant: what may stand for another is in one group.
[[nodiscard]] char sound_group(char consonant);

}  // namespace newsprism
