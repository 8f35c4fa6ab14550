#include "document/field_lines.h"

#include <algorithm>

#include "base/sorting.h"
#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::size_t kLongestLabel = 16;
constexpr std::uint32_t kWidestLine = 60;

// What a page says about the article, a letter or a link.
constexpr Phrases kPageLabels =
    U"来源|作者|编辑|责任编辑|责编|时间|日期|发布|发布于|发布时间|评论|阅读|浏览|点击|分享|分享到|"
    U"标签|关键词|关键字|上一篇|下一篇|回复|发表|source|author|date|posted|published|tags|related|"
    U"share|http|https|视频|图集|专题";

// The words before the first colon; empty where the line has none, or nothing behind it.
Key label_of(Key key, const Line& line) {
  if (line.decided || line.width > kWidestLine) return {};
  const Key text = key_of(key, line);
  const std::size_t colon = text.substr(0, kLongestLabel + 1).find(U':');
  if (colon == Key::npos || colon < 2 || colon + 1 >= text.size()) return {};
  const Key label = text.substr(0, colon);
  const char32_t last = label.back();
  if (!is_han(last) && !is_latin(last)) return {};
  return is_any_of(label, kPageLabels) ? Key() : label;
}

// "1. Date: ..." to "9. Remarks: ...": the rows of a form, counted from one.
void mark_form(Key key, const std::vector<Line>& lines, std::vector<bool>& fields) {
  constexpr std::size_t kRows = 4;
  std::vector<std::size_t> rows;
  for (std::size_t n = 0; n < lines.size(); ++n) {
    const Line& line = lines[n];
    if (line.decided || line.kind != Marker::number || key_of(key, line).find(U':') == Key::npos) continue;
    if (line.number == 1) rows.clear();
    if (line.number == rows.size() + 1) rows.push_back(n);
    if (rows.size() < kRows) continue;
    for (std::size_t at = rows.size() == kRows ? 0 : rows.size() - 1; at < rows.size(); ++at)
      fields[rows[at]] = true;
  }
}

// "June 9 - West Pier, hall 2" is "a 9 - a": the form of a line's beginning. 0 where it has no figure and no
// mark that another line would have by chance.
std::uint64_t form_of(Key key, const Line& line) {
  constexpr std::size_t kSigns = 7;
  if (line.decided || line.width > kWidestLine || line.ends_sentence) return 0;
  const Key text = piece_of(key, line.whole());
  std::uint64_t form = 0;
  std::size_t signs = 0;
  char32_t last = 0;
  bool figure = false;
  bool mark = false;
  for (const char32_t c : text) {
    if (is_space(c) || c == U'.' || c == U',') continue;
    const char32_t sign = is_digit(c) ? U'9' : (is_latin(c) ? U'a' : c);
    if (sign == last) continue;
    if (last == 0 && sign != U'a') return 0;
    figure = figure || sign == U'9';
    mark = mark || Key(U"-\u2013\u2014:(@|").find(c) != Key::npos;
    form = form * 1099511628211ULL + sign;
    last = sign;
    if (++signs == kSigns || (figure && mark)) break;
  }
  return figure && mark ? form : 0;
}

// Five lines in a row that begin in the same form: the dates of a tour, a table of results.
void mark_programme(Key key, const std::vector<Line>& lines, std::vector<bool>& fields) {
  constexpr std::size_t kRows = 5;
  for (std::size_t n = 0; n < lines.size();) {
    const std::uint64_t form = form_of(key, lines[n]);
    std::size_t end = n + 1;
    while (form != 0 && end < lines.size() && form_of(key, lines[end]) == form) ++end;
    for (std::size_t at = n; end - n >= kRows && at < end; ++at) fields[at] = true;
    n = end;
  }
}

}  // namespace

std::vector<bool> find_field_lines(Key key, const std::vector<Line>& lines) {
  std::vector<Key> labels;
  for (const Line& line : lines) {
    const Key label = label_of(key, line);
    if (!label.empty()) labels.push_back(label);
  }
  sort_ascending(labels.begin(), labels.end());
  std::vector<bool> fields(lines.size(), false);
  for (std::size_t n = 0; n < lines.size(); ++n) {
    const Key label = label_of(key, lines[n]);
    if (label.empty()) continue;
    const auto same = std::equal_range(labels.begin(), labels.end(), label);
    fields[n] = same.second - same.first >= 2;
  }
  mark_form(key, lines, fields);
  mark_programme(key, lines, fields);
  return fields;
}

}  // namespace newsprism
