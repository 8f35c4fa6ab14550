// What must be true of every query, whatever was typed.
#pragma once

#include <string_view>
#include <vector>

#include "search/query.h"

namespace newsprism::test {

// The promise that does not hold; nullptr where all do:
//   a refusal says what was expected, at a place inside the query or at its end
//   a leaf lies inside the query and has words; a filter has values of one name
//   children stand before their one parent, the root is the last
inline const char* broken_promise(std::u32string_view text) {
  const Result<Query> query = parse_query(text);
  if (!query.ok()) {
    if (query.error().code != ErrorCode::bad_query) return "a query that cannot be parsed is bad_query";
    if (query.error().detail.empty()) return "a refusal says what was expected";
    return query.error().at <= text.size() ? nullptr : "a refusal has a place in the query";
  }
  if (text.size() > kLongestQuery) return "a query is at most 4096 characters long";
  const std::vector<QueryNode>& nodes = query.value().nodes;
  std::vector<int> parents(nodes.size(), 0);
  for (std::size_t n = 0; n < nodes.size(); ++n) {
    const QueryNode& node = nodes[n];
    if (node.offset >= text.size()) return "a node lies inside the query";
    if (node.kind <= NodeKind::near && node.text.empty()) return "a leaf has words";
    if ((node.kind >= NodeKind::all_of || node.kind == NodeKind::near) == node.children.empty())
      return "leaves have no children, the others have some";
    if (node.kind == NodeKind::near && node.distance > kFarthestNear) return "near has a limit";
    if ((node.kind == NodeKind::filter) == node.filters.empty()) return "filters alone have values";
    for (const auto& filter : node.filters) {
      if (filter.first != node.filters.front().first) return "a filter has one name";
    }
    for (const std::uint32_t child : node.children) {
      if (child >= n || ++parents[child] > 1) return "children stand before their one parent";
    }
  }
  for (std::size_t n = 0; n < nodes.size(); ++n) {
    if (parents[n] != (n + 1 == nodes.size() ? 0 : 1)) return "the last node is the only root";
  }
  return nullptr;
}

}  // namespace newsprism::test
