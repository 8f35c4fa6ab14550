#include "document/name_answerers.h"

#include "document/lines.h"
#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

// "专访王明:..." in the title: who hides behind the label "答:".
Range interviewee(Key key, Range title) {
  constexpr Key kWords[] = {U"专访", U"对话", U"对谈", U"采访"};
  for (const Key word : kWords) {
    const std::size_t found = piece_of(key, title).find(word);
    if (found == Key::npos) continue;
    const auto begin = static_cast<std::uint32_t>(title.begin + found + word.size());
    std::uint32_t end = begin;
    while (end < title.end && is_han(key[end])) ++end;
    const bool closed = end == title.end || key[end] == U':' || key[end] == U',' || is_space(key[end]);
    if (closed && end - begin >= 2 && end - begin <= 4) return {begin, end};
  }
  return {};
}

}  // namespace

// Who answers where nobody is named: the one who answered before, else who answers next.
void name_answerers(Key key, Range title, std::vector<QaPair>& pairs) {
  constexpr Key kLabels[] = {U"答", U"a", U"answer", U"回答", U"答复"};
  const Range guest = interviewee(key, title);
  Range known;
  for (QaPair& pair : pairs) {
    const bool only_label = !pair.answerer.empty() && is_any_of(piece_of(key, pair.answerer), kLabels);
    if (only_label && !guest.empty()) pair.answerer = guest;
    if (!pair.answerer.empty()) known = pair.answerer;
    pair.answerer = known;
  }
  for (std::size_t n = pairs.size(); n-- > 0;) {
    if (pairs[n].answerer.empty()) pairs[n].answerer = known;
    known = pairs[n].answerer;
  }
}

}  // namespace newsprism
