#include "document/read_csv.h"

#include <string>

#include "document/read.h"
#include "support/catch.h"
#include "text/utf8.h"

using namespace newsprism;

namespace {

ReadOutcome read(std::string_view bytes) {
  return read_documents(bytes, {"tides.csv", ""});
}

}  // namespace

TEST_CASE("a table gives one document a row") {
  const ReadOutcome out = read(
      "\xEF\xBB\xBFtitle,pubtime,content,source\r\n"
      "Tide falls,2025-03-04 08:00,\"It fell, said the \"\"harbour\"\" office.\r\n\r\nShips left.\",Coast "
      "Wire\r\n"
      "\r\n"
      "Tide rises,2025-03-05,It rose by 2 metres on Tuesday.,\r\n");
  CHECK(out.report.format == "csv");
  CHECK(out.refused.empty());
  REQUIRE(out.documents.size() == 2);
  const Document& first = out.documents[0];
  CHECK(first.id == "tides-1");
  CHECK(first.text == U"Tide falls\n\nIt fell, said the \"harbour\" office.\r\n\r\nShips left.");
  CHECK_FALSE(first.text_is_input);
  CHECK(first.meta.published->value == "2025-03-04T08:00");
  CHECK(first.meta.published->origin == "column pubtime");
  CHECK(first.meta.source->value == "Coast Wire");
  CHECK_FALSE(out.documents[1].meta.source);
  const std::vector<std::pair<std::string, std::string>> wanted = {
      {"title", "title"}, {"pubtime", "published"}, {"source", "source"}, {"content", "body"}};
  CHECK(out.report.mapping == wanted);
}

TEST_CASE("tabs, semicolons and Chinese headers") {
  const ReadOutcome tabs = read("标题\t发布时间\t正文\n潮水退了\t2025-03-04\t港口重新开放,渔船出海。\n");
  REQUIRE(tabs.documents.size() == 1);
  CHECK(tabs.documents[0].meta.title->value == "潮水退了");
  const ReadOutcome semicolons = read("Headline;Text\nTide falls;It fell, slowly, all day.\n");
  REQUIRE(semicolons.documents.size() == 1);
  CHECK(semicolons.documents[0].meta.title->value == "Tide falls");
}

TEST_CASE("a row that does not fit is refused with its line, the others are read") {
  const ReadOutcome out = read(
      "title,content\n"
      "One,The first ship left.\n"
      "Two,The second, and the third ship left.\n"
      "Three,\"The fourth\nship left.\"\n"
      "Four,\"The fifth ship left.\n"
      "Five,The sixth ship left.\n");
  REQUIRE(out.documents.size() == 3);
  CHECK(out.documents[2].meta.title->value == "Five");
  REQUIRE(out.refused.size() == 2);
  CHECK(out.refused[0].name == "tides.csv:3");
  CHECK(out.refused[0].error.code == ErrorCode::bad_csv);
  CHECK(out.refused[1].name == "tides.csv:6");
  CHECK(out.refused[1].error.detail == "a quote that never closes");
}

TEST_CASE("hostile column names are just names") {
  const ReadOutcome out = read("__proto__,constructor,title,text\n1,2,Tide,It fell on Monday.\n");
  REQUIRE(out.documents.size() == 1);
  CHECK(out.report.mapping.size() == 2);
}

TEST_CASE("a text with commas is no table") {
  CHECK_FALSE(looks_like_csv("Tide falls, ships stay\n\nThe tide fell, the ships, all of them, stayed.\n"));
  CHECK_FALSE(
      looks_like_csv("Text, time and tide\nOn Monday, the tide fell, and nobody, it seems, saw it.\n"));
  CHECK_FALSE(looks_like_csv("时间,地点\n周一,港口。\n"));
  CHECK_FALSE(looks_like_csv("title,text"));
  CHECK(looks_like_csv("no,text\n1,The tide fell.\n2,The tide rose.\n"));
}

TEST_CASE("a table without a text takes the description") {
  const ReadOutcome out = read(
      "title,date,description\nOne,2025-03-01,The first ship left.\nTwo,2025-03-02,The second ship left.\n"
      "Three,2025-03-03,The third ship left.\n");
  CHECK(out.documents.size() == 3);
  CHECK(out.report.mapping.back().first == "description");
}
