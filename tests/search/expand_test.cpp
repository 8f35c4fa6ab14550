#include "search/expand.h"

#include "search/dates.h"
#include "search/region_words.h"
#include "search/small_pile.h"
#include "support/catch.h"
#include "support/fixtures.h"

using namespace newsprism;

TEST_CASE("edit distance counts inserted, lost, changed and swapped letters", "[search][expand]") {
  CHECK(edit_distance(U"jenson", U"jensen", 2) == 1);
  CHECK(edit_distance(U"blackwel", U"blackwell", 2) == 1);
  CHECK(edit_distance(U"ab", U"ba", 2) == 1);
  CHECK(edit_distance(U"kitten", U"sitting", 3) == 3);
  CHECK(edit_distance(U"kitten", U"sitting", 2) == 3);  // more than asked for
  CHECK(edit_distance(U"", U"abc", 1) == 2);
}

TEST_CASE("characters of one sound are alike", "[search][expand]") {
  CHECK(sounds_like(test::lexicon(), U"林圆", U"林远"));
  CHECK_FALSE(sounds_like(test::lexicon(), U"林圆", U"林海"));
  CHECK_FALSE(sounds_like(test::lexicon(), U"林圆", U"林"));
}

TEST_CASE("a known name that is not in the pile is no misspelling", "[search][expand]") {
  Pile pile;
  test::add_document(pile, "a", "Tesra and Huawai.");
  test::add_entity(pile, EntityType::org, {"Tesra"});
  test::add_entity(pile, EntityType::org, {"Huawai"});
  const Index index = Index::build(pile, test::lexicon());
  CHECK(meaning_of_misspelling(index.impl(), test::lexicon(), U"tesla").empty());
  CHECK(meaning_of_misspelling(index.impl(), test::lexicon(), U"tesrq").entities.size() == 1);
}

TEST_CASE("words change with the region, in both directions", "[search][expand]") {
  CHECK(in_other_regions(U"h20芯片") == std::vector<std::u32string>{U"h20晶片"});
  CHECK(in_other_regions(U"晶片") == std::vector<std::u32string>{U"芯片"});
  CHECK(in_other_regions(U"天气").empty());
}

TEST_CASE("dates of any precision are spans of days", "[search][dates]") {
  CHECK(days_of("2025-07-16T08:00")->first == days_of("2025-07-16")->last);
  CHECK(days_of("2025-07")->first == days_of("2025-07-01")->first);
  CHECK(days_of("2025-07")->last >= days_of("2025-07-31")->last);
  CHECK(days_of("2025")->last < days_of("2026-01-01")->first);
  CHECK(days_of("1933/1941")->last == days_of("1941")->last);
  for (const char* bad : {"", "20", "2025-7", "2025-13", "XXXX-07-05", "2025-07-16x", "PRESENT_REF"}) {
    CHECK_FALSE(days_of(bad).has_value());
  }
}
