#include "document/lines.h"

#include <string>

#include "support/catch.h"
#include "text/fold.h"

using namespace newsprism;

namespace {
struct Split {
  explicit Split(const std::u32string& text) : key(fold(text)), lines(split_lines(key)) {}
  std::u32string key;
  std::vector<Line> lines;
  [[nodiscard]] std::u32string text(std::size_t n) const { return std::u32string(key_of(key, lines[n])); }
};
}  // namespace

TEST_CASE("lines are trimmed and know the gap above them", "[lines]") {
  const Split split(U"  one\r\n\r\n\u3000two \n\n\nthree");
  REQUIRE(split.lines.size() == 3);
  CHECK(split.text(0) == U"one");
  CHECK(split.text(1) == U"two");
  CHECK(split.lines[0].gap == 0);
  CHECK(split.lines[1].gap == 1);
  CHECK(split.lines[2].gap == 2);
}

TEST_CASE("markers are taken off", "[lines]") {
  const Split split(U"- 鱼\n• 鸟\n3、 船\n12. boat\n(4)车\n二、路\n①桥");
  REQUIRE(split.lines.size() == 7);
  const std::u32string contents[] = {U"鱼", U"鸟", U"船", U"boat", U"车", U"路", U"桥"};
  const std::uint32_t numbers[] = {0, 0, 3, 12, 4, 2, 1};
  for (std::size_t n = 0; n < 7; ++n) {
    CAPTURE(n);
    CHECK(split.text(n) == contents[n]);
    CHECK(split.lines[n].number == numbers[n]);
    CHECK(split.lines[n].kind == (n < 2 ? Marker::bullet : Marker::number));
  }
}

TEST_CASE("numbers, dates and signs are no markers", "[lines]") {
  for (const char32_t* text :
       {U"3.5 million boats", U"10:30 start", U"-5度", U"2025.7 report", U"一个人", U"*starred*"}) {
    const Split split(text);
    CHECK(split.lines[0].kind == Marker::none);
  }
}

TEST_CASE("the end of a line says what it is", "[lines]") {
  const Split split(U"走了。\n他说:“走了。”\n走吗？」\n三点如下：\n走了,\n标题");
  CHECK(split.lines[0].ends_sentence);
  CHECK(split.lines[1].ends_sentence);
  CHECK(split.lines[2].ends_question);
  CHECK(split.lines[3].ends_colon);
  CHECK((split.lines[4].ends_open && !split.lines[4].ends_colon));
  CHECK_FALSE((split.lines[5].ends_sentence || split.lines[5].ends_open));
}

TEST_CASE("width counts Han characters once and words twice", "[lines]") {
  CHECK(Split(U"新桥 opens in 2025").lines[0].width == 8);
  CHECK(Split(U"don't stop").lines[0].width == 4);
}

TEST_CASE("a stop inside a line, not in a number or an initial", "[lines]") {
  CHECK(Split(U"来了。走了").lines[0].inner_stop);
  CHECK(Split(U"He came. He left").lines[0].inner_stop);
  CHECK_FALSE(Split(U"J. Lee paid 3.5 dollars").lines[0].inner_stop);
  CHECK_FALSE(Split(U"来了。」").lines[0].inner_stop);
}

TEST_CASE("only a wholly quoted line is quoted", "[lines]") {
  CHECK(Split(U"「今天来吗?」").lines[0].quoted);
  CHECK_FALSE(Split(U"「今天」和「明天」").lines[0].quoted);
  CHECK_FALSE(Split(U"他说「今天」").lines[0].quoted);
}
