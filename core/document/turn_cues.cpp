#include "document/turn_cues.h"

#include <algorithm>

#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr Phrases kAskers =
    U"问|q|记者|主持人|提问|提问者|采访者|采访人|网友|观众|媒体|记者问|追问|问题|question|reporter|"
    U"interviewer|host|moderator|anchor|journalist|audience|本报|本刊|编者|听众|学生|现场提问|"
    U"提问人|采访组|读者|粉丝|主持|访问者|the reporter";
constexpr Phrases kAnswerers =
    U"答|a|answer|嘉宾|受访者|回答|发言人|guest|interviewee|答复|受访人|被采访者|答记者问";
constexpr Phrases kAnswererEnds = U"发言人|spokesperson|spokesman|spokeswoman";
constexpr Phrases kAskerEnds = U"记者|reporter|主持人|提问|journalist|correspondent";

// Words before a colon that no turn has.
constexpr Phrases kNoLabels =
    U"来源|原标题|作者|编辑|时间|日期|地点|图|注|注意|备注|导读|摘要|提示|声明|标题|核心|要点|其中|"
    U"例如|比如|另外|此外|总之|首先|其次|最后|第一|第二|第三|结论|原因|答案|背景|数据|电话|邮箱|"
    U"地址|网址|链接|关键词|标签|主题|独家|消息|快讯|优点|缺点|note|source|date|time|photo|image|"
    U"update|updated|read more|related|tags|by|editor|http|https|also|location|video|说明|补充|风险|"
    U"字幕|配图|视频|摄影|责编|校对|审核|监制|编者注|编者按|编注|记者注";
constexpr std::size_t kLongestLabel = 34;
constexpr std::size_t kQuestionTail = 24;  // "...? Thank you.": the question is not always last

// A name with such an end is a sentence that goes on: "他说:", "he said:".
constexpr Phrases kVerbEnds =
    U"说|称|表示|道|指出|认为|强调|透露|是|为|写道|有|如下|包括|显示|提到|坦言|补充|直言|宣布|said|"
    U"says|is|are|that|was|added|this|as|following|如|即|了|的|回答|回应|建议|预测|分析|介绍|解释|"
    U"提出|发现|看|问|答|asked|asks|replied|answered|wrote";

bool is_name_char(char32_t c) {
  return is_han(c) || is_word(c) || c == U' ' || c == 0xb7 || c == U'.' || c == U'-' || c == U'\'' ||
         c == 0x2019 || c == 0x2027 || c == U'《' || c == U'》';
}

// "q1" and "问题2" are "q" and "问题".
Key without_number(Key name) {
  while (!name.empty() && (is_digit(name.back()) || is_space(name.back()) || name.back() == U'.'))
    name.remove_suffix(1);
  return name;
}

Role role_of(Key name) {
  const Key base = without_number(name);
  if (base.empty()) return Role::none;
  // "路透社记者", "路透社记者王某"
  const std::size_t reporter = base.rfind(U"记者");
  const bool named_reporter = reporter != Key::npos && base.size() - reporter <= 6;
  if (starts_with_any(name, kNoLabels) != 0) return Role::none;
  if (is_any_of(base, kAskers) || ends_with_any(base, kAskerEnds) != 0) return Role::asks;
  if (is_any_of(base, kAnswerers) || ends_with_any(base, kAnswererEnds) != 0) return Role::answers;
  if (named_reporter && ends_with_any(base, kVerbEnds) == 0) return Role::asks;
  if (base.size() != name.size()) return Role::none;
  if (starts_with_any(base, kNoLabels) != 0 || ends_with_any(base, kVerbEnds) != 0) return Role::none;
  return Role::unknown;
}

bool has_form_of_name(Key name) {
  std::size_t words = 1;
  for (const char32_t c : name) {
    if (!is_name_char(c)) return false;
    words += is_space(c) ? 1U : 0U;
  }
  return is_han(name.front()) || is_han(name.back()) ? name.size() <= 12 : words <= 4 && name.size() <= 32;
}

// What stands around a label that somebody set in bold or in brackets: "**Q:** ", "【问】", "[Q]".
bool is_dress(char32_t c) {
  return c == U'*' || c == U'_' || c == U'【' || c == U'】' || c == U'[' || c == U']' || c == U'〔' ||
         c == U'〕';
}

Range undress(Key key, Range range) {
  while (!range.empty() && (is_dress(key[range.begin]) || is_space(key[range.begin]))) ++range.begin;
  while (!range.empty() && (is_dress(key[range.end - 1]) || is_space(key[range.end - 1]))) --range.end;
  return range;
}

