// A query to ranked hits.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/range.h"
#include "base/result.h"
#include "document/document.h"
#include "index/index.h"
#include "lexicon/lexicon.h"
#include "search/facets.h"
#include "text/language.h"

namespace newsprism {

struct SearchRequest {
  std::string query;                                         // UTF-8
  std::vector<std::pair<std::string, std::string>> filters;  // in order; one key may come twice (OR)
  std::uint32_t from = 0;
  std::uint32_t limit = 0xFFFFFFFF;
  bool by_date = false;  // the newest first; those without a day last
  bool facets = false;   // count what all that was found has in common
  bool any = false;      // the words are no query but a text: whoever says most of it comes first (any_of)
  // Facets and their values: articles that were counted for each of them, and no others.
  std::vector<std::pair<std::string, std::string>> within = {};
};

// What a list of articles tells of one.
struct Headline {
  std::string title, source, published;
  Language lang = Language::zh_hans;
};

struct Hit {
  std::string doc;  // the document's id
  Headline headline;
  std::uint32_t doc_index = 0;
  std::int32_t score_milli = 0;
  Range snippet;                  // whole sentences, into Document::text
  std::string snippet_text;       // the words of it
  std::vector<Range> highlights;  // exactly what matched, inside the snippet or, for a title
                                  // match and for the first of each other form (matched_as),
                                  // wherever it stands; into Document::text
  std::vector<std::string> highlight_texts;
  std::vector<std::string> matched_as;  // forms found that are not the query's own words
};

struct SearchResults {
  std::uint32_t total = 0;
  std::vector<Hit> hits;                  // by score, ties by document
  std::vector<Facet> facets;              // of all, where they were asked for
  std::vector<std::string> did_you_mean;  // queries that find something, where this one finds nothing
};

struct RankedDocument {
  DocId doc = 0;
  std::int32_t score_milli = 0;
};

struct RankedResults {
  std::uint32_t total = 0;
  std::vector<RankedDocument> documents;  // by score, ties by document
};

// The same without snippets and highlights.
[[nodiscard]] Result<RankedResults> find_ranked(const Index& index, const Lexicon& lexicon,
                                                const SearchRequest& request);

// A document of an index to read: its kept blocks and where the words of a question stand in them.
struct IndexedDocument {
  struct Part {
    BlockType type = BlockType::paragraph;
    Range range;  // of `text`
  };

  std::string id, author, site;
  Headline headline;
  std::u32string text;  // the blocks, a line feed between two
  std::vector<Part> parts;
  std::vector<Range> highlights;  // of `text`; ascending, disjoint
};

// Document n of the index. Where the request asks for nothing, nothing is marked. no_such_document; else it
// fails as search() does.
[[nodiscard]] Result<IndexedDocument> indexed_document(const Index& index, const Lexicon& lexicon,
                                                       const SearchRequest& request, DocId n);

// bad_query with the code point offset in the query; bad_filter naming the filter.
[[nodiscard]] Result<SearchResults> search(const Index& index, const Lexicon& lexicon,
                                           const SearchRequest& request);

}  // namespace newsprism
