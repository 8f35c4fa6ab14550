#include "text/find_encoding.h"

#include <string>

#include "support/catch.h"
#include "text/decode.h"
#include "text/utf8.h"

using newsprism::Encoding;
using newsprism::FoundEncodings;

namespace {

const std::string kSimplified =  // gb18030
    "\xB8\xDB\xBF\xDA\xB9\xDC\xC0\xED\xB4\xA6\xD7\xF2\xCC\xEC\xD0\xFB\xB2\xBC\xA3\xAC\xD0\xC2\xC2\xEB\xCD\xB7"
    "\xBD\xAB\xD4\xDA\xCF\xC2\xB8\xF6\xD4\xC2\xBF\xAA\xB7\xC5\xA3\xAC\xCA\xD7\xC5\xFA\xD3\xE6\xB4\xAC\xD2\xD1"
    "\xBE\xAD\xCC\xE1\xC7\xB0\xB1\xA8\xC3\xFB\xA1\xA3\n"
    "\xA1\xB0\xCE\xD2\xC3\xC7\xB5\xC8\xC1\xCB\xC8\xFD\xC4\xEA\xA3\xAC\xA1\xB1\xB4\xAC\xB3\xA4\xC1\xD6\xD0\xA1"
    "\xD6\xDB\xCB\xB5\xA3\xAC\xA1\xB0\xCF\xD6\xD4\xDA\xD6\xD5\xD3\xDA\xBF\xC9\xD2\xD4\xBB\xD8\xC0\xB4\xC1\xCB"
    "\xA1\xA3\xA1\xB1\n"
    "\xBC\xC7\xD5\xDF\xD4\xDA\xCF\xD6\xB3\xA1\xBF\xB4\xB5\xBD\xA3\xAC\xB9\xA4\xC8\xCB\xD5\xFD\xD4\xDA\xB0\xB2"
    "\xD7\xB0\xD7\xEE\xBA\xF3\xD2\xBB\xC5\xFA\xD5\xD5\xC3\xF7\xC9\xE8\xB1\xB8\xA3\xAC\xD4\xA4\xBC\xC6\xB7\xD1"
    "\xD3\xC3\xCE\xAA\06120\xCD\xF2\xD4\xAA\xA1\xA3\n"
    "\xCA\xD0\xC3\xF1\xB6\xD4\xB4\xCB\xB1\xED\xCA\xBE\xBB\xB6\xD3\xAD\xA3\xAC\xB5\xAB\xD2\xB2\xD3\xD0\xC8\xCB"
    "\xB5\xA3\xD0\xC4\xD6\xDC\xB1\xDF\xB5\xC4\xBD\xBB\xCD\xA8\xBB\xE1\xB8\xFC\xBC\xD3\xD3\xB5\xB6\xC2\xA1\xA3"
    "\n";
const char* const kSimplifiedText =
    "港口管理处昨天宣布，新码头将在下个月开放，首批渔船已经提前报名。\n"
    "“我们等了三年，”船长林小舟说，“现在终于可以回来了。”\n"
    "记者在现场看到，工人正在安装最后一批照明设备，预计费用为120万元。\n"
    "市民对此表示欢迎，但也有人担心周边的交通会更加拥堵。\n";
const std::string kTraditional =  // big5
    "\xB4\xE4\xA4\146\xBA\xDE\xB2z\xB3\102\xACQ\xA4\xD1\xAB\xC5\xA5\xAC\xA1\101\xB7s\xBDX\xC0Y\xB1N\xA6\142"
    "\xA4U\xAD\xD3\xA4\xEB\xB6}\xA9\xF1\xA1\101\xAD\xBA\xA7\xE5\xBA\xAE\xB2\xEE\xA4w\xB8g\xB4\xA3\xAB\145\xB3"
    "\xF8\xA6W\xA1\103\n"
    "\xA1u\xA7\xDA\xAD\xCC\xB5\xA5\xA4\106\xA4T\xA6~\xA1\101\xA1v\xB2\xEE\xAA\xF8\xAAL\xA4p\xA6\xE0\xBB\xA1"
    "\xA1\101\xA1u\xB2{\xA6\142\xB2\xD7\xA9\xF3\xA5i\xA5H\xA6^\xA8\xD3\xA4\106\xA1\103\xA1v\n"
    "\xB0O\xAA\xCC\xA6\142\xB2{\xB3\xF5\xAC\xDD\xA8\xEC\xA1\101\xA4u\xA4H\xA5\xBF\xA6\142\xA6w\xB8\xCB\xB3"
    "\xCC\xAB\xE1\xA4@\xA7\xE5\xB7\xD3\xA9\xFA\xB3]\xB3\xC6\xA1\101\xB9w\xADp\xB6O\xA5\xCE\xAC\xB0\06120\xB8U"
    "\xA4\xB8\xA1\103\n"
    "\xA5\xAB\xA5\xC1\xB9\xEF\xA6\xB9\xAA\xED\xA5\xDC\xC5w\xAA\xEF\xA1\101\xA6\xFD\xA4]\xA6\xB3\xA4H\xBE\xE1"
    "\xA4\xDF\xA9P\xC3\xE4\xAA\xBA\xA5\xE6\xB3q\xB7|\xA7\xF3\xA5[\xBE\xD6\xB0\xF4\xA1\103\n";
const std::string kTraditionalGbk =  // the same as gb18030
    "\xB8\xDB\xBF\xDA\xB9\xDC\xC0\xED\xCC\x8E\xD7\xF2\xCC\xEC\xD0\xFB\xB2\xBC\xA3\xAC\xD0\xC2\xB4\141\xEE^"
    "\x8C\xA2\xD4\xDA\xCF\xC2\x82\x80\xD4\xC2\xE9_\xB7\xC5\xA3\xAC\xCA\xD7\xC5\xFA\x9DO\xB4\xAC\xD2\xD1\xBD"
    "\x9B\xCC\xE1\xC7\xB0\x88\xF3\xC3\xFB\xA1\xA3\n"
    "\xA1\xB8\xCE\xD2\x82\x83\xB5\xC8\xC1\xCB\xC8\xFD\xC4\xEA\xA3\xAC\xA1\xB9\xB4\xAC\xE9L\xC1\xD6\xD0\xA1"
    "\xD6\xDB\xD5\146\xA3\xAC\xA1\xB8\xAC\106\xD4\xDA\xBDK\xEC\xB6\xBF\xC9\xD2\xD4\xBB\xD8\x81\xED\xC1\xCB"
    "\xA1\xA3\xA1\xB9\n"
    "\xD3\x9B\xD5\xDF\xD4\xDA\xAC\106\x88\xF6\xBF\xB4\xB5\xBD\xA3\xAC\xB9\xA4\xC8\xCB\xD5\xFD\xD4\xDA\xB0\xB2"
    "\xD1\142\xD7\xEE\xE1\xE1\xD2\xBB\xC5\xFA\xD5\xD5\xC3\xF7\xD4O\x82\xE4\xA3\xAC\xEE\101\xD3\x8B\xD9M\xD3"
    "\xC3\x9E\xE9\06120\xC8\146\xD4\xAA\xA1\xA3\n"
    "\xCA\xD0\xC3\xF1\x8C\xA6\xB4\xCB\xB1\xED\xCA\xBE\x9Ag\xD3\xAD\xA3\xAC\xB5\xAB\xD2\xB2\xD3\xD0\xC8\xCB"
    "\x93\xFA\xD0\xC4\xD6\xDC\xDF\x85\xB5\xC4\xBD\xBB\xCD\xA8\x95\xFE\xB8\xFC\xBC\xD3\x93\xED\xB6\xC2\xA1\xA3"
    "\n";
const std::string kWestern =  // windows-1252
    "The harbour office said that the new quay wouldn\x92t open before June. \x93We\x92ve waited three years,"
    "\x94 said\n"
    "captain Zo\xEB M\xFCller \x96 \x93\141nd the caf\xE9 isn\x92t even built.\x94 A spokesperson called it a"
    " na\xEFve complaint\x85 and\n"
    "promised \xA3\062.5m for the fa\xE7\141de.\n";

FoundEncodings find(std::string_view bytes, std::string_view given = {}) {
  const auto found = newsprism::find_encodings(bytes, given);
  REQUIRE(found.ok());
  return found.value();
}

// "gb18030 detected", and that it is one run over all bytes.
std::string whole(std::string_view bytes, std::string_view given = {}) {
  const FoundEncodings found = find(bytes, given);
  REQUIRE(found.runs.size() == 1);
  CHECK(found.runs[0].end == bytes.size());
  return std::string(newsprism::encoding_name(found.runs[0].encoding)) + " " + found.basis;
}

std::string in_utf16(std::string_view utf8, bool little) {
  std::string bytes;
  for (const char32_t c : newsprism::decode_utf8(utf8)) {
    const char high = static_cast<char>(c >> 8), low = static_cast<char>(c & 0xFF);
    bytes += little ? std::string{low, high} : std::string{high, low};
  }
  return bytes;
}

std::string repeated(const std::string& piece, std::size_t size) {
  std::string out;
  while (out.size() < size) out += piece;
  return out;
}

}  // namespace

