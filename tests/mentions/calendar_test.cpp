#include "mentions/calendar.h"

#include "support/catch.h"

using namespace newsprism;

TEST_CASE("day arithmetic crosses months, years and leap days", "[calendar]") {
  CHECK(to_iso(add_days({2024, 2, 28}, 1)) == "2024-02-29");
  CHECK(to_iso(add_days({2025, 1, 1}, -1)) == "2024-12-31");
  CHECK(to_iso(add_days({1900, 2, 28}, 1)) == "1900-03-01");
  CHECK(to_iso(add_months({2024, 12, 31}, 2)) == "2025-02-28");
  for (std::int64_t day = -40000; day < 40000; day += 37) CHECK(day_number(from_day_number(day)) == day);
}

TEST_CASE("weekdays and ISO weeks", "[calendar]") {
  CHECK(weekday({2026, 6, 15}) == 1);
  CHECK(weekday({2025, 7, 20}) == 7);
  CHECK(iso_week({2025, 7, 9}) == "2025-W28");
  CHECK(iso_week({2021, 1, 3}) == "2020-W53");
  CHECK(iso_week({2024, 12, 30}) == "2025-W01");
}

TEST_CASE("dates are read in three precisions and refused when they do not exist", "[calendar]") {
  CHECK(parse_date("2025-07-16") == CalendarDate{2025, 7, 16});
  CHECK(parse_date("2025-07") == CalendarDate{2025, 7, 0});
  CHECK_FALSE(parse_date("2025-02-29"));
  CHECK_FALSE(parse_date("2025-13"));
  CHECK_FALSE(parse_date("16 July"));
  CHECK(to_iso({0, 7, 5}) == "XXXX-07-05");
}

TEST_CASE("feasts of the sun and of the moon", "[calendar]") {
  CHECK(to_iso(feast_in(Feast::spring_festival, 2025)) == "2025-01-29");
  CHECK(to_iso(feast_in(Feast::new_years_eve_lunar, 2026)) == "2026-02-16");
  CHECK(to_iso(feast_in(Feast::mid_autumn, 2023)) == "2023-09-29");
  CHECK(to_iso(feast_in(Feast::thanksgiving, 2024)) == "2024-11-28");
  CHECK(to_iso(feast_in(Feast::qingming, 2025)) == "2025-04-04");
  CHECK_FALSE(feast_in(Feast::spring_festival, 1850).has_day());
}
