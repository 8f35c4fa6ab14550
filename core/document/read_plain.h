// Plain text to a document: title, meta data, blocks, questions and answers.
//
//   text -> lines -> pieces -> extent and title -> header -> headings and lists -> turns -> blocks
//
// Any text will do: an empty one has no blocks, one without structure is one paragraph a line. Linear
// in the text.
#pragma once

#include <string_view>
#include <vector>

#include "document/article_extent.h"
#include "document/document.h"
#include "document/lines.h"

namespace newsprism {

// document.text (decoded), id and file are set; fills key, meta, blocks and qa.
void read_plain(Document& document);

// The parts of it, for readers that know by other means what is title, body and furniture.
//
// The lines of document.text, cut into pieces; a digest is told from them and cleaned. Sets digest.
[[nodiscard]] std::vector<Line> lines_of(Document& document);
// Between the first and the last line of the body: captions, another story, the times of a live blog. The
// extent ends before the other story.
void mark_inside(std::u32string_view key, std::vector<Line>& lines, Extent& extent);
// The second half: document.key is set, the lines stand in the text's order and have zone, type and reason.
void read_judged_lines(Document& document, std::vector<Line>& lines, Extent extent);

}  // namespace newsprism