TEST_CASE("an encoding is found by looking", "[encoding]") {
  CHECK(whole(kSimplifiedText) == "utf-8 detected");
  CHECK(whole(kSimplified) == "gb18030 detected");
  CHECK(whole(kTraditional) == "big5 detected");
  CHECK(whole(kTraditionalGbk) == "gb18030 detected");
  CHECK(whole(kWestern) == "windows-1252 detected");
  CHECK(whole(in_utf16(kSimplifiedText, true)) == "utf-16le detected");
  CHECK(whole(in_utf16(kSimplifiedText, false)) == "utf-16be detected");
  CHECK(whole(in_utf16("The tide fell.\nThe quay opened.\n", true)) == "utf-16le detected");
  CHECK(whole("nothing but ASCII") == "utf-8 detected");
  CHECK(whole("") == "utf-8 detected");
}

TEST_CASE("a mark says it", "[encoding]") {
  CHECK(whole("\xEF\xBB\xBF" + std::string(kSimplifiedText)) == "utf-8 bom");
  CHECK(whole("\xFF\xFE" + in_utf16("tide", true)) == "utf-16le bom");
  CHECK(whole("\xFE\xFF" + in_utf16("tide", false)) == "utf-16be bom");
  CHECK(whole("\x84\x31\x95\x33" + kSimplified) == "gb18030 bom");
  CHECK(find("\xEF\xBB\xBF" + std::string("tide")).runs[0].begin == 3);
}

