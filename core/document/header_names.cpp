#include "document/header_names.h"

#include <algorithm>

#include "document/lines.h"
#include "document/phrases.h"
#include "document/written_date.h"
#include "text/script.h"

namespace newsprism {

bool is_paper_name(Key key) {
  constexpr Key kEnds[] = {U"报",   U"网",   U"社",   U"新闻", U"电视台", U"周刊",
                           U"杂志", U"财经", U"传媒", U"在线", U"客户端"};
  return key.size() >= 3 && key.size() <= 16 && is_han(key.back()) && ends_with_any(key, kEnds) != 0 &&
         key.find(U':') == Key::npos;
}

bool is_latin_name(std::u32string_view text) {
  if (text.empty() || text.size() > 40 || !is_latin(text.front())) return false;
  const auto spaces = std::count(text.begin(), text.end(), U' ');
  if (spaces < 1 || spaces > 3 || text.substr(0, 3) == U"By ") return false;
  bool start = true;
  for (const char32_t c : text) {
    if (start && !is_upper(c)) return false;
    if (!is_latin(c) && !is_space(c) && c != U'.' && c != U'-' && c != U'\'' && c != 0x2019) return false;
    start = is_space(c);
  }
  return true;
}

bool is_age_or_handle(Key key) {
  constexpr Key kAges[] = {U"days",   U"day",    U"ago",  U"hours",    U"hrs",
                           U"小时前", U"分钟前", U"天前", U"comments", U"min read"};
  return (!key.empty() && key.front() == U'@') || ends_with_any(key, kAges) != 0;
}

std::vector<Range> header_parts(Key key, Range line) {
  constexpr Key kBars = U"|·,;";
  std::vector<Range> parts;
  std::uint32_t begin = line.begin;
  const auto flush = [&](std::uint32_t end) {
    const Range part = trim(key, {begin, end});
    if (!part.empty()) parts.push_back(part);
  };
  const std::vector<WrittenDate> dates = find_dates(key, line);
  std::size_t next = 0;
  for (std::uint32_t at = line.begin; at < line.end; ++at) {
    if (next < dates.size() && at == dates[next].range.begin) {
      flush(at);
      begin = dates[next].range.end;
      at = begin - 1;
      ++next;
      continue;
    }
    const bool space = is_space(key[at]) && at > line.begin && (is_han(key[at - 1]) || is_digit(key[at - 1]));
    if (!space && kBars.find(key[at]) == Key::npos) continue;
    flush(at);
    begin = at + 1;
  }
  flush(line.end);
  return parts;
}

}  // namespace newsprism
