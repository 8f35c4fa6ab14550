#include "document/monologues.h"

#include "plain_reading.h"
#include "support/catch.h"

using namespace newsprism;
using namespace newsprism::test;

namespace {

// "speaker: text"
std::vector<std::string> monologues_of(const Document& doc) {
  std::vector<std::string> out;
  for (const Monologue& m : doc.monologues)
    out.push_back(text_of(doc, m.speaker) + ": " + text_of(doc, m.range));
  return out;
}

}  // namespace

TEST_CASE("a heading names who speaks below it", "[monologues]") {
  const Document doc = read_text(
      "桥头的三个人\n\n大桥通车一年,本报记者走访了桥头的居民。\n\n秦望舒,52岁,船工\n\n我十六岁上船,"
      "今年是第三十六年。\n\n桥通了,"
      "我的船就停了。\n\n温若棠,31岁,教师\n\n以前我坐船去上课,现在走桥,快了二十分钟。\n\n我还是想念船。\n");
  CHECK(monologues_of(doc) ==
        std::vector<std::string>{"秦望舒: 我十六岁上船,今年是第三十六年。\n\n桥通了,我的船就停了。",
                                 "温若棠: 以前我坐船去上课,现在走桥,快了二十分钟。\n\n我还是想念船。"});
}

TEST_CASE("English headings with name, age and trade", "[monologues]") {
  const Document doc = read_text(
      "Voices from the pier\n\nThe pier closed last week. Three people remember it.\n\nAda Lund, 34, "
      "carpenter\n\nI mended "
      "it every spring. My hands know each plank.\n\nOla Berg, 61, angler\n\nWe used to sit here all night, "
      "my brother and "
      "I.\n\nNobody minded.\n");
  CHECK(monologues_of(doc) ==
        std::vector<std::string>{
            "Ada Lund: I mended it every spring. My hands know each plank.",
            "Ola Berg: We used to sit here all night, my brother and I.\n\nNobody minded."});
}

TEST_CASE("the text says whose words it is", "[monologues]") {
  const Document doc = read_text(
      "我在河上三十年\n\n口述:秦望舒\n\n一\n\n我父亲是船工,我爷爷也是船工,"
      "我们家没有人上过岸。\n\n那时候河上没有桥。\n\n二\n\n后来我"
      "结了婚,妻子不会游泳,可是她不怕水。\n");
  REQUIRE(doc.monologues.size() == 2);
  CHECK(monologues_of(doc)[0] ==
        "秦望舒: 我父亲是船工,我爷爷也是船工,我们家没有人上过岸。\n\n那时候河上没有桥。");
  CHECK(monologues_of(doc)[1] == "秦望舒: 后来我结了婚,妻子不会游泳,可是她不怕水。");
}

TEST_CASE("sections of who answers the interview", "[monologues]") {
  const Document doc = read_text(
      "專訪沈一舟\n\n記者:船還好嗎?\n\n沈一舟:還好。\n\n記者:您會退休嗎?\n\n沈一舟:"
      "不會。\n\n關於母親\n\n我母親一輩子沒有離開過這條河。\n\n"
      "她說河就是路。\n\n後記\n\n沈一舟話不多,我們坐了一下午,他只說了十句話。\n");
  CHECK(monologues_of(doc) ==
        std::vector<std::string>{"沈一舟: 我母親一輩子沒有離開過這條河。\n\n她說河就是路。"});
}

TEST_CASE("a report under headings is no monologue", "[monologues]") {
  const Document doc = read_text(
      "桥头见闻\n\n大桥,三年\n\n大桥修了三年,花了两个亿,"
      "我们的城市从此有了第二座桥。\n\n市民怎么看\n\n秦望舒告诉记者,他很少走桥。\n");
  CHECK(doc.monologues.empty());
}
