// A piece of one text. The only coordinate in the core.
//
//   text    h e l l o          offsets are Unicode code points, the end is exclusive
//   Range     [1   4)          "ell"
//
// Code points, not bytes: Chinese text is read character by character, and the contract's offsets
// are code points, so nothing is converted until core/view writes UTF-16 for a browser.
#pragma once

#include <cstdint>

namespace newsprism {

struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return end <= begin; }
  [[nodiscard]] constexpr bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  [[nodiscard]] constexpr bool contains(Range other) const {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] constexpr bool overlaps(Range other) const { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(Range, Range) = default;
};

// The smallest range over both.
[[nodiscard]] constexpr Range cover(Range a, Range b) {
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

}  // namespace newsprism
