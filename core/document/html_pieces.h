// The visible text of a page, cut into pieces where a reader sees a new line.
//
//   <p>One <b>two</b><br><br>three</p><ul><li>four</ul>
//   text     "One two\nthree\nfour"
//   pieces    [     ]  [   ]  [  ]
//
// White space is collapsed as a browser does it; a table row of short cells is one piece, with tabs. Script,
// style, hidden elements and form choices give no text. Linear in the page.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/range.h"
#include "document/html_tree.h"
#include "document/lines.h"

namespace newsprism {

struct HtmlPiece {
  Range range;                     // in the text
  std::uint32_t node = 0;          // the first text node of it
  std::uint32_t block = 0;         // the block element around it
  std::uint32_t hints = 0;         // HtmlHint of the elements around it
  std::uint32_t letters = 0;       // letters, digits and Han characters
  std::uint32_t link_letters = 0;  // those of them inside links
  std::uint32_t width = 0;         // reading length, as in Line
  bool ends_sentence = false;
  bool cells = false;  // of a table row, with tabs between them
  bool stops = false;  // a sentence ends in it
};

struct HtmlText {
  std::u32string text;
  std::u32string key;                      // fold(text)
  std::vector<HtmlPiece> pieces;           // in the order of the text
  std::vector<Line> lines;                 // each piece as it looks from outside
  std::vector<std::uint32_t> hints;        // of each node, its own only
  std::vector<std::uint32_t> first_piece;  // of each node: the first piece at or behind its beginning

  // The pieces inside the node, end exclusive.
  [[nodiscard]] std::uint32_t begin_of(std::uint32_t node) const { return first_piece[node]; }
  [[nodiscard]] std::uint32_t end_of(const HtmlTree& tree, std::uint32_t node) const {
    return tree[node].end < first_piece.size() ? first_piece[tree[node].end]
                                               : static_cast<std::uint32_t>(pieces.size());
  }
};

[[nodiscard]] HtmlText visible_text(const HtmlTree& tree);

}  // namespace newsprism
