#include "document/turn_labels.h"

#include <map>

namespace newsprism {
namespace {

struct Speaker {
  std::size_t turns = 0;
  std::size_t questions = 0;
  bool beside_another = false;  // next to a turn of somebody else, one of the two a question
};

using Speakers = std::map<std::u32string_view, Speaker>;

bool may_be_turn(const Line& line) {
  return !line.decided && line.kind == Marker::none;
}

struct Turn {
  std::size_t at;  // index into by_line
  bool question;
};

std::vector<Turn> labelled_lines(std::u32string_view key, const std::vector<Line>& lines,
                                 const Extent& extent, std::vector<TurnLabel>& by_line) {
  std::vector<Turn> turns;
  by_line.resize(extent.end - extent.begin);
  for (std::size_t n = extent.begin; n < extent.end; ++n) {
    if (!may_be_turn(lines[n])) continue;
    by_line[n - extent.begin] = find_label(key, lines[n]);
    if (by_line[n - extent.begin].role != Role::none)
      turns.push_back({n - extent.begin, lines[n].ends_question});
  }
  return turns;
}

Speakers count_speakers(std::u32string_view key, const std::vector<TurnLabel>& by_line,
                        const std::vector<Turn>& turns) {
  constexpr std::size_t kNear = 3;
  Speakers speakers;
  for (std::size_t n = 0; n < turns.size(); ++n) {
    const std::u32string_view name = piece_of(key, by_line[turns[n].at].name);
    Speaker& speaker = speakers[name];
    ++speaker.turns;
    speaker.questions += turns[n].question ? 1U : 0U;
    if (n == 0 || turns[n].at - turns[n - 1].at > kNear) continue;
    const std::u32string_view before = piece_of(key, by_line[turns[n - 1].at].name);
    const bool asked = turns[n - 1].question || by_line[turns[n - 1].at].role == Role::asks;
    if (before == name || !asked) continue;
    speaker.beside_another = true;
    speakers[before].beside_another = true;
  }
  return speakers;
}

Role resolve(Role role, const Speaker& speaker, bool known_asker) {
  if (role != Role::unknown) return role;
  if (speaker.turns < 2 && !speaker.beside_another) return Role::none;
  if (known_asker && speaker.turns < 2) return Role::answers;
  return 2 * speaker.questions >= speaker.turns ? Role::asks : Role::answers;
}

}  // namespace

TurnLabels find_turn_labels(std::u32string_view key, const std::vector<Line>& lines, const Extent& extent) {
  TurnLabels labels;
  const std::vector<Turn> turns = labelled_lines(key, lines, extent, labels.by_line);
  const Speakers speakers = count_speakers(key, labels.by_line, turns);
  bool known_asker = false;
  for (const Turn& turn : turns) known_asker = known_asker || labels.by_line[turn.at].role == Role::asks;
  bool asks = false;
  bool answers = false;
  for (const Turn& turn : turns) {
    TurnLabel& label = labels.by_line[turn.at];
    label.role = resolve(label.role, speakers.at(piece_of(key, label.name)), known_asker);
    asks = asks || label.role == Role::asks;
    answers = answers || label.role == Role::answers;
    labels.turns += label.role != Role::none ? 1U : 0U;
  }
  if (asks && answers) return labels;
  for (TurnLabel& label : labels.by_line) label.role = Role::none;
  labels.turns = 0;
  return labels;
}

}  // namespace newsprism
