// What the finders of English times share, and the finder of its dates.
#pragma once

#include "mentions/time_patterns.h"

namespace newsprism {

struct NamedNumber {
  Key word;
  std::int32_t value;
};

inline constexpr NamedNumber kEnglishMonths[] = {
    {U"january", 1},   {U"february", 2},  {U"march", 3},  {U"april", 4},     {U"may", 5},
    {U"june", 6},      {U"july", 7},      {U"august", 8}, {U"september", 9}, {U"october", 10},
    {U"november", 11}, {U"december", 12}, {U"jan", 1},    {U"feb", 2},       {U"mar", 3},
    {U"apr", 4},       {U"jun", 6},       {U"jul", 7},    {U"aug", 8},       {U"sept", 9},
    {U"sep", 9},       {U"oct", 10},      {U"nov", 11},   {U"dec", 12}};

inline constexpr NamedNumber kEnglishDays[] = {{U"monday", 1},   {U"tuesday", 2}, {U"wednesday", 3},
                                               {U"thursday", 4}, {U"friday", 5},  {U"saturday", 6},
                                               {U"sunday", 7}};

template <std::size_t N>
[[nodiscard]] const NamedNumber* named_at(const NamedNumber (&names)[N], Key key, std::size_t at) {
  const char32_t c = char_at(key, at);
  for (const NamedNumber& n : names)
    if (n.word[0] == c && word_at(key, at, n.word)) return &n;
  return nullptr;
}

[[nodiscard]] inline bool is_capital(const TimeLine& line, std::size_t at) {
  return at < line.text.size() && line.text[at] >= U'A' && line.text[at] <= U'Z';
}

// July 16, 2025; 16 July; by 2030; 2025-2026; Q3 2025; the first half of 2025; the spring of 1963
[[nodiscard]] TimeFound match_english_date(const TimeLine& line, std::size_t at);

}  // namespace newsprism
