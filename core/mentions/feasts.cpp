// Feasts with a date: 春节, 国庆节, 双十一, Christmas.
#include "mentions/time_patterns.h"

namespace newsprism {
namespace {

struct FeastName {
  Phrases words;
  Feast feast;
  Key not_before;  // characters that make another word of it: 圣诞树
};

constexpr FeastName kFeasts[] = {
    {U"农历新年|春节|大年初一|spring festival|lunar new year|chinese new year", Feast::spring_festival, U""},
    {U"除夕|大年三十", Feast::new_years_eve_lunar, U""},
    {U"元宵节", Feast::lantern, U""},
    {U"端午节", Feast::dragon_boat, U""},
    {U"端午", Feast::dragon_boat, U"门"},
    {U"中秋节|中秋|mid-autumn festival", Feast::mid_autumn, U""},
    {U"清明节|清明假期", Feast::qingming, U""},
    {U"元旦|new year's day", Feast::new_year, U""},
    {U"情人节|valentine's day", Feast::valentine, U""},
    {U"三八妇女节|妇女节", Feast::womens_day, U""},
    {U"劳动节|五一假期|五一期间|五一长假|labor day", Feast::labour_day, U""},
    {U"青年节", Feast::youth_day, U""},
    {U"儿童节", Feast::childrens_day, U""},
    {U"建党节", Feast::party_day, U""},
    {U"建军节", Feast::army_day, U""},
    {U"教师节", Feast::teachers_day, U""},
    {U"国庆节|国庆假期|国庆长假|国庆期间", Feast::national_day, U""},
    {U"万圣节|halloween", Feast::halloween, U""},
    {U"双十一", Feast::singles_day, U""},
    {U"双11", Feast::singles_day, U"0123456789"},
    {U"感恩节|thanksgiving", Feast::thanksgiving, U""},
    {U"平安夜|christmas eve", Feast::christmas_eve, U""},
    {U"圣诞节|christmas", Feast::christmas, U""},
    {U"圣诞", Feast::christmas, U"老树帽礼歌卡夜岛装"},
};

}  // namespace

TimeFound match_feast(const TimeLine& line, std::size_t at, std::int32_t year) {
  if (at >= line.key.size()) return std::nullopt;
  for (const FeastName& f : kFeasts) {
    for (const Key word : f.words) {
      if (!stands_at(line.key, at, word)) continue;
      const std::size_t end = at + word.size();
      if (one_of(char_at(line.key, end), f.not_before)) continue;
      if (is_ascii_letter(word[0]) && !word_at(line.key, at, word)) continue;
      const CalendarDate date = line.context->date_of_feast(f.feast, year);
      if (date.month == 0 && date.year == 0) return plain(end, TimeType::date, "XXXX", true);
      return dated(end, date, true, *line.context);
    }
  }
  return std::nullopt;
}

}  // namespace newsprism
