#include "facts/events.h"

#include "facts/sample_pile.h"
#include "support/catch.h"

using namespace newsprism;
using test::SamplePile;

namespace {

std::vector<std::string> dates(SamplePile& sample) {
  std::vector<std::string> out;
  for (const Event& e : sample.pile().readings[0].events) out.push_back(e.date);
  return out;
}

}  // namespace

TEST_CASE("a dated clause with somebody in it is an event", "[events]") {
  SamplePile sample = {
      "青杉集团开新厂\n\n2026-05-20\n\n2026年5月18日,青杉集团在巴黎开了第一家工厂,天气很好。工人们很高兴。"};
  REQUIRE(dates(sample) == std::vector<std::string>{"2026-05-18"});
  const Event& event = sample.pile().readings[0].events[0];
  CHECK(event.status == "happened");
  CHECK_FALSE(event.participants.empty());
  CHECK(sample.holds({0, event.evidence}, "开了第一家工厂"));
  CHECK_FALSE(sample.holds({0, event.evidence}, "天气很好"));
}

TEST_CASE("plans and guesses are told from what happened", "[events]") {
  SamplePile sample = {
      "巴黎的桥\n\n2026-05-"
      "20\n\n巴黎计划在2026年9月3日重新开放这座桥。据传法国可能会在2026年7月1日关闭这座桥。"};
  const std::vector<Event>& events = sample.pile().readings[0].events;
  REQUIRE(events.size() == 2);
  CHECK(events[0].status == "planned");
  CHECK(events[1].status == "speculated");
}

TEST_CASE("the date of the header, this year and durations date nothing", "[events]") {
  SamplePile sample = {"巴黎下雨\n\n2026-05-20\n\n今年巴黎下了很多雨。巴黎连续三周没有太阳。最近巴黎很冷。"};
  CHECK(dates(sample).empty());
}
