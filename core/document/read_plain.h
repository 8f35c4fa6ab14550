// Plain text to a document: title, meta data, blocks, questions and answers.
//
//   text -> lines -> pieces -> extent and title -> header -> headings and lists -> turns -> blocks
//
// Any text will do: an empty one has no blocks, one without structure is one paragraph a line. Linear
// in the text.
#pragma once

#include <vector>

#include "document/article_extent.h"
#include "document/document.h"
#include "document/lines.h"

namespace newsprism {

// document.text (decoded), id and file are set; fills key, meta, blocks and qa.
void read_plain(Document& document);

// The second half of it, for readers that know by other means what is title, body and furniture:
// document.key is set, the lines stand in the text's order and have zone, type and reason.
void read_judged_lines(Document& document, std::vector<Line>& lines, Extent extent);

}  // namespace newsprism