// The bold marks that a content is left with: none of a closed pair.
Range without_stars(Key key, Range range) {
  while (!range.empty() && (key[range.begin] == U'*' || is_space(key[range.begin]))) ++range.begin;
  while (!range.empty() && (key[range.end - 1] == U'*' || is_space(key[range.end - 1]))) --range.end;
  return range;
}

// The end of the word at the beginning that is a label by itself: "q", "问2", "答", 0 for none.
std::size_t bare_mark(Key head) {
  if (head.empty() || (head[0] != U'q' && head[0] != U'a' && head[0] != U'问' && head[0] != U'答')) return 0;
  std::size_t at = 1;
  while (at < head.size() && at < 4 && is_digit(head[at])) ++at;
  return at;
}

// Begin and end of what parts a label from its turn.
struct Separator {
  std::size_t begin = Key::npos;
  std::size_t end = 0;
};

// "Q. How ...", "问、...", "A | I ...", "Q2 您...": behind the shortest labels other marks than a colon.
Separator mark_separator(Key head) {
  const std::size_t mark = bare_mark(head);
  std::size_t at = mark;
  while (at < head.size() && is_space(head[at])) ++at;
  if (mark == 0 || at >= head.size()) return {};
  const char32_t c = head[at];
  const bool spaced = at + 1 < head.size() && is_space(head[at + 1]);
  if (c == U'、' || c == U'|' || c == U'丨' || c == 0x2014) {
    std::size_t end = at + 1;
    while (end < head.size() && head[end] == c) ++end;
    return {mark, end};
  }
  if ((c == U'.' || c == U'-' || c == U')' || c == U'/') && spaced) return {mark, at + 1};
  return at > mark && is_han(c) ? Separator{mark, at} : Separator{};
}

Separator find_separator(Key head) {
  if (!head.empty() && (head[0] == U'【' || head[0] == U'[' || head[0] == U'〔')) {
    const std::size_t close = head.find_first_of(U"】]〕");
    if (close == Key::npos) return {};
    const bool colon = close + 1 < head.size() && head[close + 1] == U':';
    return {close, close + (colon ? 2U : 1U)};
  }
  for (std::size_t at = 0; at < head.size(); ++at) {
    if (head[at] == U':' || ((head[at] == U'|' || head[at] == U'丨') && at > 0)) return {at, at + 1};
  }
  return {};
}

// "林某(船长)": the name, and a role in the brackets behind it.
Range without_brackets(Key key, Range name, Key& inside) {
  if (name.empty() || key[name.end - 1] != U')') return name;
  const std::size_t open = piece_of(key, name).rfind(U'(');
  if (open == Key::npos || open == 0) return name;
  const auto at = static_cast<std::uint32_t>(name.begin + open);
  inside = key.substr(at + 1, name.end - at - 2);
  return trim(key, {name.begin, at});
}

Range last_clause(Key key, Range range) {
  std::uint32_t begin = range.end;
  while (begin > range.begin && key[begin - 1] != U',' && key[begin - 1] != U'。' && key[begin - 1] != U';')
    --begin;
  return trim(key, {begin, range.end});
}

// "针对记者关于出口的问题" -> question "关于出口的问题", asker "记者"
void read_indirect_question(Key key, Range clause, AnswerCue& cue) {
  constexpr Phrases kOpeners = U"针对|对于|面对|就|对|被问及|被问到|谈及|当被问及|asked about";
  constexpr Phrases kEnds = U"问题|提问|疑问|追问|质疑";
  const Key text = piece_of(key, clause);
  const auto opener = static_cast<std::uint32_t>(starts_with_any(text, kOpeners));
  if (opener == 0 || (ends_with_any(text, kEnds) == 0 && text.find(U"问") == Key::npos)) return;
  const std::size_t about = text.find(U"关于");
  std::uint32_t begin = clause.begin + opener;
  if (about != Key::npos && about >= opener) {
    begin = static_cast<std::uint32_t>(clause.begin + about);
    const Range asker = trim(key, {clause.begin + opener, begin});
    constexpr Phrases kAskVerbs = U"提出的|提出|提问";
    const auto tail = static_cast<std::uint32_t>(ends_with_any(piece_of(key, asker), kAskVerbs));
    cue.asker = {asker.begin, asker.end - tail};
  }
  cue.question = {begin, clause.end};
}

}  // namespace

