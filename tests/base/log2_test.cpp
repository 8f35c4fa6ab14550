#include "base/log2.h"

#include "support/catch.h"

using namespace newsprism;

TEST_CASE("logarithms are whole numbers", "[base][log2]") {
  CHECK(log2_fixed(0, 16) == 0);
  CHECK(log2_fixed(1, 16) == 0);
  CHECK(log2_fixed(2, 16) == 65536);
  CHECK(log2_fixed(1024, 16) == 10 * 65536);
  CHECK(log2_fixed(3, 16) == 103872);  // 1.58496
  CHECK(log2_fixed(std::uint64_t{1} << 63, 16) == 63 * 65536);
  CHECK(log2_fixed(3, 30) == 1701840526);
  CHECK(log2_fixed(std::uint64_t{1} << 31, 30) == std::int64_t{31} << 30);
  for (std::uint64_t x = 2; x < 3000; ++x) REQUIRE(log2_fixed(x, 16) > log2_fixed(x - 1, 16));
}
