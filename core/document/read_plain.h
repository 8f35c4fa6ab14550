// Plain text to a document: title, meta data, blocks, questions and answers.
//
//   text -> lines -> pieces -> extent and title -> header -> headings and lists -> turns -> blocks
//
// Any text will do: an empty one has no blocks, one without structure is one paragraph a line. Linear
// in the text.
#pragma once

#include "document/document.h"

namespace newsprism {

// document.text (decoded), id and file are set; fills key, meta, blocks and qa.
void read_plain(Document& document);

}  // namespace newsprism
