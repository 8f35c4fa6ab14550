#include <string>

#include "document/read_json.h"
#include "support/catch.h"

using namespace newsprism;

namespace {

std::string text_of(const std::string& json) {
  const Result<JsonTree> tree = parse_json(json);
  REQUIRE(tree.ok());
  return tree.value()[0].text;
}

std::uint64_t stops_at(const std::string& json) {
  const Result<JsonTree> tree = parse_json(json);
  REQUIRE(!tree.ok());
  REQUIRE(tree.error().code == ErrorCode::bad_json);
  return tree.error().at;
}

}  // namespace

TEST_CASE("JSON becomes a flat tree") {
  const Result<JsonTree> parsed = parse_json("\xEF\xBB\xBF {\"a\": [1, \"x\", {}, []], \"b\": null}\n");
  REQUIRE(parsed.ok());
  const JsonTree& tree = parsed.value();
  REQUIRE(tree.size() == 7);
  CHECK(tree[0].kind == JsonKind::object);
  CHECK(tree[tree[0].first_child].key == "a");
  const JsonNode& list = tree[tree[0].first_child];
  CHECK(tree[list.first_child].text == "1");
  CHECK(tree[tree[list.first_child].next].text == "x");
  CHECK(tree[list.next].key == "b");
  CHECK(tree[list.next].kind == JsonKind::null);
  CHECK(tree[list.next].next == 0);
}

TEST_CASE("strings of JSON are unescaped, halves of characters mended") {
  CHECK(text_of(R"("a\"\\\/\b\f\n\r\tA海")") == "a\"\\/\b\f\n\r\tA海");
  CHECK(text_of(R"("\ud83d\ude00")") == "😀");
  CHECK(text_of(R"("\ud83d x")") == "\xEF\xBF\xBD x");
  CHECK(text_of(R"("\ud83d\u6d77\ude00")") == "\xEF\xBF\xBD海\xEF\xBF\xBD");
  CHECK(text_of(R"("\ud83d\n")") == "\xEF\xBF\xBD\n");
}

TEST_CASE("numbers of JSON keep their digits") {
  for (const char* number : {"0", "12", "-1.50", "1e9", "1E+09", "2.5e-300", "123456789012345678901"}) {
    CHECK(text_of(number) == number);
  }
}

TEST_CASE("what is no JSON is refused at the byte that cannot be") {
  CHECK(stops_at("") == 0);
  CHECK(stops_at("{\"a\": }") == 6);
  CHECK(stops_at("[1,]") == 3);
  CHECK(stops_at("[1 2]") == 3);
  CHECK(stops_at("{\"a\" 1}") == 5);
  CHECK(stops_at("{a:1}") == 1);
  CHECK(stops_at("[1}") == 2);
  CHECK(stops_at("[1") == 2);
  CHECK(stops_at("1 2") == 2);
  CHECK(stops_at("nul") == 3);
  CHECK(stops_at("trUe") == 2);
  CHECK(stops_at("01") == 1);
  CHECK(stops_at("1.") == 2);
  CHECK(stops_at("-") == 1);
  CHECK(stops_at("1e+") == 3);
  CHECK(stops_at("\"a\nb\"") == 2);
  CHECK(stops_at("\"\\x\"") == 2);
  CHECK(stops_at("\"\\u12g4\"") == 5);
  CHECK(stops_at("\"open") == 5);
  CHECK(stops_at("\"a\xFF\"") == 2);
  CHECK(stops_at("]") == 0);
}
