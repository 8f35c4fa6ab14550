// Names in a header that no label announces.
//
//   Pier Gazette | Jan. 9, 2026          parts "Pier Gazette", a Latin name
//   2026/01/09 21:15 浅滩新闻网           part "浅滩新闻网", a paper by its last characters
#pragma once

#include <string_view>
#include <vector>

#include "base/range.h"

namespace newsprism {

[[nodiscard]] bool is_paper_name(std::u32string_view key);     // ends like a paper: 报, 网, 新闻
[[nodiscard]] bool is_account_name(std::u32string_view key);   // only Han, no word of a header in it
[[nodiscard]] bool is_latin_name(std::u32string_view text);    // two to four capitalised words
[[nodiscard]] bool is_age_or_handle(std::u32string_view key);  // "2 days", "@name", "5 min read"

// What stands between bars, dots and dates; in Chinese lines also between spaces.
[[nodiscard]] std::vector<Range> header_parts(std::u32string_view key, Range line);

}  // namespace newsprism
