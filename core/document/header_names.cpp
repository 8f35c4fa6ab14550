#include "document/header_names.h"

#include <algorithm>

#include "document/credit_fields.h"
#include "document/lines.h"
#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kDateline = 60;  // characters of a lead that may hold one

// "某某社北京7月16日电": the agency, when "电" follows before any punctuation.
Range agency_at(Key key, Range head) {
  std::uint32_t end = head.begin;
  while (end < head.end && end - head.begin < 6 && is_han(key[end]) && key[end] != U'社') ++end;
  if (end >= head.end || key[end] != U'社' || end == head.begin) return {};
  for (std::uint32_t at = end + 1; at < std::min(head.end, end + 20); ++at) {
    // "...7月16日电", "...电 (记者": not the "电" of a word like "供电".
    constexpr Key kAfter = U" ()】〕]:";
    const bool wire = key[at - 1] == U'日' || key[at - 1] == U'号' || at + 1 >= head.end ||
                      kAfter.find(key[at + 1]) != Key::npos;
    if (key[at] == U'电' && wire) return {head.begin, end + 1};
    if (key[at] == U',' || key[at] == U'。') break;
  }
  return {};
}

// "《某某报》讯"
Range paper_at(Key key, Range head) {
  if (head.empty() || key[head.begin] != U'《') return {};
  constexpr Key kAfter[] = {U"讯", U"消息", U"报道", U"报导", U"记者"};
  const std::size_t close = piece_of(key, head).find(U'》');
  if (close == Key::npos || starts_with_any(key.substr(head.begin + close + 1, 4), kAfter) == 0) return {};
  return {head.begin + 1, static_cast<std::uint32_t>(head.begin + close)};
}

Range latin_agency(Key key, Range head) {
  constexpr Key kAgencies[] = {U"(reuters)", U"(ap)", U"(afp)", U"(xinhua)", U"(bloomberg)", U"(cnn)"};
  for (const Key name : kAgencies) {
    const std::size_t found = piece_of(key, head).find(name);
    if (found == Key::npos) continue;
    const auto begin = static_cast<std::uint32_t>(head.begin + found + 1);
    return {begin, begin + static_cast<std::uint32_t>(name.size()) - 2};
  }
  return {};
}

Range reporter_in(Key key, Range head) {
  const std::size_t open = piece_of(key, head).find(U"(记者");
  if (open == Key::npos) return {};
  const auto begin = static_cast<std::uint32_t>(head.begin + open + 1);
  const std::size_t close = piece_of(key, {begin, head.end}).find(U')');
  if (close == Key::npos) return {};
  for (const FieldValue& found : find_fields(key, {begin, static_cast<std::uint32_t>(begin + close)})) {
    if (found.field == Field::author) return found.value;
  }
  return {};
}

}  // namespace

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

Dateline find_dateline(Key key, Range lead) {
  Dateline out;
  std::uint32_t begin = lead.begin;
  const auto date = date_at(key, begin);
  if (date && date->range.end < lead.end) begin = date->range.end;
  while (begin < lead.end && (is_space(key[begin]) || Key(U"([【〔").find(key[begin]) != Key::npos)) ++begin;
  const Range head{begin, std::min(lead.end, begin + kDateline)};
  out.source = agency_at(key, head);
  if (out.source.empty()) out.source = paper_at(key, head);
  if (!out.source.empty() && date && date->day != 0) out.date = date;
  if (out.source.empty()) out.source = latin_agency(key, head);
  out.author = reporter_in(key, head);
  return out;
}

}  // namespace newsprism
