// Words that the mainland, Taiwan and Hong Kong say differently: 芯片/晶片, 软件/軟體.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsprism {

// `key` with each such word in it exchanged for the other regions' words; without `key` itself, at
// most eight.
[[nodiscard]] std::vector<std::u32string> in_other_regions(std::u32string_view key);

}  // namespace newsprism
