// Which pieces of a page stand in the article that the page gives as data (JSON-LD's articleBody).
//
// Compared by runs of twelve letters, so that markup, white space and punctuation do not matter.
#pragma once

#include <string_view>
#include <vector>

#include "document/html_pieces.h"

namespace newsprism {

// One answer for each piece; none at all when the data is short or the page does not bear most of it
// out. `body` is folded. Linear in both texts.
[[nodiscard]] std::vector<bool> attested_pieces(const HtmlText& page, std::u32string_view body);

}  // namespace newsprism
