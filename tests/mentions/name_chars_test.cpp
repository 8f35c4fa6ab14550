#include "mentions/name_chars.h"

#include "support/catch.h"

using namespace newsprism;

TEST_CASE("surnames are told from other characters") {
  CHECK(is_surname(U'贺'));
  CHECK(is_surname(U'陈'));
  CHECK_FALSE(is_surname(U'吃'));
  CHECK(surname_score(U'陈') > surname_score(U'任'));
  CHECK(surname_score(U'吃') < -30);
  CHECK(is_compound_surname(U"欧阳"));
  CHECK_FALSE(is_compound_surname(U"欧洲"));
}

TEST_CASE("characters of names score above other text") {
  REQUIRE(chinese_name_score(U"贺明远"));
  CHECK(*chinese_name_score(U"贺明远") > 45);
  CHECK(*chinese_name_score(U"陈丽娟") > 45);
  REQUIRE(chinese_name_score(U"高质量"));
  CHECK(*chinese_name_score(U"高质量") < 30);
  CHECK(*chinese_name_score(U"欧阳雪梅") > 45);
}

TEST_CASE("what cannot be a Chinese name has no score") {
  CHECK_FALSE(chinese_name_score(U"的明远"));
  CHECK_FALSE(chinese_name_score(U"贺"));
  CHECK_FALSE(chinese_name_score(U"贺明远山水"));
  CHECK_FALSE(chinese_name_score(U""));
}

TEST_CASE("transliterating characters") {
  for (const char32_t c : std::u32string_view(U"斯尔克姆")) CHECK(is_transliteration(c));
  for (const char32_t c : std::u32string_view(U"的是吃很")) CHECK_FALSE(is_transliteration(c));
}
