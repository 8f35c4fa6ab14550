#include "document/digest_marks.h"

#include "document/lines.h"
#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

bool is_digit_at(Key key, std::uint32_t at) {
  return at < key.size() && key[at] >= U'0' && key[at] <= U'9';
}

bool closes_citation(char32_t c) {
  return c == U']' || c == U'】';
}

bool ends_part(char32_t c) {
  return is_sentence_mark(c) || c == U'.' || c == U',' || c == U';' || c == U'、';
}

// "Group 2" alone.
bool is_label(Key key, const Line& line) {
  return line.width <= 4 && digest_label(key, line.whole()) == line.whole().begin;
}

// Only at the end: a beginning far away is not walked over again for each bullet.
Range trim_end(Key key, Range range) {
  while (range.begin < range.end && is_space(key[range.end - 1])) --range.end;
  return range;
}

}  // namespace

// "[1]", "[12]", "[1, 3]", "[2-4]", "【1】": numbers of one to three digits.
std::uint32_t citation_before(Key key, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t kLongest = 16;
  if (end < begin + 3 || !closes_citation(key[end - 1]) || !is_digit_at(key, end - 2)) return end;
  const char32_t open = key[end - 1] == U']' ? U'[' : U'【';
  std::uint32_t digits = 0;
  for (std::uint32_t at = end - 1; at > begin && end - at < kLongest; --at) {
    const char32_t c = key[at - 1];
    if (c == open) return digits > 0 ? at - 1 : end;
    const bool between = c == U',' || c == U'-' || c == 0x2013 || c == U'、' || is_space(c);
    if (!between && !is_digit_at(key, at - 1)) return end;
    digits = between ? (is_space(c) ? digits : 0) : digits + 1;
    if (digits > 3) return end;
  }
  return end;
}

std::vector<Range> citations_in(Key key, Range range) {
  std::vector<Range> out;
  for (std::uint32_t end = range.begin + 1; end <= range.end; ++end) {
    if (!closes_citation(key[end - 1])) continue;
    const std::uint32_t begin = citation_before(key, range.begin, end);
    if (begin == end) continue;
    const bool touches = !out.empty() && trim_end(key, {out.back().end, begin}).empty();
    if (touches)
      out.back().end = end;
    else
      out.push_back({begin, end});
  }
  return out;
}

// One "[1]" is a year, a list or a joke; three of them are citations.
bool has_citations(Key key) {
  std::size_t marks = 0;
  for (std::uint32_t end = 1; end <= key.size() && marks < 3; ++end) {
    if (closes_citation(key[end - 1]) && citation_before(key, 0, end) != end) ++marks;
  }
  return marks >= 3;
}

bool is_digest(Key key, const std::vector<Line>& lines) {
  std::size_t labels = 0;
  std::size_t points = 0;
  std::size_t cited_points = 0;
  std::size_t citations = 0;
  const Line* above = nullptr;  // a point whose citation has not come yet
  for (const Line& line : lines) {
    const std::size_t marks = citations_in(key, line.range).size();
    citations += marks;
    const bool is_mark = line.reason != nullptr && line.reason == std::string_view("citation_marker");
    if (!is_mark) {
      if (line.kind != Marker::none) ++points;
      if (is_label(key, line)) ++labels;
      above = line.kind != Marker::none ? &line : nullptr;
    }
    if (marks > 0 && above != nullptr) {
      ++cited_points;
      above = nullptr;
    }
  }
  return (labels >= 1 && citations >= 2) || (cited_points >= 3 && 5 * cited_points >= 3 * points);
}

namespace {

// What stands between two citations: a line of its own, a point where the whole is one.
void add_part(Key key, const Line& whole, Range range, std::vector<Line>& out) {
  Line part;
  part.range = trim(key, range);
  if (part.range.empty()) return;
  const bool first = range.begin == whole.whole().begin;
  part.gap = first ? whole.gap : 0;
  part.piece = whole.piece || !first;
  measure_line(key, part);
  if (whole.kind != Marker::none) {
    part.type = BlockType::list_item;
    part.decided = true;
  }
  out.push_back(part);
}

}  // namespace

std::vector<Line> cut_citations(Key key, const std::vector<Line>& lines) {
  std::vector<Line> out;
  out.reserve(lines.size());
  for (const Line& line : lines) {
    std::vector<Range> marks;
    if (line.reason == nullptr && line.type != BlockType::metadata) marks = citations_in(key, line.range);
    std::uint32_t begin = line.whole().begin;
    for (Range mark : marks) {
      add_part(key, line, {begin, mark.begin}, out);
      // the full stop behind it would be a part of its own
      while (mark.end < line.range.end && ends_part(key[mark.end])) ++mark.end;
      Line cited;
      cited.range = mark;
      cited.piece = true;
      measure_line(key, cited);
      mark_boilerplate(cited, "citation_marker");
      out.push_back(cited);
      begin = mark.end;
    }
    if (!marks.empty()) {
      add_part(key, line, {begin, line.range.end}, out);
      continue;
    }
    out.push_back(line);
    if (line.decided || !is_label(key, line)) continue;
    out.back().type = BlockType::heading;
    out.back().decided = true;
  }
  return out;
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
