// In which documents the words of one leaf of a query stand, and where in one of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/find_key.h"
#include "index/impl.h"
#include "lexicon/lexicon.h"
#include "mentions/mention.h"
#include "search/expand.h"
#include "search/query.h"
#include "search/weights.h"

namespace newsprism {

struct Match {
  Range range;  // into Document::text
  std::uint8_t strength = weights::kTyped;
};

// One way to write what a leaf asks for.
struct Pattern {
  std::u32string key;
  Borders borders;
  std::uint8_t strength = weights::kTyped;
  bool whole_word = false;    // the match goes on to the end of the word
  bool not_anothers = false;  // no match inside another entity's name: 腾讯科技 is not 腾讯
};

// A word, a phrase, or several words that make one name.
struct Leaf {
  NodeKind kind = NodeKind::term;
  std::u32string words;                  // as typed
  std::u32string key;                    // search_key(words)
  std::vector<std::u32string> cut_keys;  // other_cut_keys(words)
  Meaning meaning;
  std::vector<Figure> figures;
  std::vector<std::u32string> similar;  // other words that count as this one

  std::vector<Pattern> patterns;
  bool whole_words = false;                // if they stand nowhere, they are not looked for inside others
  bool in_title = false;                   // only matches in title lines count
  bool sounds = false;                     // what sounds like the key counts, too
  std::vector<WeighedDocument> documents;  // ascending; weighed by strength and field
};

[[nodiscard]] Leaf make_leaf(NodeKind kind, std::u32string words);

// Fills patterns and documents. A plain Latin word that stands nowhere as a word is looked for inside words.
void find_documents(const Index::Impl& index, const Lexicon& lexicon, Leaf& leaf);

// Is it one of the leaf's documents?
[[nodiscard]] bool holds(const Leaf& leaf, DocId doc);

// The matches in one of the documents, by place and disjoint.
[[nodiscard]] std::vector<Match> matches_in(const Lexicon& lexicon, const Leaf& leaf,
                                            const StoredDocument& document);

// What matches weigh, as in Leaf::documents.
[[nodiscard]] std::uint32_t frequency_of(const StoredDocument& document, const std::vector<Match>& matches);

}  // namespace newsprism
