// A table with a header row, one article a row, to documents.
//
//   title,pubtime,content
//   Tide falls,2025-03-04,"It fell.
//   And fell."
//
// RFC 4180, with commas, semicolons or tabs. The columns are keys as in JSON (article_record.h). A row with a
// wrong number of fields or a quote that never closes is refused (bad_csv) with its line, and reading goes on
// behind it. Linear.
#pragma once

#include <string_view>

#include "document/read.h"

namespace newsprism {

// The first line names a column for the text and one more that is known, or the lines are clearly a table.
[[nodiscard]] bool looks_like_csv(std::string_view utf8);

void read_csv(std::string_view utf8, const ReadOptions& options, ReadOutcome& out);

}  // namespace newsprism
