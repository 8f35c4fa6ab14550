// A plain text as lines, each with what can be seen of it from outside.
//
//   "  3、Chips come first.\n"   marker [2,4) "3、" number 3   range [4,22)   ends_sentence
//
// `range` is without the white space around it and without the marker (bullet or list number).
// Later steps of the reader fill in what the line is: zone, type, reason, label. A line may also be
// cut into several (pieces.h), so "line" means a piece of text that becomes one block.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "document/document.h"

namespace newsprism {

enum class Zone : std::uint8_t { head, body, tail };
enum class Marker : std::uint8_t { none, bullet, number };

struct Line {
  Range range;
  Range marker;
  Marker kind = Marker::none;
  std::uint32_t number = 0;    // of a list number, from 1; a bare "03" too
  std::uint32_t gap = 0;       // empty lines before
  std::uint32_t width = 0;     // reading length: a Han character counts 1, a word or a number 2
  std::uint32_t letters = 0;   // letters, Han characters and digits
  bool ends_sentence = false;  // by 。.!?… before any closing marks
  bool ends_question = false;
  bool ends_open = false;  // by a comma, colon or semicolon
  bool ends_colon = false;
  bool trails_off = false;  // ends with "..." or "…": of a lead that is cut off as often as of a sentence
  bool inner_stop = false;  // a sentence ends inside
  bool quoted = false;      // wholly inside one pair of quotation marks
  bool piece = false;       // cut out of a line, not its beginning
  bool decided = false;     // type and reason stand already

  Zone zone = Zone::body;
  BlockType type = BlockType::paragraph;
  const char* reason = nullptr;
  std::uint8_t level = 0;  // as in Block
  Range label;
  bool implicit = false;

  [[nodiscard]] Range whole() const { return marker.empty() ? range : cover(marker, range); }
};

[[nodiscard]] std::vector<Line> split_lines(std::u32string_view key);

// Sets everything up to `quoted` from range alone, looking for a marker first. Linear in the range.
void measure_line(std::u32string_view key, Line& line);

[[nodiscard]] Range trim(std::u32string_view key, Range range);
[[nodiscard]] inline std::u32string_view piece_of(std::u32string_view key, Range range) {
  return key.substr(range.begin, range.size());
}
[[nodiscard]] inline std::u32string_view key_of(std::u32string_view key, const Line& line) {
  return piece_of(key, line.range);
}

[[nodiscard]] bool is_closing_mark(char32_t c);   // 」 ” ) ...
[[nodiscard]] bool is_sentence_mark(char32_t c);  // 。 ! ? … and the full stop

void mark_boilerplate(Line& line, const char* reason);

}  // namespace newsprism
