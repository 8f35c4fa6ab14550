#include "document/turn_cues.h"

#include <algorithm>

#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr Key kAskers[] = {U"问",        U"q",      U"记者",       U"主持人",   U"提问",        U"提问者",
                           U"采访者",    U"采访人", U"网友",       U"观众",     U"媒体",        U"记者问",
                           U"追问",      U"问题",   U"question",   U"reporter", U"interviewer", U"host",
                           U"moderator", U"anchor", U"journalist", U"audience", U"本报",        U"本刊",
                           U"编者",      U"听众",   U"学生",       U"现场提问", U"提问人",      U"采访组",
                           U"读者",      U"粉丝",   U"主持",       U"访问者",   U"the reporter"};
constexpr Key kAnswerers[] = {U"答",     U"a",        U"answer",  U"嘉宾",        U"受访者",
                              U"回答",   U"发言人",   U"guest",   U"interviewee", U"答复",
                              U"受访人", U"被采访者", U"答记者问"};
constexpr Key kAnswererEnds[] = {U"发言人", U"spokesperson", U"spokesman", U"spokeswoman"};
constexpr Key kAskerEnds[] = {U"记者", U"reporter", U"主持人", U"提问", U"journalist", U"correspondent"};

// Words before a colon that no turn has.
constexpr Key kNoLabels[] = {
    U"来源",   U"原标题",   U"作者",      U"编辑",    U"时间",   U"日期",   U"地点",   U"图",    U"注",
    U"注意",   U"备注",     U"导读",      U"摘要",    U"提示",   U"声明",   U"标题",   U"核心",  U"要点",
    U"其中",   U"例如",     U"比如",      U"另外",    U"此外",   U"总之",   U"首先",   U"其次",  U"最后",
    U"第一",   U"第二",     U"第三",      U"结论",    U"原因",   U"答案",   U"背景",   U"数据",  U"电话",
    U"邮箱",   U"地址",     U"网址",      U"链接",    U"关键词", U"标签",   U"主题",   U"独家",  U"消息",
    U"快讯",   U"优点",     U"缺点",      U"note",    U"source", U"date",   U"time",   U"photo", U"image",
    U"update", U"updated",  U"read more", U"related", U"tags",   U"by",     U"editor", U"http",  U"https",
    U"also",   U"location", U"video",     U"说明",    U"补充",   U"风险",   U"字幕",   U"配图",  U"视频",
    U"摄影",   U"责编",     U"校对",      U"审核",    U"监制",   U"编者注", U"编者按", U"编注",  U"记者注"};
constexpr std::size_t kLongestLabel = 34;
constexpr std::size_t kQuestionTail = 24;  // "...? Thank you.": the question is not always last

// A name with such an end is a sentence that goes on: "他说:", "he said:".
constexpr Key kVerbEnds[] = {
    U"说",   U"称",    U"表示",      U"道",      U"指出",     U"认为", U"强调", U"透露", U"是",
    U"为",   U"写道",  U"有",        U"如下",    U"包括",     U"显示", U"提到", U"坦言", U"补充",
    U"直言", U"宣布",  U"said",      U"says",    U"is",       U"are",  U"that", U"was",  U"added",
    U"this", U"as",    U"following", U"如",      U"即",       U"了",   U"的",   U"回答", U"回应",
    U"建议", U"预测",  U"分析",      U"介绍",    U"解释",     U"提出", U"发现", U"看",   U"问",
    U"答",   U"asked", U"asks",      U"replied", U"answered", U"wrote"};

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
  constexpr Key kOpeners[] = {U"针对",   U"对于",   U"面对", U"就",       U"对",
                              U"被问及", U"被问到", U"谈及", U"当被问及", U"asked about"};
  constexpr Key kEnds[] = {U"问题", U"提问", U"疑问", U"追问", U"质疑"};
  const Key text = piece_of(key, clause);
  const auto opener = static_cast<std::uint32_t>(starts_with_any(text, kOpeners));
  if (opener == 0 || (ends_with_any(text, kEnds) == 0 && text.find(U"问") == Key::npos)) return;
  const std::size_t about = text.find(U"关于");
  std::uint32_t begin = clause.begin + opener;
  if (about != Key::npos && about >= opener) {
    begin = static_cast<std::uint32_t>(clause.begin + about);
    const Range asker = trim(key, {clause.begin + opener, begin});
    constexpr Key kAskVerbs[] = {U"提出的", U"提出", U"提问"};
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
  constexpr Key kAsking[] = {U"追问", U"提问", U"发问", U"问"};
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
  constexpr Key kRequests[] = {U"请谈",    U"请您谈",    U"请介绍",     U"请您介绍", U"能否",
                               U"谈谈",    U"聊聊",      U"介绍一下",   U"说说",     U"怎么看",
                               U"tell us", U"could you", U"talk about", U"describe"};
  const Key text = piece_of(key, turn);
  const Key tail = text.substr(text.size() > kQuestionTail ? text.size() - kQuestionTail : 0);
  return tail.find(U'?') != Key::npos || (text.size() < 120 && contains_any(text, kRequests));
}

bool announces_question(Key key, const Line& line) {
  if (!line.ends_colon || line.width > 40) return false;
  const Key text = key_of(key, line);
  constexpr Key kOrdinals[] = {U"第一",  U"第二",   U"第三",     U"第四",     U"第五",   U"首先",
                               U"首个",  U"另一个", U"另外一个", U"最后一个", U"下一个", U"接下来",
                               U"first", U"second", U"third",    U"next",     U"last",   U"another"};
  constexpr Key kEnds[] = {U"问:",     U"问道:", U"提问:",  U"提问道:", U"追问:",
                           U"追问道:", U"发问:", U"asked:", U"asks:",   U"问到:"};
  constexpr Key kQuestion[] = {U"题是:", U"题:", U"一问:", U"question is:", U"question was:", U"question:"};
  const std::size_t question = ends_with_any(text, kQuestion);
  return (question != 0 && contains_any(text, kOrdinals)) || ends_with_any(text, kEnds) != 0;
}

