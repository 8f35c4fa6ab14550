#include "search/query.h"

#include <random>
#include <string>

#include "support/catch.h"
#include "support/check_query.h"
#include "text/utf8.h"

using namespace newsprism;

namespace {

std::string shown(const FilterList& filters) {
  std::string out;
  for (const auto& [name, value] : filters) out += (out.empty() ? "" : " ") + name + '=' + value;
  return out;
}

// The tree as text: (and a b), (or a b), (not a), "phrase", a*, a~, (near 5 "a" "b"), {name=value}, title:a.
std::string shown(const Query& query, std::uint32_t n) {
  const QueryNode& node = query.nodes[n];
  std::string text = to_utf8(node.text);
  if (node.kind != NodeKind::phrase && !node.field.empty()) text = std::string(node.field) + ":" + text;
  switch (node.kind) {
    case NodeKind::term: return text;
    case NodeKind::phrase: return std::string(node.field) + (node.field.empty() ? "\"" : ":\"") + text + '"';
    case NodeKind::filter: return '{' + shown(node.filters) + '}';
    case NodeKind::prefix: return text + '*';
    case NodeKind::fuzzy: return text + '~';
    default: break;
  }
  std::string out = node.kind == NodeKind::all_of ? "(and" : node.kind == NodeKind::one_of ? "(or" : "(not";
  if (node.kind == NodeKind::near) out = "(near " + std::to_string(node.distance);
  for (const std::uint32_t child : node.children) out += ' ' + shown(query, child);
  return out + ')';
}

std::string tree(std::u32string_view text) {
  const auto query = parse_query(text);
  if (!query.ok()) return std::to_string(query.error().at) + ": " + query.error().detail;
  if (query.value().nodes.empty()) return "";
  return shown(query.value(), static_cast<std::uint32_t>(query.value().nodes.size() - 1));
}

// The filters outside the tree.
std::string filters(std::u32string_view text) {
  const auto query = parse_query(text);
  return query.ok() ? shown(query.value().filters) : tree(text);
}

// Where the query is refused, and what was expected there.
std::string refusal(std::u32string_view text) {
  const auto query = parse_query(text);
  return query.ok() ? "taken" : tree(text);
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
  CHECK(tree(std::u32string(5000, U'a')).substr(0, 6) == "4096: ");
}

TEST_CASE("deep brackets are only a long query", "[search][query]") {
  const std::u32string deep = std::u32string(2000, U'(') + U"a" + std::u32string(2000, U')');
  CHECK(tree(deep) == "a");
  CHECK(tree(std::u32string(4000, U'(')).substr(0, 6) == "3999: ");
}

TEST_CASE("near takes the words of a quotation and a distance", "[search][query]") {
  CHECK(tree(U"\"harbour ferry\"~5") == "(near 5 \"harbour\" \"ferry\")");
  CHECK(tree(U"“渡轮　码头”～１２ a") == "(and (near 12 \"渡轮\" \"码头\") a)");
  CHECK(tree(U"-\"a b\"~0") == "(not (near 0 \"a\" \"b\"))");
  CHECK(tree(U"\"渡轮\"~5") == "\"渡轮\"");  // near what?
  CHECK(tree(U"title:\"a b\"~5") == "(near 5 title:\"a\" title:\"b\")");
  CHECK(refusal(U"\"a b\"~") == "6: expected a number from 0 to 1000: how many words may stand between");
  CHECK(refusal(U"\"a b\"~x").substr(0, 3) == "6: ");
  CHECK(refusal(U"\"a b\"~99999999999").substr(0, 3) == "6: ");
}

TEST_CASE("fields have names in both languages and any width", "[search][query]") {
  CHECK(filters(U"lang:zh-Hans source:Pier author:\"Lin Yuan\" type:PER") ==
        "lang=zh-Hans source=Pier author=Lin Yuan type=PER");
  CHECK(filters(U"语言：简体 来源：海报 作者：「林 远」 类型：人物") ==
        "lang=zh-Hans source=海报 author=林 远 type=PER");
  CHECK(filters(U"語言：繁體 來源：海報 類型：公司 說話人：林遠") ==
        "lang=zh-Hant source=海報 type=ORG quote_speaker=林遠");
  CHECK(filters(U"ＬＡＮＧ：ＥＮ Speaker:Lin 来源： 海报") == "lang=en quote_speaker=Lin source=海报");
  CHECK(filters(U"人物:林远 实体:星河 段落:问题") == "entity=林远 entity=星河 block=question");
  CHECK(tree(U"《星河》 12:30 http://a.example a:b") == "(and 《星河》 12:30 http://a.example a:b)");
}

TEST_CASE("dates are taken as people write them", "[search][query]") {
  CHECK(filters(U"on:2025-07-15 after:2025-7 before:2026") == "on=2025-07-15 after=2025-07 before=2026");
  CHECK(filters(U"日期：2025年7月15日 之后：20250701 之前:2025/8/1") ==
        "on=2025-07-15 after=2025-07-01 before=2025-08-01");
  CHECK(filters(U"event:2025.7.5 事件:2024/2025") == "event_date=2025-07-05 event_date=2024/2025");
  CHECK(filters(U"on:2025-07-01..2025-07-15") == "on=2025-07-01/2025-07-15");
  CHECK(refusal(U"a on:soon") == "5: expected a date like 2025-07-15, 2025-07 or 2025 for on");
  for (const char32_t* wrong :
       {U"on:2025-13", U"on:25-07-15", U"on:2025-07-155", U"on:2025-", U"on:202507151", U"on:20257-05",
        U"on:2025-071", U"on:2025071", U"on:2025-07-15..", U"on:2025年年", U"on:2025-07月15月"}) {
    INFO(to_utf8(wrong));
    CHECK(refusal(wrong).substr(0, 3) == "3: ");
  }
}

TEST_CASE("money and percent are compared", "[search][query]") {
  CHECK(filters(U"money>1e10 percent>=0.5") == "money=>1e10 percent=>=0.5");
  CHECK(filters(U"money > 100亿美元 percent<=50%") == "money=>100亿美元 percent=<=50%");
  CHECK(filters(U"金额＞１００亿 百分比≥５０％") == "money=>１００亿 percent=>=５０％");
  CHECK(filters(U"money:>1e10 money=>1e10 money:1e10 money<\"4 trillion dollars\"") ==
        "money=>1e10 money=>1e10 money=1e10 money=<4 trillion dollars");
  CHECK(tree(U"money 5 a>b lang>en") == "(and money 5 a>b lang>en)");
  CHECK(refusal(U"money>lots") == "6: expected an amount like >1e10, >=100亿 or <5bn USD for money");
  CHECK(refusal(U"money>").substr(0, 3) == "6: ");
  CHECK(refusal(U"percent>5USD").substr(0, 3) == "8: ");
  CHECK(refusal(U"money>1e999").substr(0, 3) == "6: ");
}

TEST_CASE("title takes the words that follow", "[search][query]") {
  CHECK(tree(U"title:芯片 供应链") == "(and title:芯片 供应链)");
  CHECK(tree(U"标题：“星河 机器人” 標題:x*") == "(and title:\"星河 机器人\" title:x*)");
  CHECK(tree(U"title:(a OR -b) c") == "(and (or title:a (not title:b)) c)");
  CHECK(tree(U"-title:a") == "(not title:a)");
  CHECK(refusal(U"title:").substr(0, 3) == "6: ");
  CHECK(refusal(U"(title: )").substr(0, 3) == "8: ");
  CHECK(refusal(U"title:lang:en").substr(0, 3) == "6: ");
}

TEST_CASE("a filter stands in the tree where it is one word among others", "[search][query]") {
  CHECK(tree(U"a lang:en b") == "(and a b)");
  CHECK(tree(U"a lang:en OR b") == "(or (and a {lang=en}) b)");
  CHECK(tree(U"(lang:en b) -lang:zh") == "(and (and {lang=en} b) (not {lang=zh}))");
  CHECK(tree(U"-lang:en") == "(not {lang=en})");
  CHECK(tree(U"(a (lang:en lang:zh)) source:x lang:mixed") == "(and a {lang=en lang=zh})");
  CHECK(filters(U"(a (lang:en lang:zh)) source:x lang:mixed source:y") == "source=x source=y lang=mixed");
  CHECK(tree(U"lang:en source:x") == "");
  CHECK(refusal(U"(a OR lang:xx)") == "11: expected one of zh zh-Hans zh-Hant en mixed for lang");
}

TEST_CASE("a headline with a colon is words", "[search][query]") {
  CHECK(tree(U"On: Second team sets a date") == "(and On: Second team sets a date)");
  CHECK(tree(U"Harbour -- ferries - again --") == "(and Harbour ferries again)");
}

TEST_CASE("whatever is typed is parsed or refused with a place in it", "[search][query]") {
  const std::u32string_view pieces[] = {U"a",          U"林",       U" ",
                                        U"　",         U"\"",       U"“",
                                        U"「",         U"」",       U"(",
                                        U"）",         U"-",        U"－",
                                        U" OR ",       U" AND ",    U"*",
                                        U"～",         U"~5",       U"title:",
                                        U"标题：",     U"lang:",    U"lang:en",
                                        U"语言：简体", U"money>",   U"金额＜",
                                        U"100亿",      U"1e10",     U"percent",
                                        U"≥",          U"on:",      U"2025-07",
                                        U"2025年",     U"speaker:", U"《",
                                        U"：",         U"=",        U"\U0001F680",
                                        U"\xFFFF",     U".",        U"block:answer",
                                        U"99999"};
  std::mt19937 random(11);
  for (int round = 0; round < 20000; ++round) {
    std::u32string text;
    for (auto n = random() % 12; n > 0; --n) text += pieces[random() % std::size(pieces)];
    INFO(to_utf8(text));
    const char* broken = test::broken_promise(text);
    REQUIRE(std::string(broken == nullptr ? "" : broken) == "");
  }
}

TEST_CASE("the longest queries take no more than others", "[search][query]") {
  // Each unit 4,096 characters long: in the time of a test, whatever they nest in or repeat.
  for (const std::u32string_view unit :
       {U"(",        U"a ",          U"\"",        U"-",         U"- ", U"(a OR ", U"a|",
        U"title:",   U"title:(",     U"lang:en ",  U"(lang:en ", U":",  U"money ", U"money > ",
        U"money>1 ", U"on:2025 OR ", U"\"a b\"~5", U"-(",        U"a~", U"＞",     U"》",
        U"林",       U"speaker:\"",  U"9",         U"money>9"}) {
    std::u32string text;
    while (text.size() + unit.size() <= kLongestQuery) text += unit;
    const char* broken = test::broken_promise(text);
    CHECK(std::string(broken == nullptr ? "" : broken) == "");
    const char* too_long = test::broken_promise(text + text);
    CHECK(std::string(too_long == nullptr ? "" : too_long) == "");
  }
}

namespace {

// Knows names of two and three words.
struct TwoNames : FieldNames {
  [[nodiscard]] std::size_t words_of_name(std::string_view field, std::u32string_view words,
                                          const std::vector<std::size_t>& ends) const override {
    for (std::size_t count = ends.size(); count > 0; --count) {
      const std::u32string_view name = words.substr(0, ends[count - 1]);
      if (name == U"Lin Yuan" || name == U"林 远 山" || (field == "source" && name == U"Pier Post"))
        return count;
    }
    return 0;
  }
};

std::string with_names(std::u32string_view text) {
  const TwoNames names;
  const auto query = parse_query(text, &names);
  if (!query.ok()) return std::to_string(query.error().at) + ": " + query.error().detail;
  const std::vector<QueryNode>& nodes = query.value().nodes;
  const std::string words =
      nodes.empty() ? "" : shown(query.value(), static_cast<std::uint32_t>(nodes.size() - 1));
  return shown(query.value().filters) + " | " + words;
}

}  // namespace

TEST_CASE("a name of several words is one value of a field", "[search][query]") {
  CHECK(with_names(U"title:Lin Yuan said") == " | (and title:Lin Yuan said)");
  CHECK(with_names(U"标题：Lin Yuan　ferry") == " | (and title:Lin Yuan ferry)");
  CHECK(with_names(U"title:(ferry Lin Yuan OR 林 远 山) x") ==
        " | (and (or (and title:ferry title:Lin Yuan) title:林 远 山) x)");
  CHECK(with_names(U"-title:Lin Yuan a") == " | (and (not title:Lin Yuan) a)");
  CHECK(with_names(U"a speaker:Lin Yuan b") == "quote_speaker=Lin Yuan | (and a b)");
  CHECK(with_names(U"说话人：林 远 山 b") == "quote_speaker=林 远 山 | b");
  CHECK(with_names(U"source:Pier Post lang:en") == "source=Pier Post lang=en | ");
  CHECK(with_names(U"来源： Pier Post") == "source=Pier Post | ");
  CHECK(with_names(U"entity:Pier Post") == "entity=Pier | Post");
  CHECK(with_names(U"author:Lin Yuan source:Pier Posts") == "author=Lin Yuan source=Pier | Posts");
  CHECK(with_names(U"-entity:Lin Yuan a") == " | (and (not {entity=Lin Yuan}) a)");
  CHECK(with_names(U"lang:en Lin Yuan") == "lang=en | (and Lin Yuan)");
  // what is no plain word is no part of a name
  CHECK(with_names(U"entity:Lin \"Yuan\"") == "entity=Lin | \"Yuan\"");
  CHECK(with_names(U"entity:Lin -Yuan") == "entity=Lin | (not Yuan)");
  CHECK(with_names(U"entity:Lin OR Yuan") == " | (or {entity=Lin} Yuan)");
  CHECK(with_names(U"title:Lin (Yuan)") == " | (and title:Lin Yuan)");
  CHECK(with_names(U"title:Lin Yuan*") == " | (and title:Lin Yuan*)");
}

TEST_CASE("a field takes several values in brackets", "[search][query]") {
  CHECK(filters(U"source:(Pier Post OR 海报) a") == "source=Pier Post source=海报");
  CHECK(filters(U"来源：（“Pier Post” OR 海报）") == "source=Pier Post source=海报");
  CHECK(filters(U"lang:(en OR 简体)") == "lang=en lang=zh-Hans");
  CHECK(filters(U"speaker:(Lin Yuan)lang:en") == "quote_speaker=Lin Yuan lang=en");
  CHECK(tree(U"-lang:(en OR zh) a") == "(and (not {lang=en lang=zh}) a)");
  CHECK(tree(U"(a on:( 2031 | 2033-03 )) OR b") == "(or (and a {on=2031 on=2033-03}) b)");
  CHECK(refusal(U"source:()").substr(0, 3) == "8: ");
  CHECK(refusal(U"source:(a OR )").substr(0, 4) == "13: ");
  CHECK(refusal(U"source:(a").substr(0, 3) == "9: ");
  CHECK(refusal(U"source:(\"a\" b)").substr(0, 4) == "12: ");
  CHECK(refusal(U"source:(a (b))").substr(0, 4) == "10: ");
  CHECK(refusal(U"lang:(en OR xx)").substr(0, 4) == "12: ");
  CHECK(refusal(U"money:(>5)").substr(0, 3) == "6: ");
}
