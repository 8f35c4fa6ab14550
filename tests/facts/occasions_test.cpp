#include "facts/occasions.h"

#include "facts/sample_pile.h"
#include "support/catch.h"

using namespace newsprism;
using test::SamplePile;

namespace {

// "2016 (2016年)" for each pair, "-" where it is of the article's own occasion
std::vector<std::string> occasions_of(SamplePile& sample) {
  std::vector<std::string> out;
  for (const QaPair& qa : sample.pile().documents[0].qa)
    out.push_back(qa.occasion.empty() ? "-" : qa.occasion + " (" + sample.text({0, qa.occasion_words}) + ")");
  return out;
}

}  // namespace

TEST_CASE("turns told of another year", "[occasions]") {
  SamplePile sample{
      "林远舟的两次回答\n2025-06-10 "
      "浅滩网\n\n昨天,林远舟在新厂接受了采访。\n\n记者:新厂什么时候投产?\n\n林远舟:明年。\n\n"
      "2016年,本报也采访过他。当时的问题是这样的。\n\n记者:您会建新厂吗?\n\n林远舟:十年之内不会。\n"};
  CHECK(occasions_of(sample) == std::vector<std::string>{"-", "2016 (2016年)"});
}

TEST_CASE("as precise as stated, and over the turns that follow at once", "[occasions]") {
  SamplePile sample{
      "青渡船厂的旧事\n2025-06-10 "
      "浅滩网\n\n船厂上周停工。\n\n早在2018年5月的发布会上,本报就向林远舟提过问。\n\n记者:船厂会停工吗?"
      "\n\n林远舟:"
      "只要我在就不会。\n\n记者:要是您不在了呢?\n\n林远舟:"
      "那就问别人。\n\n如今船厂停了。我们又去问他。\n\n记者:您后悔吗?\n\n林远舟:不后悔。\n"};
  CHECK(occasions_of(sample) == std::vector<std::string>{"2018-05 (2018年5月)", "2018-05 (2018年5月)", "-"});
}

TEST_CASE("an English turn of years ago", "[occasions]") {
  SamplePile sample{
      "The mill that closed\nJune 10, 2025\n\nThe mill closed on Monday.\n\nIn March 2019 this paper spoke "
      "to its owner. It "
      "asked him then about the future.\n\nReporter: Will the mill close?\n\nHolt: Not while I am "
      "here.\n\nReporter: And "
      "after that?\n\nHolt: We will see.\n"};
  CHECK(occasions_of(sample) == std::vector<std::string>{"2019-03 (March 2019)", "2019-03 (March 2019)"});
}

TEST_CASE("the day of the article and days near it are no other occasion", "[occasions]") {
  SamplePile sample{
      "林远舟答记者问\n2025-06-10 "
      "浅滩网\n\n6月9日,林远舟在发布会上回答了提问。2016年以来,新厂一直在规划。\n\n记者:新厂什么时候投产?"
      "\n\n林远舟:"
      "明年。\n\n记者:钱够吗?\n\n林远舟:够。\n"};
  CHECK(occasions_of(sample) == std::vector<std::string>{"-", "-"});
}
