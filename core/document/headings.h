// Headings and list items among the lines of the body.
//
// A heading is a short line that is no sentence, above prose. A list item has a marker and neighbours
// with markers, or a colon above it. A list whose items come back as lines of their own heralds
// headings: then such a line is a heading even if it asks or exclaims.
#pragma once

#include <string_view>
#include <vector>

#include "document/article_extent.h"
#include "document/lines.h"

namespace newsprism {

void mark_headings(std::u32string_view key, std::vector<Line>& lines, const Extent& extent);

}  // namespace newsprism
