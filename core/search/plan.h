// The tree of a query with the words of each leaf understood and found.
//
//   typed   老黄  jensen huang  $4 trillion  gpu
//   leaves  [e ] [ entity     ] [ figure   ] [w]      the longest run of plain words that means one thing
//
// Words of one run that belong together become one leaf; the first of their nodes carries it.
#pragma once

#include <cstdint>
#include <vector>

#include "index/impl.h"
#include "lexicon/lexicon.h"
#include "search/filters.h"
#include "search/match.h"
#include "search/query.h"

namespace newsprism {

inline constexpr std::uint32_t kNoLeaf = 0xFFFFFFFF;

struct Plan {
  std::vector<Leaf> leaves;
  std::vector<std::uint32_t> leaf_of_node;        // kNoLeaf: no leaf, or part of the one before
  std::vector<std::uint8_t> wanted;               // a leaf: it is not under a minus
  std::vector<std::vector<std::uint8_t>> passes;  // a node that is a filter: the documents; else empty
};

[[nodiscard]] Plan make_plan(const Index::Impl& index, const Lexicon& lexicon, const Query& query);

// The documents that the tree holds for, ascending; words are near each other only where the scope counts
// them.
[[nodiscard]] std::vector<DocId> documents_of(const Plan& plan, const Query& query, const Index::Impl& index,
                                              const Lexicon& lexicon, const Scope& scope);

}  // namespace newsprism
