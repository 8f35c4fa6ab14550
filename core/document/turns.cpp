#include "document/turns.h"

#include <algorithm>

#include "document/bare_questions.h"
#include "document/name_answerers.h"
#include "document/told_turns.h"
#include "document/turn_labels.h"

namespace newsprism {
namespace {

// From so many labelled turns on a text is an interview, and an answer runs to the next turn.
constexpr std::size_t kInterview = 4;
constexpr std::size_t kLongestQuestion = 5;  // lines behind "The question is:"
constexpr std::size_t kLookAhead = 40;

class TurnReader {
 public:
  TurnReader(std::u32string_view key, std::vector<Line>& lines, const Extent& extent)
      : key_(key), lines_(lines), extent_(extent), labels_(find_turn_labels(key, lines, extent)) {
    if (labels_.turns == 0) bare_ = find_bare_questions(key, lines, extent);
  }

  std::vector<QaPair> read();

 private:
  enum class Source { none, label, cue, context };

  void step(std::size_t n);
  void close();
  void take_label(std::size_t n, const TurnLabel& label);
  bool take_cue(std::size_t n);
  bool take_quotes(std::size_t n);
  bool take_implicit(std::size_t n);
  bool take_bare(std::size_t n);
  bool take_told(std::size_t n);
  void open_answer(Range who, Source source, bool is_explicit);
  void extend_answer(std::size_t n);
  void set_type(std::size_t n, BlockType type, bool implicit);
  [[nodiscard]] bool goes_on(std::size_t n) const;
  [[nodiscard]] std::size_t next_text(std::size_t n) const;
  [[nodiscard]] bool is_text(std::size_t n) const {
    return lines_[n].type == BlockType::paragraph && !lines_[n].range.empty();
  }
  [[nodiscard]] bool unusual_gap(std::size_t n) const { return lines_[n].gap > usual_gap_; }
  [[nodiscard]] bool answered_in_first_person(std::size_t n) const;

  std::u32string_view key_;
  std::vector<Line>& lines_;
  const Extent& extent_;
  TurnLabels labels_;
  BareTurns bare_;
  std::uint32_t usual_gap_ = 0;
  std::vector<QaPair> pairs_;

