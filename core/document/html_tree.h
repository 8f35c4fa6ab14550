// An HTML page as a tree, flat: nodes in the order of the page, each with where its inside ends.
//
//   <div><p>One<p>Two</div>      0 html  1 div [2,6)  2 p [3,4)  3 "One"  4 p [5,6)  5 "Two"
//
// Ends that authors leave out (p, li, td, ...) are added, ends without a beginning are skipped, an
// inline end tag closes no block. Below depth 512 elements lie side by side: no text is lost and no
// walk needs a stack. Views into the input, which must outlive the tree. Linear.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/html_tokens.h"

namespace newsprism {

struct HtmlNode {
  HtmlTag tag = HtmlTag::none;  // none: text
  bool in_link = false;         // text inside <a href>, wherever the author closed it
  bool literal = false;         // text without entities
  std::uint32_t parent = 0;
  std::uint32_t end = 0;  // first node behind the inside; the inside begins at the next index
  std::string_view text;  // the text, or the attributes of the element
};

using HtmlTree = std::vector<HtmlNode>;  // node 0 is the page

[[nodiscard]] HtmlTree parse_html(std::string_view utf8);

// Begins and ends on a line of its own.
[[nodiscard]] bool is_block_tag(HtmlTag tag);

}  // namespace newsprism
