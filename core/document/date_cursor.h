// Reading a date character by character.
#pragma once

#include <cstdint>

#include "document/phrases.h"
#include "document/written_date.h"
#include "text/script.h"

namespace newsprism {

// Reads forward; a failed read leaves `at` where it was.
struct DateCursor {
  Key key;
  std::uint32_t at;

  [[nodiscard]] char32_t peek() const { return at < key.size() ? key[at] : U'\n'; }
  bool take(char32_t c) {
    if (peek() != c) return false;
    ++at;
    return true;
  }
  void spaces() {
    for (int n = 0; n < 3 && at < key.size() && is_space(key[at]) && key[at] != U'\n' && key[at] != U'\r';
         ++n)
      ++at;
  }
  // A number of at least `low` and at most `high` digits that is not part of a longer one.
  bool number(std::uint32_t low, std::uint32_t high, std::uint32_t& value) {
    const std::uint32_t first = at;
    std::uint32_t read = 0;
    while (at - first < high && peek() >= U'0' && peek() <= U'9') read = read * 10 + (key[at++] - U'0');
    if (at - first < low || (peek() >= U'0' && peek() <= U'9')) {
      at = first;
      return false;
    }
    value = read;
    return true;
  }
};

// "am" and "p.m." behind the hour.
void read_half(DateCursor& c, WrittenDate& d);

// " 08:25:14", "T08:25", ", at 8:25 PM", "(周四) 下午8时25分", and the zone behind it; nothing is read when
// no time follows.
void read_clock(DateCursor& c, WrittenDate& d, bool chinese);

// "10:48, Tue, " and "0339 GMT (1139 HKT) " before a date that names its month; false for no such thing.
bool read_clock_before(DateCursor& c, WrittenDate& d);

}  // namespace newsprism
