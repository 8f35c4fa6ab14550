#include "document/outline.h"

#include <utility>

#include "plain_reading.h"
#include "support/catch.h"

using namespace newsprism;
using namespace newsprism::test;

namespace {

// "1 一、..." for each heading
std::vector<std::string> outline_of(const Document& doc) {
  std::vector<std::string> out;
  for (const Block& block : doc.blocks) {
    if (block.type == BlockType::heading)
      out.push_back(std::to_string(block.level) + " " + text_of(doc, block.range));
  }
  return out;
}

// "item > heading"
std::vector<std::string> heralds_of(const Document& doc) {
  std::vector<std::string> out;
  for (const Block& block : doc.blocks) {
    if (block.heralds != kNoBlock)
      out.push_back(text_of(doc, block.range) + " > " + text_of(doc, doc.blocks[block.heralds].range));
  }
  return out;
}

}  // namespace

TEST_CASE("heading levels come from the numbering", "[outline]") {
  const Document doc = read_text(
      "青渡镇渡口改造方案\n2026-03-03 "
      "浅滩网\n\n青渡镇昨天公布了渡口改造方案,全文如下。\n\n一、总体要求\n(一)"
      "指导思想\n渡口改造要以方便居民为先,兼顾航运安全和沿岸生态。\n(二)工作目标\n到明年年底,"
      "全镇渡口完成改造,新船全部投入使用。\n二、主要任务\n1. "
      "修建码头\n先修东岸码头,再修西岸码头,工期各四个月左右。\n2. 更换渡船\n"
      "旧船退役,新船由本镇船厂建造,共计三条。\n结语\n渡口是青渡人的记忆,改造要慢慢来,不要着急。\n");
  CHECK(outline_of(doc) == std::vector<std::string>{"1 一、总体要求", "2 (一)指导思想", "2 (二)工作目标",
                                                    "1 二、主要任务", "3 1. 修建码头", "3 2. 更换渡船",
                                                    "1 结语"});
}

TEST_CASE("heading levels by chapters and by points", "[outline]") {
  const Document doc = read_text(
      "The pier report\nMarch 3, 2026\n\nThe council has published a long report about the two piers of the "
      "town.\n\nPart 1 The old pier\n\nThe old pier was built by fishermen a hundred years ago.\n\n1.1 "
      "Wood\n\n"
      "Most of the wood came from the forests behind the town and is still sound.\n\n1.2 Iron\n\nThe iron "
      "came by "
      "ship and has been rusting ever since it arrived.\n\nPart 2 The new pier\n\nThe new pier will be "
      "finished "
      "before the next winter, the council says.\n");
  CHECK(outline_of(doc) == std::vector<std::string>{"1 Part 1 The old pier", "2 1.1 Wood", "2 1.2 Iron",
                                                    "1 Part 2 The new pier"});
}

TEST_CASE("headings without numbers have no level", "[outline]") {
  const Document doc = read_text(
      "渡口见闻\n\n老船\n\n老船停在岸边已经三年,没有人知道它还能不能开。\n\n新船\n\n新船下月到港,"
      "镇上的人都在等它。\n");
  CHECK(outline_of(doc) == std::vector<std::string>{"0 老船", "0 新船"});
}

TEST_CASE("a bulleted summary heralds the headings in order", "[outline]") {
  const Document doc = read_text(
      "渡口一周\n2026-03-03 "
      "浅滩网\n\n这一周青渡镇发生了不少事,最要紧的是渡口换了新船,镇上的人都跑去看。\n\n本周要点如下:\n\n- "
      "新船下月到港,可载八十人\n- 票价三年不变是镇里的承诺\n- 船工的工钱涨了两成\n\n新船要来了\n\n"
      "新船由本镇船厂建造,船身比旧船长三米,能装更多的自行车。\n\n票价不变\n\n镇里同船行签了协议,"
      "三年之内不涨价,老人和孩子照旧免费。\n\n"
      "谁来开船\n\n船工不好找,船行只好把工钱提高两成,还管一日三餐。\n");
  CHECK(heralds_of(doc) == std::vector<std::string>{"新船下月到港,可载八十人 > 新船要来了",
                                                    "票价三年不变是镇里的承诺 > 票价不变",
                                                    "船工的工钱涨了两成 > 谁来开船"});
}

TEST_CASE("English bullets herald headings by their words", "[outline]") {
  const Document doc = read_text(
      "The week at the harbour\n\nIn short:\n\n- The crane arrives in May at last\n- Fares stay as they "
      "are\n\nA crane in "
      "May\n\nThe crane was ordered two years ago and has been waiting in another port ever since.\n\nFares "
      "stay\n\nThe "
      "council voted on Monday to leave the fares alone for the third year.\n");
  CHECK(heralds_of(doc) == std::vector<std::string>{"The crane arrives in May at last > A crane in May",
                                                    "Fares stay as they are > Fares stay"});
}

TEST_CASE("a list of things heralds nothing", "[outline]") {
  const Document doc = read_text(
      "船上带什么\n\n出航前请准备:\n\n- 雨衣\n- 手电\n- "
      "干粮和水\n\n天气\n\n春天的河上多雾,出航前一定要问清楚天气再走。\n\n安全\n\n"
      "船上人人都要穿救生衣,孩子要有大人看着。\n");
  CHECK(heralds_of(doc).empty());
}
