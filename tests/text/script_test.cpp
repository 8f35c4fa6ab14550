#include "text/script.h"

#include <string>

#include "support/catch.h"

using newsprism::char_class;
using newsprism::CharClass;

namespace {
void check(const std::u32string& text, CharClass kind) {
  for (char32_t c : text) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(char_class(c) == kind);
  }
}
}  // namespace

TEST_CASE("characters are told apart", "[script]") {
  check(U" \t\r\n\u3000\u00A0\u200B\uFEFF", CharClass::space);
  check(U"一龥々〇\u3400\U00020000\uF900", CharClass::han);
  check(U"あアｱー", CharClass::kana);
  check(U"가ㄱ", CharClass::hangul);
  check(U"aZéŁＡｚ", CharClass::latin);
  check(U"ΩЖ", CharClass::other_letter);
  check(U"09０９", CharClass::digit);
  check(U".,!?;:'\"()[]%#&*/-_。，、；：？！“”‘’《》「」『』【】（）…—·・", CharClass::punctuation);
  check(U"$+<=>^|~€£¥￥×→℃\U0001F600", CharClass::symbol);
}

TEST_CASE("capitals are Latin capitals", "[script]") {
  for (char32_t c : std::u32string(U"AZÉŁŻŞＡ")) CHECK(newsprism::is_upper(c));
  for (char32_t c : std::u32string(U"azéłżş×ａ中1Ω")) CHECK_FALSE(newsprism::is_upper(c));
}

TEST_CASE("Han is no word character", "[script]") {
  for (char32_t c : std::u32string(U"a1あ가Ж")) CHECK(newsprism::is_word(c));
  for (char32_t c : std::u32string(U"中 ,。$")) CHECK_FALSE(newsprism::is_word(c));
}