TurnLabel find_label(Key key, Range line) {
  TurnLabel turn;
  Range own = line;
  while (!own.empty() && key[own.begin] == U'*') ++own.begin;
  const Key head = piece_of(key, own).substr(0, kLongestLabel);
  Separator mark = mark_separator(head);
  if (mark.begin == Key::npos) mark = find_separator(head);
  if (mark.begin == Key::npos || mark.begin == 0) return turn;
  const auto at = static_cast<std::uint32_t>(own.begin + mark.begin);
  Key inside;
  Range name = without_brackets(key, undress(key, {own.begin, at}), inside);
  if (name.empty() || !has_form_of_name(piece_of(key, name))) return turn;
  // "路透社记者追问:"
  constexpr Phrases kAsking = U"追问|提问|发问|问";
  const Key words = piece_of(key, name);
  const auto asking = static_cast<std::uint32_t>(ends_with_any(words, kAsking));
  if (asking != 0 && asking + 2 < words.size() && words.find(U"记者") != Key::npos) name.end -= asking;
  turn.role = role_of(piece_of(key, name));
  if (turn.role == Role::unknown && !inside.empty() && role_of(inside) != Role::none)
    turn.role = role_of(inside);
  turn.name = name;
  turn.label = {line.begin, static_cast<std::uint32_t>(own.begin + mark.end)};
  while (turn.label.end < line.end && key[turn.label.end] == U'*') ++turn.label.end;
  turn.content = without_stars(key, {turn.label.end, line.end});
  // A stranger has a colon and says something: "Opinion | ..." and "[Update] ..." are no turns.
  const bool colon = key[turn.label.end - 1] == U':' || key[turn.label.end - 1] == U'*';
  if (turn.role == Role::unknown && (turn.content.empty() || !colon)) turn.role = Role::none;
  // "10:30", "http://"
  if (!turn.content.empty() && (is_digit(key[name.end - 1]) && is_digit(key[turn.content.begin])))
    turn.role = Role::none;
  return turn;
}

TurnLabel find_lone_label(Key key, Range line) {
  TurnLabel turn;
  if (line.size() > kLongestLabel) return turn;
  Key inside;
  Range name = undress(key, line);
  if (!name.empty() && key[name.end - 1] == U':') --name.end;
  name = without_brackets(key, undress(key, name), inside);
  if (name.empty() || !has_form_of_name(piece_of(key, name))) return turn;
  turn.role = role_of(piece_of(key, name));
  turn.name = name;
  turn.label = line;
  turn.content = {line.end, line.end};
  return turn;
}

bool puts_question(Key key, Range turn) {
  constexpr Phrases kRequests =
      U"请谈|请您谈|请介绍|请您介绍|能否|谈谈|聊聊|介绍一下|说说|怎么看|tell us|could you|"
      U"talk about|describe";
  const Key text = piece_of(key, turn);
  const Key tail = text.substr(text.size() > kQuestionTail ? text.size() - kQuestionTail : 0);
  return tail.find(U'?') != Key::npos || (text.size() < 120 && contains_any(text, kRequests));
}

bool announces_question(Key key, const Line& line) {
  if (!line.ends_colon || line.width > 40) return false;
  const Key text = key_of(key, line);
  constexpr Phrases kOrdinals =
      U"第一|第二|第三|第四|第五|首先|首个|另一个|另外一个|最后一个|下一个|接下来|first|second|"
      U"third|next|last|another";
  constexpr Phrases kEnds = U"问:|问道:|提问:|提问道:|追问:|追问道:|发问:|asked:|asks:|问到:";
  constexpr Phrases kQuestion = U"题是:|题:|一问:|question is:|question was:|question:";
  const std::size_t question = ends_with_any(text, kQuestion);
  return (question != 0 && contains_any(text, kOrdinals)) || ends_with_any(text, kEnds) != 0;
}

AnswerCue find_answer_cue(Key key, const Line& line) {
  constexpr Phrases kVerbs =
      U"回答道|回答说|回答称|回答是|回答|答道|答案是|回应道|回应说|回应称|回应|回复道|回复称|回复说|"
      U"回复|replied|answered|responded|the answer is";
  constexpr Phrases kAdverbs = U"随后|对此|则|也|这样|如此|立即|笑着|当时";
  AnswerCue cue;
  const Key text = key_of(key, line);
  const std::size_t colon = text.substr(0, 80).find(U':');
  if (colon == Key::npos || colon == 0) return cue;
  const auto end = static_cast<std::uint32_t>(line.range.begin + colon);
  const Range content = trim(key, {end + 1, line.range.end});
  const auto verb = static_cast<std::uint32_t>(ends_with_any(text.substr(0, colon), kVerbs));
  if (verb == 0) return cue;
  cue.found = true;
  cue.content = content;
  const Range clause = last_clause(key, {line.range.begin, end});
  Range who = trim(key, {clause.begin, std::max(clause.begin, end - std::min(verb, end - clause.begin))});
  who.begin += static_cast<std::uint32_t>(starts_with_any(piece_of(key, who), kAdverbs));
  who.end -= static_cast<std::uint32_t>(ends_with_any(piece_of(key, who), kAdverbs));
  if (!who.empty() && who.size() <= 24) cue.who = trim(key, who);
  if (clause.begin > line.range.begin + 1) {
    read_indirect_question(key, last_clause(key, trim(key, {line.range.begin, clause.begin - 1})), cue);
  }
  return cue;
}

