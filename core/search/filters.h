// Which documents a search is about, and which parts of them.
//
//   lang source site editor author published_from published_to type entity figure event_date   which
//   documents; field block quote_speaker   also in which parts of them the words must stand
//
// The same name twice is "or", different names are "and".
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "index/stored.h"
#include "lexicon/lexicon.h"

namespace newsprism {

struct Scope {
  std::vector<std::uint8_t> passes;                    // a document
  std::vector<std::vector<std::vector<Range>>> parts;  // a filter on parts, a document: its ranges
  std::vector<std::vector<Range>> evidence;            // a document: what made it pass, in the text

  // Must words that stand there be counted?
  [[nodiscard]] bool covers(DocId doc, Range range) const;
};

// bad_filter naming the filter: an unknown one, or a value that it does not take.
[[nodiscard]] Result<Scope> find_scope(const Index::Impl& index, const Lexicon& lexicon,
                                       const std::vector<std::pair<std::string, std::string>>& filters);

}  // namespace newsprism
