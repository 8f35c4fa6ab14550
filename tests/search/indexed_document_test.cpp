#include <string>
#include <vector>

#include "index/index.h"
#include "search/search.h"
#include "search/small_pile.h"
#include "support/catch.h"
#include "text/utf8.h"

using namespace newsprism;

namespace {

Index two() {
  Pile pile;
  test::add_document(
      pile, "one",
      "# 渡轮停航\nx 热门排行\n新港渡轮周一停航。\n- 渡轮码头关闭\n😀 Ferry，ＦＥＲＲＹ and ferries");
  test::add_document(pile, "two", "Nothing of that here.");
  pile.documents[0].meta.source = MetaField{"Pier Post", {}, {}, false, false};
  return Index::build(pile, Lexicon());
}

IndexedDocument shown(const Index& index, const SearchRequest& request, DocId n = 0) {
  Result<IndexedDocument> out = indexed_document(index, Lexicon(), request, n);
  REQUIRE(out.ok());
  return out.value();
}

std::vector<std::string> marked(const IndexedDocument& document) {
  std::vector<std::string> out;
  for (const Range range : document.highlights)
    out.push_back(to_utf8(document.text.substr(range.begin, range.size())));
  return out;
}

}  // namespace

TEST_CASE("a document of an index is its kept blocks", "[search][indexed]") {
  const IndexedDocument one = shown(two(), {});
  CHECK(one.id == "one");
  CHECK(one.headline.title == "渡轮停航");
  CHECK(one.headline.source == "Pier Post");
  CHECK(to_utf8(one.text) == "渡轮停航\n新港渡轮周一停航。\n渡轮码头关闭\n😀 Ferry，ＦＥＲＲＹ and ferries");
  REQUIRE(one.parts.size() == 4);
  CHECK(one.parts[0].type == BlockType::title);
  CHECK(one.parts[2].type == BlockType::list_item);
  std::uint32_t end = 0;
  for (const IndexedDocument::Part& part : one.parts) {
    CHECK(part.range.begin == end);
    end = part.range.end + 1;
  }
  CHECK(end == one.text.size() + 1);
  CHECK(one.highlights.empty());
}

TEST_CASE("every place of the words is marked in it", "[search][indexed]") {
  const Index index = two();
  SearchRequest request;
  request.query = "渡輪";
  CHECK(marked(shown(index, request)) == std::vector<std::string>{"渡轮", "渡轮", "渡轮"});
  request.query = "ferr* OR 码头";
  CHECK(marked(shown(index, request)) == std::vector<std::string>{"码头", "Ferry", "ＦＥＲＲＹ", "ferries"});
  CHECK(marked(shown(index, request, 1)).empty());
  request.query = "渡轮";
  request.filters = {{"field", "title"}};
  CHECK(marked(shown(index, request)) == std::vector<std::string>{"渡轮"});
}

TEST_CASE("a document that is not there, and a question that cannot be read", "[search][indexed]") {
  Index index = two();
  CHECK(indexed_document(index, Lexicon(), {}, 2).error().code == ErrorCode::no_such_document);
  CHECK(indexed_document(index, Lexicon(), {}, 0xFFFFFFFF).error().code == ErrorCode::no_such_document);
  SearchRequest request;
  request.query = "\"渡轮";
  CHECK(indexed_document(index, Lexicon(), request, 0).error().code == ErrorCode::bad_query);
  REQUIRE(index.remove("one"));
  CHECK(indexed_document(index, Lexicon(), {}, 0).error().code == ErrorCode::no_such_document);
}
