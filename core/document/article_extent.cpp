#include "document/article_extent.h"

#include <algorithm>
#include <string_view>

#include "base/sorting.h"
#include "document/article_end.h"
#include "document/boilerplate.h"
#include "document/field_lines.h"
#include "document/find_title.h"
#include "document/inner_links.h"
#include "document/phrases.h"
#include "document/table_rows.h"

namespace newsprism {
namespace {

// How far above the body a title is looked for.
constexpr std::size_t kTitleReach = 40;

bool is_prose(const Line& line) {
  return (line.ends_sentence && line.letters > 0) || line.width >= 60 || (line.ends_open && line.width >= 20);
}

// What a line adds to a run of article text. `field`: field_lines.h
int worth(const Line& line, const Verdict& verdict, bool field) {
  if (verdict.reason != nullptr) {
    if (verdict.opens_section) return -80;
    return verdict.sure ? -16 : -14;
  }
  if (line.decided && line.type == BlockType::boilerplate) return 0;
  // a lead that is cut off: there is a link to the rest of it
  if (line.trails_off && line.width < 60 && line.width >= 8 && !line.inner_stop) return 1;
  if (is_prose(line)) return static_cast<int>(std::min<std::uint32_t>(line.width, 120));
  if (line.decided) return 4;
  // a sentence that goes on in the next line
  if (line.ends_open && !line.ends_colon && line.letters >= 4) return static_cast<int>(line.width);
  if (field) return 6;
  return line.width >= 14 ? -5 : -8;
}

// A long line of headlines that stands on the page twice is its ticker, however long it is.
void lower_tickers(Key key, const std::vector<Line>& lines, std::vector<int>& worths) {
  std::vector<std::pair<Key, std::size_t>> wide;
  for (std::size_t n = 0; n < lines.size(); ++n) {
    if (lines[n].width >= 60 && !lines[n].ends_sentence && !lines[n].decided)
      wide.emplace_back(key_of(key, lines[n]), n);
  }
  sort_stably(wide.begin(), wide.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t n = 1; n < wide.size(); ++n) {
    if (wide[n].first == wide[n - 1].first) worths[wide[n].second] = worths[wide[n - 1].second] = -8;
  }
}

// The run of lines with the largest sum (Kadane); the earlier one of two equals.
Extent best_run(const std::vector<Line>& lines, const std::vector<int>& worths) {
  Extent best;
  long best_sum = 0;
  long sum = 0;
  std::size_t begin = 0;
  for (std::size_t n = 0; n < lines.size(); ++n) {
    if (sum <= 0) {
      sum = 0;
      begin = n;
    }
    sum += worths[n];
    if (sum > best_sum) {
      best_sum = sum;
      best.begin = begin;
      best.end = n + 1;
    }
  }
  if (best_sum < 8) best = {0, lines.size(), kNoLine};
  return best;
}

// Above the run, sentences among short lines are the article's as well, if nothing up there looks
// like furniture: a short report that begins with talk and headings.
void keep_clean_head(const std::vector<Verdict>& verdicts, const std::vector<Line>& lines, Extent& extent) {
  constexpr std::size_t kFar = 12;
  constexpr std::size_t kShortLines = 4;
  if (extent.begin > kFar) return;
  std::size_t begin = extent.begin;
  std::size_t silent = 0;
  for (std::size_t n = extent.begin; n > 0; --n) {
    if (verdicts[n - 1].reason != nullptr || lines[n - 1].type == BlockType::boilerplate) return;
    silent = is_prose(lines[n - 1]) ? 0 : silent + 1;
    if (silent > kShortLines) return;
    if (silent == 0) begin = n - 1;
  }
  extent.begin = begin;
}

// A few silent lines at the end belong to the article: a signature, a last list, a verse. A page's
// furniture is longer, or says what it is.
void keep_short_tail(const std::vector<Verdict>& verdicts, const std::vector<Line>& lines, Extent& extent) {
  constexpr std::size_t kFew = 4;
  std::size_t end = extent.end;
  const bool list = end > 0 && (lines[end - 1].ends_colon || lines[end - 1].kind != Marker::none);
  while (end < lines.size() && verdicts[end].reason == nullptr && !lines[end].decided) {
    if (end - extent.end >= kFew && !(list && lines[end].kind != Marker::none)) return;
    ++end;
  }
  if (end == lines.size() || verdicts[end].sure || lines[end].decided) extent.end = end;
}

void keep_short_head(const std::vector<Verdict>& verdicts, Extent& extent) {
  constexpr std::size_t kFew = 2;
  if (extent.begin > kFew) return;
  while (extent.begin > 0 && verdicts[extent.begin - 1].reason == nullptr) --extent.begin;
}

// Lines above the title, and buttons between title and body.
void mark_head(const std::vector<Verdict>& verdicts, std::vector<Line>& lines, const Extent& extent) {
  for (std::size_t n = 0; n < extent.begin; ++n) {
    Line& line = lines[n];
    line.zone = Zone::head;
    const bool row = line.type == BlockType::table_row && extent.title != kNoLine && n < extent.title;
    if (line.decided && !row) continue;
    if (verdicts[n].reason != nullptr) {
      mark_boilerplate(line, verdicts[n].reason);
    } else if (extent.title != kNoLine && n < extent.title) {
      mark_boilerplate(line, "navigation_menu");
    } else if (extent.title == kNoLine && extent.begin > 3) {
      mark_boilerplate(line, "navigation_menu");
    }
  }
}

void mark_tail(const std::vector<Verdict>& verdicts, std::vector<Line>& lines, const Extent& extent) {
  const char* section = "navigation_menu";
  bool closed = false;
  for (std::size_t n = extent.end; n < lines.size(); ++n) {
    Line& line = lines[n];
    line.zone = Zone::tail;
    if (verdicts[n].reason != nullptr) {
      if (verdicts[n].opens_section) section = verdicts[n].reason;
      closed = !verdicts[n].opens_section && section == std::string_view("navigation_menu") &&
               (closed || verdicts[n].reason == std::string_view("editor_line"));
      if (!line.decided) mark_boilerplate(line, verdicts[n].reason);
    } else if (!line.decided || line.type != BlockType::boilerplate) {
      // prose below the line that closes the article, of which nothing says what it is
      const bool story = closed && line.ends_sentence && line.width >= 20;
      mark_boilerplate(line, story ? "other_story" : section);
    }
  }
}

// In the middle of the article only what is sure goes.
void mark_body(const std::vector<Verdict>& verdicts, std::vector<Line>& lines, const Extent& extent) {
  for (std::size_t n = extent.begin; n < extent.end; ++n) {
    if (!lines[n].decided && verdicts[n].sure) mark_boilerplate(lines[n], verdicts[n].reason);
  }
}

// Numbered headlines without a word above them, at the very end: a ranking too.
void mark_silent_ranking(std::vector<Line>& lines, const Extent& extent) {
  std::size_t begin = lines.size();
  while (begin > extent.end && lines[begin - 1].kind == Marker::number) --begin;
  if (lines.size() - begin < 5 || lines[begin].number != 1) return;
  for (std::size_t n = begin; n < lines.size(); ++n) lines[n].reason = "ranking_list";
}

}  // namespace

Extent find_extent(Key key, std::vector<Line>& lines) {
  mark_skipped(key, lines);
  std::vector<Verdict> verdicts(lines.size());
  for (std::size_t n = 0; n < lines.size(); ++n) {
    if (!lines[n].decided) verdicts[n] = judge_line(key, lines[n]);
  }
  mark_table_rows(key, verdicts, lines);
  const std::vector<bool> fields = find_field_lines(key, lines);
  std::vector<int> worths(lines.size());
  for (std::size_t n = 0; n < lines.size(); ++n) worths[n] = worth(lines[n], verdicts[n], fields[n]);
  lower_tickers(key, lines, worths);
  Extent extent = best_run(lines, worths);
  end_at_close(key, lines, worths, verdicts, extent);
  keep_clean_head(verdicts, lines, extent);
  const std::size_t from = extent.begin > kTitleReach ? extent.begin - kTitleReach : 0;
  extent.title = find_title(key, lines, verdicts, from, extent.begin, extent.end);
  if (extent.title == kNoLine) keep_short_head(verdicts, extent);
  if (extent.title != kNoLine && extent.title > extent.begin) extent.begin = extent.title + 1;
  keep_short_tail(verdicts, lines, extent);
  if (extent.title == kNoLine) extent.title = find_last_line_title(key, lines, extent.begin, extent.end);
  mark_head(verdicts, lines, extent);
  mark_tail(verdicts, lines, extent);
  mark_silent_ranking(lines, extent);
  mark_body(verdicts, lines, extent);
  mark_inner_links(key, verdicts, lines, extent);
  if (extent.title != kNoLine) {
    Line& title = lines[extent.title];
    title.type = BlockType::title;
    title.reason = nullptr;
    title.decided = true;
  }
  return extent;
}

}  // namespace newsprism
