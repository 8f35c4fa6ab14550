#include "document/credit_fields.h"

#include "document/bylines.h"
#include "document/lines.h"
#include "document/phrases.h"
#include "document/written_date.h"
#include "text/script.h"

namespace newsprism {
namespace {

struct Label {
  Key words;
  Field field;
  bool bare;  // needs no colon, bar or space behind it
  bool republished = false;
};

constexpr Label kLabels[] = {
    {U"责任编辑", Field::editor, false},
    {U"值班编辑", Field::editor, false},
    {U"实习编辑", Field::editor, false},
    {U"本文编辑", Field::editor, false},
    {U"责编", Field::editor, false},
    {U"编辑", Field::editor, false},
    {U"edited by", Field::editor, true},
    {U"editing by", Field::editor, true},
    {U"editor", Field::editor, false},
    {U"文章来源", Field::source, false},
    {U"内容来源", Field::source, false},
    {U"本文来源", Field::source, false},
    {U"信息来源", Field::source, false},
    {U"稿件来源", Field::source, false},
    {U"稿源", Field::source, false},
    {U"来源", Field::source, false},
    {U"出处", Field::source, false},
    {U"source", Field::source, false},
    {U"本文来自", Field::source, true, true},
    {U"本文转载自", Field::source, true, true},
    {U"本文转自", Field::source, true, true},
    {U"本文首发于", Field::source, true, true},
    {U"本文原载于", Field::source, true, true},
    {U"本文原载", Field::source, true, true},
    {U"原载于", Field::source, true, true},
    {U"首发于", Field::source, true, true},
    {U"原文来自", Field::source, true, true},
    {U"原文来源", Field::source, false, true},
    {U"原文出处", Field::source, false, true},
    {U"转载自", Field::source, true, true},
    {U"转载来源", Field::source, false, true},
    {U"转自", Field::source, true, true},
    {U"授权转载自", Field::source, true, true},
    {U"originally published on", Field::source, true, true},
    {U"originally published in", Field::source, true, true},
    {U"originally published by", Field::source, true, true},
    {U"originally published at", Field::source, true, true},
    {U"originally appeared in", Field::source, true, true},
    {U"originally appeared on", Field::source, true, true},
    {U"first published in", Field::source, true, true},
    {U"first published by", Field::source, true, true},
    {U"first appeared on", Field::source, true, true},
    {U"first appeared in", Field::source, true, true},
    {U"republished from", Field::source, true, true},
    {U"reprinted from", Field::source, true, true},
    {U"via", Field::source, false, true},
    {U"文字作者", Field::author, false},
    {U"作者", Field::author, false},
    {U"撰文", Field::author, false},
    {U"采写", Field::author, false},
    {U"采访", Field::author, false},
    {U"文/图", Field::author, true},
    {U"撰稿", Field::author, false},
    {U"文/", Field::author, true},
    {U"文|", Field::author, true},
    {U"文丨", Field::author, true},
    {U"特约记者", Field::author, false},
    {U"记者", Field::author, true},
    {U"通讯员", Field::author, true},
    {U"执笔", Field::author, false},
    {U"执笔/", Field::author, true},
    {U"见习生", Field::author, false},
    {U"实习生", Field::author, false},
    {U"author", Field::author, false},
    {U"written by", Field::author, true},
    {U"reporting by", Field::author, true},
    {U"发布时间", Field::published, false},
    {U"发布日期", Field::published, false},
    {U"发表时间", Field::published, false},
    {U"发表于", Field::published, true},
    {U"发布于", Field::published, true},
    {U"更新时间", Field::published, false},
    {U"更新于", Field::published, true},
    {U"updated", Field::published, true},
    {U"时间", Field::published, false},
    {U"日期", Field::published, false},
    {U"published", Field::published, true},
    {U"posted", Field::published, true},
    {U"date", Field::published, false},
};

constexpr Phrases kChannels = U"微信公众号|微信公众平台|微信号|公众号|微博|媒体|网站|自媒体";
constexpr Key kOpenQuotes = U"\"“「『《";
constexpr Key kCloseQuotes = U"\"”」』》";

bool is_mark(char32_t c) {
  return c == U':' || c == U'|' || c == 0x4e28 || c == U'/' || is_space(c);
}

bool stops_value(char32_t c) {
  constexpr Key kStops = U"|,;·。)】]〕\"“”「」『』《》(【丨>";
  return kStops.find(c) != Key::npos;
}

// "作者王明" and "来源Paper|" as the whole of a line.
bool is_glued_value(Key key, std::size_t at, Field field) {
  constexpr Phrases kNone = U"于|自|是|的|不|丰|多|国|可|成|简|介|其";
  Key rest = key.substr(at);
  while (!rest.empty() && (rest.back() == U'|' || is_space(rest.back()))) rest.remove_suffix(1);
  if (rest.empty() || rest.size() > 12 || starts_with_any(rest, kNone) != 0) return false;
  if (field == Field::author) return is_han_person(rest);
  return field == Field::source && rest.find_first_of(U",。!?") == Key::npos;
}

// The label that begins at `at`; `alone`: at the beginning of its line. A Latin one must be a whole word.
// A bit for each character that a label begins with: most characters begin none.
constexpr std::uint64_t bit_of(char32_t c) {
  return std::uint64_t{1} << (c & 63U);
}
constexpr std::uint64_t first_characters() {
  std::uint64_t firsts = 0;
  for (const Label& label : kLabels) firsts |= bit_of(label.words[0]);
  return firsts;
}

const Label* label_at(Key key, std::uint32_t at, bool alone) {
  constexpr std::uint64_t kFirsts = first_characters();
  if ((kFirsts & bit_of(key[at])) == 0) return nullptr;
  if (at > 0 && is_latin(key[at]) && is_latin(key[at - 1])) return nullptr;
  for (const Label& label : kLabels) {
    if (key[at] != label.words[0] || key.substr(at, label.words.size()) != label.words) continue;
    const std::size_t end = at + label.words.size();
    if (end < key.size() && is_latin(key[end - 1]) && is_latin(key[end])) continue;
    if (label.bare || (alone && is_glued_value(key, end, label.field))) return &label;
    // "author" alone is a label only where the line is nothing else.
    if (end >= key.size()) {
      if (alone || is_han(key[end - 1])) return &label;
      continue;
    }
    if (key[end] == U':' || key[end] == U'|' || key[end] == 0x4e28) return &label;
    std::size_t next = end;
    while (next < key.size() && is_space(key[next])) ++next;
    // "责任编辑 王明" but not "编辑 is a verb": a space alone will do for Han labels only.
    if (next > end && next < key.size() && (key[next] == U'|' || key[next] == U':' || is_han(key[end - 1])))
      return &label;
  }
  return nullptr;
}

// Whether the space at `at` ends a value: two of them, or between Chinese words.
bool space_stops(Key key, std::uint32_t at, std::uint32_t begin, std::uint32_t end) {
  if (at + 1 >= end || at == begin) return true;
  const char32_t next = key[at + 1];
  if (is_space(next)) return true;
  const bool after_han = is_han(key[at - 1]) || key[at - 1] == U')';
  return (after_han && !is_latin(next)) || (is_digit(next) && date_at(key, at + 1).has_value()) ||
         label_at(key, at + 1, false) != nullptr || next == U'-' || next == U'/';
}

// The stop of "on Live Week." but not that of "J. Lee" and "St. Louis Post".
bool ends_latin_sentence(Key key, std::uint32_t at, std::uint32_t end) {
  if (key[at] != U'.') return false;
  return at + 1 >= end || (is_space(key[at + 1]) && at >= 3 && is_latin(key[at - 1]) &&
                           is_latin(key[at - 2]) && is_latin(key[at - 3]));
}

constexpr Phrases kRoles = U"作者|记者|评论员|撰稿人|通讯员|实习生|研究员|教授";

constexpr std::uint32_t kLongestName = 4;  // a Chinese one

bool is_short_name(Key key, std::uint32_t begin, std::uint32_t end) {
  while (end > begin && end - begin > kLongestName && !is_space(key[begin])) ++begin;
  std::uint32_t last = end;
  while (last > begin && is_han(key[last - 1])) --last;
  return end - last >= 2 && (last == begin || is_space(key[last - 1]));
}

// "王明 李小红" at the end of the line: a second name, not another label or a date.
bool name_follows(Key key, std::uint32_t space, std::uint32_t end) {
  std::uint32_t last = space + 1;
  while (last < end && is_han(key[last])) ++last;
  const std::uint32_t size = last - space - 1;
  const bool closed = last >= end || is_space(key[last]) || stops_value(key[last]);
  constexpr Phrases kNoNames = U"摄|文|图|报道|报导|编|来源|发自|综合|整|译|讯";
  return closed && size >= 2 && size <= kLongestName && !contains_any(key.substr(space + 1, size), kNoNames);
}

Range value_at(Key key, std::uint32_t at, std::uint32_t end, Field field) {
  while (at < end && is_mark(key[at])) ++at;
  if (field == Field::source) {
    const auto channel = static_cast<std::uint32_t>(starts_with_any(key.substr(at, 8), kChannels));
    at += channel;
    while (at < end && is_mark(key[at])) ++at;
  }
  if (at < end && kOpenQuotes.find(key[at]) != Key::npos) {
    const std::size_t pair = kOpenQuotes.find(key[at]);
    // Pages mix straight and curly marks, so any closing mark will do.
    std::uint32_t close = at + 1;
    while (close < end && key[close] != kCloseQuotes[pair] && kCloseQuotes.find(key[close]) == Key::npos)
      ++close;
    return trim(key, {at + 1, close});
  }
  std::uint32_t stop = at;
  while (stop < end && !stops_value(key[stop]) && !ends_latin_sentence(key, stop, end)) {
    if (is_space(key[stop]) && space_stops(key, stop, at, end)) {
      if (field == Field::author && ends_with_any(piece_of(key, {at, stop}), kRoles) != 0) {
        at = ++stop;
        continue;
      }
      if (field != Field::author || !is_short_name(key, at, stop) || !name_follows(key, stop, end)) break;
    }
    if (field == Field::author &&
        (key[stop] == U'/' || key.substr(stop, 2) == U"报道" || key.substr(stop, 2) == U"报导"))
      break;
    ++stop;
  }
  return trim(key, {at, stop});
}

// "某站经授权发布": the name stands between the last comma and the word.
void find_authorised_site(Key key, Range line, std::vector<FieldValue>& out) {
  constexpr Key kWord = U"经授权";
  const std::size_t found = piece_of(key, line).find(kWord);
  if (found == Key::npos) return;
  const auto end = static_cast<std::uint32_t>(line.begin + found);
  std::uint32_t begin = end;
  while (begin > line.begin && !stops_value(key[begin - 1]) && key[begin - 1] != U':' && end - begin < 20)
    --begin;
  constexpr Phrases kVerbs = U"由|本文由";
  begin += static_cast<std::uint32_t>(starts_with_any(piece_of(key, {begin, end}), kVerbs));
  const Range site = trim(key, {begin, end});
  if (!site.empty() && piece_of(key, site) != U"本文") out.push_back({Field::site, site, false});
}

// "不代表某站的任何立场": the name stands before the first "的", "任何", "立场" or "观点".
void find_disclaiming_site(Key key, Range line, std::vector<FieldValue>& out) {
  constexpr Key kWord = U"不代表";
  constexpr Phrases kStops = U"的|任何|立场|观点|官方|赞同|对";
  constexpr Phrases kNobody = U"本|其|我|任何|所在|公司|平台|网站|作者|该|所有|他";
  const std::size_t found = piece_of(key, line).find(kWord);
  if (found == Key::npos) return;
  const auto begin = static_cast<std::uint32_t>(line.begin + found + kWord.size());
  std::uint32_t end = begin;
  while (end < line.end && end - begin <= 8 && starts_with_any(key.substr(end, 4), kStops) == 0) {
    if (stops_value(key[end])) return;
    ++end;
  }
  const Key name = piece_of(key, {begin, end});
  if (name.size() < 2 || name.size() > 8 || starts_with_any(name, kNobody) != 0) return;
  if (piece_of(key, {end, line.end}).substr(0, 12).find_first_of(U"立观") == Key::npos) return;
  out.push_back({Field::site, {begin, end}, false});
}

bool is_domain_char(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || c == U'-' || c == U'.';
}

// "site.com" and "www.site.com.tw"
void find_domain(Key key, Range line, std::vector<FieldValue>& out) {
  constexpr Phrases kEnds = U".com|.cn|.net|.org|.tw|.hk|.jp|.uk|.news|.io|.co|.sg";
  for (std::uint32_t at = line.begin; at < line.end; ++at) {
    if (!is_domain_char(key[at])) continue;
    const std::uint32_t begin = at;
    while (at < line.end && is_domain_char(key[at])) ++at;
    const Key word = piece_of(key, {begin, at});
    const bool mail = begin > line.begin && (key[begin - 1] == U'@' || key[begin - 1] == U'/');
    if (word.size() >= 5 && !mail && ends_with_any(word, kEnds) != 0 && word.front() != U'.') {
      out.push_back({Field::site, {begin, at}, false});
      return;
    }
  }
}

}  // namespace

std::vector<FieldValue> find_fields(Key whole, Range line) {
  std::vector<FieldValue> out;
  const Key key = whole.substr(0, line.end);
  for (std::uint32_t at = line.begin; at < line.end;) {
    const Label* label = label_at(key, at, at == line.begin);
    if (label == nullptr) {
      ++at;
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(at + label->words.size());
    const Range value =
        label->field == Field::published ? Range{begin, begin} : value_at(key, begin, line.end, label->field);
    out.push_back({label->field, value, label->republished});
    at = value.end > begin ? value.end : begin;
  }
  find_authorised_site(key, line, out);
  find_disclaiming_site(key, line, out);
  find_domain(key, line, out);
  return out;
}

}  // namespace newsprism
