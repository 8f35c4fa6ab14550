#include "document/headings.h"

#include <algorithm>

#include "base/sorting.h"
#include "document/phrases.h"
#include "document/turn_cues.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kHeadingWidth = 30;

bool is_marker_of_section(Key key, const Line& line) {
  // "一、" and "第二," number sections as often as items; "1." mostly items.
  return line.kind == Marker::number && is_han(key[line.marker.begin]);
}

// "一、", "(一)", "1.", "(1)" and "①" count different things: a list keeps to one of them.
std::uint32_t form_of_marker(Key key, const Line& line) {
  if (line.kind != Marker::number) return line.kind == Marker::bullet ? 1 : 0;
  const bool bracket = key[line.marker.begin] == U'(';
  const char32_t first = key[line.marker.begin + (bracket ? 1U : 0U)];
  return 2U + (bracket ? 1U : 0U) + (is_han(first) ? 2U : 0U) + (is_digit(first) ? 0U : 4U);
}

bool only_digits(Key key) {
  return std::none_of(key.begin(), key.end(), [](char32_t c) { return is_han(c) || is_latin(c); });
}

class HeadingReader {
 public:
  HeadingReader(Key key, std::vector<Line>& lines, const Extent& extent)
      : key_(key), lines_(lines), extent_(extent) {}

  void mark();

 private:
  void collect_heralds();
  void mark_list(std::size_t begin, std::size_t end);
  void mark_lists();
  void mark_numbers();
  void mark_short_lines();
  [[nodiscard]] bool is_free(std::size_t n) const { return !lines_[n].decided; }
  [[nodiscard]] std::size_t next_kept(std::size_t n) const;
  [[nodiscard]] std::size_t previous_kept(std::size_t n) const;
  [[nodiscard]] bool is_prose(std::size_t n) const;
  [[nodiscard]] bool has_heading_form(const Line& line) const;
  [[nodiscard]] bool asks_as_heading(std::size_t n) const;
  [[nodiscard]] bool is_turn(const Line& line) const {
    const Role role = find_label(key_, line.range).role;
    return role == Role::asks || role == Role::answers || (role == Role::unknown && line.ends_question);
  }
  [[nodiscard]] bool is_heralded(const Line& line) const;
  [[nodiscard]] bool unusual_gap(const Line& line) const { return line.gap > usual_gap_; }
  void decide(Line& line, BlockType type) {
    line.type = type;
    line.decided = true;
  }

  Key key_;
  std::vector<Line>& lines_;
  const Extent& extent_;
  std::vector<Key> heralds_;
  std::uint32_t usual_gap_ = 0;
};

std::size_t HeadingReader::next_kept(std::size_t n) const {
  for (++n; n < extent_.end; ++n) {
    if (lines_[n].type != BlockType::boilerplate && lines_[n].type != BlockType::metadata) return n;
  }
  return kNoLine;
}

std::size_t HeadingReader::previous_kept(std::size_t n) const {
  while (n > extent_.begin) {
    --n;
    if (lines_[n].type != BlockType::boilerplate && lines_[n].type != BlockType::metadata) return n;
  }
  return kNoLine;
}

bool HeadingReader::is_prose(std::size_t n) const {
  if (n == kNoLine) return false;
  const Line& line = lines_[n];
  return line.type != BlockType::heading && line.type != BlockType::title &&
         (line.ends_sentence || line.width >= 40 || (line.ends_open && line.width >= 8));
}

// A run of lines with markers is a list, unless each of them stands alone above prose.
void HeadingReader::mark_list(std::size_t begin, std::size_t end) {
  const std::size_t before = previous_kept(begin);
  const bool announced = before != kNoLine && lines_[before].ends_open;
  for (std::size_t n = begin; n < end; ++n) {
    Line& line = lines_[n];
    const bool item = end - begin >= 2 || announced || line.kind == Marker::bullet;
    if (!item || (end - begin < 2 && is_marker_of_section(key_, line))) {
      const std::size_t next = next_kept(n);
      const bool above_another = next != kNoLine && lines_[next].kind == Marker::number && is_free(next) &&
                                 form_of_marker(key_, lines_[next]) != form_of_marker(key_, line);
      const bool heading = has_heading_form(line) && (above_another || is_prose(next));
      line.range = line.whole();
      line.marker = {line.range.begin, line.range.begin};
      line.kind = Marker::none;
      decide(line, heading ? BlockType::heading : BlockType::paragraph);
    } else {
      decide(line, BlockType::list_item);
    }
  }
}

