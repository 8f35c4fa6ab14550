#include "facts/timeline.h"

#include "facts/sample_pile.h"
#include "support/catch.h"

using namespace newsprism;
using test::SamplePile;

TEST_CASE("one event of two articles is told once, with the more precise date", "[timeline]") {
  SamplePile sample = {"博览会\n\n2026-05-20\n\n2026年5月,法国总统出席巴黎国际雨伞博览会开幕式,并发表演讲。",
                       "博覽會\n\n2026-05-21\n\n2026年5月18日,法國總統出席巴黎國際雨傘博覽會開幕式。"};
  const std::vector<TimelineEntry>& entries = sample.pile().dossier.timeline;
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].date == "2026-05-18");
  CHECK(entries[0].status == "happened");
  CHECK(entries[0].members.size() == 2);
  CHECK_FALSE(entries[0].label.empty());
}

TEST_CASE("two events of one day stay two, and days come in order", "[timeline]") {
  SamplePile sample = {
      "法国\n\n2026-05-20\n\n2026年5月18日,法国总统在巴黎打开了雨伞博览会。2024年3月2日,"
      "德国的火车在柏林停了整整一天。",
      "德国\n\n2026-05-21\n\n2026年5月18日,德国的渔民在汉堡捞起一艘古船。"};
  const std::vector<TimelineEntry>& entries = sample.pile().dossier.timeline;
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].date == "2024-03-02");
  CHECK(entries[1].date == "2026-05-18");
  CHECK(entries[2].date == "2026-05-18");
}
