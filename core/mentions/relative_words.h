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

struct RelativeRow {
  Phrases words;
  RelativeKind kind;
  std::int32_t offset;
  Key not_before;  // characters that make another word of them
};

// One of the words of a row.
struct RelativeWord {
  Key word;
  RelativeKind kind;
  std::int32_t offset;
  Key not_before;
};

// Longer words first where one begins with the other.
inline constexpr RelativeRow kRelativeWords[] = {
    {U"大前年", RelativeKind::year, -3, U""},
    {U"今年度|本年度|今年|本年", RelativeKind::year, 0, U""},
    {U"去年", RelativeKind::year, -1, U""},
    {U"前年", RelativeKind::year, -2, U""},
    {U"明年", RelativeKind::year, 1, U""},
    {U"后年", RelativeKind::year, 2, U"代轻"},
    {U"上年", RelativeKind::year, -1, U"纪岁"},
    {U"这个月|本月|当月", RelativeKind::month, 0, U""},
    {U"上上个月", RelativeKind::month, -2, U""},
    {U"上个月|上月", RelativeKind::month, -1, U""},
    {U"下个月|下月", RelativeKind::month, 1, U""},
    {U"上上周", RelativeKind::week, -2, U""},
    {U"下下周", RelativeKind::week, 2, U""},
    {U"上个星期|上星期|上礼拜|上周", RelativeKind::week, -1, U""},
    {U"下个星期|下星期|下周|下礼拜", RelativeKind::week, 1, U""},
    {U"本星期|这星期|这个星期|本周|这周", RelativeKind::week, 0, U""},
    {U"大前天", RelativeKind::day, -3, U""},
    {U"大后天", RelativeKind::day, 3, U""},
    {U"今天|今晨|今早|今晚|今夜", RelativeKind::day, 0, U""},
    {U"今日", RelativeKind::day, 0, U"头"},
    {U"昨天|昨日|昨晨|昨晚|昨夜", RelativeKind::day, -1, U""},
    {U"前天|前日", RelativeKind::day, -2, U""},
    {U"明天|明日|明早|明晚", RelativeKind::day, 1, U""},
    {U"后天", RelativeKind::day, 2, U"性"},
    {U"凌晨|早上|早晨|清晨|上午|中午|午后|傍晚|晚上|晚间|深夜|当晚", RelativeKind::day_part, 0, U""},
    {U"下午", RelativeKind::day_part, 0, U"茶"},
    {U"最近几年|近年来|近几年|近些年|这些年|近年|不久前|这几天|这两天|这几年|这两年|前不久|"
     U"前几天|前些天|前阵子|前段时间|近来|最近|近期|日前|此前|早前|早些时候|往年|昔日|从前|"
     U"前一周期",
     RelativeKind::past, 0, U""},
    {U"近日", RelativeKind::past, 0, U"点"},
    {U"过去", RelativeKind::past, 0, U"了的"},
    {U"现阶段|现如今|现在|目前|当前|如今|眼下|当下|此刻|时下|现今", RelativeKind::present, 0, U""},
    {U"不远的将来|不久的将来|接下来|未来|今后|日后", RelativeKind::future, 0, U""},
    {U"将来", RelativeKind::future, 0, U"自"},
    {U"当年|那一年|那年", RelativeKind::story_year, 0, U""},
    {U"同年", RelativeKind::story_year, 0, U"级龄"},
    {U"次年|翌年", RelativeKind::story_year, 1, U""},
    {U"当时|那时", RelativeKind::story, 0, U""},
    {U"届时", RelativeKind::by_then, 0, U""},
    {U"当天|当日|同日", RelativeKind::same_day, 0, U""},
    {U"次日", RelativeKind::next_day, 0, U"元"},
    {U"翌日", RelativeKind::next_day, 0, U""},
    {U"周末", RelativeKind::weekend, 0, U""},
};

}  // namespace newsprism
