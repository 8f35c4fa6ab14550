#include "document/name_answerers.h"

#include <algorithm>

#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::size_t kStandfirst = 6;    // lines below the title
constexpr std::uint32_t kLongest = 30;    // characters of a name with its offices
constexpr std::uint32_t kLatinWords = 4;  // of a name

// Offices before a foreign name: "青渡公司总裁安娜·林德".
constexpr Phrases kOffices =
    U"总裁|董事长|经理|ceo|创始人|合伙人|负责人|主任|局长|部长|院长|所长|校长|会长|主席|市长|教授|"
    U"院士|博士|研究员|家|师|员|导演|得主|选手|教练|队长|船长|作者|官|人";

// The commonest surnames, for where a name has words before it: "作坊主人秦某某".
constexpr Key kSurnames =
    U"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余"
    U"潘杜戴夏钟汪田任"
    U"姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文施洪柳温游庄严齐俞祝"
    U"颜梅童关纪霍聂";

bool is_name_join(char32_t c) {
  return c == 0xb7 || c == 0x2027 || c == 0x30fb;
}

std::uint32_t han_run(Key key, std::uint32_t at, std::uint32_t end) {
  while (at < end && (is_han(key[at]) || is_name_join(key[at]))) ++at;
  return at;
}

// "ada lund" of "ada lund about boats".
Range latin_name(Key key, Range range) {
  constexpr Phrases kStops =
      U"about|on|in|at|for|from|who|over|ahead|of|and|by|to|after|before|this|last|during|as|with|"
      U"via";
  std::uint32_t at = range.begin;
  std::uint32_t end = range.begin;
  for (std::uint32_t words = 0; words < kLatinWords && at < range.end; ++words) {
    std::uint32_t stop = at;
    while (stop < range.end &&
           (is_word(key[stop]) || key[stop] == U'-' || key[stop] == U'\'' || key[stop] == 0x2019))
      ++stop;
    if (stop == at || is_any_of(piece_of(key, {at, stop}), kStops)) break;
    end = stop;
    if (stop < range.end && key[stop] == U'.' && stop - at <= 2) ++stop;  // "dr. ", "j. "
    if (stop >= range.end || !is_space(key[stop])) break;
    at = stop + 1;
  }
  return {range.begin, end};
}

std::uint32_t skip_marks(Key key, std::uint32_t at, std::uint32_t end) {
  while (at < end && (is_space(key[at]) || key[at] == U'|' || key[at] == U'丨' || key[at] == U':' ||
                      key[at] == U'】' || key[at] == U']' || key[at] == U'了' || key[at] == U'/'))
    ++at;
  return at;
}

}  // namespace

bool is_surname_char(char32_t c) {
  return kSurnames.find(c) != Key::npos;
}

Range han_name_before(Key key, std::uint32_t from, std::uint32_t end) {
  std::uint32_t begin = end;
  bool joined = false;
  while (begin > from && end - begin <= kLongest &&
         (is_han(key[begin - 1]) || is_name_join(key[begin - 1]))) {
    joined = joined || is_name_join(key[begin - 1]);
    if (joined && is_han(key[begin - 1]) && ends_with_any(key.substr(from, begin - from), kOffices) != 0)
      break;
    --begin;
  }
  const std::uint32_t size = end - begin;
  if (joined) return size <= 14 ? Range{begin, end} : Range{};
  for (const std::uint32_t length : {3U, 2U, 4U}) {
    if (length <= size && is_surname_char(key[end - length])) return {end - length, end};
  }
  return size >= 2 && size <= 4 ? Range{begin, end} : Range{};
}

namespace {

// The name behind "专访", "spoke to": up to what closes it.
Range name_behind(Key key, std::uint32_t at, std::uint32_t end) {
  at = skip_marks(key, at, end);
  if (at >= end) return {};
  if (!is_han(key[at])) return is_latin(key[at]) ? latin_name(key, {at, end}) : Range{};
  const std::uint32_t stop = han_run(key, at, end);
  const bool closed =
      stop == end || Key(U":,。|丨;!?、(》」”").find(key[stop]) != Key::npos || is_space(key[stop]);
  const Range name = closed ? han_name_before(key, at, stop) : Range{};
  // "以下是对话实录": what follows the word is no name.
  constexpr Phrases kNoNames = U"实录|全文|内容|节选|摘要|时间|如下|环节|现场|专家|记者";
  return !name.empty() && is_any_of(piece_of(key, name), kNoNames) ? Range{} : name;
}

}  // namespace

