#include "search/expand.h"

#include <algorithm>
#include <set>

#include "index/find_key.h"
#include "search/dates.h"
#include "search/region_words.h"
#include "search/small_pile.h"
#include "support/catch.h"
#include "support/dice.h"
#include "support/fixtures.h"

using namespace newsprism;
using newsprism::test::Dice;

TEST_CASE("edit distance counts inserted, lost, changed and swapped letters", "[search][expand]") {
  CHECK(edit_distance(U"jenson", U"jensen", 2) == 1);
  CHECK(edit_distance(U"blackwel", U"blackwell", 2) == 1);
  CHECK(edit_distance(U"ab", U"ba", 2) == 1);
  CHECK(edit_distance(U"kitten", U"sitting", 3) == 3);
  CHECK(edit_distance(U"kitten", U"sitting", 2) == 3);  // more than asked for
  CHECK(edit_distance(U"", U"abc", 1) == 2);
}

TEST_CASE("words that are spelt nearly so are those that a comparison with each finds", "[search][expand]") {
  Dice dice(3);
  constexpr const char* kPieces[] = {"a", "b", "e", "er", "in", "st", "é", "ñ", "в", "7", "ab", "ba"};
  const auto random_word = [&](std::uint32_t most) {
    std::string out;
    for (std::uint32_t n = 1 + dice.below(most); n > 0; --n) out += test::pick(dice, kPieces);
    return out;
  };
  Index index;
  for (int d = 0; d < 60; ++d) {
    PlainDocument document;
    document.id = std::to_string(d);
    for (int n = 0; n < 100; ++n) document.body += random_word(d % 2 == 0 ? 7 : 12) + " 渡轮 ";
    if (d == 7) document.body += std::string(62, 'e');
    index.add(document);
    if (d == 30) CHECK(index.document_count() == 31);  // which closes a segment
  }
  std::vector<std::u32string> terms;
  for_terms(index.impl(), U"", [&](std::string_view term, std::uint32_t) {
    std::u32string word = decode_utf8(term);
    if (all_of_kind(word, KeyKind::letter)) terms.push_back(std::move(word));
  });
  std::size_t seen = 0;
  for (int i = 0; i < 600; ++i) {
    const std::u32string key = i < 3 ? std::u32string(static_cast<std::size_t>(61 + i), U'e')
                                     : search_key(decode_utf8(random_word(9)));
    if (!all_of_kind(key, KeyKind::letter)) continue;
    const std::uint32_t bound = spelling_bound(key.size());
    std::vector<std::pair<std::uint32_t, std::u32string>> all, nearest;
    for (const std::u32string& term : terms) {
      const std::uint32_t slips = edit_distance(key, term, bound);
      if (bound == 0 || slips > bound) continue;
      all.emplace_back(slips, term);
      if (term[0] == key[0]) nearest.emplace_back(slips, term);
    }
    const auto words = [](std::vector<std::pair<std::uint32_t, std::u32string>> rows, std::uint32_t most) {
      std::set<std::u32string> out;
      for (auto& row : rows) {
        if (row.first <= most) out.insert(std::move(row.second));
      }
      return out;
    };
    const std::uint32_t best = nearest.empty() ? 0 : std::min_element(nearest.begin(), nearest.end())->first;
    INFO(to_utf8(key));
    const auto found = [&](Nearness nearness) {
      const std::vector<std::u32string> list = similar_words(index.impl(), key, nearness);
      std::set<std::u32string> out(list.begin(), list.end());
      CHECK(out.size() == list.size());
      return out;
    };
    CHECK(found(Nearness::all) == words(all, bound));
    CHECK(found(Nearness::nearest) == words(nearest, best));
    seen += all.size();
  }
  CHECK(seen > 1000);
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
