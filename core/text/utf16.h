// Code point offsets to UTF-16 offsets, for JavaScript strings.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace newsprism {

// Keeps the places of the characters outside the Basic Multilingual Plane: none in most articles.
class Utf16Offsets {
 public:
  explicit Utf16Offsets(std::u32string_view text);

  [[nodiscard]] std::uint32_t to_utf16(std::uint32_t code_point) const;
  [[nodiscard]] std::uint32_t from_utf16(std::uint32_t unit) const;

 private:
  std::vector<std::uint32_t> astral_;  // code point offsets, ascending
};

}  // namespace newsprism
