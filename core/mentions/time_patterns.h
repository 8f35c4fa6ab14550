// The families of time expressions. Each function looks whether one of its family begins at the
// place and gives back the longest; none moves backward, none changes the context.
#pragma once

#include "mentions/time_context.h"

namespace newsprism {

// 2025年7月14日, 7月14日晚8点, 16号, 2025-07-17 08:25, 20250715, 2013年, 90年代, 7月16日至20日
[[nodiscard]] TimeFound match_written_date(const TimeLine& line, std::size_t at);

// 3个月, 十多年, 半年, 9年前, 三天后, 5年以上; 未来五年, 过去30年; 每年, 每三天
[[nodiscard]] TimeFound match_duration(const TimeLine& line, std::size_t at);

// 今年, 去年9月, 昨天下午, 上周三, 本月16日, 周一, 当年, 届时, 目前, 下午
[[nodiscard]] TimeFound match_relative_word(const TimeLine& line, std::size_t at);

// 春节, 国庆节, 圣诞; `year` 0 where it is not written
[[nodiscard]] TimeFound match_feast(const TimeLine& line, std::size_t at, std::int32_t year);

// July 16, 2025; by 2030; last Monday; two weeks ago; Q3 2025; the past decade
[[nodiscard]] TimeFound match_english_time(const TimeLine& line, std::size_t at);

// What may follow a year that is known: 第三季度, 上半年, 9月20日, 年底, 春节. The match begins at `at`.
[[nodiscard]] TimeFound match_after_year(const TimeLine& line, std::size_t at, std::int32_t year);

// What may follow a month: 16日 (with the time of day), 底, 中旬.
[[nodiscard]] TimeFound match_after_month(const TimeLine& line, std::size_t at, const CalendarDate& month);

// Adds the time of day that follows a date, if one does.
void add_time_of_day(const TimeLine& line, TimeMatch& match);

// 至, 到, -, ~ between two ends: one past it, or 0.
[[nodiscard]] std::size_t past_connector(Key key, std::size_t at);

// The first day, month or year of the place and the last one: "1933/1941".
[[nodiscard]] TimeMatch span_of_time(std::size_t end, const CalendarDate& first, const CalendarDate& last,
                                     bool relative, const TimeContext& context);

}  // namespace newsprism
