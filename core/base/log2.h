// Logarithms in whole numbers: one of the C library need not be the same everywhere.
#pragma once

#include <cstdint>

namespace newsprism {

// log2(x) x 2^bits, rounded down; 0 for 0. Of 30 bits the last few may come out too small.
[[nodiscard]] std::int64_t log2_fixed(std::uint64_t x, int bits);

}  // namespace newsprism