TEST_CASE("a declaration is believed unless the bytes say otherwise", "[encoding]") {
  const std::string meta = "<html><meta charset=";
  CHECK(whole(meta + "gb2312>" + kSimplified) == "gb18030 declared");
  CHECK(whole(meta + "\"Big5\">" + kTraditional) == "big5 declared");
  CHECK(whole("<?xml version='1.0' encoding='GBK'?><p>" + kSimplified) == "gb18030 declared");
  CHECK(whole(meta + "big5>" + kSimplified) == "gb18030 detected");
  CHECK(whole(meta + "gbk>" + kTraditional) == "big5 detected");
  CHECK(whole(meta + "utf-8>" + kSimplified) == "gb18030 detected");
  CHECK(whole(meta + "gbk>" + kSimplifiedText) == "utf-8 detected");
  CHECK(whole(meta + "utf-8>" + kSimplifiedText) == "utf-8 declared");
  CHECK(whole("Write charset=big5 into it. " + kSimplified) == "gb18030 detected");  // no page
  // two characters that could be either
  CHECK(whole(meta + "big5><p>\xA4\xA4\xA4\xE5") == "big5 declared");
  CHECK(whole(meta + "gbk><p>\xA4\xA4\xA4\xE5") == "gb18030 declared");
}

TEST_CASE("the user has the last word", "[encoding]") {
  CHECK(whole(kSimplified, "BIG5") == "big5 given");
  CHECK(whole(kSimplifiedText, "windows-1252") == "windows-1252 given");
  CHECK(whole("\xFE\xFF" + in_utf16("tide", false), "utf-16") == "utf-16be given");
  CHECK(whole("\xEF\xBB\xBFtide", "utf-8") == "utf-8 given");
  const auto wrong = newsprism::find_encodings("tide", "klingon");
  REQUIRE_FALSE(wrong.ok());
  CHECK(wrong.error().code == newsprism::ErrorCode::bad_option);
  CHECK(wrong.error().detail.find("klingon") != std::string::npos);
}

TEST_CASE("a cut in the middle of a character does no harm", "[encoding]") {
  for (std::size_t cut = 0; cut < 6; ++cut) {
    const FoundEncodings gb = find(std::string_view(kSimplified).substr(cut, 200 - cut % 2));
    CHECK(newsprism::encoding_names(gb.runs) == "gb18030");
    CHECK(gb.runs[0].begin == cut % 2);  // half a character is left out
    CHECK(newsprism::encoding_names(find(std::string_view(kSimplifiedText).substr(cut, 200 + cut)).runs) ==
          "utf-8");
    CHECK(newsprism::encoding_names(find(std::string_view(kTraditional).substr(cut, 150)).runs) == "big5");
    CHECK(newsprism::encoding_names(
              find(std::string_view(in_utf16(kSimplifiedText, true)).substr(cut)).runs) == "utf-16le");
  }
}

