#include "text/language.h"

#include <string>

#include "support/catch.h"

using newsprism::detect_language;
using newsprism::Language;

namespace {
const std::u32string kEnglish =
    U"The harbour council of Port Alder said on Monday that the new ferry line would open in spring, "
    U"two years later than planned, after the builder ran out of steel. ";
const std::u32string kHans =
    U"临江市政府周一表示,新的轮渡航线将于明年春天开通,比原计划晚了两年,因为承建商的钢材已经用完。";
const std::u32string kHant =
    U"臨江市政府週一表示,新的輪渡航線將於明年春天開通,比原計劃晚了兩年,因為承建商的鋼材已經用完。";
}  // namespace

TEST_CASE("plain texts are in their language", "[language]") {
  CHECK(detect_language(kEnglish) == Language::en);
  CHECK(detect_language(kHans) == Language::zh_hans);
  CHECK(detect_language(kHant) == Language::zh_hant);
}

TEST_CASE("a title in another language does not turn a text", "[language]") {
  CHECK(detect_language(U"临江市新轮渡航线延期\n" + kEnglish + kEnglish) == Language::en);
  CHECK(detect_language(U"Port Alder ferry delayed\n" + kHans + kHans) == Language::zh_hans);
}

TEST_CASE("Latin names do not make Chinese text mixed", "[language]") {
  CHECK(detect_language(U"Aldera CEO Mira Tan 與 NORVEX 簽約,將在 AI、GPU 與 5G 上合作,並在 HK 設廠。") ==
        Language::zh_hant);
}

TEST_CASE("halves of both are mixed", "[language]") {
  CHECK(detect_language(kEnglish + kHans) == Language::mixed);
  CHECK(detect_language(kEnglish + U"\n" + kHant) == Language::mixed);
}

TEST_CASE("one Traditional quotation in Simplified text does not turn it", "[language]") {
  CHECK(detect_language(kHans + kHans + U"店名写作「龍門書屋」。") == Language::zh_hans);
}

TEST_CASE("tags are as the contract writes them", "[language]") {
  CHECK(std::string(language_tag(Language::zh_hans)) == "zh-Hans");
  CHECK(std::string(language_tag(Language::zh_hant)) == "zh-Hant");
  CHECK(std::string(language_tag(Language::en)) == "en");
  CHECK(std::string(language_tag(Language::mixed)) == "mixed");
}
