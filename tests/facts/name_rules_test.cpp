#include "facts/name_rules.h"

#include "support/catch.h"
#include "support/fixtures.h"

using namespace newsprism;

namespace {

using Parts = std::vector<std::u32string_view>;

bool empty(std::u32string_view s) {
  return s.empty();
}
bool same(std::u32string_view a, std::u32string_view b) {
  return a == b;
}

}  // namespace

TEST_CASE("the words of a name", "[name_rules]") {
  CHECK(name_parts(U"ada  tan") == Parts{U"ada", U"tan"});
  CHECK(name_parts(U"阿达·谭") == Parts{U"阿达", U"谭"});
  CHECK(name_parts(U"j.k. tan") == Parts{U"j", U"k", U"tan"});
  CHECK(name_parts(U"").empty());
  CHECK(name_parts(U" · ").empty());
}

TEST_CASE("a part is a whole word of a longer name", "[name_rules]") {
  CHECK(is_part_of(U"tan", U"ada tan"));
  CHECK(is_part_of(U"阿达", U"阿达·谭林"));
  CHECK_FALSE(is_part_of(U"tan", U"ada tanaka"));
  CHECK_FALSE(is_part_of(U"tan", U"tan"));
  CHECK_FALSE(is_part_of(U"ada tan", U"ada tan lim"));
  CHECK_FALSE(is_part_of(U"j", U"j tan"));  // an initial is no name
}

TEST_CASE("an abbreviation takes characters in order and ends as the long name", "[name_rules]") {
  CHECK(is_abbreviation_of(U"云协会", U"云州工业协会"));
  CHECK(is_abbreviation_of(U"机博会", U"云州国际机器人博览会"));
  CHECK_FALSE(is_abbreviation_of(U"博机会", U"云州国际机器人博览会"));  // out of order
  CHECK_FALSE(is_abbreviation_of(U"中国科学院", U"发展中国家科学院"));  // another country
  CHECK_FALSE(is_abbreviation_of(U"机博", U"云州国际机器人博览会"));    // too short to tell
  CHECK_FALSE(is_abbreviation_of(U"云协会", U"云州协会"));              // hardly shorter
  CHECK_FALSE(is_abbreviation_of(U"博览会", U"云州国际博览会"));        // its last word, not its letters
  CHECK_FALSE(is_abbreviation_of(U"云州社", U"云州国际协会"));
  CHECK_FALSE(is_abbreviation_of(U"abc", U"alder brook company"));
}

TEST_CASE("initials may leave out small words", "[name_rules]") {
  CHECK(are_initials_of(U"abc", U"alder brook company"));
  CHECK(are_initials_of(U"ctc", U"council for the trade of copper"));
  CHECK(are_initials_of(U"cttc", U"council for the trade of copper"));
  CHECK_FALSE(are_initials_of(U"ct", U"council of trade"));
  CHECK_FALSE(are_initials_of(U"ctc", U"council for trade"));
  CHECK_FALSE(are_initials_of(U"abc", U"alder brook copper company"));  // nothing stands for copper
  CHECK_FALSE(are_initials_of(U"abcd", U"alder brook company"));
}

TEST_CASE("Pinyin in both orders", "[name_rules]") {
  const Pinyin& pinyin = test::lexicon().pinyin();
  CHECK(is_pinyin_of(U"lin yuanzhou", U"林远舟", pinyin));
  CHECK(is_pinyin_of(U"yuanzhou lin", U"林远舟", pinyin));
  CHECK(is_pinyin_of(U"yuan-zhou lin", U"林远舟", pinyin));
  CHECK(is_pinyin_of(U"lin yuan zhou", U"林远舟", pinyin));
  CHECK_FALSE(is_pinyin_of(U"lin", U"林", pinyin));
  CHECK_FALSE(is_pinyin_of(U"linyuanzhou", U"林远舟", pinyin));  // no word of its own for the surname
  CHECK_FALSE(is_pinyin_of(U"lin yuanzho", U"林远舟", pinyin));
  CHECK_FALSE(is_pinyin_of(U"lin yuan", U"林远舟", pinyin));
  CHECK_FALSE(is_pinyin_of(U"lin yuanzhou", U"林·远舟", pinyin));
}

TEST_CASE("names without their class word", "[name_rules]") {
  CHECK(same(without_class_word(U"云州市", EntityType::loc), U"云州"));
  CHECK(same(without_class_word(U"青杉股份有限公司", EntityType::org), U"青杉"));
  CHECK(same(without_class_word(U"alder corp", EntityType::org), U"alder"));
  CHECK(same(without_class_word(U"青杉操作系统", EntityType::product), U"青杉"));
  CHECK(empty(without_class_word(U"中国", EntityType::loc)));  // 中 alone is not a name
  CHECK(empty(without_class_word(U"云州市", EntityType::per)));
  CHECK(empty(without_class_word(U"青杉", EntityType::org)));
}

TEST_CASE("ordinals and years of an event", "[name_rules]") {
  CHECK(same(without_ordinal(U"第三届云州车展"), U"云州车展"));
  CHECK(same(without_ordinal(U"第十二届云州车展"), U"云州车展"));
  CHECK(same(without_ordinal(U"2025年云州车展"), U"云州车展"));
  CHECK(same(without_ordinal(U"2025云州车展"), U"云州车展"));
  CHECK(empty(without_ordinal(U"云州国际车展")));
  CHECK(empty(without_ordinal(U"第三届")));
  CHECK(empty(without_ordinal(U"20250云州车展")));
}
