#include "lexicon/headwords.h"

#include <algorithm>

#include "support/catch.h"
#include "support/fixtures.h"

using namespace newsprism;

namespace {

bool holds(const Headwords& found, std::u32string_view word) {
  return std::any_of(found.words.begin(), found.words.end(),
                     [&](const std::u32string& one) { return one == word; });
}

Headwords read(const char* latin, TypedReading::Way way = TypedReading::Way::begun) {
  return headwords_read(test::lexicon(), latin, way, 1000);
}

}  // namespace

TEST_CASE("words go on from what is typed, the commonest first", "[headwords]") {
  const Headwords found = headwords_beginning(test::lexicon(), U"天", 1000);
  CHECK(found.complete);
  CHECK(holds(found, U"天气"));
  CHECK(holds(found, U"天空"));
  CHECK_FALSE(holds(found, U"天"));  // no word of one character
  for (std::size_t i = 0; i < found.words.size(); ++i) {
    const auto cost = [&](std::size_t n) { return test::lexicon().words().find(found.words[n])->cost_milli; };
    CHECK(found.words[i].substr(0, 1) == U"天");
    if (i > 0) CHECK(cost(i - 1) <= cost(i));
  }
  CHECK(headwords_beginning(test::lexicon(), U"天气", 1000).words[0] == U"天气");
  CHECK_FALSE(headwords_beginning(test::lexicon(), U"天", 3).complete);
  CHECK(headwords_beginning(test::lexicon(), U"", 10).words.empty());
  CHECK(headwords_beginning(test::lexicon(), U"\uE000", 10).words.empty());
}

TEST_CASE("words are read in full, half typed or by first letters", "[headwords]") {
  CHECK(holds(read("tianqi"), U"天气"));
  CHECK(holds(read("tian qi"), U"天气"));
  CHECK(holds(read("tianq"), U"天气"));
  CHECK(holds(read("tian"), U"天气"));
  CHECK(holds(read("tianqi"), U"天气预报"));
  CHECK_FALSE(holds(read("tianqi", TypedReading::Way::whole), U"天气预报"));
  CHECK(holds(read("tianqi", TypedReading::Way::whole), U"天气"));
  CHECK_FALSE(holds(read("tianq", TypedReading::Way::whole), U"天气"));
  CHECK(holds(read("tq", TypedReading::Way::initials), U"天气"));
  CHECK_FALSE(holds(read("tq", TypedReading::Way::initials), U"天气预报"));
  CHECK(holds(read("lvse"), U"绿色"));
  CHECK(holds(read("luse"), U"绿色"));
  CHECK(holds(read("lyuse"), U"绿色"));
  CHECK(read("t").words.empty());  // too many
  CHECK(read("weather").words.empty());
  CHECK(read("").words.empty());
  CHECK(read("tianqitianqitianqitianqitianqitianqi").words.empty());
}

TEST_CASE("like a word is what sounds the same or has one other character", "[headwords]") {
  const auto like = [](std::u32string_view key) { return headwords_like(test::lexicon(), key, 1000); };
  CHECK(holds(like(U"田七"), U"天气"));
  CHECK(holds(like(U"天气鱼报"), U"天气预报"));
  CHECK(holds(like(U"天气火报"), U"天气预报"));
  CHECK_FALSE(holds(like(U"天火"), U"天气"));          // of two characters one is too much
  CHECK_FALSE(holds(like(U"天火火报"), U"天气预报"));  // two others
  CHECK_FALSE(holds(like(U"天气"), U"天气"));          // itself
}

TEST_CASE("without a dictionary no word is known", "[headwords]") {
  const Lexicon none;
  CHECK(headwords_beginning(none, U"天", 10).words.empty());
  CHECK(headwords_read(none, "tianqi", TypedReading::Way::whole, 10).words.empty());
  CHECK(headwords_like(none, U"天气", 10).words.empty());
}
