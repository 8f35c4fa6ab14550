// A sentence cut at its commas, and a few clauses joined again.
//
//   text      7 月 10 日 , 黄 在 白 宫 与 ... 会 面 , 在 一 档 播 客 中 ...
//   clauses  [        ]   [                     ]   [              ]     ranges of the text, without the
//   marks
//
// ASCII and full-width marks alike; a comma or a point between digits cuts nothing. Knows nothing of words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace newsprism {

// Appends the clauses of a stretch in order; none is empty.
void cut_clauses(std::u32string_view text, Range within, std::vector<Range>& out);

// Without white space, quotation marks that stand open and punctuation at either end.
[[nodiscard]] Range trim_clause(std::u32string_view text, Range range);

// The beginning of a stretch, in UTF-8: all of it up to `longest` characters, else as many clauses as fit,
// else the first words and "…".
[[nodiscard]] std::string shorten(std::u32string_view text, Range range, std::uint32_t longest);

}  // namespace newsprism
