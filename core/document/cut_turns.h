// Cuts lines that hold several turns of a conversation.
//
//   ... he told us. 问:When? 答:Soon. We hope. 问:Where?
//   [             ][      ][                 ][       ]
//
// Only where the line has two labels or more, or where the text has turns with labels on lines of their own.
// Linear in the text.
#pragma once

#include <string_view>
#include <vector>

#include "document/article_extent.h"

namespace newsprism {

// Moves the places in `extent` along.
void cut_turns(std::u32string_view key, std::vector<Line>& lines, Extent& extent);

}  // namespace newsprism
