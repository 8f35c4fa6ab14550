#include "text/fold.h"

#include <initializer_list>
#include <string>

#include "support/catch.h"

using newsprism::fold;
using newsprism::is_simplified;
using newsprism::is_traditional;

TEST_CASE("variants of one character share its Simplified key", "[fold]") {
  for (const std::u32string group :
       {U"复復複覆", U"干幹乾榦", U"里裡裏", U"台臺檯颱", U"为爲為", U"众衆眾", U"启啓啟", U"么麽麼",
        U"回迴廻",   U"才纔",     U"巨鉅钜", U"勋勛勳",   U"系係繫", U"托託",   U"占佔",   U"周週",
        U"折摺",     U"着著",     U"发發髮", U"面麵麪",   U"后後",   U"只隻衹", U"制製",   U"历歷曆",
        U"钟鐘鍾",   U"云雲",     U"余餘馀", U"几幾",     U"准準",   U"并並併", U"签簽籤", U"汇匯彙滙",
        U"说說説",   U"线線綫",   U"国國",   U"湾灣",     U"龙龍"}) {
    for (char32_t c : group) {
      CAPTURE(static_cast<unsigned>(c), static_cast<unsigned>(group[0]));
      CHECK(fold(c) == group[0]);
    }
  }
}

TEST_CASE("different words keep different keys", "[fold]") {
  for (const std::u32string pair : {U"划画", U"像象", U"沈沉", U"链炼", U"坐座", U"借惜", U"仇雠", U"俱具",
                                    U"呆待", U"坏坯", U"大太", U"未末", U"己已", U"买卖"}) {
    CHECK(fold(pair[0]) != fold(pair[1]));
  }
}

TEST_CASE("width, case and accents fold", "[fold]") {
  CHECK(fold(U"ＡｂＺ１９％！") == U"abz19%!");
  CHECK(fold(U"\u3000\u00A0\u200B\uFEFF") == U"    ");
  CHECK(fold(U"ÉÀüñÇøŁđışŽ") == U"eauncoldisz");
  CHECK(fold(U"ΩΣς ЁЙЖ") == U"ωσσ ейж");
  CHECK(fold(U"‧・") == U"··");
  CHECK(fold(U"，。、“”‘’《》") == U",。、“”‘’《》");
}

TEST_CASE("folding keeps the length and is done after one pass", "[fold]") {
  for (char32_t c = 0; c < 0x30000; ++c) {
    if (fold(fold(c)) != fold(c)) FAIL("folds twice: " << static_cast<unsigned>(c));
  }
  CHECK(fold(U"\U0001F600\U00020000") == U"\U0001F600\U00020000");
  CHECK(fold(std::u32string(5, U'ß')).size() == 5);
}

TEST_CASE("a character of both scripts is of neither", "[fold]") {
  for (char32_t c : std::u32string(U"國爲為說勳麼裡這們")) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(is_traditional(c));
    CHECK_FALSE(is_simplified(c));
  }
  for (char32_t c : std::u32string(U"国为说勋这们对时会")) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(is_simplified(c));
    CHECK_FALSE(is_traditional(c));
  }
  for (char32_t c : std::u32string(U"后里台著人大a,1")) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK_FALSE(is_simplified(c));
    CHECK_FALSE(is_traditional(c));
  }
}
