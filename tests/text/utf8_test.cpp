#include "text/utf8.h"

#include <cstdint>
#include <string>

#include "support/catch.h"

using newsprism::append_utf8;
using newsprism::decode_utf8;
using newsprism::to_utf8;

namespace {
constexpr char32_t R = 0xFFFD;

void check(const std::string& bytes, const std::u32string& text, std::uint32_t expected) {
  std::uint32_t replaced = 0;
  const bool same = decode_utf8(bytes, &replaced) == text;
  CHECK(same);
  CHECK(replaced == expected);
}
}  // namespace

TEST_CASE("every scalar value goes round", "[utf8]") {
  std::u32string all;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c < 0xD800 || c > 0xDFFF) all.push_back(c);
  }
  std::uint32_t replaced = 0;
  const std::string bytes = to_utf8(all);
  CHECK(bytes.size() == 0x80 + 0x780 * 2 + (0xF800 - 0x800) * 3 + 0x100000 * 4);
  const bool same = decode_utf8(bytes, &replaced) == all;
  CHECK(same);
  CHECK(replaced == 0);
}

TEST_CASE("one replacement for each maximal subpart", "[utf8]") {
  check("\xC0\xAF", {R, R}, 2);                // overlong
  check("\xE0\x80\xAF", {R, R, R}, 3);         // overlong in three
  check("\xED\xA0\x80", {R, R, R}, 3);         // a surrogate
  check("\xF4\x90\x80\x80", {R, R, R, R}, 4);  // above U+10FFFF
  check("\xF0\x9F\x98", {R}, 1);               // cut off by the end
  check(
      "\xF0\x9F\x98"
      "a",
      {R, U'a'}, 1);                                 // cut off by a letter
  check("\xE4\xB8\xE4\xB8\xAD", {R, U'\u4E2D'}, 1);  // cut off by the next lead
  check("\x80\xBF", {R, R}, 2);                      // followers alone
  check("\xFE\xFF", {R, R}, 2);                      // never in UTF-8
  check(
      "a\xF1\x80\x80\xE1\x80\xC2"
      "b",
      {U'a', R, R, R, U'b'}, 3);
}

TEST_CASE("half sequences end in one replacement", "[utf8]") {
  for (char32_t c : {char32_t{0xE9}, char32_t{0x4E2D}, char32_t{0x1F600}}) {
    const std::string whole = to_utf8(std::u32string(1, c));
    for (std::size_t size = 1; size < whole.size(); ++size) check(whole.substr(0, size), {R}, 1);
  }
}

TEST_CASE("a written replacement character is no error", "[utf8]") {
  check("\xEF\xBF\xBD", {R}, 0);
}

TEST_CASE("what is no scalar value is written as a replacement", "[utf8]") {
  std::string out;
  append_utf8(out, 0xD800);
  append_utf8(out, 0x110000);
  CHECK(out == "\xEF\xBF\xBD\xEF\xBF\xBD");
}
