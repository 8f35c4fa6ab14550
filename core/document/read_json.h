// JSON and JSON lines to records of articles.
//
//   {"title":"..","text":".."}            one record
//   [{..},{..}]   {"articles":[..]}       many
//   {..}\n{..}\n{..}                      JSON lines: each line stands or falls by itself
//
// The input must be UTF-8. The place of an error is a byte offset into the whole input. Depth is
// limited to 512 (too_deep). Linear.
#pragma once

#include <string_view>

#include "base/result.h"
#include "document/json_tree.h"
#include "document/read.h"

namespace newsprism {

// Looks at the beginning only: an article may begin with a bracket, too.
[[nodiscard]] bool looks_like_json(std::string_view utf8);

[[nodiscard]] Result<JsonTree> parse_json(std::string_view utf8);

// Appends documents and refusals. Without an id of its own a record is named after the input.
void read_json(std::string_view utf8, const ReadOptions& options, ReadOutcome& out);

}  // namespace newsprism
