#include "base/log2.h"

#include <bit>

namespace newsprism {

std::int64_t log2_fixed(std::uint64_t x, int bits) {
  if (x < 2) return 0;
  const auto whole = static_cast<std::int64_t>(std::bit_width(x)) - 1;
  // x / 2^whole in [1, 2) with 31 bits behind the point; squaring doubles the logarithm.
  std::uint64_t fraction = whole <= 31 ? x << (31 - whole) : x >> (whole - 31);
  std::int64_t result = whole;
  for (int bit = 0; bit < bits; ++bit) {
    fraction = fraction * fraction >> 31;
    const std::uint64_t carry = fraction >> 32;
    fraction >>= carry;
    result = result * 2 + static_cast<std::int64_t>(carry);
  }
  return result;
}

}  // namespace newsprism
