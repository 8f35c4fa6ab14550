// The times that stand before the entries of a live blog: labels, not text.
//
//   10:32                          label of the paragraph below; its own line is gone
//   The bridge is closed.
//   [10:05] Wind picks up ...      label [10:05], where several lines begin so
//   21 mins ago 11:48 Ann Reed     label as well
//
// A time that stands before nothing is furniture (live_time).
#pragma once

#include <string_view>
#include <vector>

#include "document/article_extent.h"
#include "document/lines.h"

namespace newsprism {

// The begins of "[10:32]" within a line, if it has at least three of them: where an entry begins.
[[nodiscard]] std::vector<std::uint32_t> bracketed_times(std::u32string_view key, Range range);

// Takes lines out, so extent may move. Linear in the text.
void label_live_times(std::u32string_view key, std::vector<Line>& lines, Extent& extent);

}  // namespace newsprism
