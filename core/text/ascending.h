// A sorted list of characters in a table, one byte for most: what brotli can press.
#pragma once

#include <cstddef>
#include <cstdint>

namespace newsprism {

// The characters of a list of distances, each of seven bits a byte, the low ones first.
class Ascending {
 public:
  template <std::size_t N>
  explicit Ascending(const std::uint8_t (&steps)[N]) : at_(steps), end_(steps + N) {}

  // False at the end of the list.
  bool next(char32_t& c) {
    if (at_ == end_) return false;
    for (std::uint32_t shift = 0;; shift += 7) {
      const std::uint32_t byte = *at_++;
      last_ += (byte & 127U) << shift;
      if (byte < 128) break;
    }
    c = last_;
    return true;
  }

 private:
  const std::uint8_t* at_;
  const std::uint8_t* end_;
  char32_t last_ = 0;
};

}  // namespace newsprism
