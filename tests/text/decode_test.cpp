#include "text/decode.h"

#include <string>

#include "support/catch.h"

using newsprism::DecodedText;

namespace {

DecodedText decode(std::string_view bytes, std::string_view given = {}) {
  auto result = newsprism::decode(bytes, given);
  REQUIRE(result.ok());
  return result.value();
}

}  // namespace

TEST_CASE("the byte order mark chooses and is no text", "[decode]") {
  CHECK(decode("\xEF\xBB\xBF"
               "ab")
            .text == U"ab");
  const auto little = decode(std::string("\xFF\xFE\x2D\x4E\x3D\xD8\x00\xDE", 8));
  CHECK(little.encoding == "utf-16le");
  CHECK(little.basis == "bom");
  CHECK(little.text == U"\u4E2D\U0001F600");
  const auto big = decode(std::string("\xFE\xFF\x4E\x2D\xD8\x3D\xDE\x00", 8));
  CHECK(big.encoding == "utf-16be");
  CHECK(big.text == U"\u4E2D\U0001F600");
}

TEST_CASE("only a first mark is dropped", "[decode]") {
  CHECK(decode("\xEF\xBB\xBF\xEF\xBB\xBF").text == U"\uFEFF");
}

TEST_CASE("broken UTF-16 is replaced", "[decode]") {
  const auto alone = decode(std::string("\xFF\xFE\x00\xDC\x41\x00\x00\xD8", 8));
  CHECK(alone.text ==
        U"\uFFFD"
        U"A\uFFFD");
  CHECK(alone.replaced == 2);
  const auto odd = decode(std::string("\xFF\xFE\x41\x00\x42", 5));
  CHECK(odd.text == U"A\uFFFD");
  CHECK(odd.replaced == 1);
}

TEST_CASE("NUL is replaced and line ends stay", "[decode]") {
  const auto out = decode(std::string("a\0b\r\nc", 6));
  CHECK(out.text ==
        U"a\uFFFD"
        U"b\r\nc");
  CHECK(out.replaced == 1);
  CHECK(decode("").text.empty());
}
