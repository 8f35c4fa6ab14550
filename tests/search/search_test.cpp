#include "search/search.h"

#include <algorithm>
#include <string>
#include <vector>

#include "search/small_pile.h"
#include "support/catch.h"
#include "support/fixtures.h"

using namespace newsprism;

namespace {

// An invented story in three languages.
Pile story() {
  Pile pile;
  test::add_document(pile, "hans",
                     "# 星河机器人再建新厂\n"
                     "董事长林远说,星河机器人将投资12亿元。\n"
                     "工厂用上了X20芯片,软件由自己编写。\n"
                     "? 芯片够用吗?\n"
                     "老林笑着说够用。\n"
                     "x 热门排行:海豚音乐节门票售罄");
  test::add_document(pile, "hant",
                     "林遠宣佈,星河機器人的供應鏈非常覆雜。\n"
                     "X20晶片將於明年量產,訂單已滿。\n"
                     "林遠表示雲服務不是重點。");
  test::add_document(pile, "en",
                     "# Starriver opens a second plant\n"
                     "Starriver Robotics will build over 10,000 GPUs into its plant. Lin Yuan spoke of the "
                     "X200 chips and of edge models.\n"
                     "The maintainers met him in Newport.");
  test::add_document(pile, "other", "今天的天气很好。海边有一场演唱会。");
  test::add_entity(pile, EntityType::org, {"星河机器人", "Starriver Robotics"}, {"星河機器人"});
  test::add_entity(pile, EntityType::per, {"林远", "Lin Yuan"}, {"老林", "林遠"});
  pile.documents[0].meta.published = MetaField{"2025-07-17T08:00:00", {}, "second", false, false};
  pile.documents[1].meta.published = MetaField{"2025-07", {}, "month", false, false};
  pile.documents[2].meta.source = MetaField{"Harbour Wire", {}, {}, false, false};
  Quote quote;
  quote.spans = {test::range_of(pile, 1, "雲服務不是重點")};
  quote.speaker_entity = 1;
  pile.readings[1].quotes.push_back(quote);
  pile.readings[2].events.push_back(
      {"2025-07-10", "happened", {1}, test::range_of(pile, 2, "The maintainers met him in Newport"), ""});
  return pile;
}

using Filters = std::vector<std::pair<std::string, std::string>>;

SearchResults found(const std::string& query, const Filters& filters = {}) {
  static const Index index = Index::build(story(), test::lexicon());
  const auto results = search(index, test::lexicon(), {query, filters, 0, 0xFFFFFFFF});
  REQUIRE(results.ok());
  return results.value();
}

// The documents in order of their names.
std::string docs(const std::string& query, const Filters& filters = {}) {
  std::vector<std::string> ids;
  for (const Hit& hit : found(query, filters).hits) ids.push_back(hit.doc);
  std::sort(ids.begin(), ids.end());
  std::string out;
  for (const std::string& id : ids) out += (out.empty() ? "" : " ") + id;
  return out;
}

}  // namespace

TEST_CASE("script, case, width and spaces do not matter", "[search]") {
  CHECK(docs("供应链") == "hant");
  CHECK(docs("複雜") == "hant");
  CHECK(docs("x20 芯片") == "hans hant");
  CHECK(docs("Ｘ２０芯片") == "hans hant");  // 晶片 is the same thing
  CHECK(docs("\"X20 芯片\"") == "hans");     // but not the same words
  CHECK(docs("10000 gpu") == "en");
  CHECK(docs("10,000") == "en");
}

TEST_CASE("a Latin word is a word, and a part only where there is none", "[search]") {
  CHECK(docs("chip") == "en");
  CHECK(docs("X20") == "hans hant");  // X200 is another
  CHECK(docs("main") == "en");        // in maintainers
  CHECK(docs("maint*") == "en");
  CHECK(docs("\"edge mod\"") == "en");
}