Range name_in_line(Key key, Range line) {
  const Key text = piece_of(key, line);
  const std::size_t colon = text.find(U':');
  const auto at = static_cast<std::uint32_t>(line.begin + colon + 1);
  if (colon != Key::npos && at < line.end) return trim(key, {at, line.end});
  const std::size_t stop = text.find_first_of(U",|丨(、/");
  if (stop != Key::npos && stop >= 2)
    return trim(key, {line.begin, static_cast<std::uint32_t>(line.begin + stop)});
  return line;
}

Range interviewee(Key key, Range line) {
  constexpr Phrases kBefore =
      U"专访|对话|对谈|采访|连线|访|口述|口述者|口述人|讲述者|讲述人|受访者|受访人|嘉宾|"
      U"interview with|q&a with|q&a:|interview:|spoke to|spoke with|talked to|talked with|talks to|"
      U"speaks to|sat down with|conversation with|caught up with|interviewed|told by|words of";
  constexpr Phrases kBehind = U"接受|自述|口述|讲述";
  const Key text = piece_of(key, line);
  for (const Key word : kBefore) {
    const std::size_t found = text.find(word);
    if (found == Key::npos) continue;
    // "访" and "口述" name somebody only behind a colon.
    const auto at = static_cast<std::uint32_t>(line.begin + found + word.size());
    const bool needs_colon =
        word.size() == 1 || (is_han(word[0]) && Key(U"口讲受嘉").find(word[0]) != Key::npos);
    if (needs_colon && (at >= line.end || (key[at] != U':' && key[at] != U'|' && key[at] != U'丨'))) continue;
    const Range name = name_behind(key, at, line.end);
    if (!name.empty()) return name;
  }
  for (const Key word : kBehind) {
    const std::size_t found = text.find(word);
    if (found == Key::npos || found < 2) continue;
    const Range before = trim(key, {line.begin, static_cast<std::uint32_t>(line.begin + found)});
    const Range name = han_name_before(key, before.begin, before.end);
    if (!name.empty()) return name;
  }
  return {};
}

namespace {

// "造船人林某:木头会记得水": who is cited in the title.
Range name_heading_title(Key key, Range title) {
  std::uint32_t at = title.begin;
  while (at < title.end && is_han(key[at])) ++at;
  if (at >= title.end || key[at] != U':' || at - title.begin > 16) return {};
  const Range name = han_name_before(key, title.begin, at);
  return !name.empty() && is_surname_char(key[name.begin]) ? name : Range{};
}

}  // namespace

// Who answers where nobody is named: the one who answered before, else who answers next.
void name_answerers(Key key, const std::vector<Line>& lines, const Extent& extent, bool several,
                    std::vector<QaPair>& pairs) {
  constexpr Phrases kLabels = U"答|a|answer|回答|答复|嘉宾|受访者|受访人|guest|interviewee|被采访者";
  Range guest = extent.title == kNoLine ? Range{} : interviewee(key, lines[extent.title].range);
  const std::size_t end = std::min(extent.end, extent.begin + kStandfirst);
  for (std::size_t n = extent.begin; n < end && guest.empty(); ++n) {
    if (lines[n].range.begin >= pairs.front().question.begin) break;
    if (lines[n].type != BlockType::boilerplate) guest = interviewee(key, lines[n].range);
  }
  if (guest.empty() && extent.title != kNoLine) guest = name_heading_title(key, lines[extent.title].range);
  Range known;
  for (QaPair& pair : pairs) {
    Key label = piece_of(key, pair.answerer);
    while (!label.empty() && is_digit(label.back())) label.remove_suffix(1);
    if (!label.empty() && is_any_of(label, kLabels) && !guest.empty()) pair.answerer = guest;
    if (several) continue;
    if (!pair.answerer.empty()) known = pair.answerer;
    pair.answerer = known;
  }
  if (several) return;
  for (std::size_t n = pairs.size(); n-- > 0;) {
    if (pairs[n].answerer.empty()) pairs[n].answerer = known.empty() ? guest : known;
    known = pairs[n].answerer;
  }
}

}  // namespace newsprism
