#include "search/query.h"

#include <string>

#include "support/catch.h"
#include "text/utf8.h"

using namespace newsprism;

namespace {

// The tree as text: (and a b), (or a b), (not a), "phrase", a*, a~.
std::string shown(const Query& query, std::uint32_t n) {
  const QueryNode& node = query.nodes[n];
  const std::string text = to_utf8(node.text);
  switch (node.kind) {
    case NodeKind::term: return text;
    case NodeKind::phrase: return '"' + text + '"';
    case NodeKind::prefix: return text + '*';
    case NodeKind::fuzzy: return text + '~';
    default: break;
  }
  std::string out = node.kind == NodeKind::all_of ? "(and" : node.kind == NodeKind::one_of ? "(or" : "(not";
  for (const std::uint32_t child : node.children) out += ' ' + shown(query, child);
  return out + ')';
}

std::string tree(std::u32string_view text) {
  const auto query = parse_query(text);
  if (!query.ok()) return std::to_string(query.error().at) + ": " + query.error().detail;
  if (query.value().nodes.empty()) return "";
  return shown(query.value(), static_cast<std::uint32_t>(query.value().nodes.size() - 1));
}

}  // namespace

TEST_CASE("words, phrases, OR, minus and brackets make a tree", "[search][query]") {
  CHECK(tree(U"") == "");
  CHECK(tree(U" 芯片 ") == "芯片");
  CHECK(tree(U"a b OR c") == "(or (and a b) c)");
  CHECK(tree(U"a (b OR c) -d") == "(and a (or b c) (not d))");
  CHECK(tree(U"-(a b)") == "(not (and a b))");
  CHECK(tree(U"\"save money\" chip* blackwel~") == "(and \"save money\" chip* blackwel~)");
  CHECK(tree(U"a - b AND c") == "(and a b c)");
}

TEST_CASE("Chinese marks are as good as ASCII", "[search][query]") {
  CHECK(tree(U"“算力 焦虑”　芯片") == "(and \"算力 焦虑\" 芯片)");
  CHECK(tree(U"「算力」（甲 OR 乙）") == "(and \"算力\" (or 甲 乙))");
  CHECK(tree(U"芯片＊ 星河～") == "(and 芯片* 星河~)");
  CHECK(tree(U"”算力”") == "\"算力\"");
}

TEST_CASE("a filter may stand in the query", "[search][query]") {
  const auto query = parse_query(U"芯片 lang:zh-Hant speaker：\"Lin Yuan\" 12:30");
  REQUIRE(query.ok());
  REQUIRE(query.value().filters.size() == 2);
  CHECK(query.value().filters[0] == std::pair<std::string, std::string>("lang", "zh-Hant"));
  CHECK(query.value().filters[1] == std::pair<std::string, std::string>("quote_speaker", "Lin Yuan"));
  CHECK(query.value().nodes.size() == 3);  // 芯片, 12:30, both
}

TEST_CASE("what cannot be parsed is refused with its place", "[search][query]") {
  CHECK(tree(U"芯片 \"算力").substr(0, 3) == "3: ");
  CHECK(tree(U"芯片 “算力").substr(0, 3) == "3: ");
  CHECK(tree(U"a (b c").substr(0, 3) == "2: ");
  CHECK(tree(U"a )").substr(0, 3) == "2: ");
  CHECK(tree(U"()").substr(0, 3) == "1: ");
  CHECK(tree(U"a OR").substr(0, 3) == "2: ");
  CHECK(tree(U"OR a").substr(0, 3) == "0: ");
  CHECK(tree(U"a \"\"").substr(0, 3) == "3: ");
  CHECK(tree(U"a lang:").substr(0, 3) == "7: ");
  CHECK(tree(U"-lang:en").substr(0, 3) == "1: ");
  CHECK(tree(std::u32string(5000, U'a')).substr(0, 6) == "4096: ");
}

TEST_CASE("deep brackets are only a long query", "[search][query]") {
  const std::u32string deep = std::u32string(2000, U'(') + U"a" + std::u32string(2000, U')');
  CHECK(tree(deep) == "a");
  CHECK(tree(std::u32string(4000, U'(')).substr(0, 6) == "3999: ");
}
