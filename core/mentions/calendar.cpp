#include "mentions/calendar.h"

#include <array>

namespace newsprism {
namespace {

constexpr std::int32_t kFirstLunarYear = 1990;

// Month x 100 + day of the first day of the first lunar month, 1990 to 2040.
constexpr std::array<std::int16_t, 51> kSpringFestival{
    127, 215, 204, 123, 210, 131, 219, 207, 128, 216, 205, 124, 212, 201, 122, 209, 129,
    218, 207, 126, 214, 203, 123, 210, 131, 219, 208, 128, 216, 205, 125, 212, 201, 122,
    210, 129, 217, 206, 126, 213, 203, 123, 211, 131, 219, 208, 128, 215, 204, 124, 212};

// The fifth day of the fifth month.
constexpr std::array<std::int16_t, 51> kDragonBoat{
    528, 616, 605, 624, 613, 602, 620, 609, 530, 618, 606, 625, 615, 604, 622, 611, 531,
    619, 608, 528, 616, 606, 623, 612, 602, 620, 609, 530, 618, 607, 625, 614, 603, 622,
    610, 531, 619, 609, 528, 616, 605, 624, 612, 601, 620, 610, 530, 618, 607, 527, 614};

// The fifteenth day of the eighth month.
constexpr std::array<std::int16_t, 51> kMidAutumn{
    1003, 922,  911,  930, 920,  909, 927, 916,  1005, 924, 912,  1001, 921,  911,  928, 918,  1006,
    925,  914,  1003, 922, 912,  930, 919, 908,  927,  915, 1004, 924,  913,  1001, 921, 910,  929,
    917,  1006, 925,  915, 1003, 922, 912, 1001, 919,  908, 927,  916,  1004, 924,  913, 1002, 920};

CalendarDate lunar(const std::array<std::int16_t, 51>& table, std::int32_t year, std::int64_t shift) {
  const std::int32_t row = year - kFirstLunarYear;
  if (row < 0 || row >= static_cast<std::int32_t>(table.size())) return {year, 0, 0};
  const std::int32_t value = table[static_cast<std::size_t>(row)];
  return add_days({year, value / 100, value % 100}, shift);
}

bool is_leap(std::int32_t year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

std::string padded(std::int32_t value, std::size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::optional<std::int32_t> digits_of(std::string_view text) {
  std::int32_t value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

CalendarDate fourth_thursday_of_november(std::int32_t year) {
  const std::int32_t first = weekday({year, 11, 1});
  return {year, 11, 1 + (4 - first + 7) % 7 + 21};
}

// 清明 is the day when the sun stands 15 degrees past the equinox: 4 or 5 April in this century.
CalendarDate tomb_sweeping(std::int32_t year) {
  const std::int32_t y = year % 100;
  return {year, 4, (y * 2422 + 48100) / 10000 - y / 4};
}

}  // namespace

std::optional<CalendarDate> parse_date(std::string_view iso) {
  if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return std::nullopt;
  CalendarDate date;
  const auto year = digits_of(iso.substr(0, 4));
  if (!year) return std::nullopt;
  date.year = *year;
  if (iso.size() >= 7) {
    const auto month = digits_of(iso.substr(5, 2));
    if (!month || iso[4] != '-' || *month < 1 || *month > 12) return std::nullopt;
    date.month = *month;
  }
  if (iso.size() == 10) {
    const auto day = digits_of(iso.substr(8, 2));
    if (!day || iso[7] != '-') return std::nullopt;
    date.day = *day;
    if (!is_real_day(date)) return std::nullopt;
  }
  return date;
}

std::string to_iso(const CalendarDate& date) {
  std::string out = date.year != 0 ? padded(date.year, 4) : "XXXX";
  if (date.month != 0)
    out += "-" + padded(date.month, 2);
  else if (date.day != 0)
    out += "-XX";
  if (date.day != 0) out += "-" + padded(date.day, 2);
  return out;
}

std::int32_t days_in_month(std::int32_t year, std::int32_t month) {
  constexpr std::array<std::int32_t, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  return month == 2 && (year == 0 || is_leap(year)) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

bool is_real_day(const CalendarDate& date) {
  return date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

// Howard Hinnant's days_from_civil: eras of 400 years that begin in March.
std::int64_t day_number(const CalendarDate& date) {
  const std::int64_t y = date.month <= 2 ? date.year - 1 : date.year;
  const std::int64_t era = y / 400;
  const std::int64_t year_of_era = y - era * 400;
  const std::int64_t shifted = date.month + (date.month > 2 ? -3 : 9);
  const std::int64_t day_of_year = (153 * shifted + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

CalendarDate from_day_number(std::int64_t number) {
  const std::int64_t z = number + 719468;
  const std::int64_t era = z / 146097;
  const std::int64_t day_of_era = z - era * 146097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted = (5 * day_of_year + 2) / 153;
  const std::int64_t month = shifted < 10 ? shifted + 3 : shifted - 9;
  const std::int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  return {static_cast<std::int32_t>(year), static_cast<std::int32_t>(month),
          static_cast<std::int32_t>(day_of_year - (153 * shifted + 2) / 5 + 1)};
}

CalendarDate add_days(const CalendarDate& date, std::int64_t days) {
  return from_day_number(day_number(date) + days);
}

std::int32_t weekday(const CalendarDate& date) {
  const std::int64_t from_thursday = day_number(date) % 7;  // 1970-01-01 was a Thursday
  return static_cast<std::int32_t>((from_thursday + 7 + 3) % 7) + 1;
}

std::string iso_week(const CalendarDate& date) {
  const CalendarDate thursday = add_days(date, 4 - weekday(date));
  const std::int64_t first = day_number({thursday.year, 1, 1});
  const auto week = static_cast<std::int32_t>((day_number(thursday) - first) / 7 + 1);
  return padded(thursday.year, 4) + "-W" + padded(week, 2);
}

CalendarDate add_months(const CalendarDate& date, std::int32_t months) {
  const std::int32_t count = date.year * 12 + date.month - 1 + months;
  CalendarDate out{count / 12, count % 12 + 1, date.day};
  const std::int32_t last = days_in_month(out.year, out.month);
  if (out.day > last) out.day = last;
  return out;
}

CalendarDate feast_in(Feast feast, std::int32_t year) {
  switch (feast) {
    case Feast::spring_festival: return lunar(kSpringFestival, year, 0);
    case Feast::new_years_eve_lunar: return lunar(kSpringFestival, year, -1);
    case Feast::lantern: return lunar(kSpringFestival, year, 14);
    case Feast::dragon_boat: return lunar(kDragonBoat, year, 0);
    case Feast::mid_autumn: return lunar(kMidAutumn, year, 0);
    case Feast::new_year: return {year, 1, 1};
    case Feast::valentine: return {year, 2, 14};
    case Feast::womens_day: return {year, 3, 8};
    case Feast::labour_day: return {year, 5, 1};
    case Feast::youth_day: return {year, 5, 4};
    case Feast::childrens_day: return {year, 6, 1};
    case Feast::party_day: return {year, 7, 1};
    case Feast::army_day: return {year, 8, 1};
    case Feast::teachers_day: return {year, 9, 10};
    case Feast::national_day: return {year, 10, 1};
    case Feast::halloween: return {year, 10, 31};
    case Feast::singles_day: return {year, 11, 11};
    case Feast::thanksgiving: return fourth_thursday_of_november(year);
    case Feast::christmas_eve: return {year, 12, 24};
    case Feast::christmas: return {year, 12, 25};
    case Feast::qingming: return tomb_sweeping(year);
  }
  return {year, 0, 0};
}

}  // namespace newsprism
