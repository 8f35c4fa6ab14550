#include "base/sorting.h"

#include <algorithm>

#include "support/catch.h"

using namespace newsprism;

namespace {

template <class Number>
void check_sorted(std::size_t count, Number within) {
  std::vector<Number> ours;
  std::uint64_t random = 11;
  for (std::size_t i = 0; i < count; ++i) {
    random = random * 6364136223846793005U + 1442695040888963407U;
    ours.push_back(static_cast<Number>(random >> 13U) & within);
  }
  std::vector<Number> theirs = ours;
  std::sort(theirs.begin(), theirs.end());
  sort_ascending(ours.begin(), ours.end());
  CHECK(ours == theirs);
}

}  // namespace

TEST_CASE("Numbers come out in order, few and many, narrow and wide") {
  for (const std::size_t count : {0U, 1U, 2U, 48U, 49U, 300U, 5000U}) {
    check_sorted<std::uint32_t>(count, 0xffffffffU);
    check_sorted<std::uint32_t>(count, 0x00ff00ffU);
    check_sorted<std::uint64_t>(count, 0xffffffffffffffffU);
    check_sorted<std::uint64_t>(count, 0xffU << 9U);
  }
}

TEST_CASE("Equal rows keep their order") {
  std::vector<std::pair<int, int>> rows;
  for (int i = 0; i < 100; ++i) rows.push_back({i * 7 % 5, i});
  sort_stably(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  CHECK(std::is_sorted(rows.begin(), rows.end()));
}
