#include "document/lines.h"

#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr char32_t kNumerals[] = U"一二三四五六七八九十";
constexpr Key kBullets =
    U"-*"
    U"\u2022\u00b7\u25cf\u25a0\u25c6\u25aa\u25ab\u25ba\u25b6\u25cb\u25c7\u25a1\u2605\u2606\u2013\u2043\u30fb"
    U"\u25b2\u27a2\u27a4\u2713\u2714";

bool is_line_end(char32_t c) {
  return c == U'\n' || c == U'\r' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == U'\v' || c == U'\f';
}

std::uint32_t skip_space(Key key, std::uint32_t at, std::uint32_t end) {
  while (at < end && is_space(key[at])) ++at;
  return at;
}

// "12" of "12. text": at most three digits; moves `at` behind them.
std::uint32_t read_number(Key key, std::uint32_t& at, std::uint32_t end) {
  std::uint32_t value = 0;
  const std::uint32_t first = at;
  while (at < end && at - first < 4 && key[at] >= U'0' && key[at] <= U'9') {
    value = value * 10 + static_cast<std::uint32_t>(key[at++] - U'0');
  }
  return at - first <= 3 ? value : 0;
}

std::uint32_t read_numeral(Key key, std::uint32_t& at, std::uint32_t end) {
  std::uint32_t value = 0;
  for (std::uint32_t n = 0; n < 3 && at < end; ++n, ++at) {
    const std::size_t found = Key(kNumerals).find(key[at]);
    if (found == Key::npos) break;
    const auto digit = static_cast<std::uint32_t>(found + 1);
    value = digit == 10 ? (value == 0 ? 10 : value * 10) : (value % 10 == 0 ? value + digit : digit);
  }
  return value;
}

// "①" and its row.
std::uint32_t circled(char32_t c) {
  return c >= 0x2460 && c <= 0x2473 ? static_cast<std::uint32_t>(c - 0x2460 + 1) : 0;
}

// End of "3、" "3." "(3)" "三、" "第三," at the beginning, 0 for none. "3.5" and "10:30" are none.
std::uint32_t number_marker(Key key, Range range, std::uint32_t& number) {
  std::uint32_t at = range.begin;
  if ((number = circled(key[at])) != 0) return at + 1;
  const bool bracket = key[at] == U'(';
  if (bracket) ++at;
  const std::uint32_t digits = at;
  number = read_number(key, at, range.end);
  if (at == digits) number = read_numeral(key, at, range.end);
  if (number == 0 || at >= range.end) return 0;
  const char32_t mark = key[at];
  const char32_t next = at + 1 < range.end ? key[at + 1] : U' ';
  if (bracket) return mark == U')' ? at + 1 : 0;
  if (mark == U'、' || mark == 0xff0e) return at + 1;
  if (mark == U')') return at + 1;
  return mark == U'.' && !is_digit(next) ? at + 1 : 0;
}

std::uint32_t bullet_marker(Key key, Range range) {
  const char32_t c = key[range.begin];
  if (kBullets.find(c) == Key::npos) return 0;
  // "-5 degrees" and "*important*" are no list items: a plain hyphen or star needs a space.
  const bool needs_space = c == U'-' || c == U'*' || c == 0x2013 || c == 0xb7;
  const std::uint32_t next = range.begin + 1;
  if (next >= range.end || (needs_space && !is_space(key[next]))) return 0;
  return next;
}

void find_marker(Key key, Line& line) {
  line.kind = Marker::none;
  line.marker = {line.range.begin, line.range.begin};
  std::uint32_t number = 0;
  std::uint32_t end = bullet_marker(key, line.range);
  Marker kind = Marker::bullet;
  if (end == 0) {
    end = number_marker(key, line.range, number);
    kind = Marker::number;
  }
  if (end == 0) return;
  const std::uint32_t content = skip_space(key, end, line.range.end);
  if (content == line.range.end) return;
  line.kind = kind;
  line.number = number;
  line.marker = {line.range.begin, end};
  line.range.begin = content;
}

void measure_end(Key key, Line& line) {
  std::uint32_t end = line.range.end;
  while (end > line.range.begin && (is_closing_mark(key[end - 1]) || is_space(key[end - 1]))) --end;
  if (end == line.range.begin) return;
  const Key tail = piece_of(key, {line.range.begin, end});
  constexpr Phrases kHalves = U"a.m.|p.m.";
  if (ends_with_any(tail, kHalves) != 0) return;
  const char32_t last = key[end - 1];
  const char32_t outer = key[line.range.end - 1];
  line.ends_sentence = is_sentence_mark(last) || is_sentence_mark(outer);
  line.trails_off = last == 0x2026 || (last == U'.' && end - line.range.begin > 3 && key[end - 2] == U'.');
  line.ends_question = last == U'?' || outer == U'?';
  line.ends_colon = last == U':';
  line.ends_open = last == U':' || last == U',' || last == U';' || last == U'、';
}

