#include "document/bare_questions.h"

#include <algorithm>

#include "base/sorting.h"
#include "document/phrases.h"
#include "document/turn_cues.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kWidest = 110;  // of a question
constexpr std::uint32_t kWidestHeading = 30;
constexpr std::size_t kLongestRun = 3;       // more questions in a row are a list of questions
constexpr std::size_t kLongestAnswer = 9;    // lines with the question, on average
constexpr std::size_t kStandfirst = 8;       // lines that may announce the interview
constexpr std::size_t kAbove = 5;            // lines above a question that may name who is asked
constexpr std::uint32_t kWidestPerson = 40;  // of a line that names who answers

bool is_furniture(const Line& line) {
  return line.type == BlockType::boilerplate || line.type == BlockType::metadata || line.range.empty();
}

struct Asked {
  std::size_t first;  // lines
  std::size_t last;
  std::size_t end;  // of the answer
  bool to_you = false;
  bool in_first_person = false;
  bool answered_in_first_person = false;
  bool dashed = false;
};

class BareReader {
 public:
  BareReader(Key key, const std::vector<Line>& lines, const Extent& extent)
      : key_(key), lines_(lines), extent_(extent) {}

  BareTurns read();

 private:
  [[nodiscard]] bool is_question(std::size_t n) const;
  [[nodiscard]] std::size_t next(std::size_t n) const;
  void collect();
  void look_at(Asked& asked) const;
  [[nodiscard]] bool is_announced() const;
  [[nodiscard]] bool is_faq() const;
  [[nodiscard]] bool is_questionnaire() const;
  [[nodiscard]] bool is_interview() const;
  void mark_people(BareTurns& out) const;

  Key key_;
  const std::vector<Line>& lines_;
  const Extent& extent_;
  std::vector<Asked> asked_;
};

bool BareReader::is_question(std::size_t n) const {
  const Line& line = lines_[n];
  const bool free = line.type == BlockType::paragraph || line.type == BlockType::heading ||
                    (line.type == BlockType::list_item && line.kind == Marker::number);
  return free && !is_furniture(line) && line.ends_question && !line.quoted && line.width <= kWidest &&
         line.letters >= 2;
}

std::size_t BareReader::next(std::size_t n) const {
  for (++n; n < extent_.end && is_furniture(lines_[n]);) ++n;
  return n;
}

void BareReader::collect() {
  for (std::size_t n = extent_.begin; n < extent_.end;) {
    if (is_furniture(lines_[n]) || !is_question(n)) {
      ++n;
      continue;
    }
    Asked asked{n, n, 0};
    std::size_t run = 1;
    std::size_t after = next(n);
    for (; after < extent_.end && is_question(after); after = next(after), ++run) asked.last = after;
    n = after;
    const bool answered = after < extent_.end && lines_[after].type != BlockType::heading;
    if (run <= kLongestRun && answered) asked_.push_back(asked);
  }
  for (std::size_t n = 0; n < asked_.size(); ++n) {
    asked_[n].end = n + 1 < asked_.size() ? asked_[n + 1].first : extent_.end;
    look_at(asked_[n]);
  }
}

void BareReader::look_at(Asked& asked) const {
  const Line& question = lines_[asked.last];
  asked.to_you = speaks_to_you(key_, question);
  asked.in_first_person = speaks_in_first_person(key_, question) && !asked.to_you;
  asked.dashed = !leading_dash(key_, lines_[asked.first].range).empty();
  std::size_t seen = 0;
  std::size_t own = 0;
  for (std::size_t n = asked.last + 1; n < asked.end && lines_[n].type != BlockType::heading; ++n) {
    if (is_furniture(lines_[n])) continue;
    if (seen == 0 && !asked.dashed) asked.dashed = !leading_dash(key_, lines_[n].range).empty();
    ++seen;
    own += speaks_in_first_person(key_, lines_[n]) ? 1U : 0U;
  }
  asked.answered_in_first_person = 3 * own >= seen && own > 0;
}

bool BareReader::is_announced() const {
  if (extent_.title != kNoLine && announces_interview(key_, lines_[extent_.title].range)) return true;
  std::size_t seen = 0;
  for (std::size_t n = extent_.begin; n < asked_.front().first && seen < kStandfirst; ++n) {
    if (is_furniture(lines_[n])) continue;
    ++seen;
    if (announces_interview(key_, lines_[n].range)) return true;
  }
  return false;
}

