#include "mentions/numerals.h"

#include "support/catch.h"

using namespace newsprism;

namespace {

// "min", "min..max", with a + for 多; "-" where no numeral begins.
std::string read(Key key) {
  const std::optional<Numeral> n = read_numeral(key, 0, true);
  if (!n) return "-";
  std::string out = to_decimal(n->min);
  if (n->vague) out += ".." + to_decimal(n->max);
  return n->more ? out + "+" : out;
}

std::string read_english(Key key) {
  const std::optional<Numeral> n = read_english_numeral(key, 0);
  if (!n) return "-";
  return n->vague ? to_decimal(n->min) + ".." + to_decimal(n->max) : to_decimal(n->min);
}

}  // namespace

TEST_CASE("Arabic numbers with groups, points and Chinese multipliers", "[numerals]") {
  CHECK(read(U"1,030.5") == "1030.5");
  CHECK(read(U"12,34") == "12");  // no group of three
  CHECK(read(U"4.2万亿") == "4200000000000");
  CHECK(read(U"25万6千") == "256000");
  CHECK(read(U"1亿2千万") == "120000000");
  CHECK(read(U"36 亿") == "3600000000");
  CHECK(read(U"30千米") == "30");  // the unit is 千米
  CHECK(read(U"9007199254740993") == "9007199254740993");
}

TEST_CASE("Chinese numbers", "[numerals]") {
  CHECK(read(U"十五") == "15");
  CHECK(read(U"两百") == "200");
  CHECK(read(U"四万亿") == "4000000000000");
  CHECK(read(U"九万四") == "94000");
  CHECK(read(U"一万零一十二") == "10012");
  CHECK(read(U"壹佰贰拾万") == "1200000");
  CHECK(read(U"十五点七") == "15.7");
  CHECK(read(U"二〇二六") == "2026");
  CHECK(read(U"天") == "-");
}

TEST_CASE("vague numbers keep both ends", "[numerals]") {
  CHECK(read(U"数十亿") == "1000000000..10000000000");
  CHECK(read(U"几百") == "100..1000");
  CHECK(read(U"七八十") == "70..80");
  CHECK(read(U"30多") == "30+");
  CHECK(read(U"4000多万") == "40000000+");
  CHECK(read(U"十几") == "10+");
  CHECK(read_numeral(U"人数十分", 1) == std::nullopt);  // 人数 is a noun
}

TEST_CASE("fractions are exact", "[numerals]") {
  CHECK(read(U"四分之一") == "0.25");
  CHECK(read(U"百分之六点五") == "0.065");
  const std::optional<Numeral> sixth = read_numeral(U"1/6", 0, true);
  REQUIRE(sixth);
  CHECK(sixth->min == make_quantity(1, 6, 0));
}

TEST_CASE("English number words and magnitudes", "[numerals]") {
  CHECK(read_english(U"twenty-five") == "25");
  CHECK(read_english(U"4 trillion") == "4000000000000");
  CHECK(read_english(U"13.5bn") == "13500000000");
  CHECK(read_english(U"hundreds of millions") == "100000000..1000000000");
  CHECK(read_english(U"910b") == "910");  // a model
  CHECK(read_english(U"70b parameters") == "70000000000");
  CHECK(read_english(U"often") == "-");
}

TEST_CASE("a long chain of fractions or multipliers is no trouble", "[numerals]") {
  std::u32string chain;
  for (int i = 0; i < 20000; ++i) chain += U"一分之";
  CHECK(read_numeral(chain, 0));
  CHECK(read_numeral(std::u32string(20000, U'亿'), 0));
  CHECK(read_numeral(std::u32string(20000, U'9'), 0) == std::nullopt);  // more digits than are kept
}