// A stop counts as inner when more than closing marks follow it; "3.5" and "U.S." do not stop.
void measure_inside(Key key, Line& line) {
  bool in_word = false;
  bool stopped = false;
  for (std::uint32_t at = line.range.begin; at < line.range.end; ++at) {
    const char32_t c = key[at];
    const CharClass kind = char_class(c);
    const bool word = kind == CharClass::latin || kind == CharClass::digit || kind == CharClass::other_letter;
    const bool letter =
        word || kind == CharClass::han || kind == CharClass::kana || kind == CharClass::hangul;
    line.letters += letter ? 1 : 0;
    const bool unspaced =
        (c >= 0xe00 && c < 0x10a0) || (c >= 0x1780 && c < 0x1800);  // Thai to Burmese, Khmer
    line.width += unspaced ? at & 1 : (word ? (in_word ? 0 : 2) : (letter ? 1 : 0));
    in_word = word || (in_word && (c == U'\'' || c == 0x2019 || c == U'.' || c == U'-'));
    if (letter && stopped) line.inner_stop = true;
    if (c == U'.') {
      stopped = stopped || (at + 1 < line.range.end && is_space(key[at + 1]) && at > line.range.begin + 3 &&
                            !is_space(key[at - 2]) && key[at - 2] != U'.');
    } else if (is_sentence_mark(c)) {
      stopped = true;
    }
  }
}

void measure_quotes(Key key, Line& line) {
  constexpr Key kOpen = U"「『“\"";
  constexpr Key kClose = U"」』”\"";
  const Range r = line.range;
  const std::size_t pair = kOpen.find(key[r.begin]);
  if (pair == Key::npos || r.size() < 3 || key[r.end - 1] != kClose[pair]) return;
  for (std::uint32_t at = r.begin + 1; at + 1 < r.end; ++at) {
    if (key[at] == kClose[pair]) return;
  }
  line.quoted = true;
}

}  // namespace

bool is_closing_mark(char32_t c) {
  return Key(U"」』”’\"')]】》〉〕").find(c) != Key::npos;
}

bool is_sentence_mark(char32_t c) {
  if (c < 0x80) return c == U'.' || c == U'!' || c == U'?';
  // Also the stops of Armenian, Arabic, Urdu, Devanagari, Burmese, Ethiopic and Khmer.
  return Key(U"。\u2026\uff61\u0589\u061f\u06d4\u0964\u0965\u104b\u1362\u17d4").find(c) != Key::npos;
}

Range trim(Key key, Range range) {
  while (range.begin < range.end && is_space(key[range.begin])) ++range.begin;
  while (range.begin < range.end && is_space(key[range.end - 1])) --range.end;
  return range;
}

void measure_line(Key key, Line& line) {
  line.width = 0;
  line.letters = 0;
  line.ends_sentence = line.ends_question = line.ends_open = line.ends_colon = line.trails_off = false;
  line.inner_stop = line.quoted = false;
  if (line.range.empty()) return;
  find_marker(key, line);
  measure_inside(key, line);
  measure_end(key, line);
  measure_quotes(key, line);
  // A bare section number: "03", "4.".
  if (line.kind == Marker::none && line.range.size() <= 3) {
    std::uint32_t at = line.range.begin;
    std::uint32_t value = read_number(key, at, line.range.end);
    if (value == 0 && at == line.range.begin) value = read_numeral(key, at, line.range.end);
    const bool ends =
        at == line.range.end || (at + 1 == line.range.end && (key[at] == U'.' || key[at] == U'、'));
    if (at > line.range.begin && ends) line.number = value;
  }
}

std::vector<Line> split_lines(Key key) {
  std::vector<Line> lines;
  std::uint32_t gap = 0;
  const auto size = static_cast<std::uint32_t>(key.size());
  for (std::uint32_t begin = 0; begin < size;) {
    std::uint32_t end = begin;
    while (end < size && !is_line_end(key[end])) ++end;
    Line line;
    line.range = trim(key, {begin, end});
    if (line.range.empty()) {
      ++gap;
    } else {
      line.gap = gap;
      gap = 0;
      measure_line(key, line);
      lines.push_back(line);
    }
    begin = end + 1;
    if (end + 1 < size && key[end] == U'\r' && key[end + 1] == U'\n') ++begin;
  }
  return lines;
}

void mark_boilerplate(Line& line, const char* reason) {
  line.type = BlockType::boilerplate;
  line.reason = reason;
  line.decided = true;
}

}  // namespace newsprism
