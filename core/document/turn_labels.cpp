#include "document/turn_labels.h"

#include <algorithm>

#include "base/sorting.h"
#include "document/header_names.h"
#include "document/phrases.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kWidestHeading = 30;
constexpr std::size_t kNear = 3;  // lines between a question and the answer to it

struct Speaker {
  Key name;
  std::size_t turns = 0;
  std::size_t questions = 0;
  bool beside_another = false;  // next to a turn of somebody else, one of the two a question
  Role role = Role::unknown;
};

struct Turn {
  std::size_t at;       // index into by_line
  std::size_t speaker;  // index into the speakers
  bool question;
  bool chained = false;  // stands below a question, or below another answer to it
};

bool may_be_turn(const Line& line) {
  if (line.range.empty()) return false;
  if (line.type == BlockType::heading) return true;  // a page may set its questions as headings
  return !line.decided && line.kind == Marker::none;
}

bool is_outlet(Key name) {
  return is_paper_name(name) ||
         (name.front() == U'《' && is_paper_name(name.substr(1, name.find(U'》') - 1)));
}

class LabelReader {
 public:
  LabelReader(Key key, const std::vector<Line>& lines, const Extent& extent)
      : key_(key), lines_(lines), extent_(extent) {}

  TurnLabels read();

 private:
  void find_labels();
  void find_lone_labels();
  void collect_turns();
  void count_neighbours();
  void give_roles();
  [[nodiscard]] bool is_asked_before(std::size_t turn) const;
  [[nodiscard]] bool is_conversation() const;
  [[nodiscard]] bool is_faq() const;
  [[nodiscard]] Key name_of(const TurnLabel& label) const { return piece_of(key_, label.name); }
  Speaker& speaker_of(Key name);

  Key key_;
  const std::vector<Line>& lines_;
  const Extent& extent_;
  TurnLabels labels_;
  std::vector<Turn> turns_;
  std::vector<Speaker> speakers_;  // by name
};

void LabelReader::find_labels() {
  labels_.by_line.resize(extent_.end - extent_.begin);
  for (std::size_t n = extent_.begin; n < extent_.end; ++n) {
    if (!may_be_turn(lines_[n])) continue;
    TurnLabel label = find_label(key_, lines_[n].range);
    if (label.role == Role::unknown && lines_[n].type == BlockType::heading &&
        !puts_question(key_, label.content))
      label.role = Role::none;  // "Outlook: a better year"
    labels_.by_line[n - extent_.begin] = label;
  }
}

// Names alone on their lines: each stands above text, one of them asks, and they come back.
void LabelReader::find_lone_labels() {
  std::vector<Key> names;
  std::vector<std::size_t> places;
  for (std::size_t n = extent_.begin; n + 1 < extent_.end; ++n) {
    const bool above_text = !lines_[n + 1].range.empty() && lines_[n + 1].width > 2;
    if (!may_be_turn(lines_[n]) || !above_text || lines_[n].ends_sentence) continue;
    const TurnLabel label = find_lone_label(key_, lines_[n].range);
    // "[The Harbour News]" below a paragraph says where it was taken from.
    const bool bracket = Key(U"[【(〔").find(key_[lines_[n].range.begin]) != Key::npos;
    if (label.role == Role::none || (bracket && label.role == Role::unknown)) continue;
    names.push_back(name_of(label));
    places.push_back(n);
  }
  std::vector<Key> sorted = names;
  sort_ascending(sorted.begin(), sorted.end());
  for (std::size_t n = 0; n < places.size(); ++n) {
    const auto same = std::equal_range(sorted.begin(), sorted.end(), names[n]);
    const TurnLabel label = find_lone_label(key_, lines_[places[n]].range);
    if (same.second - same.first < 2 && label.role == Role::unknown) continue;
    labels_.by_line[places[n] - extent_.begin] = label;
  }
}

Speaker& LabelReader::speaker_of(Key name) {
  return *std::lower_bound(speakers_.begin(), speakers_.end(), name,
                           [](const Speaker& s, Key wanted) { return s.name < wanted; });
}

