// Articles whose text is ready, as JSON lines:
// {"id":"7","title":"..","body":"..","published":"2025-07-16","source":".."}
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "index/index.h"

namespace newsprism {

// All of them, or bad_json with the byte offset of the first line that is none. Members that are missing are
// empty.
[[nodiscard]] Result<std::vector<PlainDocument>> read_plain_documents(std::string_view lines);

}  // namespace newsprism