bool continues_answer(Key key, const Line& line) {
  constexpr Phrases kWords = U"补充|接着说|继续说|进一步|还说|added|went on|continued";
  return line.ends_colon && line.width <= 40 && contains_any(key_of(key, line), kWords);
}

bool speaks_in_first_person(Key key, const Line& line) {
  constexpr Phrases kLatin = U"i |i'|we |we'|my |our |i\u2019|we\u2019|me |us ";
  const Key text = key_of(key, line);
  bool word = false;
  int quotes = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char32_t c = text[at];
    if (c == U'「' || c == U'“') ++quotes;
    if ((c == U'」' || c == U'”') && quotes > 0) --quotes;
    if (quotes == 0 && c == U'我') return true;
    if (quotes == 0 && !word && starts_with_any(text.substr(at, 4), kLatin) != 0) return true;
    word = is_word(c);
  }
  return false;
}

bool announces_interview(Key key, Range line) {
  constexpr Phrases kWords =
      U"专访|对话|对谈|访谈|采访|问答|答记者问|受访|实录|圆桌|连线|提问|请教|调查问卷|的问题|"
      U"interview|q&a|spoke to|spoke with|talked to|talked with|talks to|sat down with|conversation|"
      U"caught up with|asked him|asked her|asked them|we asked|our questions|in his own words|"
      U"in her own words";
  return contains_any(piece_of(key, line), kWords);
}

bool is_remark(Key key, const Line& line) {
  const Key text = key_of(key, line);
  constexpr Phrases kNotes = U"编者按|编者注|编注|注:|记者注|editor's note|editor\u2019s note";
  const bool brackets =
      (text.front() == U'(' && text.back() == U')') || (text.front() == U'[' && text.back() == U']') ||
      (text.front() == U'【' && text.back() == U'】') || (text.front() == U'〔' && text.back() == U'〕');
  return brackets || starts_with_any(text, kNotes) != 0;
}

bool ends_interview(Key key, const Line& line) {
  constexpr Phrases kWords =
      U"采访结束|访谈结束|采访手记|记者手记|采访最后,|对话结束|the interview ended|"
      U"this interview has been|this interview was|interview by|(责任编辑|采写:|采写/|整理:|"
      U"对话时间|采访时间|访谈时间|采访地点|访谈地点|文字整理|the conversation has been";
  return contains_any(key_of(key, line).substr(0, 60), kWords);
}

bool tells_of_interview(Key key, const Line& line, bool first_person) {
  constexpr Phrases kAlways =
      U"问他|问她|本报|本刊|受访者|asked him|asked her|told us|this paper|this newspaper";
  constexpr Phrases kOfOthers = U"采访|记者|专访|interview|reporter";
  const Key text = key_of(key, line);
  return contains_any(text, kAlways) || (!first_person && contains_any(text, kOfOthers));
}

bool announces_faq(Key key, Range line) {
  constexpr Phrases kWords =
      U"常见问题|faq|frequently asked|小测|测验|测试题|quiz|有奖问答|知识问答|谜语|脑筋急转弯|"
      U"test yourself|explained|explainer|what you need to know|what we know|小贴士|你需要知道|"
      U"一文读懂|一图读懂|办事指南|答疑";
  return contains_any(piece_of(key, line), kWords);
}

bool speaks_to_you(Key key, const Line& line) {
  constexpr Phrases kHan = U"你|您";
  constexpr Phrases kLatin = U"you | you?|your |you've|you\u2019|you'| you,";
  return contains_any(key_of(key, line), kHan) || contains_any(key_of(key, line), kLatin);
}

Range last_question(Key key, const Line& line) {
  std::uint32_t begin = line.range.end;
  if (begin > line.range.begin) --begin;
  while (begin > line.range.begin && is_closing_mark(key[begin])) --begin;
  while (begin > line.range.begin && !is_sentence_mark(key[begin - 1])) --begin;
  const Range sentence = trim(key, {begin, line.range.end});
  constexpr Phrases kOpeners = U"问题是,|问题是:|问题在于,|问题来了,|question is:|question is,";
  for (const Key opener : kOpeners) {
    const std::size_t found = piece_of(key, sentence).find(opener);
    if (found != Key::npos)
      return trim(key, {static_cast<std::uint32_t>(sentence.begin + found + opener.size()), sentence.end});
  }
  return sentence;
}

}  // namespace newsprism