void HeadingReader::mark_lists() {
  for (std::size_t n = extent_.begin; n < extent_.end;) {
    std::size_t end = n;
    while (end < extent_.end && is_free(end) && lines_[end].kind != Marker::none &&
           (end == n || form_of_marker(key_, lines_[end]) == form_of_marker(key_, lines_[n]))) {
      ++end;
    }
    if (end > n) mark_list(n, end);
    n = end == n ? n + 1 : end;
  }
}

void HeadingReader::collect_heralds() {
  for (std::size_t n = extent_.begin; n < extent_.end; ++n) {
    if (lines_[n].type == BlockType::list_item && lines_[n].width <= kHeadingWidth)
      heralds_.push_back(key_of(key_, lines_[n]));
  }
  sort_ascending(heralds_.begin(), heralds_.end());
}

bool HeadingReader::is_heralded(const Line& line) const {
  return std::binary_search(heralds_.begin(), heralds_.end(), key_of(key_, line));
}

// "01", "02", ... : section numbers if they count up from one; else they are counters of the page.
void HeadingReader::mark_numbers() {
  std::uint32_t expected = 1;
  for (std::size_t n = extent_.begin; n < extent_.end; ++n) {
    Line& line = lines_[n];
    if (!is_free(n) || line.number == 0 || line.kind != Marker::none || line.range.size() > 3) continue;
    if (line.number == expected) {
      decide(line, BlockType::heading);
      ++expected;
    }
  }
}

bool HeadingReader::has_heading_form(const Line& line) const {
  if (line.width < 2 || line.width > kHeadingWidth || line.letters < 2 || line.ends_open || line.inner_stop)
    return false;
  if (line.ends_sentence) return false;
  if (key_[line.range.begin] == U'(' && key_[line.range.end - 1] == U')') return false;  // a caption
  if (line.letters <= 14 && only_digits(key_of(key_, line))) return false;               // a date, a score
  const char32_t last = key_[line.range.end - 1];
  return last != U'。' && last != U'.' && last != 0x2014;
}

// "What did he say?" above the answer: short, set off, and not put to anybody.
bool HeadingReader::asks_as_heading(std::size_t n) const {
  constexpr Phrases kYou = U"你|您|you";
  const Line& line = lines_[n];
  const Key key = key_of(key_, line);
  return line.ends_question && !line.inner_stop && line.width <= 16 && !line.quoted && unusual_gap(line) &&
         !contains_any(key, kYou) && key.find(U',') == Key::npos;
}

void HeadingReader::mark_short_lines() {
  for (std::size_t n = extent_.begin; n < extent_.end; ++n) {
    Line& line = lines_[n];
    if (!is_free(n)) continue;
    if (is_heralded(line)) {
      decide(line, BlockType::heading);
      continue;
    }
    if ((!has_heading_form(line) && !asks_as_heading(n)) || is_turn(line)) continue;
    const std::size_t next = next_kept(n);
    const std::size_t before = previous_kept(n);
    // Below a colon stands what was announced; two short lines in a row are verse, captions or cells.
    if (before != kNoLine && lines_[before].ends_open && !unusual_gap(line)) continue;
    if (!is_prose(next) || is_heralded(lines_[next])) continue;
    if (before != kNoLine && is_free(before) && !is_prose(before)) continue;
    decide(line, BlockType::heading);
  }
}

void HeadingReader::mark() {
  std::size_t empty_before = 0;
  for (std::size_t n = extent_.begin; n < extent_.end; ++n) empty_before += lines_[n].gap > 0 ? 1U : 0U;
  usual_gap_ = 2 * empty_before > extent_.end - extent_.begin ? 1 : 0;
  mark_lists();
  mark_numbers();
  collect_heralds();
  mark_short_lines();
}

}  // namespace

void mark_headings(Key key, std::vector<Line>& lines, const Extent& extent) {
  HeadingReader(key, lines, extent).mark();
}

}  // namespace newsprism
