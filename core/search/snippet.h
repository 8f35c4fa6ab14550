// The piece of an article that best shows why it was found.
//
//   sentences  [ ...... ][ ..##....## ][ .#. ][ ...... ]     # matches
//   snippet              [--------------------]              one sentence, or two where the next says more
//
// Whole sentences of one block; a sentence of more than 240 characters is cut at clauses. Ranges
// are those of Document::text.
#pragma once

#include <string>
#include <vector>

#include "index/stored.h"
#include "search/rank.h"

namespace newsprism {

struct Snippet {
  Range range;
  std::u32string text;
  std::vector<Range> highlights;  // inside the range, and in the title; ascending, disjoint
};

struct SnippetQuery {
  std::vector<LeafHits> hits;                    // in this document
  const std::vector<Range>* evidence = nullptr;  // shown where the query has no words
  std::size_t documents = 0;                     // of the pile
};

// What is to be marked in a range, and in the title: ascending; overlapping ones are one.
[[nodiscard]] std::vector<Range> marks_in(const StoredDocument& document, const SnippetQuery& query,
                                          Range shown);

[[nodiscard]] Snippet make_snippet(const StoredDocument& document, const SnippetQuery& query);

}  // namespace newsprism
