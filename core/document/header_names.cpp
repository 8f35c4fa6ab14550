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

bool is_account_name(Key key) {
  constexpr Key kNone[] = {U"时间", U"日期", U"发布", U"发表", U"更新", U"阅读", U"浏览", U"点击",
                           U"评论", U"字号", U"字体", U"分享", U"首页", U"正文", U"星期", U"频道",
                           U"人气", U"作者", U"来源", U"编辑", U"记者", U"今天", U"今日", U"昨日",
                           U"原创", U"截至", U"截止", U"上午", U"下午", U"年",   U"月"};
  if (key.size() < 3 || key.size() > 10 || contains_any(key, kNone)) return false;
  return std::all_of(key.begin(), key.end(), [](char32_t c) { return is_han(c); });
}

bool is_latin_name(std::u32string_view text) {
  if (text.empty() || text.size() > 40 || !is_latin(text.front())) return false;
  const auto spaces = std::count(text.begin(), text.end(), U' ');
  if (spaces < 1 || spaces > 3) return false;
  // "Email Me", "View All", "Top Stories" on a button.
  constexpr std::u32string_view kButtons[] = {
      U"By",     U"View",      U"Email",     U"Read",     U"See",     U"Share", U"Click",    U"Sign",
      U"Log",    U"Subscribe", U"Follow",    U"All",      U"More",    U"Top",   U"Best",     U"New",
      U"Latest", U"My",        U"Our",       U"Your",     U"How",     U"Get",   U"Save",     U"Print",
      U"Skip",   U"Contact",   U"Privacy",   U"Terms",    U"Live",    U"Watch", U"Breaking", U"About",
      U"Most",   U"Pin",       U"Sponsored", U"Comments", U"Related", U"Photo", U"Video",    U"Download",
      U"Buy",    U"Just",      U"Must",      U"Go",       U"Back",    U"Free",  U"No"};
  const std::u32string_view first = text.substr(0, text.find(U' '));
  if (std::find(std::begin(kButtons), std::end(kButtons), first) != std::end(kButtons)) return false;
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
