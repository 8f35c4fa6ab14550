#include "document/read_json.h"

#include <string>

#include "document/read.h"
#include "support/catch.h"
#include "text/utf8.h"

using namespace newsprism;

namespace {

ReadOutcome read(std::string_view json) {
  return read_documents(json, {"pile.json", ""});
}

Document only(std::string_view json) {
  ReadOutcome outcome = read(json);
  REQUIRE(outcome.refused.empty());
  REQUIRE(outcome.documents.size() == 1);
  return outcome.documents[0];
}

std::string value(const std::optional<MetaField>& field) {
  return field ? field->value : "(none)";
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t n = 0; n < times; ++n) out += piece;
  return out;
}

}  // namespace

TEST_CASE("schema.org NewsArticle") {
  const Document d = only(R"({"@context":"https://schema.org","@type":["NewsArticle"],
    "headline":"Ferry finds its anchor","datePublished":"2031-04-05T06:07:08+02:00","inLanguage":"en",
    "author":[{"@type":"Person","name":"Ines Halloway"},{"@type":"Person","name":"Bo Tarn"}],
    "publisher":{"@type":"Organization","name":"The Mole Gazette","logo":{"@type":"ImageObject","name":"x"}},
    "editor":"Ulla Frisk","url":"https://www.mole.example/ferry",
    "articleBody":"The ferry found its anchor on Sunday.\n\nIt was under the ferry, said Ines Halloway."})");
  CHECK(d.text ==
        U"Ferry finds its anchor\n\nThe ferry found its anchor on Sunday.\n\n"
        U"It was under the ferry, said Ines Halloway.");
  CHECK_FALSE(d.text_is_input);
  CHECK(d.id == "pile");
  CHECK(value(d.meta.title) == "Ferry finds its anchor");
  CHECK(d.meta.title->span == Range{0, 22});
  CHECK(value(d.meta.published) == "2031-04-05T06:07:08");
  CHECK(d.meta.published->precision == "second");
  CHECK(d.meta.published->span.empty());
  CHECK(value(d.meta.source) == "The Mole Gazette");
  CHECK(value(d.meta.site) == "mole.example");
  CHECK(value(d.meta.author) == "Ines Halloway, Bo Tarn");
  CHECK(value(d.meta.editor) == "Ulla Frisk");
  CHECK(d.meta.anchor->value == "2031-04-05");
  REQUIRE(d.blocks.size() == 3);
  CHECK(d.blocks[0].type == BlockType::title);
}

TEST_CASE("articles inside other things") {
  const ReadOutcome graph = read(R"({"@graph":[{"@type":"WebSite","name":"Mole","text":"no"},
    {"@type":"NewsArticle","headline":"One","articleBody":"Body one."}]})");
  REQUIRE(graph.documents.size() == 1);
  CHECK(value(graph.documents[0].meta.title) == "One");
  const ReadOutcome many = read(
      R"({"status":"ok","articles":[{"title":"A","content":"Body a."},{"title":"B","content":"Body b."}]})");
  REQUIRE(many.documents.size() == 2);
  CHECK(many.documents[1].id == "pile-2");
}

TEST_CASE("the keys of the scrapers") {
  const Document trafilatura =
      only(R"({"title":"Gulls","author":"Ann Reef","hostname":"cliff.example","date":"2031-01-02",
    "text":"Gulls are loud.","source":"https://cliff.example/gulls","sitename":"Cliff Daily"})");
  CHECK(value(trafilatura.meta.site) == "Cliff Daily");
  CHECK(value(trafilatura.meta.source) == "(none)");
  CHECK(value(trafilatura.meta.published) == "2031-01-02");
  CHECK(trafilatura.meta.published->precision == "day");

  const Document newspaper =
      only(R"({"title":"Gulls","authors":["Ann Reef"],"publish_date":"2031-01-02 03:04:05",
    "source_url":"https://www.cliff.example","text":"Gulls are loud.","top_image":"https://x/y.png"})");
  CHECK(value(newspaper.meta.author) == "Ann Reef");
  CHECK(value(newspaper.meta.site) == "cliff.example");
  CHECK(value(newspaper.meta.published) == "2031-01-02T03:04:05");

  const Document gne = only(
      R"({"title":"海鸥很吵","author":"阮礁","publish_time":"2031年1月2日 03:04","content":"海鸥很吵。"})");
  CHECK(value(gne.meta.author) == "阮礁");
  CHECK(value(gne.meta.published) == "2031-01-02T03:04");

  const Document ninjs = only(R"({"uri":"urn:x:1","type":"text","headline":"Gulls","byline":"By Ann Reef",
    "versioncreated":"2031-01-02T03:04:05Z","located":"Cliff","body_xhtml":"<p>Gulls are loud.</p><p>Very.</p>"})");
  CHECK(ninjs.text == U"Gulls\nGulls are loud.\nVery.");
  CHECK(value(ninjs.meta.author) == "Ann Reef");

  const Document chinese =
      only(R"({"标题":"海鸥","正文":"海鸥很吵。","来源":"崖报","发布时间":"2031-01-02"})");
  CHECK(value(chinese.meta.source) == "崖报");
  CHECK(chinese.text == U"海鸥\n\n海鸥很吵。");
}

