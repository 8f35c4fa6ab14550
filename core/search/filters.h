// Which documents a search is about, and which parts of them.
//
//   which documents       lang source site editor author on after before published_from published_to
//                         type entity figure money percent event_date title
//   also in which parts of them the words must stand       field block quote_speaker
//
// The same name twice is "or", different names are "and"; bounds of money and of percent are all held to one
// figure ("money>1e9 money<1e10"). What they may be called otherwise and what values they take:
// filter_names.h.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "index/impl.h"
#include "lexicon/lexicon.h"
#include "search/match.h"
#include "search/query.h"

namespace newsprism {

struct Scope {
  std::vector<std::uint8_t> passes;                    // a document; empty where nothing is filtered
  std::vector<std::vector<std::vector<Range>>> parts;  // a filter on parts, a document: its ranges
  std::vector<std::vector<Range>> evidence;            // a document: what made it pass, in the text

  // Leaves the matches that stand where words count.
  void keep_inside(DocId doc, std::vector<Match>& matches) const;
};

// bad_filter naming the filter: an unknown one, or a value that it does not take.
[[nodiscard]] Result<Scope> find_scope(const Index::Impl& index, const Lexicon& lexicon,
                                       const FilterList& filters);

// Names of the pile and of the lexicon.
class IndexedNames : public FieldNames {
 public:
  IndexedNames(const Index::Impl& index, const Lexicon& lexicon) : index_(index), lexicon_(lexicon) {}
  [[nodiscard]] std::size_t words_of_name(std::string_view field, std::u32string_view words,
                                          const std::vector<std::size_t>& ends) const override;

 private:
  const Index::Impl& index_;
  const Lexicon& lexicon_;
};

// Leaves the matches that stand in titles.
void keep_in_titles(const Index::Impl& index, const Lexicon& lexicon, Leaf& leaf);

}  // namespace newsprism
