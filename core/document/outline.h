// The outline of a text: how deep its headings are, and which item of the summary announces which of them.
//
//   - The ferry is sold to the town        heralds 5
//   - Fares stay                           heralds 6
//   ...
//   5  一、The ferry goes to the town      level 1
//      (一) The price                     level 2
//   6  二、Fares                           level 1
//
// Levels come from the numbering ("一、" above "(一)" above "1." above "(1)"; "1.2" by its points); a heading
// without a number is of the first level where others have one, and of none where none has. A level that the
// reader of the page found stays.
#pragma once

#include "document/document.h"

namespace newsprism {

// Sets Block::level of the headings.
void set_heading_levels(Document& document);

// Sets Block::heralds of list items: the items of one list to headings behind it, both in order, by the
// characters and words that they share. Cost: items times headings, for lists of up to 40 items and 120
// headings.
void match_heralds(Document& document);

}  // namespace newsprism
