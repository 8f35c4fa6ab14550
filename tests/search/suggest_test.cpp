#include "search/suggest.h"

#include "search/small_pile.h"
#include "support/catch.h"
#include "support/fixtures.h"

using namespace newsprism;

namespace {

const Index& harbour() {
  static const Index index = [] {
    Pile pile;
    test::add_document(pile, "a", "林远说供应链很好。供应链和渡轮。The pier office opened.");
    test::add_document(pile, "b", "林遠談供應商。The pier office and the official of Lin Yuan.");
    test::add_document(pile, "c", "供应商停航。An ofen is no oven.");
    test::add_document(pile, "d", "林海在星河机器人公司。");
    test::add_entity(pile, EntityType::per, {"林远", "林遠", "Lin Yuan"});
    test::add_entity(pile, EntityType::per, {"林海"});
    test::add_entity(pile, EntityType::org, {"星河机器人", "Starriver (Robots)"});
    return Index::build(pile, test::lexicon());
  }();
  return index;
}

std::string told(std::string_view query, std::size_t most = 8) {
  std::string out;
  for (const Suggestion& one : suggest(harbour(), test::lexicon(), query, most)) {
    if (!out.empty()) out += "; ";
    out += one.text + (one.is_entity ? std::string(" ") + entity_type_name(one.type) : std::string());
    if (!one.matched.empty()) out += " (" + one.matched + ")";
    out += (one.about ? " ~" : " ") + std::to_string(one.documents);
  }
  return out;
}

std::string first_query(std::string_view query) {
  const auto found = suggest(harbour(), test::lexicon(), query);
  return found.empty() ? "" : found[0].query;
}

}  // namespace

TEST_CASE("names come before words, with how many documents name them", "[search][suggest]") {
  CHECK(told("林") == "林远 PER 2; 林海 PER 1");
  CHECK(told("林遠") == "林远 PER 2");
  CHECK(told("lin y") == "林远 PER (Lin Yuan) 2; yuan 1");
  CHECK(told("yuan") == "林远 PER (Lin Yuan) 2; yuan 1");
  CHECK(told("linyu") == "林远 PER (linyuan) 2");
  CHECK(told("xhjq") == "星河机器人 ORG (xinghejiqiren) 1");
  CHECK(told("starr") == "星河机器人 ORG (Starriver (Robots)) 1");
}

TEST_CASE("words of the pile go on, those that most documents hold first", "[search][suggest]") {
  CHECK(told("of") == "office 2; of 1; ofen 1; official 1");
  CHECK(told("of", 2) == "office 2; of 1");
  CHECK(told("供应") == "供应 3; 供应商 2; 供应链 1");
  CHECK(told("供應") == told("供应"));
  CHECK(told("gongying") == "供应 (gongying) 3; 供应商 (gongyingshang) 2; 供应链 (gongyinglian) 1");
  CHECK(told("gongyingl") == "供应链 (gongyinglian) 1");
  CHECK(told("gyl") == "供应链 (gongyinglian) 1");
  CHECK(told("天气").empty());  // is a word, and stands nowhere
  CHECK(told("zzz").empty());
}

TEST_CASE("the last word is replaced, and what stands before is kept", "[search][suggest]") {
  CHECK(first_query("ferry 供应lin") == "ferry 供应林远");
  CHECK(first_query("ferry gongyingl") == "ferry 供应链");
  CHECK(first_query("渡轮供应") == "渡轮供应");
  CHECK(told("渡轮供应") == "供应 3; 供应商 2; 供应链 1");
  CHECK(first_query("ferry -offic") == "ferry -office");
  CHECK(first_query("(ferry OR offic") == "(ferry OR office");
  CHECK(first_query("title:offic") == "title:office");
  CHECK(first_query("\"pier offic") == "\"pier office\"");
  CHECK(first_query("“pier offic") == "“pier office”");
  CHECK(first_query("「pier offic") == "「pier office」");
  CHECK(first_query("ferry lin yu") == "ferry 林远");
  CHECK(first_query("entity:lin") == "entity:林远");
  CHECK(first_query("speaker:lin") == "speaker:林远");
  CHECK(first_query("说话人： lin yu") == "说话人： 林远");
  CHECK(first_query("speaker:lin offic") == "speaker:lin office");
  CHECK(told("speaker:\"lin offic").empty());
  CHECK(first_query("source:lin yu") == "source:lin 林远");
  CHECK(told("speaker:供").empty());
  CHECK(told("lang:e").empty());
  CHECK(told("money>1").empty());
  for (const char* done : {"", "office ", "\"pier office\"", "offic*", "offic~", "(", "-", "title:"}) {
    CAPTURE(done);
    CHECK(told(done).empty());
  }
}

TEST_CASE("a name that is no word of a query is quoted", "[search][suggest]") {
  Pile pile;
  test::add_document(pile, "a", "Gull (Rock) and more. Gull:Rock.");
  test::add_entity(pile, EntityType::loc, {"Gull (Rock)"});
  const Index index = Index::build(pile, test::lexicon());
  const auto found = suggest(index, test::lexicon(), "gul");
  REQUIRE(!found.empty());
  CHECK(found[0].text == "Gull (Rock)");
  CHECK(found[0].query == "\"Gull (Rock)\"");
}

TEST_CASE("a name of several words is suggested as one value", "[search][suggest]") {
  Pile pile;
  test::add_document(pile, "a", "# Mo Lin's boat\nShe sailed.");
  test::add_entity(pile, EntityType::per, {"Mo Lin", "莫林"});
  const Index index = Index::build(pile, test::lexicon());
  for (const auto& [typed, query] :
       {std::pair("title:m", "title:Mo Lin"), std::pair("title:mo l", "title:Mo Lin"),
        std::pair("title:莫", "title:Mo Lin"), std::pair("entity:mo l", "entity:\"Mo Lin\""),
        std::pair("speaker:\"mo l", "speaker:\"Mo Lin\"")}) {
    INFO(typed);
    const auto found = suggest(index, test::lexicon(), typed);
    REQUIRE(!found.empty());
    CHECK(found[0].query == query);
  }
}

TEST_CASE("what was taken out is not counted, and parts are counted together", "[search][suggest]") {
  Index index;
  index.add({"1", "", "渡轮停航。pier", "", ""});
  CHECK(index.document_count() == 1);  // which closes a segment
  index.add({"2", "", "渡轮码头。pier", "", ""});
  index.add({"3", "", "渡轮。pies", "", ""});
  const auto count = [&](std::string_view query) {
    const auto found = suggest(index, test::lexicon(), query);
    return found.empty() ? 0 : found[0].documents;
  };
  CHECK(count("渡轮") == 3);
  CHECK(count("pie") == 2);
  index.remove("2");
  CHECK(count("渡轮") == 2);
  CHECK(count("pie") == 1);
  CHECK(count("码头") == 0);
}

TEST_CASE("in an empty index nothing is suggested", "[search][suggest]") {
  CHECK(suggest(Index(), test::lexicon(), "渡").empty());
  CHECK(suggest(Index(), Lexicon(), "pier").empty());
  CHECK(suggest(harbour(), Lexicon(), "pie").size() == 1);
}
