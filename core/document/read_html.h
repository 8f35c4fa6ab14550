// An HTML page to a document: its text as a reader sees it, and which part of it is the article.
//
//   bytes -> tokens -> tree -> visible pieces of text -> the article among them -> lines -> blocks
//
// What the page says about itself (JSON-LD, OpenGraph, microdata, meta tags) is believed where the
// text bears it out; an article that only JSON-LD has, because a script would write it, is put below
// the page's own text. All that is visible stays in the text: what is not article becomes boilerplate
// with a reason. Script, style and hidden elements are left out. Linear, no recursion.
#pragma once

#include <string_view>

#include "document/article_record.h"
#include "document/document.h"

namespace newsprism {

// "<html", "<!doctype html", or tags soon and often.
[[nodiscard]] bool looks_like_html(std::string_view utf8);

// document.id and file are set; fills the rest. A page without text leaves document.blocks empty.
void read_html(Document& document, std::string_view utf8);

// The body of a record, a piece of HTML that is all article; the title is put above it.
void read_html_record(Document& document, const ArticleRecord& record);

}  // namespace newsprism
