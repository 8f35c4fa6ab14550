// Lines of a form that comes again and again: the entries of a listicle, a data sheet, a programme.
//
//   1. Heron S9
//   Price: 299,000        marked: "price" labels other lines as well
//   Range: 820 km         marked
//   2. Plover 7
//   Price: 150,000        marked
//
// So are the rows of a form, "1. Date: ..." to "9. Remarks: ...", and the rows of a programme, "June 9 - West
// Pier". Such lines are short and end with nothing, like a page's furniture, but furniture has no labels with
// values that recur.
#pragma once

#include <string_view>
#include <vector>

#include "document/lines.h"

namespace newsprism {

// One flag a line. Cost: the heads of the lines, n log n in their number.
[[nodiscard]] std::vector<bool> find_field_lines(std::u32string_view key, const std::vector<Line>& lines);

}  // namespace newsprism
