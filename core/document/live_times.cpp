#include "document/live_times.h"

#include <utility>

#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr Key kOpen = U"【[(〔";
constexpr Key kClose = U"】])〕";

std::uint32_t skip_spaces(Key key, std::uint32_t at, std::uint32_t end) {
  while (at < end && is_space(key[at])) ++at;
  return at;
}

// Up to two digits; false for none.
bool read_digits(Key key, std::uint32_t& at, std::uint32_t end, std::uint32_t most, std::uint32_t& value) {
  const std::uint32_t first = at;
  value = 0;
  while (at < end && at - first < 3 && key[at] >= U'0' && key[at] <= U'9')
    value = value * 10 + static_cast<std::uint32_t>(key[at++] - U'0');
  return at > first && at - first <= 2 && value <= most;
}

// End of "10:32", "[10:32]", "10:32:05", "10:32 a.m.", "10时32分" at the beginning; range.begin for none.
std::uint32_t clock_end(Key key, Range range, bool& bracketed) {
  std::uint32_t at = range.begin;
  if (at >= range.end) return at;
  const std::size_t open = kOpen.find(key[at]);
  bracketed = open != Key::npos;
  if (bracketed) ++at;
  std::uint32_t hour = 0;
  std::uint32_t minute = 0;
  if (!read_digits(key, at, range.end, 24, hour) || at >= range.end) return range.begin;
  const char32_t mark = key[at];
  if (mark != U':' && mark != U'时' && mark != U'点') return range.begin;
  const std::uint32_t digits = ++at;
  if (!read_digits(key, at, range.end, 59, minute) || (mark == U':' && at != digits + 2)) return range.begin;
  if (mark != U':' && at < range.end && key[at] == U'分') ++at;
  if (mark == U':' && at + 2 < range.end && key[at] == U':' && is_digit(key[at + 1])) at += 3;
  constexpr Phrases kHalves = U"a.m.|p.m.|am|pm";
  const std::uint32_t after = skip_spaces(key, at, range.end);
  const std::size_t half = starts_with_any(key.substr(after, 4), kHalves);
  if (half != 0 && (after + half >= range.end || !is_word(key[after + half])))
    at = after + static_cast<std::uint32_t>(half);
  if (!bracketed) return at;
  return at < range.end && key[at] == kClose[open] ? at + 1 : range.begin;
}

// "21 mins ago" before the clock, and the name of who wrote the entry behind it.
bool is_entry_head(Key key, const Line& line) {
  if (line.width > 16 || line.ends_sentence || line.ends_open) return false;
  bool bracketed = false;
  if (clock_end(key, line.range, bracketed) == line.range.end) return true;
  const Key text = key_of(key, line);
  constexpr Phrases kAges = U"ago|小时前|分钟前";
  for (const Key age : kAges) {
    const std::size_t found = text.substr(0, 24).find(age);
    if (found == Key::npos || !is_digit(text.front())) continue;
    const std::uint32_t at =
        skip_spaces(key, line.range.begin + static_cast<std::uint32_t>(found + age.size()), line.range.end);
    return clock_end(key, {at, line.range.end}, bracketed) != at;
  }
  return false;
}

bool may_be_entry(const Line& line) {
  return (!line.decided || line.type == BlockType::list_item) && line.label.empty() && line.width > 2;
}

// Where the text behind a leading time begins; range.begin for none.
std::uint32_t behind_time(Key key, const Line& line, bool& bracketed) {
  const std::uint32_t end = clock_end(key, line.range, bracketed);
  if (end == line.range.begin || end >= line.range.end) return line.range.begin;
  if (!bracketed && !is_space(key[end]) && Key(U",:-|·").find(key[end]) == Key::npos) return line.range.begin;
  std::uint32_t at = end;
  while (at < line.range.end && (is_space(key[at]) || Key(U",:-|·").find(key[at]) != Key::npos)) ++at;
  return at;
}

void cut_time(Key key, Line& line) {
  bool bracketed = false;
  const std::uint32_t text = behind_time(key, line, bracketed);
  if (text == line.range.begin || text >= line.range.end) return;
  const Range label = trim(key, {line.range.begin, text});
  line.range.begin = text;
  measure_line(key, line);
  // a number behind the time belongs to the text
  line.range = line.whole();
  line.marker = {line.range.begin, line.range.begin};
  line.kind = Marker::none;
  line.label = label;
}

}  // namespace

std::vector<std::uint32_t> bracketed_times(Key key, Range range) {
  std::vector<std::uint32_t> begins;
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    bool bracketed = false;
    if (key[at] != U'【' && key[at] != U'[') continue;
    if (clock_end(key, {at, range.end}, bracketed) != at) begins.push_back(at);
  }
  if (begins.size() < 3) begins.clear();
  return begins;
}

void label_live_times(Key key, std::vector<Line>& lines, Extent& extent) {
  std::size_t leading = 0;
  for (std::size_t n = extent.begin; n < extent.end; ++n) {
    bool bracketed = false;
    const bool found =
        may_be_entry(lines[n]) && behind_time(key, lines[n], bracketed) != lines[n].range.begin;
    leading += found ? (bracketed ? 2U : 1U) : 0U;
  }
  std::vector<Line> kept;
  Extent moved = extent;
  Range waiting;
  for (std::size_t n = 0; n < lines.size(); ++n) {
    Line& line = lines[n];
    const bool body = n >= extent.begin && n < extent.end && !line.decided;
    if (n == extent.begin) moved.begin = kept.size();
    if (n == extent.title) moved.title = kept.size();
    if (body && is_entry_head(key, line)) {
      const bool above =
          n + 1 < extent.end && may_be_entry(lines[n + 1]) && !is_entry_head(key, lines[n + 1]);
      if (above) {
        waiting = line.whole();
        continue;
      }
      mark_boilerplate(line, "live_time");
    } else if (!waiting.empty()) {
      line.label = waiting;
      waiting = {};
    } else if (body && leading >= 3 && may_be_entry(line)) {
      cut_time(key, line);
    }
    kept.push_back(line);
    if (n + 1 == extent.end) moved.end = kept.size();
  }
  if (extent.begin >= lines.size()) moved.begin = kept.size();
  if (extent.begin == extent.end) moved.end = moved.begin;
  extent = moved;
  lines = std::move(kept);
}

}  // namespace newsprism
