// A record of keys to a document.
//
//   {"text": ".."}                       read as plain text, as it is
//   {"title": "..", "body": ".."}        text made: title, empty line, body; offsets are into that
//
// What the keys say goes before what the text says; where the value also stands in the text, the field
// points there.
#pragma once

#include "base/result.h"
#include "document/article_record.h"
#include "document/document.h"

namespace newsprism {

// Error: no_article.
[[nodiscard]] Result<Document> document_of(const ArticleRecord& record);

// Title, published, source, site, author and editor of the record into document.meta; anchor too.
void apply_record_meta(Document& document, const ArticleRecord& record);

// A title line and the lines of an article below it to blocks, the title's place being known. The
// document's text and key are set.
void read_titled_text(Document& document, Range title);

// Dates of every common form and seconds or milliseconds since 1970; empty value: none found.
[[nodiscard]] MetaField published_field(std::string_view value);

}  // namespace newsprism
