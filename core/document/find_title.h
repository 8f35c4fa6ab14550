// Which line is the title.
//
// Judged by form (a short line that is no sentence), by place (near the top, above a date, below a
// breadcrumb), by being said twice, and by sharing its words with the article.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/boilerplate.h"
#include "document/lines.h"

namespace newsprism {

// Looks at the lines [from, begin] above and at the top of the body [begin, end). kNoLine for none.
[[nodiscard]] std::size_t find_title(std::u32string_view key, const std::vector<Line>& lines,
                                     const std::vector<Verdict>& verdicts, std::size_t from,
                                     std::size_t begin, std::size_t end);

// A title below the text, as some digests have it: one short line under a few long ones.
[[nodiscard]] std::size_t find_last_line_title(std::u32string_view key, const std::vector<Line>& lines,
                                               std::size_t begin, std::size_t end);

// What stands for a title where none is: the first sentence of the lead, or its first clauses where
// the sentence is too long for a headline.
[[nodiscard]] Range lead_sentence(std::u32string_view key, Range lead);

}  // namespace newsprism
