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
constexpr Key kPageLabels[] = {
    U"来源",      U"作者",   U"编辑",    U"责任编辑", U"责编", U"时间",   U"日期",   U"发布", U"发布于",
    U"发布时间",  U"评论",   U"阅读",    U"浏览",     U"点击", U"分享",   U"分享到", U"标签", U"关键词",
    U"关键字",    U"上一篇", U"下一篇",  U"回复",     U"发表", U"source", U"author", U"date", U"posted",
    U"published", U"tags",   U"related", U"share",    U"http", U"https",  U"视频",   U"图集", U"专题"};

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
  return fields;
}

}  // namespace newsprism
