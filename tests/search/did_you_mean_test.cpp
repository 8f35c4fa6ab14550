#include "search/did_you_mean.h"

#include "search/small_pile.h"
#include "support/catch.h"
#include "support/fixtures.h"

using namespace newsprism;

namespace {

const Index& harbour() {
  static const Index index = [] {
    Pile pile;
    test::add_document(pile, "a", "# 港口\n天气预报说供应链紧张,渡轮停航。欧阳海在场。");
    test::add_document(pile, "b", "The ferry left the pier. Maintainers were there.");
    test::add_entity(pile, EntityType::per, {"欧阳海", "Ou Yanghai"});
    return Index::build(pile, test::lexicon());
  }();
  return index;
}

std::vector<std::string> offered(const std::string& query,
                                 std::vector<std::pair<std::string, std::string>> filters = {}) {
  SearchRequest request;
  request.query = query;
  request.filters = std::move(filters);
  const auto results = search(harbour(), test::lexicon(), request);
  REQUIRE(results.ok());
  if (!results.value().did_you_mean.empty()) CHECK(results.value().total == 0);
  for (const std::string& other : results.value().did_you_mean) {
    CAPTURE(other);
    request.query = other;
    CHECK(search(harbour(), test::lexicon(), request).value().total > 0);
  }
  CHECK(results.value().did_you_mean.size() <= 3);
  return results.value().did_you_mean;
}

using Queries = std::vector<std::string>;

}  // namespace

TEST_CASE("a slip in a word is mended", "[search][mean]") {
  CHECK(offered("herry") == Queries{"ferry"});
  CHECK(offered("pier -ferry herry").empty());  // what a minus takes away stays away
  CHECK(offered("-zzz herry") == Queries{"-zzz ferry"});
  CHECK(offered("供应连") == Queries{"供应链"});
  CHECK(offered("田气预报") == Queries{"天气预报"});
  CHECK(offered("天气予报紧张").empty());
  CHECK(offered("供应连紧张") == Queries{"供应链紧张"});
  CHECK(offered("\"供应连紧张\"") == Queries{"\"供应链紧张\""});
  CHECK(offered("欧洋海") == Queries{});  // sounds the same: found as he is
  CHECK(offered("欧阳江") == Queries{"欧阳海"});
  CHECK(offered("(herry OR 供应连)  pier") == Queries{"(ferry OR 供应链)  pier"});
}

TEST_CASE("one of several words that stands nowhere is dropped", "[search][mean]") {
  CHECK(offered("pier qqqqqq") == Queries{"pier"});
  CHECK(offered("qqqqqq  pier") == Queries{"pier"});
  CHECK(offered("\"qq qq\" pier ferry") == Queries{"pier ferry"});
  CHECK(offered("ferry qqqqqq* pier") == Queries{"ferry pier"});
  CHECK(offered("herry pier") == Queries{"ferry pier", "pier"});
  CHECK(offered("供应连 herry qqqqqq").empty());  // in no document together
  CHECK(offered("pier herry qqqqqq") == Queries{"pier ferry"});
}

TEST_CASE("a name in quotation marks that stands nowhere so is offered without them", "[search][mean]") {
  CHECK(offered("\"Ou Yanghai\"") == Queries{"Ou Yanghai"});
  CHECK(offered("供应链 “Ou Yanghai”") == Queries{"供应链 Ou Yanghai", "供应链"});
  CHECK(offered("-\"Ou Yanghai\" \"qq qq\"").empty());
}

TEST_CASE("words that are to be near each other are mended, too", "[search][mean]") {
  CHECK(offered("\"herry pier\"~5") == Queries{"\"ferry pier\"~5"});
  CHECK(offered("\"qqqqqq pier\"~5").empty());
  CHECK(offered("\"qqqqqq\"~5 pier").empty());
}

TEST_CASE("nothing is offered where nothing would be found", "[search][mean]") {
  CHECK(offered("qqqqqq").empty());
  CHECK(offered("ferry 渡轮").empty());  // both stand somewhere
  CHECK(offered("qqqqqq lang:en").empty());
  CHECK(offered("qqqqqq -pier").empty());
  CHECK(offered("herry", {{"lang", "zh"}}).empty());
  CHECK(offered("herry", {{"lang", "en"}}) == Queries{"ferry"});
  CHECK(offered("ferry").empty());
  CHECK(offered("").empty());
}
