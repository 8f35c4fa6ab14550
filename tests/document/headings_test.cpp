#include "document/headings.h"

#include "plain_reading.h"
#include "support/catch.h"

using namespace newsprism;
using namespace newsprism::test;

using Texts = std::vector<std::string>;

TEST_CASE("a short line above prose is a heading", "[headings]") {
  const Document doc = read_text(
      "渡口恢复摆渡\n停航三个月的渡口昨天恢复摆渡,票价两元。\n\n等待的三个月\n居民绕行两公里去上班,"
      "学生要早起一小时。\n"
      "船工老林只说了一句话:\n船在就好\n他没有再说什么,转身上了船。\n");
  CHECK(texts_of_type(doc, BlockType::heading) == Texts{"等待的三个月"});
}

TEST_CASE("section numbers that count up", "[headings]") {
  const Document doc = read_text(
      "渡口恢复摆渡\n\n2025-03-04 "
      "10:"
      "00\n\n01\n\n停航三个月的渡口昨天恢复摆渡。\n\n02\n\n居民绕行两公里去上班。\n\n7\n\n学生要早起一小时。"
      "\n");
  CHECK(texts_of_type(doc, BlockType::heading) == Texts{"01", "02"});
}

TEST_CASE("a list heralds headings, even such that exclaim", "[headings]") {
  const Document doc = read_text(
      "渡口的三件事\n下面是要點。\n- 船要換新,沒問題!\n- "
      "票價不變\n船要換新,沒問題!\n新船下個月下水,可以載八十人。\n票價不變\n"
      "票價仍是兩元,老人免費。\n");
  CHECK(texts_of_type(doc, BlockType::list_item) == Texts{"船要換新,沒問題!", "票價不變"});
  CHECK(texts_of_type(doc, BlockType::heading) == Texts{"船要換新,沒問題!", "票價不變"});
}

TEST_CASE("numbered sentences below a colon are a list", "[headings]") {
  const Document doc = read_text(
      "渡口的三件事\n我总结有三点:\n1、船要换新,明年下水。\n2、票价不变,"
      "老人免费。\n3、码头加宽两米。\n居民对此表示欢迎。\n");
  CHECK(texts_of_type(doc, BlockType::list_item) ==
        Texts{"船要换新,明年下水。", "票价不变,老人免费。", "码头加宽两米。"});
  CHECK(texts_of_type(doc, BlockType::heading).empty());
}

TEST_CASE("a numbered line alone above prose is a heading with its number", "[headings]") {
  const Document doc =
      read_text("渡口的三件事\n一、新船\n新船下个月下水,可以载八十人。\n二、票价\n票价仍是两元,老人免费。\n");
  CHECK(texts_of_type(doc, BlockType::heading) == Texts{"一、新船", "二、票价"});
}

TEST_CASE("short sentences and verse are no headings", "[headings]") {
  const Document doc = read_text(
      "渡口的歌\n船工唱起了老歌,大家都安静下来。\n风来了\n雨来了\n船不来\n歌声停了以后,"
      "没有人说话。\n好。\n天黑了,大家回家。\n");
  CHECK(texts_of_type(doc, BlockType::heading).empty());
}

TEST_CASE("a caption in brackets and a bare date are no headings", "[headings]") {
  const std::string line = "停航三个月的渡口昨天恢复摆渡,票价两元,老人免费。\n";
  const Document doc = read_text("渡口恢复摆渡\n" + line + "(点击看清晰大图)\n" + line +
                                 "2025-03-04 21:38:04\n" + line + "夜里的灯\n" + line);
  CHECK(texts_of_type(doc, BlockType::heading) == std::vector<std::string>{"夜里的灯"});
}