TEST_CASE("words are joined by and, or, minus and brackets", "[search]") {
  CHECK(docs("芯片 软件") == "hans");
  CHECK(docs("天气 OR 订单") == "hant other");
  CHECK(docs("芯片 -软件") == "hant");
  CHECK(docs("(天气 OR 芯片) -订单") == "hans other");
  CHECK(docs("天气 订单") == "");
  CHECK(docs("-芯片") == "en other");
}

TEST_CASE("what was found is counted by what it has in common", "[search]") {
  const Index index = Index::build(story(), test::lexicon());
  SearchRequest request;
  request.query = "x20";
  request.facets = true;
  request.limit = 1;
  const auto results = search(index, test::lexicon(), request);
  REQUIRE(results.ok());
  CHECK(results.value().total == 2);
  CHECK(results.value().hits.size() == 1);
  std::string told;
  for (const Facet& facet : results.value().facets) {
    told += facet.name + ":";
    for (const FacetValue& value : facet.values)
      told += " " + value.value + " " + std::to_string(value.count);
    told += "\n";
  }
  CHECK(told ==
        "lang: zh-Hans 1 zh-Hant 1\n"
        "day: 2025-07 1 2025-07-17 1\n"
        "type: ORG 2 PER 2\n"
        "entity: 星河机器人 2 林远 2\n"
        "speaker: 林远 1\n");
}

TEST_CASE("each value that was counted narrows to as many, alone and beside others", "[search]") {
  const Index index = Index::build(story(), test::lexicon());
  for (const char* query : {"x20", "林远", "芯片 OR 天气"}) {
    SearchRequest request;
    request.query = query;
    request.facets = true;
    const auto all = search(index, test::lexicon(), request);
    REQUIRE(all.ok());
    request.facets = false;
    for (const Facet& facet : all.value().facets) {
      for (const FacetValue& value : facet.values) {
        INFO(query << ", " << facet.name << " " << value.value);
        request.within = {{facet.name, value.value}};
        CHECK(search(index, test::lexicon(), request).value().total == value.count);
        request.within.push_back({"source", "The Pier"});  // of which there is none
        CHECK(search(index, test::lexicon(), request).value().total == 0);
      }
    }
  }
  SearchRequest request;
  request.query = "林远";
  request.within = {{"lang", "zh-Hans"}, {"lang", "zh-Hant"}};
  CHECK(search(index, test::lexicon(), request).value().total == 0);  // none is in both
  request.within = {{"no such", "x"}};
  CHECK(search(index, test::lexicon(), request).error().code == ErrorCode::bad_filter);
}

TEST_CASE("the newest comes first where that is asked for", "[search]") {
  const Index index = Index::build(story(), test::lexicon());
  SearchRequest request;
  request.query = "林远";
  request.by_date = true;
  const auto results = search(index, test::lexicon(), request);
  REQUIRE(results.ok());
  REQUIRE(results.value().total == 3);
  CHECK(results.value().hits[0].doc == "hans");
  CHECK(results.value().hits[1].doc == "hant");
  CHECK(results.value().hits[2].doc == "en");
}

TEST_CASE("of one day the first comes first", "[search]") {
  Pile pile;
  for (int n = 0; n < 30; ++n)
    test::add_document(pile, std::to_string(n),
                       std::string(static_cast<std::size_t>(n % 7 + 1), '!') + " 渡轮 渡轮");
  SearchRequest request;
  request.query = "渡轮";
  request.by_date = true;
  request.limit = 30;
  const auto results = search(Index::build(pile, test::lexicon()), test::lexicon(), request);
  REQUIRE(results.ok());
  REQUIRE(results.value().hits.size() == 30);
  for (std::uint32_t n = 0; n < 30; ++n) CHECK(results.value().hits[n].doc_index == n);
}

TEST_CASE("a text finds who says most of it", "[search]") {
  const Index index = Index::build(story(), test::lexicon());
  SearchRequest request;
  request.query = "机器人工厂投资12亿元再建,天气很好";
  const auto none = search(index, test::lexicon(), request);
  REQUIRE(none.ok());
  CHECK(none.value().total == 0);
  request.any = true;
  const auto results = search(index, test::lexicon(), request);
  REQUIRE(results.ok());
  REQUIRE(results.value().total >= 2);
  CHECK(results.value().hits[0].doc == "hans");
}

