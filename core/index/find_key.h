// Where a search key stands: in which documents, and at which places of one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "index/impl.h"
#include "text/utf8.h"

namespace newsprism {

// May a match begin or end inside a run of letters or digits?
struct Borders {
  bool begin = false;
  bool end = false;
};

// A document, and how often it holds something, weighed.
struct WeighedDocument {
  DocId doc = 0;
  std::uint32_t frequency = 0;
};

// What each time counts, and what more where one is in the title or in the lead; then percent of it.
struct FrequencyWeights {
  std::uint32_t once = 1, in_title = 0, in_lead = 0, percent = 100;
  bool titles_only = false;  // documents without it in their title are left out

  [[nodiscard]] std::uint32_t of(std::uint32_t times, std::uint32_t fields) const {
    const std::uint32_t sum =
        times * once + ((fields & kInTitle) != 0 ? in_title : 0) + ((fields & kInLead) != 0 ? in_lead : 0);
    return percent == 100 ? sum : sum * percent / 100;
  }
};

// Appends the documents that hold `key`, ascending. Exact: what the postings leave open is looked up in the
// text.
void documents_with(const Index::Impl& index, std::u32string_view key, Borders borders,
                    const FrequencyWeights& weights, std::vector<WeighedDocument>& out);

// How many documents hold `key`, which is of ideographs: as its rarest term says, and how many of the first
// of that term's documents hold it. 0 where none of the first kMostLooks does.
struct DocumentEstimate {
  std::uint32_t documents = 0;
  bool exact = true;
};
[[nodiscard]] DocumentEstimate estimate_documents(const Index::Impl& index, std::u32string_view key);

// Appends the documents that name the entity.
void documents_naming(const Index::Impl& index, EntityId entity, const FrequencyWeights& weights,
                      std::vector<WeighedDocument>& out);

// Appends the offsets into document.key() at which `key` stands, ascending; they may overlap.
void places_in(const StoredDocument& document, std::u32string_view key, Borders borders,
               std::vector<std::uint32_t>& out);

// Calls use(text, documents) for the terms of all segments that begin with `prefix`, a term again for each
// segment.
template <class Use>
void for_terms(const Index::Impl& index, std::u32string_view prefix, Use use) {
  for (const auto& part : index.parts) {
    Postings::Walk walk(part->segment.postings(), to_utf8(prefix));
    while (walk.next()) use(walk.text(), walk.term().documents);
  }
}

}  // namespace newsprism
