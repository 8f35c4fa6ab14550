// Where the article begins and ends on its page, and which line is its title.
//
//   Home  News  Sport          head   navigation_menu
//   Chip maker opens plant     head   title
//   2025-07-17 · site          head   (header_meta.h reads it)
//   The plant in ...           body   from the first to the last line of the run of lines
//   It will ...                body   with the most prose in it
//   Most popular               tail   ranking_list
//
// A text without furniture is body from the first line to the last.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/lines.h"

namespace newsprism {

constexpr std::size_t kNoLine = static_cast<std::size_t>(-1);

struct Extent {
  std::size_t begin = 0;  // lines of the body, end exclusive
  std::size_t end = 0;
  std::size_t title = kNoLine;
};

// Sets zone, and type and reason of every line outside the body that is boilerplate or title; lines
// between title and body that say nothing of themselves stay undecided.
[[nodiscard]] Extent find_extent(std::u32string_view key, std::vector<Line>& lines);

}  // namespace newsprism
