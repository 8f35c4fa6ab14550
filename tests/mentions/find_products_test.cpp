#include "mentions/find_products.h"

#include "mentions/names_of.h"
#include "mentions/word_sets.h"
#include "support/catch.h"

using namespace newsprism;
using newsprism::test::names_of;

TEST_CASE("model numbers are products") {
  CHECK(names_of(U"公司展示了新款芯片ZX90。") == "ZX90/PRODUCT");
  CHECK(names_of(U"华为发布了Mate 90 Pro手机。") == "华为/ORG Mate 90 Pro/PRODUCT");
}

TEST_CASE("a brand with a number that counts nothing") {
  CHECK(names_of(U"小米 3 的发布会很热闹。") == "小米 3/PRODUCT");
}

TEST_CASE("quantities, quarters and levels are none") {
  CHECK(names_of(U"内存为128GB,算力达到700TOPS。") == "");
  CHECK(names_of(U"今年Q3的销量下降了。") == "");
  CHECK(names_of(U"L4级自动驾驶还很远。") == "");
  CHECK(is_level_like(U"q3"));
  CHECK(is_level_like(U"l4"));
  CHECK_FALSE(is_level_like(U"q9"));
  CHECK_FALSE(is_level_like(U"m3"));
}