void LabelReader::collect_turns() {
  std::vector<Key> names;
  for (const TurnLabel& label : labels_.by_line) {
    if (label.role != Role::none) names.push_back(name_of(label));
  }
  sort_ascending(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  for (const Key name : names) {
    Speaker speaker;
    speaker.name = name;
    speakers_.push_back(speaker);
  }
  for (std::size_t n = 0; n < labels_.by_line.size(); ++n) {
    const TurnLabel& label = labels_.by_line[n];
    if (label.role == Role::none) continue;
    const std::size_t line = extent_.begin + n;
    const bool below = label.content.empty() && line + 1 < extent_.end;
    Speaker& speaker = speaker_of(name_of(label));
    const bool question = puts_question(key_, below ? lines_[line + 1].range : label.content);
    ++speaker.turns;
    speaker.questions += question ? 1U : 0U;
    if (label.role != Role::unknown) speaker.role = label.role;
    turns_.push_back({n, static_cast<std::size_t>(&speaker - speakers_.data()), question, false});
  }
}

// The turn before is a question of somebody else and near, or answers one that a known asker put to several.
bool LabelReader::is_asked_before(std::size_t turn) const {
  if (turn == 0) return false;
  const Turn& before = turns_[turn - 1];
  const Speaker& other = speakers_[before.speaker];
  if (turns_[turn].at - before.at > kNear || before.speaker == turns_[turn].speaker) return false;
  return before.question || other.role == Role::asks || before.chained;
}

void LabelReader::count_neighbours() {
  for (std::size_t n = 0; n < turns_.size(); ++n) {
    if (!is_asked_before(n)) continue;
    const Speaker& asker = speakers_[turns_[n - 1].speaker];
    turns_[n].chained = turns_[n - 1].chained || asker.role == Role::asks;
    speakers_[turns_[n].speaker].beside_another = true;
    speakers_[turns_[n - 1].speaker].beside_another = true;
  }
}

void LabelReader::give_roles() {
  bool asks = false;
  bool answers = false;
  // Beside somebody whose part it is to ask, a guest may put a question too.
  const bool moderated =
      std::any_of(speakers_.begin(), speakers_.end(), [](const Speaker& s) { return s.role == Role::asks; });
  for (Speaker& s : speakers_) {
    if (s.role == Role::unknown && s.turns < 2 && !s.beside_another) s.role = Role::none;
    const std::size_t often = moderated ? s.questions : 2 * s.questions;
    if (s.role == Role::unknown && often >= s.turns) s.role = Role::asks;
    if (s.role == Role::unknown && is_outlet(s.name) && s.questions > 0) s.role = Role::asks;
    asks = asks || s.role == Role::asks;
    answers = answers || s.role == Role::answers;
  }
  // Where everybody asks or nobody does, the one who asks oftener is the asker.
  const Speaker* eager = nullptr;
  for (const Speaker& s : speakers_) {
    const bool open = s.role == Role::unknown && s.questions > 0;
    if (open && (eager == nullptr || s.questions * eager->turns > eager->questions * s.turns)) eager = &s;
  }
  for (Speaker& s : speakers_) {
    if (s.role == Role::unknown)
      s.role = !asks && &s == eager && 4 * s.questions >= s.turns ? Role::asks : Role::answers;
  }
}

// An exchange of two strangers needs more than a colon: one of them comes back, or they speak as people do.
bool LabelReader::is_conversation() const {
  bool asks = false;
  bool answers = false;
  bool sure = false;
  for (const Turn& turn : turns_) {
    const Speaker& s = speakers_[turn.speaker];
    if (s.role == Role::none) continue;
    asks = asks || s.role == Role::asks;
    answers = answers || s.role == Role::answers;
    const Line& line = lines_[extent_.begin + turn.at];
    sure = sure || s.turns >= 2 || labels_.by_line[turn.at].role != Role::unknown ||
           speaks_to_you(key_, line) || speaks_in_first_person(key_, line);
  }
  return asks && answers && sure;
}

// "Q:" and "A:" below "FAQ" or "Quiz": nobody was asked.
bool LabelReader::is_faq() const {
  if (turns_.empty()) return false;
  if (announces_faq(key_, labels_.by_line[turns_.front().at].name)) return true;
  for (const Speaker& s : speakers_) {
    const bool bare = s.name.size() <= 3 && Key(U"qa问答").find(s.name.front()) != Key::npos;
    if (s.role != Role::none && !bare) return false;
  }
  if (extent_.title != kNoLine && announces_faq(key_, lines_[extent_.title].range)) return true;
  const std::size_t first = extent_.begin + turns_.front().at;
  for (std::size_t n = first > 3 ? first - 3 : 0; n < first; ++n) {
    if (lines_[n].width <= kWidestHeading && announces_faq(key_, lines_[n].range)) return true;
  }
  return false;
}

TurnLabels LabelReader::read() {
  find_labels();
  find_lone_labels();
  collect_turns();
  count_neighbours();
  give_roles();
  const bool talk = is_conversation() && !is_faq();
  for (TurnLabel& label : labels_.by_line) {
    if (label.role == Role::none) continue;
    label.role = talk ? speaker_of(name_of(label)).role : Role::none;
    labels_.turns += label.role != Role::none ? 1U : 0U;
  }
  return std::move(labels_);
}

}  // namespace

TurnLabels find_turn_labels(Key key, const std::vector<Line>& lines, const Extent& extent) {
  return LabelReader(key, lines, extent).read();
}

}  // namespace newsprism
