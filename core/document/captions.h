// Lines that stand under a picture.
//
//   图为开幕式现场。(林小舟 摄)              caption
//   The lamp at night (Image: Tide News)     caption
//   Getty Images                             photo_credit; the headline-like line beside it: caption
//   The lamp at night (Image: Tide News)     repeated_caption: the same words once more
//
// A line that only names who made the picture stays what boilerplate.h says of it.
#pragma once

#include <string_view>
#include <vector>

#include "document/article_extent.h"
#include "document/lines.h"

namespace newsprism {

// Decides lines above the end of the body that nothing else has decided. n log n in the number of lines.
void mark_captions(std::u32string_view key, std::vector<Line>& lines, const Extent& extent);

}  // namespace newsprism
