#include "search/rank.h"

#include "search/search.h"
#include "search/small_pile.h"
#include "support/catch.h"

using namespace newsprism;

namespace {

std::string first(const Pile& pile, const std::string& query) {
  const auto results = search(Index::build(pile, Lexicon()), Lexicon(), {query, {}, 0, 10});
  REQUIRE(results.ok());
  REQUIRE(results.value().total == pile.documents.size());
  return results.value().hits.front().doc;
}

const std::string kFiller = "\n今天海边有风。人们在沙滩上散步。孩子们放风筝。";

}  // namespace

TEST_CASE("rare words say more", "[search][rank]") {
  CHECK(rarity_milli(100, 100) == 1000);
  CHECK(rarity_milli(100, 1) > rarity_milli(100, 10));
}

TEST_CASE("a headline counts more than the text", "[search][rank]") {
  Pile pile;
  test::add_document(pile, "body", "# 海边的一天\n沙滩很长。机器人来了。" + kFiller);
  test::add_document(pile, "title", "# 机器人来了\n沙滩很长。海很蓝。" + kFiller);
  CHECK(first(pile, "机器人") == "title");
}

TEST_CASE("more of the word counts more, and closer together too", "[search][rank]") {
  Pile often;
  test::add_document(often, "once", "海边。\n机器人来了。" + kFiller);
  test::add_document(often, "often", "海边。\n机器人来了。机器人走了。" + kFiller);
  CHECK(first(often, "机器人") == "often");
  Pile close;
  test::add_document(close, "far",
                     "海边。\n机器人来了。" + kFiller + kFiller + kFiller + kFiller + "\n新工厂开了。");
  test::add_document(close, "close",
                     "海边。\n机器人来了,新工厂开了。" + kFiller + kFiller + kFiller + kFiller);
  CHECK(first(close, "机器人 工厂") == "close");
}

TEST_CASE("equal documents stand in their order", "[search][rank]") {
  Pile pile;
  for (const char* id : {"c", "a", "b"}) test::add_document(pile, id, "机器人来了。");
  CHECK(first(pile, "机器人") == "c");
}
