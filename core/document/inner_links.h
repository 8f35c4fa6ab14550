// Links to other stories among the paragraphs of an article.
//
//   Paragraph.
//   Related articles              opens a block of links
//   Harbour plan wins approval    related_stories
//   Ferry fares to rise in May    related_stories
//   Paragraph.
//
// Also a run of headlines without a word above it, the text between "skip past newsletter promotion" and
// "after newsletter promotion", and a sentence of the article that is printed large once more (pull_quote).
#pragma once

#include <string_view>
#include <vector>

#include "document/article_extent.h"
#include "document/boilerplate.h"
#include "document/lines.h"

namespace newsprism {

// "skip past newsletter promotion" and everything up to "after newsletter promotion".
void mark_skipped(std::u32string_view key, std::vector<Line>& lines);

// Decides the other lines of the body and of what stands between it and the title. Linear in the text.
void mark_inner_links(std::u32string_view key, const std::vector<Verdict>& verdicts, std::vector<Line>& lines,
                      const Extent& extent);

}  // namespace newsprism
