// Lengths of time, and the dates that are counted with them: 3个月, 未来五年, 9年前, 每三天.
#include <string>
#include <utility>

#include "mentions/numerals.h"
#include "mentions/time_patterns.h"

namespace newsprism {
namespace {

enum class Span : std::uint8_t { year, month, week, day, quarter, century, hour, minute, second };

struct SpanUnit {
  Key word;
  Span span;
};

// Longer words first.
constexpr SpanUnit kUnits[] = {
    {U"个季度", Span::quarter}, {U"个月", Span::month},  {U"个星期", Span::week},  {U"个礼拜", Span::week},
    {U"个世纪", Span::century}, {U"个小时", Span::hour}, {U"个钟头", Span::hour},  {U"个年头", Span::year},
    {U"季度", Span::quarter},   {U"小时", Span::hour},   {U"钟头", Span::hour},    {U"分钟", Span::minute},
    {U"秒钟", Span::second},    {U"星期", Span::week},   {U"世纪", Span::century}, {U"年", Span::year},
    {U"周", Span::week},        {U"天", Span::day},      {U"晚", Span::day},       {U"日", Span::day},
    {U"秒", Span::second},      {U"月", Span::month},    {U"载", Span::year},
};

struct Length {
  std::size_t begin = 0;
  std::size_t end = 0;
  Span span = Span::day;
  Numeral count;
  bool open = false;  // 几年, 多年, 数月
  bool half = false;  // 两年半
  bool more = false;  // 30年多
};

// Not the unit but the beginning of another word: 三年级, 五周年, 两天才.
bool other_word(Key key, std::size_t at, const SpanUnit& unit) {
  const char32_t next = char_at(key, at + unit.word.size());
  if (unit.word == U"年") return one_of(next, U"级代报货画轮度薪") || any_at(key, at, U"年期|年华") > 0;
  if (unit.word == U"周") return one_of(next, U"年岁边围期长末刊报转密遭知到身旋一二三四五六日");
  if (unit.word == U"天") return one_of(next, U"才然气空津地线使王堂花府窗文体涯");
  if (unit.word == U"秒") return one_of(next, U"杀针表");
  if (unit.word == U"分钟") return false;
  if (unit.word == U"载") return one_of(next, U"客重人体荷入");
  return false;
}

// 三月 is March, 3日 a date: only 数月, 两日, 3日内 are lengths.
bool needs_help(const SpanUnit& unit, const Length& length, Key key, std::size_t at) {
  if (unit.word == U"月") {
    const bool sentence = one_of(char_before(key, length.begin), U"刑役");
    return !length.open && !length.more && !length.half && !sentence &&
           !(whole(length.count.min) == 2 && length.count.han);
  }
  // 三季度 is the third, 前三季度 and 两季度 are lengths.
  if (unit.word == U"季度") {
    const bool named = length.count.han && whole(length.count.min) <= 4 && key[length.begin] != U'两';
    return named && char_before(key, length.begin) != U'前';
  }
  if (unit.word == U"晚") return !length.count.han || whole(length.count.min) < 2;
  if (unit.word == U"载") return !length.count.han || whole(length.count.min) < 2;
  if (unit.word != U"日" || length.open) return false;
  if (whole(length.count.min) == 2 && length.count.han) return one_of(char_at(key, at + 1), U"元圆本");
  return any_at(key, at + 1, U"内|之内|以内|后|之后|游") == 0;
}

std::optional<SpanUnit> unit_at(Key key, std::size_t at, const Length& length) {
  for (const SpanUnit& unit : kUnits) {
    if (!stands_at(key, at, unit.word)) continue;
    if (other_word(key, at, unit) || needs_help(unit, length, key, at)) continue;
    return unit;
  }
  return std::nullopt;
}

// 几, 数, 多, 好几, 若干 right before a unit.
std::size_t open_count(Key key, std::size_t at) {
  const std::size_t size = any_at(key, at, U"好几|若干|无数|几|数|多");
  const bool joined = size == 1 && (key[at] == U'数' || key[at] == U'多') &&
                      (begins_han_numeral(char_before(key, at)) || is_ascii_digit(char_before(key, at)));
  return joined ? 0 : size;
}

bool count_fits(const Numeral& n, const SpanUnit& unit) {
  if (n.bare_unit && !n.more) return false;  // 百年, 千年: mostly names and idioms
  if (n.fraction) return false;
  if (unit.span == Span::year && unit.word == U"年") {
    if (n.digits == 4 && !n.decimal && whole(n.min) >= 1000) return false;
    if (n.han && n.digits >= 3) return false;
  }
  return n.digits <= 5;
}

std::optional<Length> length_at(Key key, std::size_t at) {
  Length out;
  std::size_t unit_place = 0;
  if (const std::size_t open = open_count(key, at)) {
    out.open = true;
    unit_place = at + open;
    if (char_at(key, unit_place) == U'个' || unit_at(key, unit_place, out)) {
      // 几年
    } else {
      out.open = false;
      unit_place = 0;
    }
  }
  if (!out.open && char_at(key, at) == U'半') {
    out.half = true;
    unit_place = at + 1;
    if (any_at(key, unit_place, U"年|个月|小时|个小时|个世纪|个钟头") == 0) return std::nullopt;
  } else if (!out.open) {
    const std::optional<Numeral> n = read_numeral(key, at);
    if (!n) return std::nullopt;
    out.count = *n;
    unit_place = skip_spaces(key, n->end);
  }
  // 一个多小时, 两个半月: the unit without its 个.
  if (!out.open && !out.half && any_at(key, unit_place, U"个多|个半") > 0) {
    const bool half = key[unit_place + 1] == U'半';
    (half ? out.half : out.more) = true;
    unit_place += 2;
    if (any_at(key, unit_place, U"月|小时|星期|世纪|钟头|季度|礼拜") == 0) return std::nullopt;
  }
  out.begin = at;
  const std::optional<SpanUnit> unit = unit_at(key, unit_place, out);
  if (!unit || (!out.open && !out.half && !count_fits(out.count, *unit))) return std::nullopt;
  out.span = unit->span;
  out.end = unit_place + unit->word.size();
  if (char_at(key, out.end) == U'半' && !out.half && !out.open &&
      (out.span == Span::year || out.span == Span::month)) {
    out.half = true;
    ++out.end;
  }
  if (one_of(char_at(key, out.end), U"多余") && !one_of(char_at(key, out.end + 1), U"次个家名地")) {
    out.more = true;
    ++out.end;
  }
  return out;
}

const char* letter(Span span) {
  switch (span) {
    case Span::year: return "Y";
    case Span::month: return "M";
    case Span::week: return "W";
    case Span::day: return "D";
    case Span::quarter: return "Q";
    case Span::century: return "C";
    case Span::hour: return "H";
    case Span::minute: return "M";
    case Span::second: return "S";
  }
  return "";
}

bool of_clock(Span span) {
  return span == Span::hour || span == Span::minute || span == Span::second;
}

// The half of 两年半 as a whole number of the next smaller unit.
const char* half_of(Span span) {
  switch (span) {
    case Span::year: return "6M";
    case Span::month: return "15D";
    case Span::hour: return "30M";
    case Span::century: return "50Y";
    default: return "";
  }
}

std::string period(const Length& length) {
  std::string out = of_clock(length.span) ? "PT" : "P";
  if (length.open || (length.count.vague && whole(length.count.max) > 9))
    return out + "X" + letter(length.span);
  const bool counted = length.count.end != 0;
  if (counted && length.span == Span::century)
    out += to_decimal(scaled(length.count.min, 2)) + "Y";
  else if (counted)
    out += to_decimal(length.count.min) + letter(length.span);
  return length.half ? out + half_of(length.span) : out;
}

std::int64_t whole_count(const Length& length) {
  if (length.open || length.count.end == 0 || length.count.vague) return -1;
  return whole(length.count.min);
}

// The date that lies the length away from the anchor, as precise as the length. 三天后 in a story counts
// from the date that the story has reached.
TimeMatch counted_date(std::size_t end, const Length& length, std::int32_t direction, const TimeLine& line,
                       bool from_story) {
  const TimeContext& context = *line.context;
  const std::int64_t n = whole_count(length);
  const char* open_value = direction < 0 ? "PAST_REF" : "FUTURE_REF";
  TimeMatch open = plain(end, TimeType::date, open_value, true);
  const bool half_year = length.half && length.count.end == 0 && length.span == Span::year;
  if (!context.anchor || (n < 0 && !half_year) || n > 4000 || length.count.more || length.more) return open;
  const auto count = static_cast<std::int32_t>(n);
  const bool told_on =
      direction > 0 && from_story && context.block_date &&
      (context.block_date->has_day() || (context.block_date->month != 0 && length.span == Span::month) ||
       length.span == Span::year);
  const CalendarDate from = told_on ? *context.block_date : *context.anchor;
  if (length.span == Span::year && length.half && !half_year && from.month != 0)
    return dated(end, {add_months(from, direction * (12 * count + 6)).year, 0, 0}, true, context);
  if (length.span == Span::year && !half_year)
    return dated(end, {from.year + direction * count, 0, 0}, true, context);
  if (from.month == 0) return open;
  const std::int32_t months = half_year                      ? 6
                              : length.span == Span::month   ? count
                              : length.span == Span::quarter ? 3 * count
                                                             : 0;
  if (months != 0)
    return dated(end, add_months({from.year, from.month, 0}, direction * months), true, context);
  if (!from.has_day()) return open;
  if (length.span == Span::day) return dated(end, add_days(from, direction * n), true, context);
  if (length.span == Span::week) {
    TimeMatch match = dated(end, add_days(from, direction * 7 * n), true, context);
    match.time.value = iso_week(*match.date);
    return match;
  }
  return of_clock(length.span) ? dated(end, from, true, context) : open;
}

// 前, 后, 以前, 之后 after a length; how long the word is, 0 where it begins another word.
std::size_t direction_at(Key key, std::size_t at, std::int32_t& direction) {
  for (Key word : {Key(U"以前"), Key(U"之前"), Key(U"前")}) {
    if (!stands_at(key, at, word)) continue;
    if (word.size() == 1 && one_of(char_at(key, at + 1), U"往来夕景任沿瞻进端所提")) return 0;
    direction = -1;
    return word.size();
  }
  for (Key word : {Key(U"以后"), Key(U"之后"), Key(U"过后"), Key(U"后")}) {
    if (!stands_at(key, at, word)) continue;
    if (word.size() == 1 && one_of(char_at(key, at + 1), U"续悔台卫勤果排备")) return 0;
    direction = 1;
    return word.size();
  }
  return 0;
}

TimeMatch length_match(std::size_t end, const Length& length) {
  TimeMatch match = plain(end, TimeType::duration, period(length));
  if (length.more || length.count.more) match.time.mod = "MORE_THAN";
  return match;
}

// 三年 in 第三年, 两天 in 每两天, 3年 in 2013年.
bool begins_inside(Key key, std::size_t at) {
  const char32_t previous = char_before(key, at);
  if (previous == U'第') return true;
  if (is_ascii_digit(key[at]))
    return is_ascii_digit(previous) || is_ascii_letter(previous) ||
           (one_of(previous, U".-/") && at > 1 && is_ascii_digit(key[at - 2]));
  return begins_han_numeral(key[at]) && begins_han_numeral(previous) && previous != U'数';
}

// 一天, 一日, 一晚 alone are turns of speech (有一天).
bool idle_one(Key key, std::size_t at, const Length& length) {
  const bool one =
      length.count.han && whole(length.count.min) == 1 && !length.count.more && !length.half && !length.more;
  if (!one) return false;
  if (any_at(key, length.end, U"之内|以内|内") > 0) return false;
  if (length.span == Span::day || length.span == Span::second || length.span == Span::minute) return true;
  return one_of(char_before(key, at), U"这那哪有某同上下新前后") ||
         one_of(char_at(key, length.end), U"一四又到之");
}

// 2到3个月.
std::optional<Length> length_with_range(Key key, std::size_t at, std::string& first) {
  if (std::optional<Length> whole_length = length_at(key, at)) return whole_length;
  const std::optional<Numeral> n = read_numeral(key, at);
  if (!n || n->vague || n->more || n->digits > 3 || n->bare_unit) return std::nullopt;
  const std::size_t second_at = past_connector(key, n->end);
  if (second_at == 0) return std::nullopt;
  std::optional<Length> second = length_at(key, second_at);
  if (!second || second->open || compare(n->min, second->count.min) >= 0) return std::nullopt;
  Length low = *second;
  low.count = *n;
  first = period(low);
  return second;
}

// 上任两个月后: counted from an event that the words before name, not from a date.
bool counts_from_event(Key key, std::size_t at, std::int32_t direction) {
  if (direction < 0) return false;
  const char32_t previous = char_before(key, skip_spaces_back(key, at));
  return previous >= 0x4E00 && !one_of(previous, U"在约近于的和或且而但到至就是将短仅约再过了又不每达期");
}

// The months behind the years of a sentence or an age: 3年6个月, 判8年6月.
std::int64_t months_behind(Key key, std::size_t at, const Length& years, std::size_t& end) {
  if (years.span != Span::year || years.open || years.half || years.more || whole_count(years) < 0) return 0;
  const std::optional<Numeral> n = read_numeral(key, years.end);
  if (!n || n->vague || n->more || n->decimal || whole(n->min) < 1 || whole(n->min) > 11) return 0;
  const Key before = key.substr(at > 12 ? at - 12 : 0, at > 12 ? 12 : at);
  const bool sentence = before.find(U'判') != Key::npos || before.find(U'刑') != Key::npos;
  const std::size_t word = any_at(key, n->end, U"个月");
  if (word == 0 && !(sentence && char_at(key, n->end) == U'月' && !is_ascii_digit(char_at(key, n->end + 1))))
    return 0;
  end = n->end + (word != 0 ? word : 1);
  return whole(n->min);
}

TimeFound match_length(const TimeLine& line, std::size_t at) {
  const Key key = line.key;
  if (begins_inside(key, at)) return std::nullopt;
  std::string first;
  const std::optional<Length> length = length_with_range(key, at, first);
  if (!length) return std::nullopt;
  std::size_t end_of_months = 0;
  if (const std::int64_t months = months_behind(key, at, *length, end_of_months); months != 0)
    return plain(end_of_months, TimeType::duration, period(*length) + std::to_string(months) + "M");
  std::int32_t direction = 0;
  const std::size_t turn = direction_at(key, length->end, direction);
  if (turn > 0 && first.empty() && !counts_from_event(key, at, direction))
    return counted_date(length->end + turn, *length, direction, line, true);
  if (idle_one(key, at, *length)) return std::nullopt;
  TimeMatch match = length_match(length->end, *length);
  if (!first.empty()) match.time.value = first + "/" + match.time.value;
  if (stands_at(key, match.end, U"以上")) {
    match.time.mod = "MORE_THAN";
    match.end += 2;
  }
  return match;
}

struct Lead {
  Key word;
  std::int32_t direction;
};

constexpr Lead kLeads[] = {{U"接下来的", 1}, {U"接下来", 1},  {U"刚过去的", -1}, {U"过去的", -1},
                           {U"未来的", 1},   {U"最近的", -1}, {U"未来", 1},      {U"今后", 1},
                           {U"往后", 1},     {U"此后", 1},    {U"过去", -1},     {U"最近", -1},
                           {U"再过", 1},     {U"近", -1},     {U"再等", 1}};

// Fills the first and the last year (or day) of a length that ends or begins now.
void bound_length(TimeMatch& match, const Length& length, std::int32_t direction, const TimeLine& line,
                  std::size_t at) {
  const TimeContext& context = *line.context;
  match.time.relative = true;
  match.time.anchor = context.anchor_iso;
  const std::int64_t n = whole_count(length);
  const std::int32_t story = context.story_year_at(line.offset + at);
  const std::int32_t year = story != 0 ? story : context.anchor_year();
  if (n <= 0 || n > 1000 || year == 0) return;
  if (story != 0) match.time.anchor = std::to_string(story);
  CalendarDate other{year, 0, 0};
  CalendarDate now{year, 0, 0};
  if (length.span == Span::year) {
    other.year += direction * static_cast<std::int32_t>(n);
  } else if (story == 0 && context.has_anchor_day() &&
             (length.span == Span::day || length.span == Span::week)) {
    now = *context.anchor;
    other = add_days(now, direction * n * (length.span == Span::week ? 7 : 1));
  } else if (story == 0 && context.anchor->month != 0 && length.span == Span::month) {
    now = {year, context.anchor->month, 0};
    other = add_months(now, direction * static_cast<std::int32_t>(n));
  } else {
    return;
  }
  match.time.begin = to_iso(direction < 0 ? other : now);
  match.time.end = to_iso(direction < 0 ? now : other);
}

TimeFound match_led_length(const TimeLine& line, std::size_t at) {
  const Key key = line.key;
  for (const Lead& lead : kLeads) {
    if (!stands_at(key, at, lead.word)) continue;
    std::string first;
    const std::optional<Length> length =
        length_with_range(key, skip_spaces(key, at + lead.word.size()), first);
    if (!length ||
        (lead.word == U"近" && length->count.han && !length->count.vague && whole(length->count.min) == 1))
      continue;
    if (lead.word == U"再过" || lead.word == U"再等")
      return counted_date(length->end, *length, 1, line, false);
    std::size_t end = length->end;
    end += any_at(key, end, U"之内|以内|内|间|来");
    TimeMatch match = length_match(end, *length);
    if (!first.empty()) match.time.value = first + "/" + match.time.value;
    bound_length(match, *length, lead.direction, line, at);
    return match;
  }
  return std::nullopt;
}

// 每年, 每个月, 每三天, 每周一.
TimeFound match_every(const TimeLine& line, std::size_t at) {
  const Key key = line.key;
  if (char_at(key, at) != U'每') return std::nullopt;
  std::size_t next = at + 1 + any_at(key, at + 1, U"隔");
  constexpr Key kWeekdays = U"一二三四五六日";
  const std::size_t day = char_at(key, next) == U'周' ? kWeekdays.find(char_at(key, next + 1)) : Key::npos;
  if (day != Key::npos && char_at(key, next + 1) != 0)
    return plain(next + 2, TimeType::set, "XXXX-WXX-" + std::to_string(day + 1));
  Length one;
  one.open = true;  // lets 月 and 日 stand
  if (const std::optional<SpanUnit> unit = unit_at(key, next, one)) {
    const std::string value = std::string(of_clock(unit->span) ? "PT1" : "P1") + letter(unit->span);
    return plain(next + unit->word.size(), TimeType::set, value);
  }
  const std::optional<Length> length = length_at(key, next);
  if (!length || length->open) return std::nullopt;
  return plain(length->end, TimeType::set, period(*length));
}

}  // namespace

TimeFound match_duration(const TimeLine& line, std::size_t at) {
  if (TimeFound f = match_every(line, at)) return f;
  if (TimeFound f = match_led_length(line, at)) return f;
  return match_length(line, at);
}

}  // namespace newsprism
