#include "document/pieces.h"

#include <algorithm>

#include "document/digest_marks.h"
#include "document/live_times.h"
#include "document/phrases.h"
#include "document/written_date.h"
#include "text/script.h"

namespace newsprism {
namespace {

bool is_arrow(char32_t c) {
  return c == 0x25ba || c == 0x25b6;
}

// Appends pieces of one line in order.
class Cutter {
 public:
  Cutter(Key key, const Line& line, bool cites, std::vector<Line>& out)
      : key_(key), line_(line), cites_(cites), out_(out) {}

  void cut();

 private:
  Line* add(Range range);
  void add_fixed(Range range, BlockType type, const char* reason);
  void add_text(Range range);
  [[nodiscard]] std::uint32_t cut_head(Range range);
  [[nodiscard]] Range cut_tail(Range range);
  [[nodiscard]] std::uint32_t date_prefix(Range range);
  [[nodiscard]] std::uint32_t byline(Range range);
  [[nodiscard]] std::uint32_t browser_notice(Range range);
  void cut_digest(Range range, const std::vector<std::uint32_t>& bullets);
  void cut_entries(Range range, const std::vector<std::uint32_t>& times);
  void add_point(Range range, std::uint32_t bullet);

  Key key_;
  const Line& line_;
  bool cites_;
  std::vector<Line>& out_;
  std::vector<Line> tail_;
  bool first_ = true;
};

Line* Cutter::add(Range range) {
  const Range trimmed = trim(key_, range);
  if (trimmed.empty()) return nullptr;
  Line line;
  line.range = trimmed;
  line.gap = first_ ? line_.gap : 0;
  line.piece = !first_;
  first_ = false;
  measure_line(key_, line);
  out_.push_back(line);
  return &out_.back();
}

void Cutter::add_fixed(Range range, BlockType type, const char* reason) {
  Line* line = add(range);
  if (line == nullptr) return;
  line->type = type;
  line->reason = reason;
  line->decided = true;
}

// Text with the citations behind it cut off.
void Cutter::add_text(Range range) {
  Range text = trim(key_, range);
  std::vector<Range> marks;
  while (cites_) {
    const std::uint32_t begin = citation_before(key_, text.begin, text.end);
    if (begin == text.end) break;
    marks.push_back({begin, text.end});
    text = trim(key_, {text.begin, begin});
  }
  add(text);
  for (std::size_t n = marks.size(); n-- > 0;) add_fixed(marks[n], BlockType::boilerplate, "citation_marker");
}

// "date 2025-07 " and "2025-07-17 08:25 " before running text. A Chinese date is a prefix only behind
// a word for it: "2025年7月17日 某某公司..." begins a sentence.
std::uint32_t Cutter::date_prefix(Range range) {
  constexpr Phrases kWords = U"publish date|published|date|发布时间|发布日期|日期|时间";
  std::uint32_t at = range.begin;
  const auto word = static_cast<std::uint32_t>(starts_with_any(key_.substr(at, 16), kWords));
  at += word;
  while (word != 0 && at < range.end && (is_space(key_[at]) || key_[at] == U':')) ++at;
  const auto date = date_at(key_, at);
  if (!date || date->range.end >= range.end || range.end - date->range.end < 10) return range.begin;
  if (!is_space(key_[date->range.end]) || (word == 0 && !date->numeric)) return range.begin;
  const Range rest = trim(key_, {date->range.end, range.end});
  const char32_t next = key_[rest.begin];
  // A header line goes on with a separator, not with a sentence.
  if (next == U'|' || next == 0xb7 || next == U'-' || next == U'(') return range.begin;
  Line probe;
  probe.range = rest;
  measure_line(key_, probe);
  return probe.ends_sentence || probe.width > 60 ? date->range.end : range.begin;
}

// "〔记者王小明/台北报导〕" and "(某某社东京16日电)" at the beginning.
std::uint32_t Cutter::byline(Range range) {
  constexpr Key kOpen = U"〔【([";
  constexpr Key kClose = U"〕】)]";
  // "【某某财经资讯】" and "【某某经济报道】" are no bylines.
  constexpr Phrases kWords =
      U"记者|/报道|综合报道|报导|日讯|报讯|网讯|社讯|综合外电|特派员|日电|通讯员|编译|中心报道|"
      U"台北报道";
  const std::size_t pair = kOpen.find(key_[range.begin]);
  if (pair == Key::npos) return range.begin;
  const Key head = key_.substr(range.begin, 48);
  const std::size_t close = head.find(kClose[pair]);
  if (close == Key::npos || !contains_any(head.substr(0, close), kWords)) return range.begin;
  const auto end = static_cast<std::uint32_t>(range.begin + close + 1);
  // "【某某报道】A headline": the source of a headline, not the byline of a report
  if (key_[range.begin] == U'【' && !line_.ends_sentence && line_.width <= 60) return range.begin;
  return end < range.end ? end : range.begin;
}

// A first sentence that speaks of browsers, glued to the text.
std::uint32_t Cutter::browser_notice(Range range) {
  constexpr Phrases kWords = U"最佳浏览效果|的浏览器|enable javascript|your browser";
  const Key head = key_.substr(range.begin, std::min<std::size_t>(range.size(), 120));
  const std::size_t stop = head.find_first_of(U"。");
  if (stop == Key::npos || stop + 1 >= range.size()) return range.begin;
  const bool notice =
      contains_any(head.substr(0, stop), kWords) &&
      (head.find(U"建议使用") < stop || head.find(U"请使用") < stop || head.find(U"please") < stop);
  return notice ? static_cast<std::uint32_t>(range.begin + stop + 1) : range.begin;
}

std::uint32_t Cutter::cut_head(Range range) {
  for (int round = 0; round < 3 && !range.empty(); ++round) {
    range = trim(key_, range);
    if (range.empty()) break;
    const std::uint32_t start = range.begin;
    std::uint32_t end = browser_notice(range);
    if (end != start) {
      add_fixed({start, end}, BlockType::boilerplate, "browser_notice");
    } else if (end = byline(range); end != start) {
      add_fixed({start, end}, BlockType::metadata, nullptr);
    } else if (end = date_prefix(range); end != start) {
      add_fixed({start, end}, BlockType::boilerplate, "date_prefix");
    } else {
      break;
    }
    range.begin = end;
  }
  return range.begin;
}

// Cuts "(文/图 ...)", "(责任编辑: ...)" and "► other story" off the end; they go to tail_.
Range Cutter::cut_tail(Range range) {
  constexpr Phrases kCredits = U"(文/图|(图/|(图:|(图片来源|(摄影|(photo";
  constexpr Phrases kEditors =
      U"(责任编辑|(责编|(编辑:|(编辑 |(编译:|(editing by|(reporting by|(审稿|(实习编辑";
  const auto cut = [&](std::uint32_t at, const char* reason) {
    Line line;
    line.range = trim(key_, {at, range.end});
    line.piece = true;
    measure_line(key_, line);
    mark_boilerplate(line, reason);
    tail_.push_back(line);
    range.end = at;
  };
  if (range.empty()) return range;
  for (std::uint32_t at = range.begin + 1; at < range.end; ++at) {
    if (is_arrow(key_[at]) && is_sentence_mark(key_[at - 1])) {
      cut(at, "related_stories");
      break;
    }
  }
  const std::uint32_t look = range.size() > 60 ? range.end - 60 : range.begin;
  const std::size_t open = piece_of(key_, {look, range.end}).rfind(U'(');
  if (key_[range.end - 1] == U')' && open != Key::npos && look + open > range.begin) {
    const auto begin = static_cast<std::uint32_t>(look + open);
    const Key inside = piece_of(key_, {begin, range.end});
    if (starts_with_any(inside, kCredits) != 0) {
      cut(begin, "photo_credit");
    } else if (starts_with_any(inside, kEditors) != 0) {
      cut(begin, "editor_line");
    }
  }
  return trim(key_, range);
}

void Cutter::add_point(Range range, std::uint32_t bullet) {
  const std::size_t before = out_.size();
  add_text(range);
  if (before == out_.size()) return;
  Line& line = out_[before];
  line.kind = Marker::bullet;
  line.marker = {bullet, bullet + 1};
  line.type = BlockType::list_item;
  line.decided = true;
}

void Cutter::cut_digest(Range range, const std::vector<std::uint32_t>& bullets) {
  for (std::size_t n = 0; n <= bullets.size(); ++n) {
    Range segment{n == 0 ? range.begin : bullets[n - 1] + 1, n == bullets.size() ? range.end : bullets[n]};
    segment = trim(key_, segment);
    const std::uint32_t label = n == bullets.size() ? segment.end : digest_label(key_, segment);
    const Range text{segment.begin, label};
    if (n == 0) {
      add_text(text);
    } else {
      add_point(text, bullets[n - 1]);
    }
    if (label != segment.end) add_fixed({label, segment.end}, BlockType::heading, nullptr);
  }
}

// A live blog on one line: an entry from each time to the next.
void Cutter::cut_entries(Range range, const std::vector<std::uint32_t>& times) {
  for (const std::uint32_t time : times) {
    add_text({range.begin, time});
    range.begin = time;
  }
  add_text(range);
}

void Cutter::cut() {
  if (line_.width < 20 && !(cites_ && key_[line_.range.end - 1] == U']')) {
    out_.push_back(line_);
    return;
  }
  const std::size_t before = out_.size();
  const std::uint32_t begin = cut_head(line_.whole());
  const Range rest = cut_tail(trim(key_, {begin, line_.range.end}));
  if (!rest.empty()) {
    const std::vector<std::uint32_t> bullets = digest_bullets(key_, rest);
    const std::vector<std::uint32_t> times = bracketed_times(key_, rest);
    if (bullets.size() >= 2) {
      cut_digest(rest, bullets);
    } else if (!times.empty()) {
      cut_entries(rest, times);
    } else {
      add_text(rest);
    }
  }
  for (std::size_t n = tail_.size(); n > 0; --n) out_.push_back(tail_[n - 1]);
  if (out_.size() == before) out_.push_back(line_);
}

}  // namespace

std::vector<Line> cut_pieces(Key key, const std::vector<Line>& lines) {
  std::vector<Line> out;
  out.reserve(lines.size() + 8);
  const bool citations = has_citations(key);
  for (const Line& line : lines) {
    // Links to other stories go on line by line with the same arrow.
    const bool arrow = line.kind == Marker::bullet && is_arrow(key[line.marker.begin]);
    const bool goes_on = !out.empty() && out.back().reason != nullptr &&
                         out.back().reason == std::string_view("related_stories");
    if (arrow && goes_on) {
      out.push_back(line);
      mark_boilerplate(out.back(), "related_stories");
    } else {
      Cutter(key, line, citations, out).cut();
    }
  }
  return out;
}

}  // namespace newsprism
