// Which two sentences of the pile say the same, and with which of their clauses.
//
//   a  [ c1 ][  c2  ][ c3 ]          rare features lead from a to b; then clauses that are not in both are
//   b        [ c1' ][ c2' ]          taken off at the ends, as long as the rest fits better
//
// Between an English and a Chinese sentence only shared features count (entities, dates, figures, concepts).
// Never all pairs: candidates come from an inverted index of rare features, and beside pairs that are sure.
#pragma once

#include <cstdint>
#include <vector>

#include "facts/statements.h"

namespace newsprism {

struct StatementPair {
  std::uint32_t a = 0, b = 0;  // rows, a < b
  Range range_a, range_b;      // the clauses that fit
  std::int32_t score_milli = 0;
  bool beside = false;          // next to a pair that is sure: less is enough
  bool figures_differ = false;  // both hold values, and none in common
};

inline constexpr std::int32_t kAlike = 400;

// Best first; ties by row. What is no better than chance is left out; what is below kAlike and not
// beside a sure pair is a hint only.
[[nodiscard]] std::vector<StatementPair> pair_statements(const Statements& statements);

}  // namespace newsprism
