#include "document/told_turns.h"

#include <algorithm>

#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kLongestQuestion = 300;
constexpr std::uint32_t kLongestLine = 3000;  // a paragraph, not an article
constexpr std::uint32_t kReach = 40;          // from a mark to the verb beside it
constexpr Key kOpen = U"「『“\"";
constexpr Key kClose = U"」』”\"";

constexpr Phrases kAskVerbs =
    U"提问道:|追问道:|问道:|提问:|追问:|发问:|被问到:|被问及:|问到:|问题是:|一问:|问:|question was:|"
    U"question is:|was asked:|asked:|asked,";
constexpr Phrases kAnswerVerbs =
    U"回答道|回答说|回答称|回答|答道|答|回应道|回应说|回应称|回应|回复|replied|answered|responded";
constexpr Phrases kSayVerbs = U"表示|说道|说|称|said|says|told reporters";
constexpr Phrases kJournalists =
    U"记者|本报|本刊|主持人|媒体|网友|观众|提问者|学生|议员|被问|reporter|journalist|correspondent|"
    U"was asked|we asked|个问题是|first question|second question|third question|next question|"
    U"last question|final question|another question|采访者|学员|听众|moderator|audience";

bool is_clause_mark(char32_t c) {
  return c == U',' || c == U';' || c == U':' || is_sentence_mark(c) || is_closing_mark(c);
}

std::uint32_t clause_begin(Key key, std::uint32_t from, std::uint32_t at) {
  while (at > from && !is_clause_mark(key[at - 1])) --at;
  return at;
}

// "当时有一名外地记者" -> "外地记者"
Range asker_in(Key key, Range clause) {
  constexpr Phrases kFront =
      U"随后|当时|有一位|有一名|有人|有|一位|一名|当|对此|接着|现场|then |a |an |one |the ";
  constexpr Phrases kBack = U"向他|向她|又|就|还|曾|曾经|继续|再次";
  clause = trim(key, clause);
  for (std::uint32_t n = 0; n < 3; ++n)
    clause.begin += static_cast<std::uint32_t>(starts_with_any(piece_of(key, clause), kFront));
  for (std::uint32_t n = 0; n < 2 && !clause.empty(); ++n)
    clause.end -= static_cast<std::uint32_t>(ends_with_any(piece_of(key, clause), kBack));
  clause = trim(key, clause);
  constexpr Phrases kNobody = U"问题|被|个|题|was|question|第|first|second|third|next|last|final";
  const bool latin = !clause.empty() && is_latin(key[clause.begin]);
  const bool nobody = clause.size() < 2 || clause.size() > (latin ? 40U : 16U) ||
                      contains_any(piece_of(key, clause), kNobody);
  return nobody ? Range{clause.begin, clause.begin} : clause;
}

// The end of the question that begins here: its mark and the closing marks behind it.
std::uint32_t question_end(Key key, Range rest) {
  const std::uint32_t stop = std::min(rest.end, rest.begin + kLongestQuestion);
  std::uint32_t end = rest.begin;
  const std::size_t quote = rest.empty() ? Key::npos : kOpen.find(key[rest.begin]);
  for (std::uint32_t at = rest.begin + 1; at < stop; ++at) {
    if (quote != Key::npos && key[at] == kClose[quote]) return end == at ? at + 1 : rest.begin;
    if (key[at] != U'?') continue;
    end = at + 1;
    if (quote == Key::npos) return end;
  }
  return quote == Key::npos ? end : rest.begin;
}

// The first verb of the list before the end of its clause; its begin and end, empty for none.
Range find_verb(Key key, Range range, Phrases verbs) {
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    const auto size = static_cast<std::uint32_t>(starts_with_any(piece_of(key, {at, range.end}), verbs));
    const bool whole = size == 0 || !is_latin(key[at]) || at == range.begin || !is_latin(key[at - 1]);
    if (size != 0 && whole) return {at, at + size};
  }
  return {};
}

Range speaker_before(Key key, std::uint32_t from, std::uint32_t verb) {
  constexpr Phrases kFront = U"对此|随后|当时|那时";
  constexpr Phrases kBack = U"则|也|笑着|如此|这样|立即|只|当时";
  Range who = trim(key, {clause_begin(key, from, verb), verb});
  who.begin += static_cast<std::uint32_t>(starts_with_any(piece_of(key, who), kFront));
  who.end -= static_cast<std::uint32_t>(ends_with_any(piece_of(key, who), kBack));
  who = trim(key, who);
  constexpr Phrases kPronouns = U"他|她|he|she|they";
  const bool none = who.size() < 2 || who.size() > 24 || is_any_of(piece_of(key, who), kPronouns);
  return none ? Range{who.begin, who.begin} : who;
}

