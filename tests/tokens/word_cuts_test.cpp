#include "tokens/word_cuts.h"

#include "support/catch.h"

using namespace newsprism;

TEST_CASE("words come back as they were cut, without the spaces between them", "[word_cuts]") {
  const std::u32string text = U"算力 H20很好";
  WordCuts cuts;
  const std::vector<Range> words = {{0, 2}, {3, 6}, {6, 7}, {7, 8}};
  for (const Range word : words) cuts.add(word);
  std::vector<Range> found;
  cuts.words(text, {0, 8}, found);
  CHECK(found == words);
  found.clear();
  cuts.words(text, {3, 7}, found);
  CHECK(found == std::vector<Range>{{3, 6}, {6, 7}});
}

TEST_CASE("a text that was not cut is one word", "[word_cuts]") {
  std::vector<Range> found;
  WordCuts().words(U"很好", {0, 2}, found);
  CHECK(found == std::vector<Range>{{0, 2}});
}