TEST_CASE("a name finds all its forms", "[search]") {
  CHECK(docs("Lin Yuan") == "en hans hant");
  CHECK(docs("老林") == "en hans hant");
  CHECK(docs("starriver robotics 订单") == "hant");
  CHECK(docs("\"Lin Yuan\"") == "en");
  const SearchResults results = found("老林");
  CHECK(results.hits.front().doc == "hans");  // says it so itself
  const Hit& hant =
      *std::find_if(results.hits.begin(), results.hits.end(), [](const Hit& h) { return h.doc == "hant"; });
  CHECK(hant.matched_as == std::vector<std::string>{"林遠"});
}

TEST_CASE("a name of several words is a field's value without quotation marks", "[search]") {
  CHECK(docs("title:Starriver Robotics") == "hans");
  CHECK(docs("標題：starriver robotics 芯片") == "hans");
  CHECK(docs("title:(Starriver Robotics OR Starriver)") == "en hans");
  CHECK(docs("-title:Starriver Robotics") == "en hant other");
  CHECK(docs("title:Starriver plant") == "en");
  CHECK(docs("title:Starriver maintainers") == "en");  // no name: the second may stand anywhere
  CHECK(docs("title:xinghe jiqiren") == "hans");
  CHECK(docs("title:\"Starriver Robotics\"") == "");  // these words as they stand
  CHECK(docs("entity:Lin Yuan") == "en hans hant");
  CHECK(docs("entity:Lin Yuan 订单") == "hant");
  CHECK(docs("entity:lin yuan gpu") == "en");
  CHECK(docs("speaker:Lin Yuan 云服务") == "hant");
  CHECK(docs("说话人：Lin Yuan 订单") == "");
  CHECK(docs("source:Harbour Wire") == "en");
  CHECK(docs("来源：harbour wire plant") == "en");
  CHECK(docs("source:(Harbour Wire OR Pier Post)") == "en");
}

TEST_CASE("a name is found by its reading and over a slip", "[search]") {
  CHECK(docs("lin yuan") == "en hans hant");
  CHECK(docs("linyuan") == "en hans hant");
  CHECK(docs("xhjqr") == "en hans hant");  // first letters
  CHECK(docs("xhjqx").empty());
  CHECK(docs("Starrivr Robotics") == "en hans hant");
  CHECK(docs("mantainers") == "en");
  CHECK(docs("林圆") == "en hans hant");
  CHECK(docs("定单~") == "hant");
}

TEST_CASE("a word of the pile is found by its reading", "[search]") {
  CHECK(docs("dingdan") == "hant");
  CHECK(docs("ding dan") == "hant");
  CHECK(found("dingdan").hits[0].matched_as == std::vector<std::string>{"訂單"});
  CHECK(docs("tianqiyubaoyuan").empty());
  CHECK(docs("\"dingdan\"").empty());
  CHECK(docs("dd").empty());  // two letters say too little
}

TEST_CASE("what stands only in dropped blocks is not there", "[search]") {
  CHECK(docs("海豚音乐节") == "");
  CHECK(docs("热门") == "");
  CHECK(docs("海豚 天气") == "");
}

TEST_CASE("filters choose documents and parts of them", "[search]") {
  CHECK(docs("", {{"lang", "zh-Hant"}}) == "hant");
  CHECK(docs("", {{"lang", "zh-Hant"}, {"lang", "en"}}) == "en hant");
  CHECK(docs("", {{"lang", "zh"}}) == "hans hant other");
  CHECK(docs("", {{"source", "harbour"}}) == "en");
  CHECK(docs("林远", {{"field", "title"}}) == "");
  CHECK(docs("星河", {{"field", "title"}}) == "hans");
  CHECK(docs("芯片", {{"block", "question"}}) == "hans");
  CHECK(docs("软件", {{"block", "question"}}) == "");
  CHECK(docs("", {{"entity", "Yuan"}}) == "en hans hant");
  CHECK(docs("", {{"quote_speaker", "林远"}}) == "hant");
  CHECK(docs("云服务", {{"quote_speaker", "Lin Yuan"}}) == "hant");
  CHECK(docs("晶片", {{"quote_speaker", "林远"}}) == "");
  CHECK(docs("", {{"event_date", "2025-07-10"}}) == "en");
  CHECK(docs("", {{"event_date", "2025-07"}}) == "en");
  CHECK(docs("", {{"published_from", "2025-07-17"}, {"published_to", "2025-07-18"}}) == "hans hant");
  CHECK(docs("", {{"published_from", "2025-07-18"}}) == "hant");
  CHECK(docs("", {{"type", "PER"}}) == "en hans hant");
  CHECK(docs("lang:en") == "en");
  CHECK(docs("") == "en hans hant other");
}

