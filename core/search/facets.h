// What the found articles have in common, counted: where they are from, when, whom they name, who speaks.
//
//   source  新港日报 12, 海报 3     lang  zh-Hans 14, en 1     day  2025-07-16 9, 2025-07 1 (tells no more)
//   type  PER 15, ORG 11 (articles that name one)     entity  林远 8, ..     speaker  林远 4, ..
//
// Cost: source, lang and day are columns; the others read each article's row.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/impl.h"

namespace newsprism {

struct FacetValue {
  std::string value;
  std::uint32_t count = 0;  // of articles
};

struct Facet {
  std::string name;                // as the filter is called
  std::vector<FacetValue> values;  // most first, then by value
};

// The twenty values of each that most of the articles have; none where no article has any.
[[nodiscard]] std::vector<Facet> facets_of(const Index::Impl& index, const std::vector<DocId>& documents);

[[nodiscard]] bool is_facet(std::string_view name);

// Is the article one of those that were counted for the value?
[[nodiscard]] bool has_facet(const Index::Impl& index, DocId doc, std::string_view facet,
                             std::string_view value);

}  // namespace newsprism
