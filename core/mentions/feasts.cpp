// Feasts with a date: 春节, 国庆节, 双十一, Christmas.
#include "mentions/time_patterns.h"

namespace newsprism {
namespace {

struct FeastName {
  Key word;
  Feast feast;
  Key not_before;  // characters that make another word of it: 圣诞树
};

constexpr FeastName kFeasts[] = {
    {U"农历新年", Feast::spring_festival, U""},
    {U"春节", Feast::spring_festival, U""},
    {U"大年初一", Feast::spring_festival, U""},
    {U"除夕", Feast::new_years_eve_lunar, U""},
    {U"大年三十", Feast::new_years_eve_lunar, U""},
    {U"元宵节", Feast::lantern, U""},
    {U"端午节", Feast::dragon_boat, U""},
    {U"端午", Feast::dragon_boat, U"门"},
    {U"中秋节", Feast::mid_autumn, U""},
    {U"中秋", Feast::mid_autumn, U""},
    {U"清明节", Feast::qingming, U""},
    {U"清明假期", Feast::qingming, U""},
    {U"元旦", Feast::new_year, U""},
    {U"情人节", Feast::valentine, U""},
    {U"三八妇女节", Feast::womens_day, U""},
    {U"妇女节", Feast::womens_day, U""},
    {U"劳动节", Feast::labour_day, U""},
    {U"五一假期", Feast::labour_day, U""},
    {U"五一期间", Feast::labour_day, U""},
    {U"五一长假", Feast::labour_day, U""},
    {U"青年节", Feast::youth_day, U""},
    {U"儿童节", Feast::childrens_day, U""},
    {U"建党节", Feast::party_day, U""},
    {U"建军节", Feast::army_day, U""},
    {U"教师节", Feast::teachers_day, U""},
    {U"国庆节", Feast::national_day, U""},
    {U"国庆假期", Feast::national_day, U""},
    {U"国庆长假", Feast::national_day, U""},
    {U"国庆期间", Feast::national_day, U""},
    {U"万圣节", Feast::halloween, U""},
    {U"双十一", Feast::singles_day, U""},
    {U"双11", Feast::singles_day, U"0123456789"},
    {U"感恩节", Feast::thanksgiving, U""},
    {U"平安夜", Feast::christmas_eve, U""},
    {U"圣诞节", Feast::christmas, U""},
    {U"圣诞", Feast::christmas, U"老树帽礼歌卡夜岛装"},
    {U"christmas eve", Feast::christmas_eve, U""},
    {U"christmas", Feast::christmas, U""},
    {U"spring festival", Feast::spring_festival, U""},
    {U"lunar new year", Feast::spring_festival, U""},
    {U"chinese new year", Feast::spring_festival, U""},
    {U"mid-autumn festival", Feast::mid_autumn, U""},
    {U"new year's day", Feast::new_year, U""},
    {U"valentine's day", Feast::valentine, U""},
    {U"labor day", Feast::labour_day, U""},
    {U"thanksgiving", Feast::thanksgiving, U""},
    {U"halloween", Feast::halloween, U""},
};

}  // namespace

TimeFound match_feast(const TimeLine& line, std::size_t at, std::int32_t year) {
  if (at >= line.key.size()) return std::nullopt;
  for (const FeastName& f : kFeasts) {
    if (f.word[0] != line.key[at] || !stands_at(line.key, at, f.word)) continue;
    const std::size_t end = at + f.word.size();
    if (one_of(char_at(line.key, end), f.not_before)) continue;
    if (is_ascii_letter(f.word[0]) && !word_at(line.key, at, f.word)) continue;
    const CalendarDate date = line.context->date_of_feast(f.feast, year);
    if (date.month == 0 && date.year == 0) return plain(end, TimeType::date, "XXXX", true);
    return dated(end, date, true, *line.context);
  }
  return std::nullopt;
}

}  // namespace newsprism
