// Who answers where the turn itself does not say it.
//
//   title "专访王明:..."  label "答:"             answerer 王明, in the title
//   "... spoke to Ada Lund about ..."            answerer Ada Lund, in the standfirst
//   "黄某回答:" ... "...了吗?" "没有。"            answerer 黄某, of the turn before
//   "The bank's strategist: Ada Lund"            answerer Ada Lund, of the questions below the line
#pragma once

#include <string_view>
#include <vector>

#include "document/article_extent.h"
#include "document/document.h"

namespace newsprism {

// `several`: the same questions are put to several people, so nobody answers for another.
void name_answerers(std::u32string_view key, const std::vector<Line>& lines, const Extent& extent,
                    bool several, std::vector<QaPair>& pairs);

// Whom the title or the lines below it interview or let speak ("专访王明", "口述:王明", "as told to"); empty
// where they name nobody.
[[nodiscard]] Range interviewee(std::u32string_view key, Range line);

// The name in a line that presents somebody: behind a colon, or before a comma or bracket.
[[nodiscard]] Range name_in_line(std::u32string_view key, Range line);

// The Han name that ends at `end` and begins not before `from`: all of a short run of characters, else what
// begins with a surname ("作坊主人秦某"), or a foreign name with dots.
[[nodiscard]] Range han_name_before(std::u32string_view key, std::uint32_t from, std::uint32_t end);

[[nodiscard]] bool is_surname_char(char32_t c);

}  // namespace newsprism
