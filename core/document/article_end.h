// Where the text of a page stops being the article, though the page has more text.
//
//   ... the end of the article.      [ best end
//   Edited by Ann Reed               closes: below it nobody goes on
//   Related                          closes, unless the article goes on below the links
//   Another headline
//   The lead of another story ...    prose, but never two paragraphs of it in a row about the same
//
// A block of links in the middle of an article looks the same at first; below it paragraphs follow that
// share words with those above.
#pragma once

#include <string_view>
#include <vector>

#include "document/article_extent.h"
#include "document/boilerplate.h"
#include "document/lines.h"

namespace newsprism {

// Draws extent.end to the line where the article ends. `worths`: what each line adds to a run of article
// text. Linear in the text.
void end_at_close(std::u32string_view key, const std::vector<Line>& lines, const std::vector<int>& worths,
                  const std::vector<Verdict>& verdicts, Extent& extent);

}  // namespace newsprism
