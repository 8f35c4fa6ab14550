#include "document/digest_marks.h"

#include "document/lines.h"
#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

bool is_digit_at(Key key, std::uint32_t at) {
  return at < key.size() && key[at] >= U'0' && key[at] <= U'9';
}

// Only at the end: a beginning far away is not walked over again for each bullet.
Range trim_end(Key key, Range range) {
  while (range.begin < range.end && is_space(key[range.end - 1])) --range.end;
  return range;
}

}  // namespace

// "[1]", "[12]", "[1, 3]", "[2-4]": numbers of one to three digits.
std::uint32_t citation_before(Key key, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t kLongest = 16;
  if (end < begin + 3 || key[end - 1] != U']' || !is_digit_at(key, end - 2)) return end;
  std::uint32_t digits = 0;
  for (std::uint32_t at = end - 1; at > begin && end - at < kLongest; --at) {
    const char32_t c = key[at - 1];
    if (c == U'[') return digits > 0 ? at - 1 : end;
    const bool between = c == U',' || c == U'-' || c == 0x2013 || c == U'、' || is_space(c);
    if (!between && !is_digit_at(key, at - 1)) return end;
    digits = between ? (is_space(c) ? digits : 0) : digits + 1;
    if (digits > 3) return end;
  }
  return end;
}

// One "[1]" is a year, a list or a joke; three of them are citations.
bool has_citations(Key key) {
  std::size_t marks = 0;
  for (std::size_t at = key.find(U']'); at != Key::npos && marks < 3; at = key.find(U']', at + 1)) {
    const auto end = static_cast<std::uint32_t>(at + 1);
    marks += citation_before(key, 0, end) != end ? 1U : 0U;
  }
  return marks >= 3;
}

bool is_digest(Key key, const std::vector<Line>& lines) {
  std::size_t labels = 0;
  std::size_t points = 0;
  std::size_t cited_points = 0;
  std::size_t citations = 0;
  const Line* above = nullptr;
  for (const Line& line : lines) {
    if (line.reason != nullptr && line.reason == std::string_view("citation_marker")) {
      ++citations;
      if (above != nullptr && above->kind != Marker::none) ++cited_points;
      above = nullptr;
      continue;
    }
    if (line.kind != Marker::none) ++points;
    const Range whole = line.whole();
    if (line.width <= 4 && digest_label(key, whole) == whole.begin) ++labels;
    above = &line;
  }
  return (labels >= 1 && citations >= 2) || (cited_points >= 3 && 5 * cited_points >= 3 * points);
}

std::uint32_t digest_label(Key key, Range segment) {
  constexpr Phrases kWords = U"group|part|section|chapter|topic";
  std::uint32_t at = segment.end;
  while (at > segment.begin && is_digit_at(key, at - 1)) --at;
  if (at == segment.end || segment.end - at > 2) return segment.end;
  while (at > segment.begin && is_space(key[at - 1])) --at;
  const Key head = key.substr(segment.begin, at - segment.begin);
  const auto size = static_cast<std::uint32_t>(ends_with_any(head, kWords));
  if (size == 0) return segment.end;
  at -= size;
  const Range before = trim_end(key, {segment.begin, at});
  if (before.empty()) return at;
  const char32_t last = key[before.end - 1];
  return is_sentence_mark(last) || last == U']' || is_space(key[at - 1]) ? at : segment.end;
}

std::vector<std::uint32_t> digest_bullets(Key key, Range range) {
  constexpr Key kBullets = U"-•·●";
  std::vector<std::uint32_t> cuts;
  for (std::uint32_t at = range.begin + 1; at + 2 < range.end; ++at) {
    if (kBullets.find(key[at]) == Key::npos || !is_space(key[at - 1]) || !is_space(key[at + 1])) continue;
    const Range before = trim_end(key, {cuts.empty() ? range.begin : cuts.back() + 1, at});
    if (before.empty()) continue;
    const char32_t last = key[before.end - 1];
    const bool stop = is_sentence_mark(last) || citation_before(key, before.begin, before.end) != before.end;
    if (stop || digest_label(key, before) != before.end) cuts.push_back(at);
  }
  return cuts;
}

}  // namespace newsprism