TEST_CASE("few Chinese characters among much markup are enough", "[encoding]") {
  const std::string tags = repeated("<div class=\"item\"><a href=\"/2025/07/page\">", 2000);
  CHECK(whole(tags + kSimplified.substr(0, 8) + tags) == "gb18030 detected");
  CHECK(whole(tags + kTraditional.substr(0, 8) + tags) == "big5 detected");
  CHECK(whole(tags + "it\x92s open" + tags) == "windows-1252 detected");
}

TEST_CASE("lines of several encodings are runs of their own", "[encoding]") {
  const std::string utf8 = kSimplifiedText;
  const std::string bytes = utf8 + kSimplified + "2025-07-17\n" + utf8 + kTraditional;
  const FoundEncodings found = find(bytes);
  REQUIRE(found.runs.size() == 4);
  CHECK(newsprism::encoding_names(found.runs) == "utf-8+gb18030+big5");
  CHECK(found.runs[1].begin == utf8.size());
  CHECK(found.runs[2].begin == utf8.size() + kSimplified.size() + 11);
  CHECK(found.runs[3].end == bytes.size());
  const auto one_odd_line = find(utf8 + "caf\xE9 \x93open\x94\n" + utf8);
  CHECK(newsprism::encoding_names(one_odd_line.runs) == "utf-8+windows-1252");
}

TEST_CASE("damaged UTF-8 stays UTF-8", "[encoding]") {
  const std::string utf8 = kSimplifiedText;
  CHECK(whole(utf8 + "\xE6\xB5...\n" + utf8) == "utf-8 detected");
  CHECK(whole(utf8.substr(0, 30) + "\xFF" + utf8.substr(30)) == "utf-8 detected");
  CHECK(whole("\xE6\xB5") == "utf-8 detected");
}

TEST_CASE("long input is looked at in linear time", "[encoding]") {
  CHECK(whole(repeated(kSimplified, 4000000)) == "gb18030 detected");
  std::string line = repeated(kSimplified.substr(0, 40), 4000000);
  CHECK(whole(line) == "gb18030 detected");
  CHECK(whole(repeated("\xFF", 1000000)) != "utf-8 bom");
}

#ifndef __EMSCRIPTEN__  // the browser decodes for the module
TEST_CASE("each run is decoded by its own encoding", "[encoding]") {
  const std::string utf8 = kSimplifiedText;
  const auto both = newsprism::decode(utf8 + kSimplified);
  REQUIRE(both.ok());
  CHECK(newsprism::to_utf8(both.value().text) == utf8 + utf8);
  CHECK(both.value().encoding == "utf-8+gb18030");
  CHECK(both.value().replaced == 0);
  CHECK_FALSE(both.value().is_input);
  const auto big5 = newsprism::decode(kTraditional);
  REQUIRE(big5.ok());
  CHECK(big5.value().text.substr(0, 6) == U"港口管理處昨");
}

TEST_CASE("malformed bytes of GB18030 and Big5 are replaced as browsers do it", "[encoding]") {
  const auto text = [](std::string_view bytes, std::string_view encoding) {
    const auto decoded = newsprism::decode(bytes, encoding);
    REQUIRE(decoded.ok());
    return decoded.value().text;
  };
  CHECK(text("\xD6\xD0"
             "a\xFF"
             "b",
             "gbk") ==
        U"\u4E2D"
        U"a\uFFFD"
        U"b");
  CHECK(text("\xD6<p>", "gbk") == U"\uFFFD<p>");          // the markup is kept
  CHECK(text("\xD6\xD0\xD6", "gbk") == U"\u4E2D\uFFFD");  // cut at the end
  CHECK(text("\x80", "gbk") == U"\u20AC");
  CHECK(text("\x81\x39\xEE\x39", "gb18030") == U"\u3400");
  CHECK(text("\x90\x30\x81\x30", "gb18030") == U"\U00010000");
  CHECK(text("\xA4\x3C", "big5") == U"\uFFFD<");
  CHECK(text("\xA5\x5C", "big5") == U"\u529F");  // its second byte is a backslash
  CHECK(text("\x87\x40", "big5") == U"\u43F0");  // of Hong Kong
  CHECK(text("\xA1\x45\xA1\xE3", "big5") == U"\u2027\uFF5E");
  CHECK(text("\x8E\x69z", "big5") == U"\u7BB8z");
}
#endif
