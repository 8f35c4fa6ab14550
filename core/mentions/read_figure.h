// One figure at one place of a line.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "mentions/match_key.h"
#include "mentions/mention.h"

namespace newsprism {

// A block (or a query), and what the document tells about its money.
struct FigureLine {
  Key key;
  Key text;                   // the same characters with their case
  std::string yuan = "CNY";   // the currency of a plain 元
  std::string last_currency;  // of the last money figure: for 市值接近4.2万亿
};

// The range counts over the line. `end`: where to go on reading, also where no figure was found (a
// model number is passed as a whole).
struct FigureFound {
  std::size_t end = 0;
  std::optional<Figure> figure;
};

[[nodiscard]] bool may_begin_figure(char32_t c);
[[nodiscard]] FigureFound read_figure(const FigureLine& line, std::size_t at);

// In figure_words.cpp: figures that begin with a word. nullopt where none begins there.
//   第15位   排名第三   翻倍   一半   过半   two-thirds   second-largest   twice   L4   aged 40
[[nodiscard]] std::optional<Figure> read_figure_word(const FigureLine& line, std::size_t at);

// In figure_words.cpp: about, over, under, nearly or empty, from the words around the range.
[[nodiscard]] std::string approximation(const FigureLine& line, std::size_t begin, std::size_t end);

}  // namespace newsprism
