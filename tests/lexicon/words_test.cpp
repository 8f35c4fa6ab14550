#include "lexicon/words.h"

#include <vector>

#include "support/catch.h"
#include "support/fixtures.h"
#include "text/fold.h"

using newsprism::fold;
using newsprism::Words;
using newsprism::WordTag;

TEST_CASE("words have tag and frequency", "[words]") {
  const Words& words = newsprism::test::lexicon().words();
  const auto beijing = words.find(U"北京");
  const auto of = words.find(U"的");
  REQUIRE(beijing);
  REQUIRE(of);
  CHECK(beijing->tag == WordTag::place);
  CHECK(of->tag == WordTag::particle);
  CHECK(of->cost_milli < beijing->cost_milli);
  CHECK(of->idf_milli < beijing->idf_milli);
  CHECK(beijing->cost_milli > 5000);
  CHECK(beijing->cost_milli < 10000);
  CHECK_FALSE(words.find(U"北京的"));
}

TEST_CASE("both scripts find one entry", "[words]") {
  const Words& words = newsprism::test::lexicon().words();
  for (const auto& [hans, hant] :
       {std::pair{U"干部", U"幹部"}, std::pair{U"恢复", U"恢覆"}, std::pair{U"台风", U"颱風"},
        std::pair{U"发展", U"發展"}, std::pair{U"着重", U"著重"}}) {
    const auto one = words.find(fold(hans));
    const auto other = words.find(fold(hant));
    REQUIRE(one);
    REQUIRE(other);
    CHECK(one->id == other->id);
  }
}

TEST_CASE("prefixes carry their entries", "[words]") {
  const Words& words = newsprism::test::lexicon().words();
  std::vector<Words::Match> found;
  words.prefixes(U"研究生命", found);
  REQUIRE(found.size() >= 3);  // 研, 研究, 研究生
  for (const auto& match : found) {
    const auto entry = words.find(std::u32string_view(U"研究生命").substr(0, match.length));
    REQUIRE(entry);
    CHECK(entry->id == match.entry.id);
    CHECK(entry->cost_milli == match.entry.cost_milli);
  }
}

TEST_CASE("cities, people's names, languages and currencies are words in both scripts and in English",
          "[words]") {
  const Words& words = newsprism::test::lexicon().words();
  const auto tag_of = [&](std::u32string_view written) {
    const auto found = words.find(fold(written));
    return found ? found->tag : WordTag::other;
  };
  for (const char32_t* city : {U"Ouagadougou", U"Santa Cruz de la Sierra", U"Düsseldorf", U"Sydney"}) {
    CHECK(tag_of(city) == WordTag::place);
  }
  for (const char32_t* name : {U"Alexander", U"Fatima", U"Müller", U"Nguyen"})
    CHECK(tag_of(name) == WordTag::person);
  CHECK(tag_of(U"匈牙利福林") == WordTag::noun);
  CHECK(tag_of(U"匈牙利福林") == tag_of(U"Hungarian Forint"));
  CHECK(tag_of(U"斯瓦希里語") == WordTag::proper);
  CHECK(tag_of(U"Swahili") == WordTag::proper);
  CHECK(tag_of(U"of") == WordTag::other);
}

TEST_CASE("rare words are left out, characters and institutions stay", "[words]") {
  const Words& words = newsprism::test::lexicon().words();
  CHECK(words.find(U"饕"));
  CHECK(words.find(U"经济学家"));
  CHECK_FALSE(words.find(U"眼到"));
}

TEST_CASE("no dictionary is no error", "[words]") {
  const Words words;
  std::vector<Words::Match> found;
  words.prefixes(U"北京", found);
  CHECK(found.empty());
  CHECK_FALSE(words.find(U"北京"));
}