TEST_CASE("times since 1970 become dates") {
  CHECK(value(only(R"({"title":"T","text":"Body.","time":1924992000})").meta.published) == "2031-01-01");
  CHECK(value(only(R"({"title":"T","text":"Body.","time":1924995725000})").meta.published) ==
        "2031-01-01T01:02:05");
}

TEST_CASE("a record of raw text is read as it is") {
  const Document d = only(
      R"({"id":"x1","file":"x1.txt","text":"海鸥很吵\n\n2031-01-02 · 来源: 崖报\n\n海鸥昨天很吵,渔民没有睡好。"})");
  CHECK(d.text_is_input);
  CHECK(d.id == "x1");
  CHECK(d.file == "x1.txt");
  CHECK(value(d.meta.published) == "2031-01-02");
  CHECK_FALSE(d.meta.published->span.empty());
}

TEST_CASE("values that stand in the text point there") {
  const Document d =
      only(R"({"title":"海鸥很吵","author":"阮礁","content":"海鸥很吵\n本报记者阮礁报道:海鸥昨天很吵。"})");
  CHECK(d.text == U"海鸥很吵\n\n本报记者阮礁报道:海鸥昨天很吵。");
  REQUIRE(d.meta.author);
  CHECK(d.text.substr(d.meta.author->span.begin, d.meta.author->span.size()) == U"阮礁");
}

TEST_CASE("JSON lines: one bad line does not stop the others") {
  const ReadOutcome outcome =
      read("{\"text\":\"One gull.\"}\n{\"text\": oops}\n\n{\"title\":\"x\"}\n{\"text\":\"Two gulls.\"}\n");
  REQUIRE(outcome.documents.size() == 2);
  CHECK(outcome.documents[1].id == "pile-5");
  REQUIRE(outcome.refused.size() == 2);
  CHECK(outcome.refused[0].name == "pile.json:2");
  CHECK(outcome.refused[0].error.code == ErrorCode::bad_json);
  CHECK(outcome.refused[0].error.at == 30);
  CHECK(outcome.refused[1].name == "pile.json:4");
  CHECK(outcome.refused[1].error.code == ErrorCode::no_article);
}

TEST_CASE("bad JSON says where") {
  const ReadOutcome outcome = read("{\"title\": \"x\",\n \"text\": }");
  REQUIRE(outcome.refused.size() == 1);
  CHECK(outcome.refused[0].error.code == ErrorCode::bad_json);
  CHECK(outcome.refused[0].error.at == 24);
  CHECK(read("{\"title\": \"cut off").refused.at(0).error.code == ErrorCode::bad_json);
}

TEST_CASE("deep JSON is refused, not followed") {
  for (const std::string& json :
       {repeated("[", 100000), repeated("{\"a\":", 100000) + "1" + repeated("}", 100000)}) {
    const ReadOutcome outcome = read(json);
    REQUIRE(outcome.refused.size() == 1);
    CHECK(outcome.refused[0].error.code == ErrorCode::too_deep);
    CHECK(outcome.refused[0].error.at > 500);
  }
  const std::string deep = repeated("[", 400) + "{\"text\":\"Down here.\"}" + repeated("]", 400);
  CHECK(read(deep).documents.size() == 1);
}

TEST_CASE("broken strings are mended, hostile keys are only keys") {
  CHECK(only("{\"title\":\"Gull \\ud83d\",\"text\":\"It \\uD83D\\uDC26 flew.\"}").text ==
        U"Gull \uFFFD\n\nIt \U0001F426 flew.");
  CHECK(only("{\"title\":\"潮水与海鸥\",\"text\":\"A gull \xE6\xB5 flew.\"}").text ==
        U"潮水与海鸥\n\nA gull \uFFFD flew.");
  CHECK(only(R"({"__proto__":{"text":"no"},"constructor":null,"title":"Gull","text":"It flew."})").text ==
        U"Gull\n\nIt flew.");
  CHECK(only(R"({"title":"Salt &amp; pepper","text":"Both&nbsp;came."})").text ==
        U"Salt & pepper\n\nBoth\u00A0came.");
}

TEST_CASE("keys beside a raw text count") {
  const Document d = only(R"({"text":"海鸥昨天很吵,渔民没有睡好。","source":"崖报","date":"2031-01-03"})");
  CHECK(d.text == U"海鸥昨天很吵,渔民没有睡好。");
  CHECK(value(d.meta.source) == "崖报");
  CHECK(value(d.meta.published) == "2031-01-03");
}
