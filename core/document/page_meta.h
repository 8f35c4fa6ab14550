// What a page says about its article outside of the visible text: JSON-LD, OpenGraph and other meta
// tags, microdata, <title>, <link rel=canonical>.
#pragma once

#include <string>

#include "document/article_record.h"
#include "document/html_tree.h"

namespace newsprism {

// The fields that are given; `body` is JSON-LD's articleBody. JSON-LD goes before meta tags, these before
// microdata. A JSON-LD script that cannot be parsed is passed over.
[[nodiscard]] ArticleRecord page_meta(const HtmlTree& tree);

}  // namespace newsprism
