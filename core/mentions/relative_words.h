// The words that say a time by where it lies from now, and how each is counted. Written as keys;
// relative_times.cpp reads them.
#pragma once

#include <cstdint>

#include "mentions/match_key.h"

namespace newsprism {

enum class RelativeKind : std::uint8_t {
  year,
  month,
  week,
  day,
  day_part,    // 下午
  past,        // PAST_REF
  present,     // PRESENT_REF
  future,      // FUTURE_REF
  story_year,  // 当年
  story,       // 当时
  by_then,     // 届时
  same_day,    // 当天
  next_day,    // 次日
  quarter,
  half,          // 上半年
  part_of_year,  // 年底
  weekend,
};

struct RelativeWord {
  Key word;
  RelativeKind kind;
  std::int32_t offset;
  Key not_before;  // characters that make another word of it
};

// Longer words first where one begins with the other.
inline constexpr RelativeWord kRelativeWords[] = {
    {U"大前年", RelativeKind::year, -3, U""},
    {U"今年度", RelativeKind::year, 0, U""},
    {U"本年度", RelativeKind::year, 0, U""},
    {U"今年", RelativeKind::year, 0, U""},
    {U"去年", RelativeKind::year, -1, U""},
    {U"前年", RelativeKind::year, -2, U""},
    {U"明年", RelativeKind::year, 1, U""},
    {U"后年", RelativeKind::year, 2, U"代轻"},
    {U"上年", RelativeKind::year, -1, U"纪岁"},
    {U"本年", RelativeKind::year, 0, U""},
    {U"这个月", RelativeKind::month, 0, U""},
    {U"本月", RelativeKind::month, 0, U""},
    {U"上上个月", RelativeKind::month, -2, U""},
    {U"上个月", RelativeKind::month, -1, U""},
    {U"上月", RelativeKind::month, -1, U""},
    {U"下个月", RelativeKind::month, 1, U""},
    {U"下月", RelativeKind::month, 1, U""},
    {U"当月", RelativeKind::month, 0, U""},
    {U"上上周", RelativeKind::week, -2, U""},
    {U"下下周", RelativeKind::week, 2, U""},
    {U"上个星期", RelativeKind::week, -1, U""},
    {U"上星期", RelativeKind::week, -1, U""},
    {U"上礼拜", RelativeKind::week, -1, U""},
    {U"上周", RelativeKind::week, -1, U""},
    {U"下个星期", RelativeKind::week, 1, U""},
    {U"下星期", RelativeKind::week, 1, U""},
    {U"下周", RelativeKind::week, 1, U""},
    {U"下礼拜", RelativeKind::week, 1, U""},
    {U"本星期", RelativeKind::week, 0, U""},
    {U"这星期", RelativeKind::week, 0, U""},
    {U"这个星期", RelativeKind::week, 0, U""},
    {U"本周", RelativeKind::week, 0, U""},
    {U"这周", RelativeKind::week, 0, U""},
    {U"大前天", RelativeKind::day, -3, U""},
    {U"大后天", RelativeKind::day, 3, U""},
    {U"今天", RelativeKind::day, 0, U""},
    {U"今日", RelativeKind::day, 0, U"头"},
    {U"今晨", RelativeKind::day, 0, U""},
    {U"今早", RelativeKind::day, 0, U""},
    {U"今晚", RelativeKind::day, 0, U""},
    {U"今夜", RelativeKind::day, 0, U""},
    {U"昨天", RelativeKind::day, -1, U""},
    {U"昨日", RelativeKind::day, -1, U""},
    {U"昨晨", RelativeKind::day, -1, U""},
    {U"昨晚", RelativeKind::day, -1, U""},
    {U"昨夜", RelativeKind::day, -1, U""},
    {U"前天", RelativeKind::day, -2, U""},
    {U"前日", RelativeKind::day, -2, U""},
    {U"明天", RelativeKind::day, 1, U""},
    {U"明日", RelativeKind::day, 1, U""},
    {U"明早", RelativeKind::day, 1, U""},
    {U"明晚", RelativeKind::day, 1, U""},
    {U"后天", RelativeKind::day, 2, U"性"},
    {U"凌晨", RelativeKind::day_part, 0, U""},
    {U"早上", RelativeKind::day_part, 0, U""},
    {U"早晨", RelativeKind::day_part, 0, U""},
    {U"清晨", RelativeKind::day_part, 0, U""},
    {U"上午", RelativeKind::day_part, 0, U""},
    {U"中午", RelativeKind::day_part, 0, U""},
    {U"下午", RelativeKind::day_part, 0, U"茶"},
    {U"午后", RelativeKind::day_part, 0, U""},
    {U"傍晚", RelativeKind::day_part, 0, U""},
    {U"晚上", RelativeKind::day_part, 0, U""},
    {U"晚间", RelativeKind::day_part, 0, U""},
    {U"深夜", RelativeKind::day_part, 0, U""},
    {U"当晚", RelativeKind::day_part, 0, U""},
    {U"最近几年", RelativeKind::past, 0, U""},
    {U"近年来", RelativeKind::past, 0, U""},
    {U"近几年", RelativeKind::past, 0, U""},
    {U"近些年", RelativeKind::past, 0, U""},
    {U"这些年", RelativeKind::past, 0, U""},
    {U"近年", RelativeKind::past, 0, U""},
    {U"不久前", RelativeKind::past, 0, U""},
    {U"这几天", RelativeKind::past, 0, U""},
    {U"这两天", RelativeKind::past, 0, U""},
    {U"这几年", RelativeKind::past, 0, U""},
    {U"这两年", RelativeKind::past, 0, U""},
    {U"前不久", RelativeKind::past, 0, U""},
    {U"前几天", RelativeKind::past, 0, U""},
    {U"前些天", RelativeKind::past, 0, U""},
    {U"前阵子", RelativeKind::past, 0, U""},
    {U"前段时间", RelativeKind::past, 0, U""},
    {U"近来", RelativeKind::past, 0, U""},
    {U"最近", RelativeKind::past, 0, U""},
    {U"近期", RelativeKind::past, 0, U""},
    {U"近日", RelativeKind::past, 0, U"点"},
    {U"日前", RelativeKind::past, 0, U""},
    {U"此前", RelativeKind::past, 0, U""},
    {U"早前", RelativeKind::past, 0, U""},
    {U"早些时候", RelativeKind::past, 0, U""},
    {U"过去", RelativeKind::past, 0, U"了的"},
    {U"往年", RelativeKind::past, 0, U""},
    {U"昔日", RelativeKind::past, 0, U""},
    {U"从前", RelativeKind::past, 0, U""},
    {U"前一周期", RelativeKind::past, 0, U""},
    {U"现阶段", RelativeKind::present, 0, U""},
    {U"现如今", RelativeKind::present, 0, U""},
    {U"现在", RelativeKind::present, 0, U""},
    {U"目前", RelativeKind::present, 0, U""},
    {U"当前", RelativeKind::present, 0, U""},
    {U"如今", RelativeKind::present, 0, U""},
    {U"眼下", RelativeKind::present, 0, U""},
    {U"当下", RelativeKind::present, 0, U""},
    {U"此刻", RelativeKind::present, 0, U""},
    {U"时下", RelativeKind::present, 0, U""},
    {U"现今", RelativeKind::present, 0, U""},
    {U"不远的将来", RelativeKind::future, 0, U""},
    {U"不久的将来", RelativeKind::future, 0, U""},
    {U"接下来", RelativeKind::future, 0, U""},
    {U"将来", RelativeKind::future, 0, U"自"},
    {U"未来", RelativeKind::future, 0, U""},
    {U"今后", RelativeKind::future, 0, U""},
    {U"日后", RelativeKind::future, 0, U""},
    {U"当年", RelativeKind::story_year, 0, U""},
    {U"同年", RelativeKind::story_year, 0, U"级龄"},
    {U"那一年", RelativeKind::story_year, 0, U""},
    {U"那年", RelativeKind::story_year, 0, U""},
    {U"次年", RelativeKind::story_year, 1, U""},
    {U"翌年", RelativeKind::story_year, 1, U""},
    {U"当时", RelativeKind::story, 0, U""},
    {U"那时", RelativeKind::story, 0, U""},
    {U"届时", RelativeKind::by_then, 0, U""},
    {U"当天", RelativeKind::same_day, 0, U""},
    {U"当日", RelativeKind::same_day, 0, U""},
    {U"同日", RelativeKind::same_day, 0, U""},
    {U"次日", RelativeKind::next_day, 0, U"元"},
    {U"翌日", RelativeKind::next_day, 0, U""},
    {U"周末", RelativeKind::weekend, 0, U""},
};

}  // namespace newsprism