  std::vector<std::size_t> announced_;  // lines behind "The question is:"
  bool announcing_ = false;
  Range question_;  // put and not answered
  Range asker_;
  bool question_labelled_ = false;
  Range question_label_;  // a label alone on its line waits for the next one
  Range answer_label_;
  Range person_;  // whom a questionnaire is put to now
  bool asking_bare_ = false;
  ToldTurn waiting_;  // a question told in the line before, while `told_`
  bool told_ = false;
  Source answering_ = Source::none;
  Range answerer_;
};

std::size_t TurnReader::next_text(std::size_t n) const {
  for (++n; n < extent_.end; ++n) {
    if (is_text(n)) return n;
    if (lines_[n].type == BlockType::heading) return kNoLine;
  }
  return kNoLine;
}

void TurnReader::set_type(std::size_t n, BlockType type, bool implicit) {
  lines_[n].type = type;
  lines_[n].implicit = implicit;
  lines_[n].decided = true;
}

void TurnReader::close() {
  question_ = {};
  asker_ = {};
  question_labelled_ = false;
  answering_ = Source::none;
  announced_.clear();
  announcing_ = false;
  asking_bare_ = false;
  question_label_ = answer_label_ = {};
}

void TurnReader::open_answer(Range who, Source source, bool is_explicit) {
  QaPair pair;
  pair.question = question_;
  pair.asker = asker_;
  pair.answerer = who;
  pair.explicit_turn = is_explicit;
  pairs_.push_back(pair);
  answering_ = source;
  answerer_ = who;
}

void TurnReader::extend_answer(std::size_t n) {
  Range& answer = pairs_.back().answer;
  answer = answer.empty() ? lines_[n].range : cover(answer, lines_[n].range);
}

void TurnReader::take_label(std::size_t n, const TurnLabel& label) {
  const bool asks = label.role == Role::asks;
  // A second label before the answer goes on asking; a moderator who gave the word to somebody asked nothing.
  const bool open = asks && question_labelled_ && answering_ == Source::none && !question_.empty();
  const bool same = open && piece_of(key_, asker_) == piece_of(key_, label.name);
  const bool follows = open && (same || puts_question(key_, question_));
  if (asks && !follows) close();
  Line& line = lines_[n];
  line.label = label.label;
  line.range = label.content;
  line.quoted = false;
  set_type(n, asks ? BlockType::question : BlockType::answer, false);
  if (asks) {
    if (!label.content.empty()) question_ = follows ? cover(question_, label.content) : label.content;
    asker_ = label.name;
    question_labelled_ = true;
    question_label_ = label.content.empty() ? label.label : Range{};
    return;
  }
  if (question_.empty()) {
    // An answer without a question is talk: it keeps its label and its type.
    answering_ = Source::none;
    return;
  }
  open_answer(label.name, Source::label, question_labelled_);
  if (!label.content.empty()) return extend_answer(n);
  answer_label_ = label.label;
}

// A line of an interview without labels: a question, or the name of who answers the next ones.
bool TurnReader::take_bare(std::size_t n) {
  const BareRole role = bare_.by_line.empty() ? BareRole::none : bare_.by_line[n - extent_.begin];
  if (role == BareRole::none) return false;
  Line& line = lines_[n];
  if (role == BareRole::answerer) {
    close();
    person_ = name_in_line(key_, line.range);
    return true;
  }
  if (!asking_bare_) close();
  const Range dash = leading_dash(key_, line.range);
  if (!dash.empty() || !line.marker.empty()) {
    line.label = dash.empty() ? line.marker : dash;
    line.range = trim(key_, {line.label.end, line.range.end});
    line.kind = Marker::none;
    line.marker = {line.range.begin, line.range.begin};
  }
  question_ = asking_bare_ ? cover(question_, line.range) : line.range;
  asking_bare_ = true;
  set_type(n, BlockType::question, true);
  return true;
}

// "黄某回答:" behind an announced question, behind a question of the text, or with the question in it.
bool TurnReader::take_cue(std::size_t n) {
  if (announces_question(key_, lines_[n])) {
    close();
    announcing_ = true;
    return true;
  }
  const AnswerCue cue = find_answer_cue(key_, lines_[n]);
  if (!cue.found) return false;
  const bool asked_above = n > extent_.begin && is_text(n - 1) && lines_[n - 1].ends_question;
  const bool announced = announcing_ && !announced_.empty();
  if (announced) {
    question_ = cover(lines_[announced_.front()].range, lines_[announced_.back()].range);
    for (const std::size_t at : announced_) set_type(at, BlockType::question, false);
  } else if (!cue.question.empty()) {
    question_ = cue.question;
    asker_ = cue.asker;
  } else if (asked_above) {
    question_ = last_question(key_, lines_[n - 1]);
  } else {
    return false;
  }
  announced_.clear();
  announcing_ = false;
  open_answer(cue.who, Source::cue, announced);
  if (!cue.content.empty()) {
    lines_[n].label = {lines_[n].range.begin, cue.content.begin};
    lines_[n].label = trim(key_, lines_[n].label);
    lines_[n].range = cue.content;
    set_type(n, BlockType::answer, false);
    extend_answer(n);
  }
  question_ = {};
  return true;
}

// A question and its answer in running text: the line stays the paragraph that it is.
bool TurnReader::take_told(std::size_t n) {
  if (told_) {
    told_ = false;
    if (find_told_answer(key_, lines_[n].range, waiting_)) {
      question_ = waiting_.question;
      asker_ = waiting_.asker;
      open_answer(waiting_.answerer, Source::none, false);
      pairs_.back().answer = waiting_.answer;
      close();
      return true;
    }
  }
  if (announcing_ || labels_.turns >= kInterview || announces_question(key_, lines_[n])) return false;
  const ToldTurn turn = find_told_turn(key_, lines_[n].range);
  if (turn.question.empty()) return false;
  close();
  if (turn.answer.empty()) {
    waiting_ = turn;
    told_ = true;
    return true;
  }
  question_ = turn.question;
  asker_ = turn.asker;
  open_answer(turn.answerer, Source::none, false);
  pairs_.back().answer = turn.answer;
  close();
  return true;
}

// 「...?」 and under it 「...」; in a text with an interviewee the question may stand without marks.
bool TurnReader::take_quotes(std::size_t n) {
  const std::size_t next = n + 1;
  const bool plain = !pairs_.empty() && !lines_[n].inner_stop && lines_[n].width <= 30;
  if (!(lines_[n].quoted || plain) || !lines_[n].ends_question || next >= extent_.end || !is_text(next))
    return false;
  if (!lines_[next].quoted || lines_[next].ends_question) return false;
  close();
  question_ = lines_[n].range;
  open_answer({}, Source::none, false);
  set_type(n, BlockType::question, true);
  set_type(next, BlockType::answer, true);
  extend_answer(next);
  close();
  return true;
}

// At least a third of the lines up to the next heading or question speak in the first person.
bool TurnReader::answered_in_first_person(std::size_t n) const {
  std::size_t seen = 0;
  std::size_t own = 0;
  for (std::size_t at = next_text(n); at != kNoLine && seen < kLookAhead; at = next_text(at)) {
    if (lines_[at].ends_question && speaks_to_you(key_, lines_[at]) && !lines_[at].inner_stop) break;
    ++seen;
    own += speaks_in_first_person(key_, lines_[at]) ? 1U : 0U;
  }
  return seen > 0 && 3 * own >= seen;
}

// Only in a text that has an interviewee: an essay puts questions to "you" as well.
bool TurnReader::take_implicit(std::size_t n) {
  const Line& line = lines_[n];
  if (pairs_.empty() || labels_.turns >= kInterview || !line.ends_question || line.quoted || line.inner_stop)
    return false;
  if (!speaks_to_you(key_, line) || speaks_in_first_person(key_, line) || !answered_in_first_person(n))
    return false;
  close();
  question_ = line.range;
  open_answer({}, Source::context, false);
  set_type(n, BlockType::question, true);
  question_ = {};
  return true;
}

// Whether the open answer goes on with this line.
bool TurnReader::goes_on(std::size_t n) const {
  const Line& line = lines_[n];
  const std::u32string_view text = key_of(key_, line);
  const auto names = [&](Range who) {
    return !who.empty() && who.size() >= 2 && text.find(piece_of(key_, who)) != text.npos;
  };
  if (ends_interview(key_, line)) return false;
  const bool first_person = speaks_in_first_person(key_, line);
  if (tells_of_interview(key_, line, first_person)) return false;
  const bool named = names(answerer_) || names(pairs_.back().asker);
  switch (answering_) {
    case Source::none: return false;
    case Source::label: return labels_.turns >= kInterview ? first_person || !named : first_person && !named;
    case Source::cue: return continues_answer(key_, line) || (!unusual_gap(n) && !named);
    case Source::context: return bare_.by_line.empty() ? !unusual_gap(n) : first_person || !named;
  }
  return false;
}

void TurnReader::step(std::size_t n) {
  const Line& line = lines_[n];
  if (line.type == BlockType::title) return close();
  const TurnLabel& label = labels_.by_line[n - extent_.begin];
  if (line.type == BlockType::heading && label.role == Role::none) {
    if (take_bare(n)) return;
    return close();
  }
  if (line.type == BlockType::list_item) {
    if (take_bare(n)) return;
    if (answering_ != Source::none && (labels_.turns >= kInterview || !bare_.by_line.empty()))
      extend_answer(n);
    return;
  }
  if (label.role != Role::none) return take_label(n, label);
  if (!is_text(n) || take_bare(n)) return;
  if (asking_bare_) {
    asking_bare_ = false;
    open_answer(person_, Source::context, false);
    question_ = {};
    const Range dash = leading_dash(key_, line.range);
    if (!dash.empty()) {
      lines_[n].label = dash;
      lines_[n].range = trim(key_, {dash.end, line.range.end});
    }
    extend_answer(n);
    return set_type(n, BlockType::answer, true);
  }
  if (!question_label_.empty()) {
    lines_[n].label = question_label_;
    question_label_ = {};
    question_ = lines_[n].range;
    return set_type(n, BlockType::question, false);
  }
  // The reporter's remark between two turns: "(laughs)", "[The line breaks.]"
  const bool talking = labels_.turns >= kInterview || !bare_.by_line.empty();
  if (talking && is_remark(key_, line)) return;
  if (!answer_label_.empty()) {
    lines_[n].label = answer_label_;
    answer_label_ = {};
    extend_answer(n);
    return set_type(n, BlockType::answer, false);
  }
  if (answering_ != Source::none && continues_answer(key_, line)) return extend_answer(n);
  if (take_told(n) || take_cue(n) || (!announcing_ && (take_quotes(n) || take_implicit(n)))) return;
  if (announcing_) {
    announced_.push_back(n);
    if (announced_.size() > kLongestQuestion) close();
    return;
  }
  if (answering_ == Source::none) {
    if (!question_labelled_ || question_.empty()) return;
    question_ = cover(question_, line.range);
    return set_type(n, BlockType::question, false);
  }
  if (!goes_on(n)) return close();
  extend_answer(n);
  set_type(n, BlockType::answer, answering_ != Source::label);
}

std::vector<QaPair> TurnReader::read() {
  std::size_t empty_before = 0;
  for (std::size_t n = extent_.begin; n < extent_.end; ++n) empty_before += lines_[n].gap > 0 ? 1U : 0U;
  usual_gap_ = 2 * empty_before > extent_.end - extent_.begin ? 1 : 0;
  for (std::size_t n = extent_.begin; n < extent_.end; ++n) {
    if (lines_[n].type != BlockType::boilerplate && lines_[n].type != BlockType::metadata) step(n);
  }
  pairs_.erase(
      std::remove_if(pairs_.begin(), pairs_.end(),
                     [](const QaPair& pair) { return pair.question.empty() || pair.answer.empty(); }),
      pairs_.end());
  if (!pairs_.empty()) name_answerers(key_, lines_, extent_, bare_.questionnaire, pairs_);
  return std::move(pairs_);
}

}  // namespace

std::vector<QaPair> mark_turns(std::u32string_view key, std::vector<Line>& lines, const Extent& extent) {
  return TurnReader(key, lines, extent).read();
}

}  // namespace newsprism