AnswerCue find_answer_cue(Key key, const Line& line) {
  constexpr Key kVerbs[] = {U"回答道",  U"回答说",   U"回答称",    U"回答是",       U"回答",
                            U"答道",    U"答案是",   U"回应道",    U"回应说",       U"回应称",
                            U"回应",    U"回复道",   U"回复称",    U"回复说",       U"回复",
                            U"replied", U"answered", U"responded", U"the answer is"};
  constexpr Key kAdverbs[] = {U"随后", U"对此", U"则", U"也", U"这样", U"如此", U"立即", U"笑着", U"当时"};
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
  constexpr Key kWords[] = {U"补充", U"接着说", U"继续说",  U"进一步",
                            U"还说", U"added",  U"went on", U"continued"};
  return line.ends_colon && line.width <= 40 && contains_any(key_of(key, line), kWords);
}

bool speaks_in_first_person(Key key, const Line& line) {
  constexpr Key kLatin[] = {U"i ",   U"i'",      U"we ",      U"we'", U"my ",
                            U"our ", U"i\u2019", U"we\u2019", U"me ", U"us "};
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
  constexpr Key kWords[] = {U"专访",
                            U"对话",
                            U"对谈",
                            U"访谈",
                            U"采访",
                            U"问答",
                            U"答记者问",
                            U"受访",
                            U"实录",
                            U"圆桌",
                            U"连线",
                            U"提问",
                            U"请教",
                            U"调查问卷",
                            U"的问题",
                            U"interview",
                            U"q&a",
                            U"spoke to",
                            U"spoke with",
                            U"talked to",
                            U"talked with",
                            U"talks to",
                            U"sat down with",
                            U"conversation",
                            U"caught up with",
                            U"asked him",
                            U"asked her",
                            U"asked them",
                            U"we asked",
                            U"our questions",
                            U"in his own words",
                            U"in her own words"};
  return contains_any(piece_of(key, line), kWords);
}

bool is_remark(Key key, const Line& line) {
  const Key text = key_of(key, line);
  constexpr Key kNotes[] = {
      U"编者按", U"编者注", U"编注", U"注:", U"记者注", U"editor's note", U"editor\u2019s note"};
  const bool brackets =
      (text.front() == U'(' && text.back() == U')') || (text.front() == U'[' && text.back() == U']') ||
      (text.front() == U'【' && text.back() == U'】') || (text.front() == U'〔' && text.back() == U'〕');
  return brackets || starts_with_any(text, kNotes) != 0;
}

bool ends_interview(Key key, const Line& line) {
  constexpr Key kWords[] = {U"采访结束",
                            U"访谈结束",
                            U"采访手记",
                            U"记者手记",
                            U"采访最后,",
                            U"对话结束",
                            U"the interview ended",
                            U"this interview has been",
                            U"this interview was",
                            U"interview by",
                            U"(责任编辑",
                            U"采写:",
                            U"采写/",
                            U"整理:",
                            U"对话时间",
                            U"采访时间",
                            U"访谈时间",
                            U"采访地点",
                            U"访谈地点",
                            U"文字整理",
                            U"the conversation has been"};
  return contains_any(key_of(key, line).substr(0, 60), kWords);
}

bool tells_of_interview(Key key, const Line& line, bool first_person) {
  constexpr Key kAlways[] = {U"问他",      U"问她",      U"本报",    U"本刊",       U"受访者",
                             U"asked him", U"asked her", U"told us", U"this paper", U"this newspaper"};
  constexpr Key kOfOthers[] = {U"采访", U"记者", U"专访", U"interview", U"reporter"};
  const Key text = key_of(key, line);
  return contains_any(text, kAlways) || (!first_person && contains_any(text, kOfOthers));
}

bool announces_faq(Key key, Range line) {
  constexpr Key kWords[] = {
      U"常见问题",     U"faq",           U"frequently asked", U"小测",      U"测验",
      U"测试题",       U"quiz",          U"有奖问答",         U"知识问答",  U"谜语",
      U"脑筋急转弯",   U"test yourself", U"explained",        U"explainer", U"what you need to know",
      U"what we know", U"小贴士",        U"你需要知道",       U"一文读懂",  U"一图读懂",
      U"办事指南",     U"答疑"};
  return contains_any(piece_of(key, line), kWords);
}

bool speaks_to_you(Key key, const Line& line) {
  constexpr Key kHan[] = {U"你", U"您"};
  constexpr Key kLatin[] = {U"you ", U" you?", U"your ", U"you've", U"you\u2019", U"you'", U" you,"};
  return contains_any(key_of(key, line), kHan) || contains_any(key_of(key, line), kLatin);
}

Range last_question(Key key, const Line& line) {
  std::uint32_t begin = line.range.end;
  if (begin > line.range.begin) --begin;
  while (begin > line.range.begin && is_closing_mark(key[begin])) --begin;
  while (begin > line.range.begin && !is_sentence_mark(key[begin - 1])) --begin;
  const Range sentence = trim(key, {begin, line.range.end});
  constexpr Key kOpeners[] = {U"问题是,",   U"问题是:",      U"问题在于,",
                              U"问题来了,", U"question is:", U"question is,"};
  for (const Key opener : kOpeners) {
    const std::size_t found = piece_of(key, sentence).find(opener);
    if (found != Key::npos)
      return trim(key, {static_cast<std::uint32_t>(sentence.begin + found + opener.size()), sentence.end});
  }
  return sentence;
}

}  // namespace newsprism
