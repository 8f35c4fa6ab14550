// What two texts have in common: pairs of Han characters and words of other scripts, as numbers.
//
//   "灯塔亮了"        灯塔, 塔亮, 亮了
//   "The light is on"  the, light        words of less than three letters do not count
//
// Cost: n log n in the length for the terms of a text, log n for each term that is looked up.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace newsprism {

// Sorted, each once. `shortest`: letters of the shortest word that counts.
[[nodiscard]] std::vector<std::uint64_t> terms(std::u32string_view key, std::size_t shortest = 3);

// The share of `few` that stands in `many`: 0 to 1; 0 for no terms.
[[nodiscard]] double shared(const std::vector<std::uint64_t>& few, const std::vector<std::uint64_t>& many);

}  // namespace newsprism
