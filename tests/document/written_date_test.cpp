#include "document/written_date.h"

#include <string>

#include "support/catch.h"
#include "text/fold.h"

using namespace newsprism;

namespace {
std::string iso_of(const std::u32string& text) {
  const std::u32string key = fold(text);
  const auto dates = find_dates(key, {0, static_cast<std::uint32_t>(key.size())});
  return dates.empty() ? "" : dates.front().iso() + " " + dates.front().precision();
}
}  // namespace

TEST_CASE("dates in every usual form", "[written_date]") {
  CHECK(iso_of(U"2024-03-09 08:05:06") == "2024-03-09T08:05:06 second");
  CHECK(iso_of(U"2024/3/9 8:05") == "2024-03-09T08:05 minute");
  CHECK(iso_of(U"2024 年 3 月 9 日") == "2024-03-09 day");
  CHECK(iso_of(U"2024年3月9日8时05分") == "2024-03-09T08:05 minute");
  CHECK(iso_of(U"2024年3月") == "2024-03 month");
  CHECK(iso_of(U"2024-03") == "2024-03 month");
  CHECK(iso_of(U"(20240309收盘)") == "2024-03-09 day");
  CHECK(iso_of(U"二〇二四年十一月二十九日") == "2024-11-29 day");
  CHECK(iso_of(U"March 9, 2024 at 6:45 p.m.") == "2024-03-09T18:45 minute");
  CHECK(iso_of(U"Sept. 9, 2024") == "2024-09-09 day");
  CHECK(iso_of(U"9 March 2024 12:10 AM") == "2024-03-09T00:10 minute");
  CHECK(iso_of(U"3/9/24 06:56 AM EST") == "2024-03-09T06:56 minute");
}

TEST_CASE("numbers that are no dates", "[written_date]") {
  CHECK(iso_of(U"1/6辆") == "");
  CHECK(iso_of(U"2024.5 points") == "");
  CHECK(iso_of(U"12345678901") == "");
  CHECK(iso_of(U"99999999") == "");
  CHECK(iso_of(U"marching 40 2024") == "");
  CHECK(iso_of(U"3月9日") == "");
}

TEST_CASE("all dates of a text in order", "[written_date]") {
  const std::u32string key = fold(U"从2023年1月2日到2024-03-04,共14个月");
  const auto dates = find_dates(key, {0, static_cast<std::uint32_t>(key.size())});
  REQUIRE(dates.size() == 2);
  CHECK(dates[0].iso_day() == "2023-01-02");
  CHECK(dates[1].iso_day() == "2024-03-04");
  CHECK(dates[1].range.end <= key.size());
}
