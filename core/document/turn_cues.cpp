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
                           U"编者",      U"听众",   U"学生",       U"现场提问"};
constexpr Key kAnswerers[] = {U"答",   U"a",      U"answer", U"嘉宾",        U"受访者",
                              U"回答", U"发言人", U"guest",  U"interviewee", U"答复"};
constexpr Key kAskerEnds[] = {U"记者", U"reporter", U"主持人"};

// Words before a colon that no turn has.
constexpr Key kNoLabels[] = {
    U"来源",   U"原标题",   U"作者",      U"编辑",    U"时间",   U"日期", U"地点",   U"图",    U"注",
    U"注意",   U"备注",     U"导读",      U"摘要",    U"提示",   U"声明", U"标题",   U"核心",  U"要点",
    U"其中",   U"例如",     U"比如",      U"另外",    U"此外",   U"总之", U"首先",   U"其次",  U"最后",
    U"第一",   U"第二",     U"第三",      U"结论",    U"原因",   U"答案", U"背景",   U"数据",  U"电话",
    U"邮箱",   U"地址",     U"网址",      U"链接",    U"关键词", U"标签", U"主题",   U"独家",  U"消息",
    U"快讯",   U"优点",     U"缺点",      U"note",    U"source", U"date", U"time",   U"photo", U"image",
    U"update", U"updated",  U"read more", U"related", U"tags",   U"by",   U"editor", U"http",  U"https",
    U"also",   U"location", U"video",     U"说明",    U"补充",   U"风险", U"字幕",   U"配图",  U"视频",
    U"摄影",   U"责编",     U"校对",      U"审核",    U"监制"};
// A name with such an end is a sentence that goes on: "他说:", "he said:".
constexpr Key kVerbEnds[] = {
    U"说", U"称",   U"表示", U"道",   U"指出",  U"认为", U"强调", U"透露",      U"是",   U"为",   U"写道",
    U"有", U"如下", U"包括", U"显示", U"提到",  U"坦言", U"补充", U"直言",      U"宣布", U"said", U"says",
    U"is", U"are",  U"that", U"was",  U"added", U"this", U"as",   U"following", U"如",   U"即",   U"了",
    U"的", U"回答", U"回应", U"建议", U"预测",  U"分析", U"介绍", U"解释",      U"提出", U"发现", U"看"};

bool is_name_char(char32_t c) {
  return is_han(c) || is_word(c) || c == U' ' || c == 0xb7 || c == U'.' || c == U'-' || c == U'\'' ||
         c == 0x2019 || c == 0x2027;
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
  if (is_any_of(base, kAskers) || ends_with_any(base, kAskerEnds) != 0) return Role::asks;
  if (is_any_of(base, kAnswerers)) return Role::answers;
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

std::size_t find_colon(Key head) {
  for (std::size_t at = 0; at < head.size(); ++at) {
    if (head[at] == U':') return at;
    // "Q. How ...", "问、..."
    if ((head[at] == U'.' || head[at] == U'、') && at == 1 &&
        (head[0] == U'q' || head[0] == U'a' || head[0] == U'问' || head[0] == U'答')) {
      return at + 1 < head.size() && (is_space(head[at + 1]) || head[at] == U'、') ? at : Key::npos;
    }
  }
  return Key::npos;
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

TurnLabel find_label(Key key, const Line& line) {
  TurnLabel turn;
  const Key head = key_of(key, line).substr(0, 34);
  const std::size_t colon = find_colon(head);
  if (colon == Key::npos || colon == 0) return turn;
  const Range name = trim(key, {line.range.begin, static_cast<std::uint32_t>(line.range.begin + colon)});
  if (name.empty() || !has_form_of_name(piece_of(key, name))) return turn;
  turn.role = role_of(piece_of(key, name));
  turn.name = name;
  turn.label = {line.range.begin, static_cast<std::uint32_t>(line.range.begin + colon + 1)};
  turn.content = trim(key, {turn.label.end, line.range.end});
  // "10:30", "http://"
  if (!turn.content.empty() && (is_digit(key[name.end - 1]) && is_digit(key[turn.content.begin])))
    turn.role = Role::none;
  if (turn.content.empty() && turn.role == Role::unknown) turn.role = Role::none;
  return turn;
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

bool speaks_to_you(Key key, const Line& line) {
  constexpr Key kHan[] = {U"你", U"您"};
  constexpr Key kLatin[] = {U"you ", U" you?", U"your "};
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
