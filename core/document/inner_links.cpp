#include "document/inner_links.h"

#include <algorithm>

#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::size_t kLongestBlock = 16;

bool is_open(const Line& line) {
  return !line.decided && line.kind == Marker::none;
}

// A headline or the beginning of a lead: no sentence that ends.
bool is_link(const Line& line) {
  return is_open(line) && (!line.ends_sentence || line.trails_off || line.ends_question) && !line.ends_open &&
         line.width >= 6 && line.width <= 60;
}

// Nobody knows a link from a heading by itself; the one above a paragraph is short.
bool may_be_heading(const Line& line) {
  return line.width < 14;
}

class LinkMarker {
 public:
  LinkMarker(Key key, const std::vector<Verdict>& verdicts, std::vector<Line>& lines, const Extent& extent)
      : key_(key), verdicts_(verdicts), lines_(lines), extent_(extent) {}

  void mark();

 private:
  void mark_block(std::size_t n);
  void mark_headlines(std::size_t n);
  void mark_above();
  [[nodiscard]] bool has_figures(const Line& line) const;
  void mark_pull_quotes();
  [[nodiscard]] std::size_t run_of_headlines(std::size_t n) const;

  Key key_;
  const std::vector<Verdict>& verdicts_;
  std::vector<Line>& lines_;
  const Extent& extent_;
};

// Behind the words that open a block of links: up to the next sentence that ends.
void LinkMarker::mark_block(std::size_t n) {
  std::size_t end = n + 1;
  const std::size_t until = std::min(extent_.end, n + 1 + kLongestBlock);
  while (end < until && (is_link(lines_[end]) || lines_[end].decided || verdicts_[end].reason != nullptr))
    ++end;
  // Below several links the last short line is a heading of the article.
  std::size_t last = end;
  if (end < extent_.end && last > n + 2 && is_open(lines_[last - 1]) && may_be_heading(lines_[last - 1]))
    --last;
  for (std::size_t at = n + 1; at < last; ++at) {
    if (is_link(lines_[at])) mark_boilerplate(lines_[at], "related_stories");
  }
}

std::size_t LinkMarker::run_of_headlines(std::size_t n) const {
  std::size_t end = n;
  while (end < extent_.end && is_link(lines_[end]) && verdicts_[end].reason == nullptr &&
         lines_[end].width >= 10)
    ++end;
  return end;
}

// Headlines in a row between paragraphs, none of them broken off from a sentence; at the top of the
// article a longer run of them between anything: a list of videos.
void LinkMarker::mark_headlines(std::size_t n) {
  const std::size_t end = run_of_headlines(n);
  if (end - n < 3 || end >= extent_.end) return;
  std::uint32_t narrowest = lines_[n].width;
  std::size_t figures = 0;
  for (std::size_t at = n; at < end; ++at) {
    const char32_t first = key_[lines_[at].range.begin];
    if (!is_latin(first) && !is_digit(first)) return;
    narrowest = std::min(narrowest, lines_[at].width);
    figures += has_figures(lines_[at]) ? 1U : 0U;
  }
  if (2 * figures > end - n) return;
  const bool between = n > extent_.begin && lines_[n - 1].ends_sentence && lines_[end].ends_sentence;
  const bool at_top = n <= extent_.begin + 6 && end - n >= 6;
  if (!(between && narrowest >= 14) && !at_top) return;
  for (std::size_t at = n; at < end; ++at) mark_boilerplate(lines_[at], "related_stories");
}

void LinkMarker::mark_pull_quotes() {
  constexpr std::size_t kMany = 24;
  constexpr std::uint32_t kFar = 200000;
  if (extent_.begin >= extent_.end) return;
  const std::uint32_t first = lines_[extent_.begin].range.begin;
  const Key body = key_.substr(first, std::min(kFar, lines_[extent_.end - 1].range.end - first));
  std::size_t seen = 0;
  for (std::size_t n = extent_.begin; n < extent_.end && seen < kMany; ++n) {
    Line& line = lines_[n];
    if (!is_open(line) || line.width < 12 || line.width > 60 || line.label.size() > 0) continue;
    const char32_t mark = key_[line.range.begin];
    if (Key(U"“\"「‘").find(mark) == Key::npos || !is_closing_mark(key_[line.range.end - 1])) continue;
    ++seen;
    // without the marks: inside the paragraph they stand elsewhere
    Range inside{line.range.begin + 1, line.range.end};
    while (inside.end > inside.begin &&
           (is_closing_mark(key_[inside.end - 1]) || is_sentence_mark(key_[inside.end - 1])))
      --inside.end;
    const Key text = piece_of(key_, inside);
    if (text.size() < 12) continue;
    const std::size_t own = inside.begin - first;
    std::size_t found = body.find(text);
    if (found == own) found = body.find(text, own + text.size());
    if (found != Key::npos) mark_boilerplate(line, "pull_quote");
  }
}

// A price, a date, a number: in one headline of three, but in each row of a list.
bool LinkMarker::has_figures(const Line& line) const {
  const Key text = key_of(key_, line);
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return is_digit(c); });
}

// Five headlines between the title and the text are other stories.
void LinkMarker::mark_above() {
  if (extent_.title == kNoLine) return;
  std::vector<std::size_t> found;
  for (std::size_t n = extent_.title + 1; n < extent_.begin; ++n) {
    if (is_link(lines_[n]) && lines_[n].width >= 10 && lines_[n].width <= 34) found.push_back(n);
  }
  std::size_t figures = 0;
  for (const std::size_t n : found) figures += has_figures(lines_[n]) ? 1U : 0U;
  if (2 * figures > found.size()) return;
  for (std::size_t n = 0; found.size() >= 5 && n < found.size(); ++n)
    mark_boilerplate(lines_[found[n]], "related_stories");
}

void LinkMarker::mark() {
  mark_above();
  const std::size_t from = extent_.title < extent_.begin ? extent_.title + 1 : extent_.begin;
  for (std::size_t n = from; n < extent_.end; ++n) {
    const Verdict& verdict = verdicts_[n];
    const std::string_view reason = verdict.reason == nullptr ? "" : verdict.reason;
    const bool links = reason == "related_stories" || reason == "ranking_list";
    if (links && verdict.sure && (verdict.opens_section || lines_[n].width <= 6)) {
      mark_block(n);
    } else if (n >= extent_.begin &&
               (n == extent_.begin || lines_[n - 1].ends_sentence || n <= extent_.begin + 6)) {
      mark_headlines(n);
    }
  }
  mark_pull_quotes();
}

}  // namespace

void mark_skipped(Key key, std::vector<Line>& lines) {
  for (std::size_t n = 0; n < lines.size(); ++n) {
    if (key_of(key, lines[n]).substr(0, 10) != U"skip past ") continue;
    const std::size_t until = std::min(lines.size(), n + kLongestBlock);
    std::size_t end = n + 1;
    while (end < until && key_of(key, lines[end]).substr(0, 6) != U"after ") ++end;
    for (std::size_t at = n; end < until && at <= end; ++at) {
      if (!lines[at].decided) mark_boilerplate(lines[at], "login_prompt");
    }
  }
}

void mark_inner_links(Key key, const std::vector<Verdict>& verdicts, std::vector<Line>& lines,
                      const Extent& extent) {
  LinkMarker(key, verdicts, lines, extent).mark();
}

}  // namespace newsprism
