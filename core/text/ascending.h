// Lists of characters in a table, one byte for most: what brotli can press.
#pragma once

#include <cstddef>
#include <cstdint>

namespace newsprism {

// Distances of seven bits a byte, the low ones first.
class Distances {
 public:
  template <std::size_t N>
  explicit Distances(const std::uint8_t (&bytes)[N]) : at_(bytes), end_(bytes + N) {}

  // False at the end.
  bool next(std::uint32_t& distance) {
    if (at_ == end_) return false;
    distance = 0;
    for (std::uint32_t shift = 0;; shift += 7) {
      const std::uint32_t byte = *at_++;
      distance |= (byte & 127U) << shift;
      if (byte < 128) return true;
    }
  }

 private:
  const std::uint8_t* at_;
  const std::uint8_t* end_;
};

// A sorted list: the distance from each to the next.
class Ascending {
 public:
  template <std::size_t N>
  explicit Ascending(const std::uint8_t (&steps)[N]) : steps_(steps) {}

  // False at the end of the list.
  bool next(char32_t& c) {
    std::uint32_t step = 0;
    if (!steps_.next(step)) return false;
    c = last_ += step;
    return true;
  }

 private:
  Distances steps_;
  char32_t last_ = 0;
};

// A list in another order: each distance twice, and one less where it leads down.
class UpAndDown {
 public:
  template <std::size_t N>
  explicit UpAndDown(const std::uint8_t (&steps)[N]) : steps_(steps) {}

  bool next(char32_t& c) {
    std::uint32_t step = 0;
    if (!steps_.next(step)) return false;
    c = last_ += (step >> 1) ^ (0U - (step & 1U));
    return true;
  }

 private:
  Distances steps_;
  char32_t last_ = 0;
};

}  // namespace newsprism
