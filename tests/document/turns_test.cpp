#include "document/turns.h"

#include "plain_reading.h"
#include "support/catch.h"

using namespace newsprism;
using namespace newsprism::test;

namespace {
struct Pair {
  std::string asker, answerer, question, answer;
};
Pair pair_of(const Document& doc, std::size_t n) {
  const QaPair& qa = doc.qa.at(n);
  return {text_of(doc, qa.asker), text_of(doc, qa.answerer), text_of(doc, qa.question),
          text_of(doc, qa.answer)};
}
}  // namespace

TEST_CASE("labelled turns, the answer over several paragraphs", "[turns]") {
  const Document doc = read_text(
      "船長的一天\n\n漁火號的船長林小舟接受了採訪,談到渡口的未來。\n\n渡口\n\n問:渡口什麼時候恢復?\n\n林小舟:"
      "下個月。船已經修好了。\n\n"
      "碼頭還要加寬兩米。\n\n問: 你還會開船嗎?\n\n林小舟: "
      "會,開到開不動為止。\n\n家人\n\n問:孩子也學開船?\n\n林小舟:不學。他怕水。\n");
  REQUIRE(doc.qa.size() == 3);
  CHECK(pair_of(doc, 0).answer == "下個月。船已經修好了。\n\n碼頭還要加寬兩米。");
  CHECK(pair_of(doc, 0).answerer == "林小舟");
  CHECK(pair_of(doc, 1).question == "你還會開船嗎?");
  CHECK(doc.qa[1].explicit_turn);
  CHECK(texts_of_type(doc, BlockType::heading) == std::vector<std::string>{"渡口", "家人"});
  CHECK(texts_of_type(doc, BlockType::answer).size() == 4);
}

TEST_CASE("labels lie outside the blocks", "[turns]") {
  const Document doc = read_text("记者:渡口什么时候恢复?\n林小舟:下个月。\n");
  REQUIRE(doc.blocks.size() == 2);
  CHECK(text_of(doc, doc.blocks[0].label) == "记者:");
  CHECK(text_of(doc, doc.blocks[0].range) == "渡口什么时候恢复?");
  CHECK(doc.blocks[1].type == BlockType::answer);
}

TEST_CASE("who asks is found by asking", "[turns]") {
  const Document doc = read_text(
      "潮声:船还好吗?\n林小舟:还好。\n潮声:您会退休吗?\n林小舟:你们都问这个。不会。\n潮声:谢谢您,最后说一句?"
      "\n林小舟:小心潮水。\n");
  REQUIRE(doc.qa.size() == 3);
  for (std::size_t n = 0; n < 3; ++n) {
    CHECK(pair_of(doc, n).asker == "潮声");
    CHECK(pair_of(doc, n).answerer == "林小舟");
  }
}

TEST_CASE("English turns", "[turns]") {
  const Document doc = read_text(
      "Q: When will the ferry open?\nA: Next month, I hope.\nQ: And the fares?\nA: They stay.\n\nWe never "
      "raised them.\n");
  REQUIRE(doc.qa.size() == 2);
  CHECK(pair_of(doc, 1).answer == "They stay.\n\nWe never raised them.");
}

TEST_CASE("the guest of the title hides behind the label", "[turns]") {
  const Document doc =
      read_text("专访林小舟:船在就好\n\n问:渡口什么时候恢复?\n答:下个月,我希望。\n问:票价呢?\n答:不变。\n");
  REQUIRE(doc.qa.size() == 2);
  CHECK(pair_of(doc, 0).answerer == "林小舟");
}

TEST_CASE("announced questions and answers", "[turns]") {
  const Document doc = read_text(
      "渡口見聞\n本報向船長提了兩個問題:\n第一個問題是:\n渡口什麼時候恢復?\n新船能載多少人?\n林小舟回答:"
      "\n下個月。\n新船能載八十人。\n"
      "第二個問題是:\n您還會開船嗎?\n林小舟回答:\n會。\n\n碼頭上的林小舟看起來很高興。\n");
  REQUIRE(doc.qa.size() == 2);
  CHECK(pair_of(doc, 0).question == "渡口什麼時候恢復?\n新船能載多少人?");
  CHECK(pair_of(doc, 0).answer == "下個月。\n新船能載八十人。");
  CHECK(pair_of(doc, 1).answer == "會。");
  CHECK(pair_of(doc, 1).answerer == "林小舟");
  CHECK(doc.qa[0].explicit_turn);
}

TEST_CASE("questions of the text, of others, and in quotation marks", "[turns]") {
  const Document doc = read_text(
      "渡口見聞\n渡口停航很久了,最關鍵的問題是,新船造好了嗎?\n答案是:「還沒有,"
      "鋼材不夠。」\n「所以今年不會開航?」\n「不會。」\n"
      "針對外地記者關於票價的問題,林小舟回答道:\n票價不變。\n老人免費。\n");
  REQUIRE(doc.qa.size() == 3);
  CHECK(pair_of(doc, 0).question == "新船造好了嗎?");
  CHECK(pair_of(doc, 0).answer == "「還沒有,鋼材不夠。」");
  CHECK(pair_of(doc, 1).question == "「所以今年不會開航?」");
  CHECK(pair_of(doc, 1).answer == "「不會。」");
  CHECK(pair_of(doc, 2).question == "關於票價的問題");
  CHECK(pair_of(doc, 2).asker == "外地記者");
  CHECK(pair_of(doc, 2).answer == "票價不變。\n老人免費。");
  CHECK_FALSE(doc.qa[2].explicit_turn);
}

TEST_CASE("a question to you, answered in the first person up to the heading", "[turns]") {
  const Document doc = read_text(
      "渡口见闻\n有人问起票价。\n对于票价问题,林小舟回答:\n不变。\n造船的人\n最近造船的人很抢手,"
      "有人开出两倍工钱,你怎么看?\n"
      "我们的工钱一向不低。\n我的船工都是老船工。\n渡口的未来\n渡口明年还要加宽,市府已经批准。\n");
  REQUIRE(doc.qa.size() == 2);
  CHECK(pair_of(doc, 1).answer == "我们的工钱一向不低。\n我的船工都是老船工。");
  CHECK(pair_of(doc, 1).answerer == "林小舟");
  CHECK(texts_of_type(doc, BlockType::paragraph).back() == "渡口明年还要加宽,市府已经批准。");
}

TEST_CASE("one exchange in a report ends with it", "[turns]") {
  const Document doc = read_text(
      "渡口见闻\n九年前,本报曾经访问过他。\n潮声:您对新船怎么看?\n林小舟:我觉得很好。\n第二次见面在去年冬天,"
      "地点还是渡口。\n");
  REQUIRE(doc.qa.size() == 1);
  CHECK(pair_of(doc, 0).answer == "我觉得很好。");
}

TEST_CASE("colons that are no turns", "[turns]") {
  const Document doc = read_text(
      "渡口见闻\n林小舟说:船还好吗?没有人知道。\n来源:潮声报\n优点:便宜。\n时间:每天早上八点。\n他表示:"
      "不会涨价。\n地点:旧渡口。\n");
  CHECK(doc.qa.empty());
  CHECK(texts_of_type(doc, BlockType::answer).empty());
}

TEST_CASE("an essay that asks its readers has no interview in it", "[turns]") {
  const Document doc = read_text("渡口随想\n你坐过渡船吗?\n我坐过很多次,每次都有风。\n我想念那些风。\n");
  CHECK(doc.qa.empty());
}