// "Lin replied", "replied Lin" behind a quotation.
Range speaker_beside(Key key, Range after, Range verb) {
  const Range before = speaker_before(key, after.begin, verb.begin);
  if (!before.empty()) return before;
  std::uint32_t end = verb.end;
  while (end < after.end && end - verb.end < kReach && !is_clause_mark(key[end])) ++end;
  const Range behind = trim(key, {verb.end, end});
  return behind.size() >= 2 && behind.size() <= 24 ? behind : Range{behind.begin, behind.begin};
}

// "林某" of "林某在一次座谈会上".
Range subject_of(Key key, Range clause) {
  clause = trim(key, clause);
  std::uint32_t end = clause.begin;
  while (end < clause.end && Key(U"在曾于也又还").find(key[end]) == Key::npos) ++end;
  const Range name = trim(key, {clause.begin, end});
  return name.size() >= 2 && name.size() <= 24 ? name : Range{};
}

bool opens_quote(Key key, Range range) {
  return !range.empty() && kOpen.find(key[range.begin]) != Key::npos;
}

// "...?" a reporter asked. Only in marks.
ToldTurn question_before_verb(Key key, Range line) {
  constexpr Phrases kVerbs = U"问道|问|asked|wondered";
  ToldTurn turn;
  for (std::uint32_t at = line.begin; at + 1 < line.end; ++at) {
    if (key[at] != U'?' || kClose.find(key[at + 1]) == Key::npos) continue;
    const char32_t open = kOpen[kClose.find(key[at + 1])];
    std::uint32_t begin = at;
    while (begin > line.begin && at - begin < kLongestQuestion && key[begin - 1] != open) --begin;
    if (begin == line.begin || key[begin - 1] != open) continue;
    std::uint32_t stop = at + 2;
    while (stop < line.end && stop - at < kReach && key[stop] != U'.' && key[stop] != U'。') ++stop;
    const Range verb = find_verb(key, {at + 2, stop}, kVerbs);
    if (verb.empty()) continue;
    turn.question = {begin - 1, at + 2};
    turn.asker = asker_in(key, {at + 2, verb.begin});
    turn.by_journalist = contains_any(piece_of(key, {at + 2, verb.end}), kJournalists);
    const Range rest = trim(key, {std::min(stop + 1, line.end), line.end});
    if (!rest.empty() && !find_told_answer(key, rest, turn)) return {};
    return turn;
  }
  return turn;
}

}  // namespace

bool find_told_answer(Key key, Range line, ToldTurn& turn) {
  std::uint32_t head = line.begin;
  const bool quoted = opens_quote(key, line);
  if (quoted) {  // "No," Lin replied.
    while (head < line.end && (head == line.begin || kClose.find(key[head]) == Key::npos)) ++head;
    if (head + 2 >= line.end) {
      turn.answer = line;
      return turn.by_journalist;
    }
    ++head;
  }
  const Range near{head, std::min(line.end, head + kReach)};
  Range verb = find_verb(key, near, kAnswerVerbs);
  if (verb.empty() && turn.by_journalist) verb = find_verb(key, near, kSayVerbs);
  if (verb.empty()) return false;
  turn.answerer = speaker_beside(key, near, verb);
  Range answer = line;
  if (!quoted) {
    std::uint32_t at = verb.end;
    while (at < line.end && (is_space(key[at]) || key[at] == U':' || key[at] == U',')) ++at;
    answer = {at, line.end};
  }
  turn.answer = trim(key, answer);
  return !turn.answer.empty();
}

ToldTurn find_told_turn(Key key, Range line) {
  ToldTurn turn;
  if (line.size() > kLongestLine || piece_of(key, line).find(U'?') == Key::npos) return turn;
  const Range verb = find_verb(key, line, kAskVerbs);
  if (verb.empty()) return question_before_verb(key, line);
  if (verb.begin == line.begin) return turn;  // a label
  const Range rest = trim(key, {verb.end, line.end});
  const std::uint32_t end = question_end(key, rest);
  if (end == rest.begin) return turn;
  const std::uint32_t clause = clause_begin(key, line.begin, verb.begin);
  turn.by_journalist = contains_any(piece_of(key, {clause, verb.end}), kJournalists);
  // "林某在会上被问到:": who is asked will answer.
  const bool passive = key[verb.begin] == U'被' || piece_of(key, verb).substr(0, 3) == U"was";
  if (!passive) turn.asker = asker_in(key, {clause, verb.begin});
  turn.question = {rest.begin, end};
  const Range behind = trim(key, {end, line.end});
  if (!behind.empty() && !find_told_answer(key, behind, turn)) return {};
  if (passive && turn.answerer.empty()) turn.answerer = subject_of(key, {clause, verb.begin});
  return turn;
}

}  // namespace newsprism
