// Adding, removing and merging: what is found is what is there.
#include "index/index.h"

#include <set>
#include <string>

#include "index/plain_documents.h"
#include "search/search.h"
#include "search/small_pile.h"
#include "support/catch.h"

using namespace newsprism;

namespace {

PlainDocument plain(const std::string& id, const std::string& title, const std::string& body) {
  return {id, title, body, "新港日报", "2025-07-16"};
}

std::set<std::string> ids(const Index& index, const std::string& query) {
  const auto results = search(index, Lexicon(), {query, {}, 0, 1000});
  REQUIRE(results.ok());
  std::set<std::string> out;
  for (const Hit& hit : results.value().hits) out.insert(hit.doc);
  CHECK(out.size() == results.value().total);
  return out;
}

using Ids = std::set<std::string>;

}  // namespace

TEST_CASE("articles are found as soon as they are added, and not once they are removed", "[index]") {
  Index index;
  CHECK(ids(index, "新港").empty());
  index.add(plain("a", "新港開工", "工廠在新港。\n第二段。"));
  index.add(plain("b", "旧城", "新港的工厂。"));
  CHECK(ids(index, "工厂") == Ids{"a", "b"});
  index.add(plain("c", "港口", "A plant in Newport, 工厂。"));
  CHECK(ids(index, "工厂") == Ids{"a", "b", "c"});
  CHECK(index.remove("b"));
  CHECK_FALSE(index.remove("b"));
  CHECK_FALSE(index.remove("z"));
  CHECK(ids(index, "工厂") == Ids{"a", "c"});
  CHECK(ids(index, "-newport") == Ids{"a"});
  CHECK(index.document_count() == 2);
  index.add(plain("b", "旧城", "现在是矿山。"));  // the same id anew
  CHECK(ids(index, "旧城") == Ids{"b"});
  CHECK(ids(index, "工厂") == Ids{"a", "c"});
}

TEST_CASE("many additions end in few segments and lose nothing", "[index]") {
  Index index;
  for (int i = 0; i < 100; ++i) {
    index.add(
        plain(std::to_string(i), "第" + std::to_string(i) + "号", i % 3 == 0 ? "海港新城" : "山中旧镇"));
    if (i % 7 == 0) CHECK(index.remove(std::to_string(i)));
    if (i % 5 == 0) CHECK(ids(index, "第").size() == index.document_count());
  }
  Ids expected;
  for (int i = 0; i < 100; ++i) {
    if (i % 3 == 0 && i % 7 != 0) expected.insert(std::to_string(i));
  }
  CHECK(ids(index, "海港新城") == expected);
  const auto loaded = Index::load(index.save());
  REQUIRE(loaded.ok());
  CHECK(loaded.value().document_count() == index.document_count());
  CHECK(ids(loaded.value(), "海港新城") == expected);
}

TEST_CASE("a loaded index takes articles, loses some and is saved again", "[index]") {
  Index made;
  made.add(plain("a", "一", "海港新城"));
  made.add(plain("b", "二", "海港旧城"));
  auto loaded = Index::load(made.save());
  REQUIRE(loaded.ok());
  Index& index = loaded.value();
  CHECK(index.save() == made.save());
  CHECK(index.remove("a"));
  index.add(plain("c", "三", "海港之夜"));
  CHECK(ids(index, "海港") == Ids{"b", "c"});
  const auto again = Index::load(index.save());
  REQUIRE(again.ok());
  CHECK(ids(again.value(), "海港") == Ids{"b", "c"});
}

TEST_CASE("two indexes become one, and one entity of both is one", "[index]") {
  Pile left, right;
  test::add_document(left, "l", "# 林远开店\n林远说他很高兴。");
  test::add_document(right, "r", "# Lin Yuan opens\nMr. Lin Yuan is glad.");
  test::add_entity(left, EntityType::per, {"林远"});
  test::add_entity(right, EntityType::org, {"Somebody Else"});
  test::add_entity(right, EntityType::per, {"Lin Yuan"});
  Index index = Index::build(left, Lexicon());
  index.merge(Index::build(right, Lexicon()));
  CHECK(index.document_count() == 2);
  CHECK(ids(index, "林远") == Ids{"l"});
  CHECK(ids(index, "lin yuan") == Ids{"r"});
  const auto named = search(index, Lexicon(), {"", {{"entity", "Lin Yuan"}}, 0, 10});
  REQUIRE(named.ok());
  REQUIRE(named.value().total == 1);
  CHECK(named.value().hits[0].doc == "r");
}

TEST_CASE("ready text comes as JSON lines", "[index]") {
  const auto read = read_plain_documents(
      "{\"id\":7,\"title\":\"新港\",\"body\":\"一。\\n二。\"}\n\n{\"id\":\"x\",\"published\":\"2025-07-16\"}"
      "\n");
  REQUIRE(read.ok());
  REQUIRE(read.value().size() == 2);
  CHECK(read.value()[0].id == "7");
  CHECK(read.value()[0].body == "一。\n二。");
  CHECK(read.value()[1].published == "2025-07-16");
  const auto bad = read_plain_documents("{\"id\":1}\n[1]\n");
  REQUIRE_FALSE(bad.ok());
  CHECK(bad.error().at == 9);
  CHECK_FALSE(read_plain_documents("{\"id\":1}\n{\"id\":").ok());
}