bool BareReader::is_faq() const {
  if (extent_.title != kNoLine && announces_faq(key_, lines_[extent_.title].range)) return true;
  const std::size_t first = asked_.front().first;
  for (std::size_t n = first > 3 ? first - 3 : 0; n < first; ++n) {
    if (lines_[n].width <= kWidestHeading && announces_faq(key_, lines_[n].range)) return true;
  }
  return false;
}

// At least half of the questions are put twice or oftener, and there are two of them.
bool BareReader::is_questionnaire() const {
  std::vector<Key> keys;
  for (const Asked& asked : asked_) keys.push_back(key_of(key_, lines_[asked.last]));
  sort_ascending(keys.begin(), keys.end());
  std::size_t again = 0;
  std::size_t different = 0;
  for (std::size_t n = 0; n < keys.size();) {
    std::size_t end = n;
    while (end < keys.size() && keys[end] == keys[n]) ++end;
    if (end - n >= 2) {
      again += end - n;
      ++different;
    }
    n = end;
  }
  return different >= 2 && 2 * again >= keys.size();
}

bool BareReader::is_interview() const {
  std::size_t you = 0;
  std::size_t own = 0;
  std::size_t selfish = 0;
  std::size_t dashed = 0;
  for (const Asked& asked : asked_) {
    you += asked.to_you ? 1U : 0U;
    own += asked.answered_in_first_person ? 1U : 0U;
    selfish += asked.in_first_person ? 1U : 0U;
    dashed += asked.dashed ? 1U : 0U;
  }
  const std::size_t all = asked_.size();
  if (2 * selfish > all) return false;  // "How do I apply?" is what readers want to know
  if (is_announced()) return all >= 2 && (2 * you >= all || 2 * own >= all) && you + own > 0;
  // Letters to the editor ask too, now and then: an interview does it all the time.
  if (asked_.back().end - asked_.front().first > kLongestAnswer * all) return false;
  if (all >= 2 && 3 * dashed >= 2 * all && you + own > 0) return true;
  return all >= 3 && 3 * you >= 2 * all && 3 * own >= 2 * all;
}

// The short line above a question, or the heading above that: who is asked now.
void BareReader::mark_people(BareTurns& out) const {
  const auto may_name = [&](std::size_t n) {
    const Line& line = lines_[n];
    return !is_furniture(line) && !line.ends_sentence && !line.ends_open && line.width <= kWidestPerson &&
           line.number == 0 && line.type != BlockType::list_item && line.letters >= 2;
  };
  for (const Asked& asked : asked_) {
    std::size_t person = kNoLine;
    std::size_t above = asked.first;
    for (std::size_t back = 0; back < kAbove && above > extent_.begin; ++back) {
      --above;
      if (is_furniture(lines_[above])) continue;
      if (!may_name(above)) break;
      if (person == kNoLine || lines_[above].type == BlockType::heading) person = above;
      if (lines_[above].type == BlockType::heading) break;
    }
    if (person != kNoLine) out.by_line[person - extent_.begin] = BareRole::answerer;
  }
}

BareTurns BareReader::read() {
  BareTurns out;
  collect();
  if (asked_.size() < 2 || is_faq()) return out;
  out.questionnaire = asked_.size() >= 4 && is_questionnaire();
  if (!out.questionnaire && !is_interview()) return out;
  out.by_line.assign(extent_.end - extent_.begin, BareRole::none);
  for (const Asked& asked : asked_) {
    for (std::size_t n = asked.first; n <= asked.last; n = next(n))
      out.by_line[n - extent_.begin] = BareRole::question;
  }
  if (out.questionnaire) mark_people(out);
  return out;
}

}  // namespace

Range leading_dash(Key key, Range line) {
  std::uint32_t at = line.begin;
  while (at < line.end && (key[at] == 0x2014 || key[at] == 0x2013 || key[at] == 0x2015 || key[at] == 0x2500))
    ++at;
  if (at == line.begin || at == line.end) return {line.begin, line.begin};
  return {line.begin, at};
}

BareTurns find_bare_questions(Key key, const std::vector<Line>& lines, const Extent& extent) {
  return BareReader(key, lines, extent).read();
}

}  // namespace newsprism
