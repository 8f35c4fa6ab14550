#include "lexicon/build_trie.h"

#include <string>
#include <vector>

#include "lexicon/trie.h"
#include "support/catch.h"

using newsprism::BuiltTrie;
using newsprism::Trie;

namespace {

BuiltTrie build(const std::vector<std::u32string>& rows) {
  std::u32string text;
  std::vector<std::uint32_t> ends;
  for (const std::u32string& row : rows) {
    text += row;
    ends.push_back(static_cast<std::uint32_t>(text.size()));
  }
  return newsprism::build_trie(text, ends);
}

newsprism::Result<Trie> open(const BuiltTrie& built) {
  return Trie::open(std::as_bytes(std::span<const std::uint64_t>(built.words)));
}

}  // namespace

TEST_CASE("every row is found under its text, equal ones in their order", "[build_trie]") {
  std::vector<std::u32string> rows = {U"b", U"ab", U"中国", U"b", U"中", U"中国人民", U"ab c", U"中国"};
  std::uint32_t state = 7;
  for (int i = 0; i < 500; ++i) {
    std::u32string row;
    for (std::uint32_t n = 1 + state % 6; n > 0; --n) {
      state = state * 1664525 + 1013904223;
      row.push_back(0x4E00 + (state >> 24) % 30 * 400);
    }
    rows.push_back(row);
  }
  const BuiltTrie built = build(rows);
  const auto opened = open(built);
  REQUIRE(opened.ok());
  const Trie& trie = opened.value();
  REQUIRE(built.starts.size() == trie.size() + 1);
  CHECK(built.rows_of.size() == rows.size());
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    const auto key = trie.find(rows[r]);
    REQUIRE(key);
    std::size_t here = 0;
    for (std::uint32_t i = built.starts[*key]; i < built.starts[*key + 1]; ++i) {
      REQUIRE(rows[built.rows_of[i]] == rows[r]);
      if (i > built.starts[*key]) REQUIRE(built.rows_of[i] > built.rows_of[i - 1]);
      here += built.rows_of[i] == r ? 1U : 0U;
    }
    REQUIRE(here == 1);
  }
  CHECK_FALSE(trie.find(U"a"));
  CHECK_FALSE(trie.find(U"中国人"));
  CHECK(trie.longest(U"中国人民银行")->length == 4);
}

TEST_CASE("a trie of no rows finds nothing", "[build_trie]") {
  const BuiltTrie built = build({});
  const auto opened = open(built);
  REQUIRE(opened.ok());
  CHECK(opened.value().size() == 0);
  CHECK_FALSE(opened.value().find(U"a"));
}

TEST_CASE("a letter beyond the first plane makes no trie", "[build_trie]") {
  CHECK(build({U"a", U"\U00020000"}).words.empty());
}
