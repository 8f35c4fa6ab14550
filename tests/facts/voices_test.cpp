#include "facts/voices.h"

#include "facts/sample_pile.h"
#include "support/catch.h"

using namespace newsprism;
using test::SamplePile;

namespace {

// "quoted 林远舟: sentence"
std::vector<std::string> voices_of(SamplePile& sample) {
  std::vector<std::string> out;
  const Pile& pile = sample.pile();
  for (const Voice& v : pile.readings[0].voices) {
    const std::string who = v.speaker == kNoEntity ? "" : " " + pile.entities[v.speaker].name;
    out.push_back(voice_name(v.kind) + who + ": " + sample.text({0, v.range}));
  }
  return out;
}

bool has(const std::vector<std::string>& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

}  // namespace

TEST_CASE("each sentence has its voice", "[voices]") {
  SamplePile sample{
      "青杉集团新厂开工\n\n青杉集团的新厂昨天开工。\n\n集团创始人林远舟表示,"
      "新厂明年投产。\n\n“我们等了三年。”林远舟说。\n\n厂区占地两百亩。\n"};
  const std::vector<std::string> lines = voices_of(sample);
  CHECK(has(lines, "outlet: 青杉集团的新厂昨天开工。"));
  CHECK(has(lines, "paraphrase 林远舟: 集团创始人林远舟表示,新厂明年投产。"));
  CHECK(has(lines, "quoted 林远舟: “我们等了三年。”"));
  CHECK(has(lines, "outlet: 厂区占地两百亩。"));
}

TEST_CASE("an interview has questions and answers, and remarks of the outlet", "[voices]") {
  SamplePile sample{
      "专访林远舟\n\n记者:新厂什么时候投产?\n\n林远舟:明年。最迟六月。\n\n(停顿)\n\n我不想说得太满。\n\n记者:"
      "钱从哪里来?\n\n林远舟:自己的钱。"
      "我们不借。\n"};
  const std::vector<std::string> lines = voices_of(sample);
  CHECK(has(lines, "question: 新厂什么时候投产?"));
  CHECK(has(lines, "quoted 林远舟: 明年。"));
  CHECK(has(lines, "quoted 林远舟: 最迟六月。"));
  CHECK(has(lines, "outlet: (停顿)"));
  CHECK(has(lines, "quoted 林远舟: 我不想说得太满。"));
  CHECK(has(lines, "quoted 林远舟: 我们不借。"));
}

TEST_CASE("a sentence asked in speech is a question, a cited word changes nothing", "[voices]") {
  SamplePile sample{
      "青杉集团新厂开工\n\n“你们信不信?”林远舟问。\n\n新厂被工人们叫做“大房子”,门前的路还没有修好,"
      "雨天很难走。\n"};
  const std::vector<std::string> lines = voices_of(sample);
  REQUIRE(lines.size() >= 3);
  bool question = false;
  for (const std::string& line : lines) question = question || line.compare(0, 8, "question") == 0;
  CHECK(question);
  CHECK(has(lines, "outlet: 新厂被工人们叫做“大房子”,门前的路还没有修好,雨天很难走。"));
}
