#include "document/pieces.h"

#include "plain_reading.h"
#include "support/catch.h"

using namespace newsprism;
using namespace newsprism::test;

TEST_CASE("a digest on one line is cut at labels, bullets and citations", "[pieces]") {
  const Document doc = read_text(
      "Group 1 - The Port Alder ferry opened two years late after the builder - a family firm - ran out of "
      "steel [1] "
      "- Tickets cost 4 dollars and are sold on board [2] Group 2 - A third ship is planned for 2031 [2]\n");
  const std::vector<std::string> wanted = {"heading Group 1",
                                           "list_item The Port Alder ferry opened two years late after the "
                                           "builder - a family firm - ran out of steel",
                                           "boilerplate/citation_marker [1]",
                                           "list_item Tickets cost 4 dollars and are sold on board",
                                           "boilerplate/citation_marker [2]",
                                           "heading Group 2",
                                           "list_item A third ship is planned for 2031",
                                           "boilerplate/citation_marker [2]"};
  CHECK(block_lines(doc) == wanted);
}

TEST_CASE("one bracketed number is no citation", "[pieces]") {
  const Document doc = read_text("The committee met on Monday and changed article [1]\n");
  CHECK(texts_of_type(doc, BlockType::boilerplate).empty());
}

TEST_CASE("a date glued to the first sentence is cut off", "[pieces]") {
  const Document doc =
      read_text(" date 2025-03 海濱市今年第三次延長渡輪服務,居民表示歡迎。市府說明年還會再加開兩班。\n");
  CHECK(reason_of(doc, "date 2025-03") == "date_prefix");
  REQUIRE(doc.meta.published);
  CHECK(doc.meta.published->value == "2025-03");
  CHECK(doc.meta.published->precision == "month");
  const Document sentence = read_text("2025 年 3 月 4 日,海滨市第二座海水淡化厂开始供水,居民表示欢迎。\n");
  CHECK(texts_of_type(sentence, BlockType::boilerplate).empty());
}

TEST_CASE("bylines, notices and credits around the text are cut off", "[pieces]") {
  const Document doc = read_text(
      "渡輪延後開航\n為達最佳瀏覽效果，建議使用新版的瀏覽器。〔記者林小舟／海濱報導〕海濱市的渡輪昨天延後開航"
      "，"
      "約200名旅客改搭巴士。市府向旅客致歉。（圖／林小舟攝）\n");
  CHECK(reason_of(doc, "為達最佳瀏覽效果，建議使用新版的瀏覽器。") == "browser_notice");
  CHECK(reason_of(doc, "〔記者林小舟／海濱報導〕") == "metadata");
  CHECK(reason_of(doc, "（圖／林小舟攝）") == "photo_credit");
  CHECK(texts_of_type(doc, BlockType::paragraph) ==
        std::vector<std::string>{"海濱市的渡輪昨天延後開航，約200名旅客改搭巴士。市府向旅客致歉。"});
  REQUIRE(doc.meta.author);
  CHECK(doc.meta.author->value == "林小舟");
}

TEST_CASE("arrows lead to other stories", "[pieces]") {
  const Document doc =
      read_text("渡輪延後開航\n海濱市的渡輪昨天延後開航，約200名旅客改搭巴士。► 渡輪的三十年\n► 誰在開船\n");
  CHECK(reason_of(doc, "► 渡輪的三十年") == "related_stories");
  CHECK(reason_of(doc, "► 誰在開船") == "related_stories");
}
