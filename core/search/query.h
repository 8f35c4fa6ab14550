// The query language: text to a tree, without a word about what is indexed. docs/search.md tells users.
//
//   a b            both, in one document              "a b"  “a b”  「a b」   these words as they stand
//   a OR b         one of them; AND binds tighter      -a    without        ( )  （ ）   brackets
//   chip*          words that begin so                 blackwel~   words spelt or read nearly so
//   "a b"~5        these words in one block, in any order, no more than 5 others between two neighbours
//   lang:zh-Hant   money>1e10   a filter (filter_names.h), anywhere
//   title:a   title:"a b"   title:(a OR b)   these words where they stand in the title
//   speaker:Lin Yuan   title:Lin Yuan   source:(a OR b)   several words are one value where they are one name
//
//   nodes   [a][b][and a b][c][or (and a b) c]         children before parents: the root is the last
//
// Full-width marks, signs and spaces are as good as ASCII. No recursion: brackets are a stack.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace newsprism {

inline constexpr std::size_t kLongestQuery = 4096;  // code points
inline constexpr std::uint32_t kFarthestNear = 1000;

enum class NodeKind : std::uint8_t {
  term,
  phrase,
  prefix,
  fuzzy,
  near,    // of its children, which are phrases: as all_of, and near each other
  filter,  // a set of documents
  all_of,
  one_of,
  without
};

using FilterList = std::vector<std::pair<std::string, std::string>>;  // names and values

struct QueryNode {
  NodeKind kind = NodeKind::term;
  std::u32string text;                       // of a leaf and of near, as typed, without marks
  std::uint32_t offset = 0;                  // code point in the query
  std::vector<std::uint32_t> children = {};  // positions in Query::nodes, in the order typed
  // Of a leaf and of near: "title" where the words have to stand there, else empty.
  std::string_view field = {};
  // Of near: so many words at most stand between two neighbours; a Han character is a word, marks are none.
  std::uint32_t distance = 0;
  // Of a filter, as in Query::filters: one name, once or more often ("lang:en lang:zh" is one filter).
  FilterList filters = {};
};

struct Query {
  std::vector<QueryNode> nodes;  // empty where the query holds no words
  // Those outside brackets, OR and minus: they restrict the parts in which the words have to stand, too.
  FilterList filters;
  // Made by any_of(): what stands nowhere as a word is let go.
  bool any = false;
};

// What is a name of several words (filters.h): a value of a field then needs no quotation marks.
class FieldNames {
 public:
  virtual ~FieldNames() = default;
  // `words` are a field's value and words behind it; text.substr(0, ends[i]) is the value with i + 1 of
  // these. How many belong to it.
  [[nodiscard]] virtual std::size_t words_of_name(std::string_view field, std::u32string_view words,
                                                  const std::vector<std::size_t>& ends) const = 0;
};

// bad_query with the code point offset and what was expected there.
[[nodiscard]] Result<Query> parse_query(std::u32string_view text, const FieldNames* names = nullptr);

// A text that is no query, a headline or a sentence, as "one of" its words and pairs of ideographs: whoever
// says most of it answers best.
[[nodiscard]] Result<Query> any_of(std::u32string_view text);

// The end of a query that is being typed, and need not parse yet.
struct TypedEnd {
  // Where its last words begin, four at most, that may be one name; the last of them is what is being typed.
  // Empty behind a space or a mark.
  std::vector<std::uint32_t> begins;
  std::string_view field;  // of which the words begin the value; empty: of none
  char32_t closing = 0;    // the mark that an open quotation lacks
};
[[nodiscard]] TypedEnd typed_end(std::u32string_view text);

}  // namespace newsprism
