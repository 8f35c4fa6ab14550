#include "text/utf16.h"

#include <cstdint>
#include <string>

#include "support/catch.h"

using newsprism::Utf16Offsets;

TEST_CASE("offsets go to UTF-16 and back", "[utf16]") {
  const std::u32string text = U"\U0001F600中a\U0001F600\U00020000b";
  const Utf16Offsets offsets(text);
  const std::uint32_t expected[] = {0, 2, 3, 4, 6, 8, 9};
  for (std::uint32_t at = 0; at <= text.size(); ++at) {
    CHECK(offsets.to_utf16(at) == expected[at]);
    CHECK(offsets.from_utf16(expected[at]) == at);
  }
}

TEST_CASE("the middle of a pair belongs to its character", "[utf16]") {
  const Utf16Offsets offsets(U"a\U0001F600\U0001F600b");
  CHECK(offsets.from_utf16(2) == 1);
  CHECK(offsets.from_utf16(4) == 2);
  CHECK(offsets.from_utf16(5) == 3);
}
