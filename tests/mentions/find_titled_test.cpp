#include "mentions/find_titled.h"

#include "mentions/names_of.h"
#include "support/catch.h"

using newsprism::test::names_of;

TEST_CASE("works in title marks") {
  CHECK(names_of(U"她写了《海边的灯塔》这本书。") == "海边的灯塔/MEDIA");
  CHECK(names_of(U"她寫了《海邊的燈塔》這本書。") == "海邊的燈塔/MEDIA");
}

TEST_CASE("laws stand in the same marks and are no works") {
  CHECK(names_of(U"会议通过了《数据安全法》。") == "");
}

TEST_CASE("quotation marks before a noun of works") {
  CHECK(names_of(U"她主持“夜航船”播客三年了。") == "夜航船/MEDIA");
  CHECK(names_of(U"所谓的“好消息”其实没有。") == "");
}
