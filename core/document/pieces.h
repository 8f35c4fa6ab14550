// Cuts lines that hold more than one thing.
//
//   date 2025-07 The chip ...        [date_prefix][paragraph]
//   〔記者王小明／台北報導〕警方 ...    [metadata][paragraph]
//   Group 1 - A first point [1] - B  [heading][list_item][citation_marker][list_item]
//   Open again. [10:32] Closed. [10:05]  [paragraph][paragraph][paragraph]
//   ... said the court.(Photo: Li)   [paragraph][photo_credit]
//
// Pieces that are no article text come out decided. Linear in the text.
#pragma once

#include <string_view>
#include <vector>

#include "document/lines.h"

namespace newsprism {

[[nodiscard]] std::vector<Line> cut_pieces(std::u32string_view key, const std::vector<Line>& lines);

}  // namespace newsprism
