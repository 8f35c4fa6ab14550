// Lines that are rows of a table, and lines of prices.
//
//   Pier    2024    2025        three lines of one form: cells with wide gaps, tabs or bars between them
//   North   1,200   1,350
//   South     900     870
//   600519.SH  1688.00  +1.2%   market data: a code or an index with its price
#pragma once

#include <string_view>
#include <vector>

#include "document/boilerplate.h"
#include "document/lines.h"

namespace newsprism {

// Decides runs of lines about which `verdicts` says nothing. Linear in the text.
void mark_table_rows(std::u32string_view key, const std::vector<Verdict>& verdicts, std::vector<Line>& lines);

// "600519.SH", "$PIER 12.30 +1.5%", "上证指数 3,012.40 -0.8%": no word that says more.
[[nodiscard]] bool is_market_data(std::u32string_view line);

}  // namespace newsprism
