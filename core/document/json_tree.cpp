#include "document/json_tree.h"

namespace newsprism {

const JsonNode* json_member(const JsonTree& tree, std::uint32_t object, std::string_view key) {
  for (std::uint32_t n = tree[object].first_child; n != 0; n = tree[n].next) {
    if (tree[n].key == key) return &tree[n];
  }
  return nullptr;
}

const JsonNode* json_member(const JsonTree& tree, std::uint32_t object, std::string_view key, JsonKind kind) {
  const JsonNode* const node = json_member(tree, object, key);
  return node && node->kind == kind ? node : nullptr;
}

}  // namespace newsprism
