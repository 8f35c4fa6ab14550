#include "document/header_names.h"

#include <algorithm>

#include "document/lines.h"
#include "document/phrases.h"
#include "document/written_date.h"
#include "text/script.h"

namespace newsprism {

bool is_paper_name(Key key) {
  constexpr Phrases kEnds = U"报|网|社|新闻|电视台|周刊|杂志|财经|传媒|在线|客户端";
  return key.size() >= 3 && key.size() <= 16 && is_han(key.back()) && ends_with_any(key, kEnds) != 0 &&
         key.find(U':') == Key::npos;
}

bool is_account_name(Key key) {
  constexpr Phrases kNone =
      U"时间|日期|发布|发表|更新|阅读|浏览|点击|评论|字号|字体|分享|首页|正文|星期|频道|人气|作者|"
      U"来源|编辑|记者|今天|今日|昨日|原创|截至|截止|上午|下午|年|月";
  if (key.size() < 3 || key.size() > 10 || contains_any(key, kNone)) return false;
  return std::all_of(key.begin(), key.end(), [](char32_t c) { return is_han(c); });
}

bool is_latin_name(std::u32string_view text) {
  if (text.empty() || text.size() > 40 || !is_latin(text.front())) return false;
  const auto spaces = std::count(text.begin(), text.end(), U' ');
  if (spaces < 1 || spaces > 3) return false;
  // "Email Me", "View All", "Top Stories" on a button.
  constexpr Phrases kButtons =
      U"By|View|Email|Read|See|Share|Click|Sign|Log|Subscribe|Follow|All|More|Top|Best|New|Latest|"
      U"My|Our|Your|How|Get|Save|Print|Skip|Contact|Privacy|Terms|Live|Watch|Breaking|About|Most|"
      U"Pin|Sponsored|Comments|Related|Photo|Video|Download|Buy|Just|Must|Go|Back|Free|No";
  const std::u32string_view first = text.substr(0, text.find(U' '));
  if (is_any_of(first, kButtons)) return false;
  bool start = true;
  for (const char32_t c : text) {
    if (start && !is_upper(c)) return false;
    if (!is_latin(c) && !is_space(c) && c != U'.' && c != U'-' && c != U'\'' && c != 0x2019) return false;
    start = is_space(c);
  }
  return true;
}

bool is_age_or_handle(Key key) {
  constexpr Phrases kAges = U"days|day|ago|hours|hrs|小时前|分钟前|天前|comments|min read";
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
