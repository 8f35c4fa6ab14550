#include "base/key_ids.h"

#include <map>
#include <string>

#include "support/catch.h"

using namespace newsprism;

TEST_CASE("Words are numbered in the order in which they come") {
  KeyIds words;
  CHECK(words.find(U"river") == KeyIds::kNone);
  CHECK(words.add(U"river") == 0);
  CHECK(words.add(U"河") == 1);
  CHECK(words.add(U"") == 2);
  CHECK(words.add(U"river") == 0);
  CHECK(words.find(U"") == 2);
  CHECK(words.find(U"rive") == KeyIds::kNone);
  CHECK(words.size() == 3);
}

TEST_CASE("Many words are found again, and no others") {
  KeyIds words;
  std::map<std::u32string, std::uint32_t> theirs;
  std::uint32_t random = 3;
  for (int i = 0; i < 5000; ++i) {
    random = random * 1664525U + 1013904223U;
    std::u32string word(1, U'一' + (random >> 24U));
    if (random % 3 != 0) word += U'一' + ((random >> 16U) & 15U);
    const std::uint32_t number = theirs.emplace(word, words.size()).first->second;
    REQUIRE(words.add(word) == number);
  }
  CHECK(words.size() == theirs.size());
  for (const auto& [word, number] : theirs) {
    CHECK(words.find(word) == number);
    CHECK(words.find(word + U"?") == KeyIds::kNone);
  }
}
