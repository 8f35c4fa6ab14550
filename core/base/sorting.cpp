#include "base/sorting.h"

#include <algorithm>

namespace newsprism {
namespace {

constexpr std::size_t kRun = 8;  // as many are sorted by insertion, before runs are merged

void sort_run(std::uint32_t* run, std::size_t count, RowBefore before, const void* rows) {
  for (std::size_t i = 1; i < count; ++i) {
    const std::uint32_t held = run[i];
    std::size_t at = i;
    for (; at > 0 && before(rows, held, run[at - 1]); --at) run[at] = run[at - 1];
    run[at] = held;
  }
}

// The sorted runs [from, middle) and [middle, to) of `in` as one run of `out`.
void merge_runs(const std::uint32_t* in, std::uint32_t* out, std::size_t from, std::size_t middle,
                std::size_t to, RowBefore before, const void* rows) {
  std::size_t a = from, b = middle;
  for (std::size_t at = from; at < to; ++at) {
    const bool second = b < to && (a == middle || before(rows, in[b], in[a]));
    out[at] = second ? in[b++] : in[a++];
  }
}

bool in_order(std::size_t count, RowBefore before, const void* rows) {
  for (std::size_t i = 1; i < count; ++i) {
    if (before(rows, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i - 1))) return false;
  }
  return true;
}

// Few by insertion; else byte by byte from the last, without those in which all are equal.
template <class Number>
void sort_plain(Number* first, Number* last) {
  constexpr std::ptrdiff_t kFew = 48;
  if (last - first > kFew) {
    std::vector<Number> other(static_cast<std::size_t>(last - first));
    for (unsigned shift = 0; shift < 8 * sizeof(Number); shift += 8) {
      std::size_t begins[257] = {};
      for (const Number* at = first; at < last; ++at) ++begins[(*at >> shift & 255U) + 1];
      if (begins[(*first >> shift & 255U) + 1] == other.size()) continue;
      for (std::size_t value = 1; value < 256; ++value) begins[value] += begins[value - 1];
      for (const Number* at = first; at < last; ++at) other[begins[*at >> shift & 255U]++] = *at;
      std::copy(other.begin(), other.end(), first);
    }
    return;
  }
  for (Number* i = first + (first != last); i < last; ++i) {
    const Number held = *i;
    Number* at = i;
    for (; at > first && held < at[-1]; --at) *at = at[-1];
    *at = held;
  }
}

}  // namespace

std::vector<std::uint32_t> sorted_order(std::size_t count, RowBefore before, const void* rows) {
  if (in_order(count, before, rows)) return {};
  std::vector<std::uint32_t> order(count);
  for (std::size_t i = 0; i < count; ++i) order[i] = static_cast<std::uint32_t>(i);
  for (std::size_t from = 0; from < count; from += kRun) {
    sort_run(&order[from], std::min(kRun, count - from), before, rows);
  }
  if (count <= kRun) return order;
  std::vector<std::uint32_t> merged(count);
  for (std::size_t width = kRun; width < count; width *= 2) {
    for (std::size_t from = 0; from < count; from += 2 * width) {
      merge_runs(order.data(), merged.data(), from, std::min(from + width, count),
                 std::min(from + 2 * width, count), before, rows);
    }
    order.swap(merged);
  }
  return order;
}

void sort_numbers(std::uint32_t* first, std::uint32_t* last) {
  sort_plain(first, last);
}

void sort_numbers(std::uint64_t* first, std::uint64_t* last) {
  sort_plain(first, last);
}

}  // namespace newsprism
