#include "mentions/find_country_letters.h"

#include "mentions/names_of.h"
#include "support/catch.h"

using newsprism::test::names_of;

TEST_CASE("two letters with a relation") {
  CHECK(names_of(U"中美关系牵动各方。") == "中/LOC 美/LOC");
  CHECK(names_of(U"中美關係牽動各方。") == "中/LOC 美/LOC");
  CHECK(names_of(U"中日韩三国的代表到场。") == "中/LOC 日/LOC 韩/LOC");
}

TEST_CASE("a letter behind a verb, or before an office") {
  CHECK(names_of(U"这是他今年第二次访华。") == "华/LOC");
  CHECK(names_of(U"俄外长周三抵达。") == "俄/LOC");
}

TEST_CASE("the same characters inside other words") {
  CHECK(names_of(U"她对美食很有兴趣。") == "");
  CHECK(names_of(U"他们以军事方式解决。") == "");
  CHECK(names_of(U"日光从窗外照进来。") == "");
}
