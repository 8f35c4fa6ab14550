// Words that say a time by where it lies from now: 去年, 昨天下午, 上周三, 当年, 目前.
#include <string>
#include <vector>

#include "mentions/clock_times.h"
#include "mentions/relative_words.h"
#include "mentions/time_patterns.h"

namespace newsprism {
namespace {

constexpr Key kWeekdays = U"一二三四五六日天";

std::int32_t weekday_of(char32_t c) {
  const std::size_t at = c == 0 ? Key::npos : kWeekdays.find(c);
  return at == Key::npos ? 0 : static_cast<std::int32_t>(at == 7 ? 7 : at + 1);
}

// 体现在, 应当下: the word before takes the first character.
bool joined_before(Key key, std::size_t at, const RelativeWord& w) {
  const char32_t previous = char_before(key, at);
  if (w.word == U"现在") return one_of(previous, U"体实出表呈显重发展");
  if (w.word == U"当下" || w.word == U"当时" || w.word == U"当前" || w.word == U"当年" || w.word == U"当天")
    return one_of(previous, U"应适相恰正");
  if (w.word == U"过去") return one_of(previous, U"经不晕看走跑说挺掉熬");
  if (w.word == U"将来") return previous == U'即';
  if (w.word == U"日前" || w.word == U"日后")
    return is_ascii_digit(previous) || one_of(previous, U"近今昨明生");
  if (w.word == U"此前") return previous == U'从';
  return false;
}

std::vector<RelativeWord> relative_words() {
  std::vector<RelativeWord> out;
  for (const RelativeRow& row : kRelativeWords)
    for (const Key word : row.words) out.push_back({word, row.kind, row.offset, row.not_before});
  return out;
}

const RelativeWord* word_at_place(Key key, std::size_t at) {
  static const std::vector<RelativeWord> words = relative_words();
  for (const RelativeWord& w : words) {
    if (w.word[0] != key[at] || !stands_at(key, at, w.word)) continue;
    if (one_of(char_at(key, at + w.word.size()), w.not_before) || joined_before(key, at, w)) continue;
    return &w;
  }
  return nullptr;
}

TimeMatch relative(TimeMatch match, const TimeContext& context) {
  match.time.relative = true;
  match.time.anchor = context.anchor_iso;
  return match;
}

TimeFound year_word(const TimeLine& line, std::size_t at, const RelativeWord& w) {
  const Key key = line.key;
  if (w.word == U"后年" && one_of(char_before(key, at), U"年以之战此今落先")) return std::nullopt;
  if (w.word == U"前年" && one_of(char_before(key, at), U"年以之战此提目")) return std::nullopt;
  const TimeContext& context = *line.context;
  const std::int32_t year = context.anchor ? context.anchor->year + w.offset : 0;
  const std::size_t end = at + w.word.size();
  if (TimeFound after = match_after_year(line, end, year)) return relative(*after, context);
  return dated(end, {year, 0, 0}, true, context);
}

TimeFound month_word(const TimeLine& line, std::size_t at, const RelativeWord& w) {
  const TimeContext& context = *line.context;
  CalendarDate month;
  const bool of_story = w.word == U"当月" && context.block_month != 0;
  if (of_story)
    month = {context.block_year, context.block_month, 0};
  else if (context.anchor && context.anchor->month != 0)
    month = add_months({context.anchor->year, context.anchor->month, 0}, w.offset);
  const std::size_t end = at + w.word.size();
  if (month.month != 0)
    if (TimeFound after = match_after_month(line, end, month)) return relative(*after, context);
  TimeMatch match = dated(end, month, true, context);
  if (month.month == 0) match.time.value = "XXXX-XX";
  return match;
}

TimeFound week_word(const TimeLine& line, std::size_t at, const RelativeWord& w) {
  const TimeContext& context = *line.context;
  const Key key = line.key;
  std::size_t end = at + w.word.size();
  const char32_t next = char_at(key, end);
  if (one_of(next, U"年期") || (next == U'边')) return std::nullopt;
  const bool weekend = next == U'末';
  const std::int32_t day = weekend ? 6 : weekday_of(next);
  if (weekend || day != 0) ++end;
  if (!context.has_anchor_day())
    return plain(end, TimeType::date, day != 0 && !weekend ? "XXXX-WXX-" + std::to_string(day) : "XXXX-WXX",
                 true);
  const CalendarDate monday = add_days(*context.anchor, 1 - weekday(*context.anchor) + 7 * w.offset);
  TimeMatch match = dated(end, day != 0 ? add_days(monday, day - 1) : monday, true, context);
  if (day == 0 || weekend) match.time.value = iso_week(monday) + (weekend ? "-WE" : "");
  if (day != 0 && !weekend) add_time_of_day(line, match);
  return match;
}

// 如果今天, 比今天, 今天依然: the present at large, not the day of the article.
bool means_nowadays(Key key, std::size_t begin, std::size_t end) {
  if (any_before(key, begin, U"如果|假如|要是|即使|比|直到|时至") > 0) return true;
  Key rest = key.substr(end, 14);
  rest = rest.substr(0, rest.find_first_of(U"。;!?\n"));
  for (Key state : {Key(U"依然"), Key(U"仍"), Key(U"非常")})
    if (rest.find(state) != Key::npos) return true;
  return false;
}

// 昨天下午3点; the part may be in the word: 昨晚.
TimeFound day_word(const TimeLine& line, std::size_t at, const RelativeWord& w) {
  const TimeContext& context = *line.context;
  if (w.word == U"后天" && one_of(char_before(line.key, at), U"先落年之以")) return std::nullopt;
  if (w.word == U"明日" && one_of(char_before(line.key, at), U"声证")) return std::nullopt;
  if (w.offset == 0 && means_nowadays(line.key, at, at + w.word.size()))
    return plain(at + w.word.size(), TimeType::date, "PRESENT_REF", true);
  CalendarDate date;
  if (context.has_anchor_day())
    date = add_days(*context.anchor, w.offset);
  else if (context.anchor && context.anchor->month != 0)
    date = {context.anchor->year, context.anchor->month, 0};
  const std::size_t end = at + w.word.size();
  TimeMatch match = dated(end, date, true, context);
  if (!context.has_anchor_day()) match.time.value = date.month != 0 ? to_iso(date) + "-XX" : "XXXX-XX-XX";
  if (char_at(line.key, end - 1) == U'天' || char_at(line.key, end - 1) == U'日') {
    add_time_of_day(line, match);
    return match;
  }
  const std::optional<ClockTime> clock = read_clock_time(line.key, end - 1, true);
  match.time.type = TimeType::time;
  if (clock) match.time.value += clock->suffix;
  if (clock && clock->has_hour) match.end = clock->end;
  const char32_t part = char_at(line.key, end - 1);
  if (!clock) match.time.value += part == U'晚' ? "TEV" : part == U'夜' ? "TNI" : "TMO";
  return match;
}

// 下午 alone belongs to the last day that was named in the block, else to the day of the article.
TimeFound day_part(const TimeLine& line, std::size_t at) {
  const TimeContext& context = *line.context;
  const std::optional<ClockTime> clock = read_clock_time(line.key, at, false);
  if (!clock || one_of(char_before(line.key, at), U"每天")) return std::nullopt;
  const bool named = context.block_date && context.block_date->has_day();
  TimeMatch match = plain(clock->end, TimeType::time, clock->suffix, true);
  if (named)
    match.date = *context.block_date;
  else if (context.has_anchor_day())
    match.date = *context.anchor;
  if (match.date) match.time.value = to_iso(*match.date) + clock->suffix;
  return relative(match, context);
}

TimeFound story_word(const TimeLine& line, std::size_t at, const RelativeWord& w) {
  const TimeContext& context = *line.context;
  if (w.word == U"当年" && char_before(line.key, at) == U'应') return std::nullopt;
  const std::size_t end = at + w.word.size();
  if (w.kind == RelativeKind::story && context.block_date && context.block_date->year != 0)
    return dated(end, *context.block_date, true, context);
  const std::int32_t story = context.story_year_at(line.offset + at);
  const std::int32_t year = context.block_year != 0 ? context.block_year : story;
  if (year == 0) return plain(end, TimeType::date, w.offset > 0 ? "FUTURE_REF" : "PAST_REF", true);
  if (w.kind == RelativeKind::story_year)
    if (TimeFound after = match_after_year(line, end, year + w.offset)) return relative(*after, context);
  return dated(end, {year + w.offset, 0, 0}, true, context);
}

TimeFound day_of_story(const TimeLine& line, std::size_t at, const RelativeWord& w) {
  const TimeContext& context = *line.context;
  const std::size_t end = at + w.word.size();
  const std::optional<CalendarDate>& named = context.block_date ? context.block_date : context.last_date;
  CalendarDate date;
  if (named && named->has_day())
    date = *named;
  else if (context.has_anchor_day() && w.kind == RelativeKind::same_day)
    date = *context.anchor;
  else
    return std::nullopt;
  TimeMatch match = dated(end, w.kind == RelativeKind::next_day ? add_days(date, 1) : date, true, context);
  add_time_of_day(line, match);
  return match;
}

TimeFound by_then(const TimeLine& line, std::size_t at) {
  const TimeContext& context = *line.context;
  const std::optional<CalendarDate>& date = context.last_date;
  const bool ahead =
      date && context.anchor && to_iso(*date).substr(0, 7) >= to_iso(*context.anchor).substr(0, 7);
  if (ahead && context.block_date) return dated(at + 2, *date, true, context);
  return plain(at + 2, TimeType::date, "FUTURE_REF", true);
}

// 周三(18日): the day of the month settles which Wednesday.
std::optional<CalendarDate> day_in_brackets(const TimeLine& line, std::size_t at, std::int32_t day) {
  if (char_at(line.key, at) != U'(') return std::nullopt;
  const TimeFound written = match_written_date(line, at + 1);
  if (!written || !written->date || !written->date->has_day() || weekday(*written->date) != day)
    return std::nullopt;
  return written->date;
}

// 周一至周三, 星期二和星期四
bool ends_weekday_span(const TimeLine& line, std::size_t at) {
  const Key key = line.key;
  if (!one_of(char_before(key, at), U"至到和及、-~")) return false;
  const std::size_t link = at - 1;
  return any_before(key, link, U"周一|周二|周三|周四|周五|周六|星期一|星期二|星期三|星期四|星期五|星期六") >
         0;
}

// 周三, 星期三, 礼拜天: the last such day, the next one where the clause speaks of plans.
TimeFound bare_weekday(const TimeLine& line, std::size_t at) {
  const Key key = line.key;
  const std::size_t word = any_at(key, at, U"星期|礼拜|周");
  const std::int32_t day = word > 0 ? weekday_of(char_at(key, at + word)) : 0;
  if (day == 0 || (word == 1 && key[at + 1] == U'天')) return std::nullopt;
  if (one_of(char_before(key, at), U"一二两三四五六七八九十几数多个每第姓") ||
      is_ascii_digit(char_before(key, skip_spaces_back(key, at))))
    return std::nullopt;
  const std::size_t end = at + word + 1;
  if (one_of(char_at(key, end), U"围多岁年个")) return std::nullopt;
  const TimeContext& context = *line.context;
  if (!context.has_anchor_day()) return plain(end, TimeType::date, "XXXX-WXX-" + std::to_string(day), true);
  CalendarDate date = *context.anchor;
  // 下周一至周三: the first such day after the one that was named.
  if (ends_weekday_span(line, at) && context.block_date && context.block_date->has_day()) {
    const std::int32_t ahead = (day - weekday(*context.block_date) + 7) % 7;
    return dated(end, add_days(*context.block_date, ahead), true, context);
  }
  if (const std::optional<CalendarDate> told = day_in_brackets(line, end, day))
    return dated(end, *told, true, context);
  const bool bracketed =
      one_of(char_before(key, at), U"(,") && context.block_date && context.block_date->has_day();
  if (bracketed && weekday(*context.block_date) == day) {
    date = *context.block_date;
  } else {
    const bool future = speaks_of_future(key, at);
    const std::int32_t back = (weekday(date) - day + 7) % 7;
    date = add_days(date, future && back != 0 ? 7 - back : -back);
  }
  TimeMatch match = dated(end, date, true, context);
  add_time_of_day(line, match);
  return match;
}

// 第三季度, 上半年, 年底, 月底 of the year or month that governs.
TimeFound part_of_governing_year(const TimeLine& line, std::size_t at) {
  const Key key = line.key;
  const bool opens = any_at(key, at, U"第|一季度|二季度|三季度|四季度|首季|上半年|下半年|年底|年初|年末") > 0;
  if (!opens || one_of(char_before(key, at), U"年前近这两三几个")) return std::nullopt;
  const TimeContext& context = *line.context;
  const std::int32_t year = context.block_year != 0 ? context.block_year : context.anchor_year();
  const TimeFound after = match_after_year(line, at, year);
  if (!after || after->end <= at + 1) return std::nullopt;
  return relative(*after, context);
}

TimeFound month_end(const TimeLine& line, std::size_t at) {
  if (any_at(line.key, at, U"月底|月初|月末") == 0 || one_of(char_before(line.key, at), U"正腊个"))
    return std::nullopt;
  const TimeContext& context = *line.context;
  if (!context.anchor || context.anchor->month == 0) return std::nullopt;
  const std::int32_t month = context.block_month != 0 ? context.block_month : context.anchor->month;
  const std::int32_t year = context.block_year != 0 ? context.block_year : context.anchor->year;
  TimeFound after = match_after_month(line, at + 1, {year, month, 0});
  if (after) return relative(*after, context);
  return std::nullopt;
}

// 法院昨改判, 检方昨下午: 昨 alone, as papers in Taiwan write; 今 only before a verb of the news.
TimeFound lone_day(const TimeLine& line, std::size_t at) {
  const Key key = line.key;
  const char32_t next = char_at(key, at + 1);
  if (next < 0x4E00 || next > 0x9FFF) return std::nullopt;
  const bool yesterday = key[at] == U'昨' && !one_of(next, U"天日晚夜晨早今年非") &&
                         !one_of(char_before(key, at), U"如今古若似");
  const bool today = key[at] == U'今' && char_before(key, at) >= 0x4E00 &&
                     !one_of(char_before(key, at), U"如古至当现于迄而从") &&
                     any_at(key, at + 1,
                            U"宣布|表示|指挥|指出|召开|开庭|公布|出席|发布|举行|透露|证实|起诉|搜索|约谈|"
                            U"上午|下午|凌晨") > 0;
  if (!yesterday && !today) return std::nullopt;
  const TimeContext& context = *line.context;
  TimeMatch match = context.has_anchor_day()
                        ? dated(at + 1, add_days(*context.anchor, yesterday ? -1 : 0), true, context)
                        : plain(at + 1, TimeType::date, "XXXX-XX-XX", true);
  add_time_of_day(line, match);
  return match;
}

// 昨(23)日.
TimeFound bracketed_day(const TimeLine& line, std::size_t at) {
  const Key key = line.key;
  if (!one_of(key[at], U"昨今明前") || char_at(key, at + 1) != U'(') return std::nullopt;
  std::size_t end = at + 2;
  std::int32_t day = 0;
  while (is_ascii_digit(char_at(key, end)) && end < at + 4)
    day = day * 10 + static_cast<std::int32_t>(key[end++] - U'0');
  end += char_at(key, end) == U'日' ? 1 : 0;
  if (day < 1 || day > 31 || char_at(key, end) != U')') return std::nullopt;
  ++end;
  if (one_of(char_at(key, end), U"日天")) ++end;
  TimeMatch match = dated(end, line.context->date_of_day(day, key[at] == U'明'), true, *line.context);
  add_time_of_day(line, match);
  return match;
}

TimeFound by_kind(const TimeLine& line, std::size_t at, const RelativeWord& w) {
  const std::size_t end = at + w.word.size();
  switch (w.kind) {
    case RelativeKind::year: return year_word(line, at, w);
    case RelativeKind::month: return month_word(line, at, w);
    case RelativeKind::week: return week_word(line, at, w);
    case RelativeKind::day: return day_word(line, at, w);
    case RelativeKind::day_part: return day_part(line, at);
    case RelativeKind::past: {
      if (w.word == U"最近几年") return plain(end, TimeType::date, "PXY", true);
      const bool ahead = w.word == U"近期" && speaks_of_future(line.key, at);
      return plain(end, TimeType::date, ahead ? "FUTURE_REF" : "PAST_REF", true);
    }
    case RelativeKind::present: return plain(end, TimeType::date, "PRESENT_REF", true);
    case RelativeKind::future: return plain(end, TimeType::date, "FUTURE_REF", true);
    case RelativeKind::story_year:
    case RelativeKind::story: return story_word(line, at, w);
    case RelativeKind::by_then: return by_then(line, at);
    case RelativeKind::same_day:
    case RelativeKind::next_day: return day_of_story(line, at, w);
    case RelativeKind::weekend: {
      if (!line.context->has_anchor_day()) return plain(end, TimeType::date, "XXXX-WXX-WE", true);
      return relative(plain(end, TimeType::date, iso_week(*line.context->anchor) + "-WE"), *line.context);
    }
    default: return std::nullopt;
  }
}

}  // namespace

TimeFound match_relative_word(const TimeLine& line, std::size_t at) {
  if (TimeFound f = bracketed_day(line, at)) return f;
  if (TimeFound f = bare_weekday(line, at)) return f;
  if (TimeFound f = part_of_governing_year(line, at)) return f;
  if (TimeFound f = month_end(line, at)) return f;
  const RelativeWord* word = word_at_place(line.key, at);
  if (word == nullptr && one_of(line.key[at], U"昨今")) return lone_day(line, at);
  return word != nullptr ? by_kind(line, at, *word) : std::nullopt;
}

}  // namespace newsprism
