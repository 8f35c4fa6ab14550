// A record of keys to a document.
//
//   {"text": ".."}                       read as plain text, as it is
//   {"title": "..", "body": ".."}        text made: title, empty line, body; offsets are into that
//
// What the keys say goes before what the text says; where the value also stands in the text, the field
// points there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "document/article_record.h"
#include "document/document.h"
#include "document/read.h"

namespace newsprism {

// Error: no_article.
[[nodiscard]] Result<Document> document_of(const ArticleRecord& record);

// Appends the record's document, or a refusal of `place`, and what its keys were read as. A record without
// an id of its own is named after the input, with its number unless that is 0.
void add_record(ArticleRecord record, const ReadOptions& options, std::size_t number,
                const std::string& place, ReadOutcome& out);

// "folder/tide.txt" to "tide".
[[nodiscard]] std::string stem_of(std::string_view name);

// Title, published, updated, source, site, author and editor of the record into document.meta; anchor too.
void apply_record_meta(Document& document, const ArticleRecord& record);

// A title line and the lines of an article below it to blocks, the title's place being known. The
// document's text and key are set.
void read_titled_text(Document& document, Range title);

// Dates of every common form and seconds or milliseconds since 1970; empty value: none found.
[[nodiscard]] MetaField published_field(std::string_view value);

}  // namespace newsprism
