#include "lexicon/pinyin.h"

#include <algorithm>
#include <vector>

#include "support/catch.h"
#include "support/fixtures.h"

using newsprism::Pinyin;
using newsprism::TypedReading;

namespace {
const Pinyin& pinyin() {
  return newsprism::test::lexicon().pinyin();
}
std::vector<std::string_view> readings(char32_t c) {
  std::vector<std::string_view> out;
  pinyin().readings(c, out);
  return out;
}
bool has(const std::vector<std::string_view>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}
}  // namespace

TEST_CASE("readings come commonest first", "[pinyin]") {
  CHECK(readings(U'重').front() == "zhong");
  CHECK(has(readings(U'重'), "chong"));
  CHECK(readings(U'的').front() == "de");
  CHECK(readings(U'吕').front() == "lv");
  CHECK(readings(U'龍').front() == "long");
  CHECK(readings(U'a').empty());
  CHECK(readings(U'\U00020000').empty());
}

TEST_CASE("a key is read like every character of its class", "[pinyin]") {
  CHECK(has(readings(U'着'), "zhu"));
  CHECK(has(readings(U'干'), "qian"));
  CHECK(readings(U'干').front() == "gan");
}

TEST_CASE("spell runs the first readings together", "[pinyin]") {
  CHECK(pinyin().spell(U"林晓雨") == "linxiaoyu");
  CHECK(pinyin().spell(U"林曉雨Ａ組") == "linxiaoyuazu");
}

TEST_CASE("any reading of each character counts", "[pinyin]") {
  CHECK(pinyin().reads_as(U"单晓雨", "Shan Xiaoyu"));
  CHECK(pinyin().reads_as(U"单晓雨", "dan xiao-yu"));
  CHECK(pinyin().reads_as(U"西安", "Xi'an"));
  CHECK_FALSE(pinyin().reads_as(U"单晓雨", "shan xiao"));
  CHECK_FALSE(pinyin().reads_as(U"单晓雨", "shan xiaoyue"));
  CHECK_FALSE(pinyin().reads_as(U"王晓雨", "wang"));
  CHECK_FALSE(pinyin().reads_as(U"", ""));
  CHECK_FALSE(pinyin().reads_as(U"王", ""));
}

TEST_CASE("u with two dots has many spellings", "[pinyin]") {
  for (const char* latin : {"Lv Xiaoyu", "Lu Xiaoyu", "Lyu Xiaoyu", "L\xC3\xBC Xiaoyu"}) {
    CAPTURE(latin);
    CHECK(pinyin().reads_as(U"吕晓雨", latin));
  }
  CHECK_FALSE(pinyin().reads_as(U"吕晓雨", "li xiaoyu"));
}

TEST_CASE("typed letters are read along characters, all ways at once", "[pinyin]") {
  const auto reads = [](const char* latin, TypedReading::Way way, std::u32string_view han) {
    const TypedReading reading(pinyin(), latin, way);
    TypedReading::Places places = TypedReading::kStart;
    for (const char32_t c : han) places = reading.after(places, c);
    return reading.is_end(places);
  };
  using Way = TypedReading::Way;
  CHECK(reads("sxy", Way::initials, U"单晓雨"));
  CHECK(reads("dxy", Way::initials, U"单晓雨"));
  CHECK_FALSE(reads("sx", Way::initials, U"单晓雨"));
  CHECK_FALSE(reads("sxw", Way::initials, U"单晓雨"));
  CHECK_FALSE(reads("", Way::initials, U""));
  CHECK(reads("Shan Xiao-yu", Way::whole, U"单晓雨"));
  CHECK(reads("danxiaoyu", Way::whole, U"单晓雨"));
  CHECK_FALSE(reads("shanxiaoy", Way::whole, U"单晓雨"));
  CHECK(reads("shanxiaoy", Way::begun, U"单晓雨"));
  CHECK(reads("xian", Way::whole, U"西安"));
  CHECK(reads("xian", Way::whole, U"先"));
  CHECK(reads("lyuxiao", Way::whole, U"吕晓"));
  CHECK(reads("xiaosu7", Way::whole, U"晓su7"));
  CHECK_FALSE(TypedReading(pinyin(), "spring", Way::whole).is_possible());
  CHECK(TypedReading(pinyin(), "xian", Way::whole).is_possible());
}

TEST_CASE("without a table nothing is read", "[pinyin]") {
  const Pinyin none;
  CHECK(none.spell(U"林A") ==
        "\xE6\x9E\x97"
        "a");
  CHECK_FALSE(none.reads_as(U"林", "lin"));
}
