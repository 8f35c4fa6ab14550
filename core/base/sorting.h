// Sorting with one copy of the code for all row types: std::stable_sort and std::sort would put two to four
// kilobytes into the module for each type and each comparison. Rows are compared by number through a pointer
// and moved once, at the end.
//
//   sort_stably(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.at < b.at; });
//   sort_ascending(ids.begin(), ids.end());
//
// Equal rows keep their order, so the outcome is the same everywhere. Rows in order already cost one pass.
// Cost: n log n comparisons, 8 bytes of memory a row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <type_traits>
#include <utility>
#include <vector>

namespace newsprism {

using RowBefore = bool (*)(const void* rows, std::uint32_t a, std::uint32_t b);

// The row numbers 0 to `count` - 1 in sorted order; empty when they are in order as they stand.
[[nodiscard]] std::vector<std::uint32_t> sorted_order(std::size_t count, RowBefore before, const void* rows);

template <class It, class Less = std::less<>>
void sort_stably(It first, It last, Less less = {}) {
  struct Rows {
    It first;
    Less& less;
  };
  const Rows rows{first, less};
  const auto before = [](const void* given, std::uint32_t a, std::uint32_t b) -> bool {
    const Rows& of = *static_cast<const Rows*>(given);
    return of.less(of.first[static_cast<std::ptrdiff_t>(a)], of.first[static_cast<std::ptrdiff_t>(b)]);
  };
  std::vector<std::uint32_t> order = sorted_order(static_cast<std::size_t>(last - first), before, &rows);
  const auto row = [&](std::size_t i) -> auto& {
    return first[static_cast<std::ptrdiff_t>(i)];
  };
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (order[i] == i) continue;
    // once around the ring of places that begins here
    auto held = std::move(row(i));
    std::size_t at = i;
    for (std::size_t from = order[at]; from != i; from = order[at]) {
      row(at) = std::move(row(from));
      order[at] = static_cast<std::uint32_t>(at);
      at = from;
    }
    row(at) = std::move(held);
    order[at] = static_cast<std::uint32_t>(at);
  }
}

void sort_numbers(std::uint32_t* first, std::uint32_t* last);
void sort_numbers(std::uint64_t* first, std::uint64_t* last);

// Ascending; equal rows are taken to be the same.
template <class It>
void sort_ascending(It first, It last) {
  using Row = typename std::iterator_traits<It>::value_type;
  if constexpr (std::is_same_v<Row, std::uint32_t> || std::is_same_v<Row, std::uint64_t>) {
    if (first != last) sort_numbers(&*first, &*first + (last - first));
  } else {
    sort_stably(first, last);
  }
}

}  // namespace newsprism
