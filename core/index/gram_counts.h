// How often grams of ideographs stand in an archive, where there are too many to keep them all: a row of
// counters by hash, as in the count-min sketch (Cormode and Muthukrishnan 2005), which may count too many,
// never too few. So a gram may be a term that need not be one; none is missing that must be.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "index/postings.h"

namespace newsprism {

class GramCounts {
 public:
  // A gram of three is a term where both parts stand `least` times or more. `counters`: a power of two; one
  // byte each.
  GramCounts(std::uint32_t least, std::size_t counters) : least_(least), counts_(counters) {}

  [[nodiscard]] std::uint32_t least() const { return least_; }

  // Counts the grams of a key that are terms and have so many ideographs: all of length 2, then all of 3, and
  // so on.
  void count(std::u32string_view key, std::uint32_t length);

  // How many ideographs the longest gram has that is a term and begins here, 2 where it is but a pair. `run`
  // has two ideographs or more, up to the run's end.
  [[nodiscard]] std::uint32_t longest(std::u32string_view run) const {
    std::uint32_t length = 2;
    while (length < kLongestGram && length < run.size() && is_term(run, length + 1)) ++length;
    return length;
  }

 private:
  // Of a gram whose shorter ones are terms.
  [[nodiscard]] bool is_term(std::u32string_view run, std::uint32_t length) const {
    const std::uint32_t frequent = frequent_parts(least_, length);
    return counts_[slot(run.substr(0, length - 1))] >= frequent &&
           counts_[slot(run.substr(1, length - 1))] >= frequent;
  }
  [[nodiscard]] std::size_t slot(std::u32string_view gram) const;

  std::uint32_t least_;
  std::vector<std::uint8_t> counts_;
};

}  // namespace newsprism
