// One entry of a list of names (read_list.h), of either form.
#pragma once

#include <string_view>

#include "document/json_tree.h"
#include "lexicon/own_names.h"

namespace newsprism {

// What is wrong with an entry, said of a key or of the whole, and of what stands there: "type SKILL is
// unknown".
struct ListFault {
  std::string_view key, subject, what;
};

// Whether it is meant to be one.
[[nodiscard]] bool looks_like_list_entry(const JsonTree& tree);

// Fills id, same_as, type and names as far as they are right. The first fault, in words that last as long as
// the tree; its `what` is empty where there is none.
[[nodiscard]] ListFault read_list_entry(const JsonTree& tree, OwnEntry& entry);

}  // namespace newsprism
