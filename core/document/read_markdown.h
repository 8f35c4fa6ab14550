// Markdown to a document.
//
//   ---                        ->  meta: title "Tide", author "Ann Lee"
//   title: Tide
//   author: [Ann Lee]
//   ---
//   ## What *fell*             ->  heading "What fell"
//   It [fell](https://a.b).    ->  paragraph "It fell."
//
// By way of HTML: headings, lists, quotes, tables, code and captions of images become elements, the marks of
// links and emphasis go, and HTML inside stays what it is. Offsets are into the text that is made. Linear.
#pragma once

#include <string_view>

#include "document/read.h"

namespace newsprism {

// "---", lines of "key: value" with one key that is known, "---".
[[nodiscard]] bool has_front_matter(std::string_view utf8);

// Several marks of different kinds. One "#", a list or a "---" are in many a plain text.
[[nodiscard]] bool looks_like_markdown(std::string_view utf8);

void read_markdown(std::string_view utf8, const ReadOptions& options, ReadOutcome& out);

}  // namespace newsprism
