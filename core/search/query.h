// The query language: text to a tree, without a word about what is indexed.
//
//   a b            both, in one document              "a b"  “a b”  「a b」   these words as they stand
//   a OR b         one of them; AND binds tighter      -a    without        ( )  （ ）   brackets
//   chip*          words that begin so                 blackwel~   words spelt or read nearly so
//   lang:zh-Hant   a filter (the names of search.h's filters), anywhere outside brackets
//
//   nodes   [a][b][and a b][c][or (and a b) c]         children before parents: the root is the last
//
// Full-width marks and spaces are as good as ASCII. No recursion: brackets are a stack.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace newsprism {

inline constexpr std::size_t kLongestQuery = 4096;  // code points

enum class NodeKind : std::uint8_t { term, phrase, prefix, fuzzy, all_of, one_of, without };

struct QueryNode {
  NodeKind kind = NodeKind::term;
  std::u32string text;                  // of a leaf, as typed, without marks
  std::uint32_t offset = 0;             // code point in the query
  std::vector<std::uint32_t> children;  // positions in Query::nodes, in the order typed
};

struct Query {
  std::vector<QueryNode> nodes;  // empty where the query holds no words
  std::vector<std::pair<std::string, std::string>> filters;
};

// bad_query with the code point offset and what was expected there.
[[nodiscard]] Result<Query> parse_query(std::u32string_view text);

[[nodiscard]] bool is_filter_name(std::string_view name);

}  // namespace newsprism