TEST_CASE("a filter that is none is refused", "[search]") {
  const Index index = Index::build(story(), Lexicon());
  for (const auto& [name, value] :
       Filters{{"colour", "red"}, {"field", "foot"}, {"event_date", "soon"}, {"lang", "fr"}, {"block", ""}}) {
    const auto results = search(index, Lexicon(), {"", {{name, value}}, 0, 10});
    REQUIRE_FALSE(results.ok());
    CHECK(results.error().code == ErrorCode::bad_filter);
    CHECK(results.error().detail.find(name) != std::string::npos);
  }
}

TEST_CASE("evidence is the sentence, marks are exact", "[search]") {
  const Hit hit = found("訂單").hits.front();
  CHECK(hit.snippet_text == "X20晶片將於明年量產,訂單已滿。");
  CHECK(hit.highlight_texts == std::vector<std::string>{"訂單"});
  CHECK(found("", {{"quote_speaker", "林远"}}).hits.front().snippet_text == "林遠表示雲服務不是重點。");
  CHECK(found("", {{"event_date", "2025-07-10"}}).hits.front().snippet_text ==
        "The maintainers met him in Newport.");
  const Hit gpu = found("10000 gpu").hits.front();
  CHECK(gpu.highlight_texts == std::vector<std::string>{"10,000", "GPUs"});
}

TEST_CASE("every mark shows the text that it covers", "[search]") {
  const Pile pile = story();
  for (const char* query : {"老林", "芯片", "plant", "星河 林远", "chip OR 天气", "供应链~"}) {
    for (const Hit& hit : found(query).hits) {
      const std::u32string& text = pile.documents[hit.doc_index].text;
      CHECK(to_utf8(text.substr(hit.snippet.begin, hit.snippet.size())) == hit.snippet_text);
      REQUIRE(hit.highlights.size() == hit.highlight_texts.size());
      for (std::size_t i = 0; i < hit.highlights.size(); ++i) {
        CHECK(to_utf8(text.substr(hit.highlights[i].begin, hit.highlights[i].size())) ==
              hit.highlight_texts[i]);
        CHECK((i == 0 || hit.highlights[i - 1].end <= hit.highlights[i].begin));
      }
    }
  }
}

TEST_CASE("pages are pieces of one list", "[search]") {
  const Index index = Index::build(story(), Lexicon());
  const auto all = search(index, Lexicon(), {"", {}, 0, 10}).value();
  const auto page = search(index, Lexicon(), {"", {}, 1, 2}).value();
  CHECK(page.total == all.total);
  REQUIRE(page.hits.size() == 2);
  CHECK(page.hits[0].doc == all.hits[1].doc);
  CHECK(search(index, Lexicon(), {"", {}, 9, 2}).value().hits.empty());
  CHECK(search(index, Lexicon(), {"", {}, 1, 0xFFFFFFFF}).value().hits.size() == all.hits.size() - 1);
}

TEST_CASE("an empty index answers nothing", "[search]") {
  const Index index = Index::build(Pile(), Lexicon());
  CHECK(search(index, Lexicon(), {"a", {}, 0, 10}).value().total == 0);
  CHECK(search(index, Lexicon(), {"", {}, 0, 10}).value().total == 0);
  CHECK(Index::load(index.save()).ok());
}
