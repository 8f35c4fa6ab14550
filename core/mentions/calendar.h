// Days, weeks, months and feasts of the civil calendar, in integers.
//
//   2025-07-16 + 3 months -> 2025-10-16      2024-02-29 + 12 months -> 2025-02-28 (clamped)
//   2025-07-09 lies in 2025-W28              Spring Festival of 2025 is 2025-01-29
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsprism {

// A date of any precision: 0 says that the part is not known.
struct CalendarDate {
  std::int32_t year = 0, month = 0, day = 0;

  [[nodiscard]] bool has_day() const { return year != 0 && month != 0 && day != 0; }
  friend constexpr bool operator==(const CalendarDate&, const CalendarDate&) = default;
};

// "2025-07-16", "2025-07", "2025"; nullopt for anything else or a day that does not exist.
[[nodiscard]] std::optional<CalendarDate> parse_date(std::string_view iso);

// With XXXX and XX for what is missing before a known part: "XXXX-07-05", "2025-07", "2025".
[[nodiscard]] std::string to_iso(const CalendarDate& date);

[[nodiscard]] bool is_real_day(const CalendarDate& date);
[[nodiscard]] std::int32_t days_in_month(std::int32_t year, std::int32_t month);

// Only for dates with a day.
[[nodiscard]] std::int64_t day_number(const CalendarDate& date);  // days since 1970-01-01
[[nodiscard]] CalendarDate from_day_number(std::int64_t number);
[[nodiscard]] CalendarDate add_days(const CalendarDate& date, std::int64_t days);
[[nodiscard]] std::int32_t weekday(const CalendarDate& date);  // 1 Monday .. 7 Sunday
[[nodiscard]] std::string iso_week(const CalendarDate& date);  // "2025-W28"

// Keeps the precision; needs a month.
[[nodiscard]] CalendarDate add_months(const CalendarDate& date, std::int32_t months);

// The festival in a year; no day where the table of lunar feasts (1990 to 2040) does not reach.
enum class Feast : std::uint8_t {
  spring_festival,
  new_years_eve_lunar,
  lantern,
  dragon_boat,
  mid_autumn,
  new_year,
  valentine,
  womens_day,
  labour_day,
  youth_day,
  childrens_day,
  party_day,
  army_day,
  teachers_day,
  national_day,
  halloween,
  singles_day,
  thanksgiving,
  christmas_eve,
  christmas,
  qingming
};
[[nodiscard]] CalendarDate feast_in(Feast feast, std::int32_t year);

}  // namespace newsprism
