#include "document/cut_turns.h"

#include <algorithm>

#include "base/sorting.h"
#include "document/phrases.h"
#include "document/turn_cues.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kLongestName = 24;

struct Cut {
  std::size_t line;
  std::uint32_t at;  // where the label begins
  Key name;
  Role role;
};

// Where a label could begin that ends at the colon: behind the sentence before it.
std::uint32_t label_begin(Key key, std::uint32_t from, std::uint32_t colon) {
  std::uint32_t at = colon;
  while (at > from && colon - at <= kLongestName) {
    const char32_t before = key[at - 1];
    if (is_sentence_mark(before) && !(before == U'.' && at < colon && !is_space(key[at]))) return at;
    if (before == U'」' || before == U'”' || before == U'』' || before == U'】') return at;
    --at;
  }
  return at == from ? at : colon;
}

void find_cuts(Key key, const std::vector<Line>& lines, std::size_t n, std::vector<Cut>& cuts) {
  const Range range = lines[n].range;
  std::uint32_t from = range.begin;
  for (std::uint32_t colon = range.begin; colon < range.end; ++colon) {
    if (key[colon] != U':') continue;
    std::uint32_t at = label_begin(key, from, colon);
    // "... 答:" behind white space only: the shortest labels need no full stop before them.
    std::uint32_t word = colon;
    while (word > from && !is_space(key[word - 1])) --word;
    const Role short_role = find_label(key, {word, range.end}).role;
    if (at == colon || (word > at && (short_role == Role::asks || short_role == Role::answers))) at = word;
    while (at < colon && (is_space(key[at]) || (is_closing_mark(key[at]) && key[at] != U'】'))) ++at;
    from = colon + 1;
    if (at == colon) continue;
    const TurnLabel label = find_label(key, {at, range.end});
    if (label.role == Role::none || label.label.end != colon + 1) continue;
    cuts.push_back({n, at, piece_of(key, label.name), label.role});
  }
}

// A known label, or a name that is said twice as one.
std::vector<Cut> sure_cuts(std::vector<Cut> cuts) {
  std::vector<Key> names;
  for (const Cut& cut : cuts) names.push_back(cut.name);
  sort_ascending(names.begin(), names.end());
  cuts.erase(std::remove_if(cuts.begin(), cuts.end(),
                            [&](const Cut& cut) {
                              const auto same = std::equal_range(names.begin(), names.end(), cut.name);
                              return cut.role == Role::unknown && same.second - same.first < 2;
                            }),
             cuts.end());
  return cuts;
}

void push_piece(Key key, const Line& line, Range range, bool first, std::vector<Line>& out) {
  Line piece = line;
  piece.range = trim(key, range);
  if (piece.range.empty()) return;
  if (!first) {
    piece.piece = true;
    piece.gap = 0;
    piece.marker = {piece.range.begin, piece.range.begin};
  }
  measure_line(key, piece);
  out.push_back(piece);
}

}  // namespace

void cut_turns(Key key, std::vector<Line>& lines, Extent& extent) {
  std::vector<Cut> found;
  for (std::size_t n = extent.begin; n < extent.end; ++n) {
    if (!lines[n].decided && lines[n].kind == Marker::none) find_cuts(key, lines, n, found);
  }
  const std::vector<Cut> cuts = sure_cuts(found);
  std::size_t asks = 0;
  std::size_t answers = 0;
  for (const Cut& cut : cuts) {
    asks += cut.role == Role::asks ? 1U : 0U;
    answers += cut.role == Role::answers ? 1U : 0U;
  }
  // Strangers alone must talk for a while.
  if ((asks == 0 || answers == 0) && cuts.size() < 4) return;
  std::vector<Line> out;
  out.reserve(lines.size() + cuts.size());
  std::size_t next = 0;
  Extent moved = extent;
  for (std::size_t n = 0; n < lines.size(); ++n) {
    if (n == extent.begin) moved.begin = out.size();
    if (n == extent.title) moved.title = out.size();
    std::uint32_t begin = lines[n].range.begin;
    bool first = true;
    bool cut_any = false;
    for (; next < cuts.size() && cuts[next].line == n; ++next) {
      if (cuts[next].at <= lines[n].range.begin) continue;
      push_piece(key, lines[n], {begin, cuts[next].at}, first, out);
      begin = cuts[next].at;
      first = false;
      cut_any = true;
    }
    if (cut_any) {
      push_piece(key, lines[n], {begin, lines[n].range.end}, false, out);
    } else {
      out.push_back(lines[n]);
    }
    if (n + 1 == extent.end) moved.end = out.size();
  }
  lines = std::move(out);
  extent = moved;
}

}  // namespace newsprism
