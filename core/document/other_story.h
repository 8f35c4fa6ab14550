// Another story that hangs at the end of a page without a word between.
//
//   ... the last sentence of the article.
//   Ferry fares to rise in May            a line like a headline,
//   2025-07-18 Harbour News               its date or byline,
//   Passengers of the north line ...      and text that shares no words with the article: other_story
//
// Also the last piece of a text on one line, behind a wide space, if nothing in it was spoken of before.
#pragma once

#include <string_view>
#include <vector>

#include "document/article_extent.h"
#include "document/lines.h"

namespace newsprism {

// Decides the lines from there to the end of the body, or cuts the last line. A few comparisons of
// some thousand characters each, and the lines once.
void mark_other_story(std::u32string_view key, std::vector<Line>& lines, Extent& extent);

}  // namespace newsprism
