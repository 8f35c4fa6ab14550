#include "index/normalize.h"
#include "index/cut_keys.h"

#include "support/catch.h"
#include "text/fold.h"

using namespace newsprism;

TEST_CASE("what writers write differently has one key", "[index][normalize]") {
  CHECK(search_key(U"小米 3 手机") == search_key(U"小米3手机"));
  CHECK(search_key(U"華爲的ＧＰＵ") == search_key(U"华为的 gpu"));
  CHECK(search_key(U"「算力」") == search_key(U"“算力”"));
  CHECK(search_key(U"it’s") == search_key(U"it's"));
  CHECK(search_key(U"马克•林") == search_key(U"马克·林"));
  CHECK(search_key(U"  two \n words ") == U"two words");
}

TEST_CASE("only commas that group digits are dropped", "[index][normalize]") {
  CHECK(search_key(U"1,234,567人") == U"1234567人");
  CHECK(search_key(U"12,34") == U"12,34");
  CHECK(search_key(U"1234,567") == U"1234,567");
  CHECK(search_key(U"a, b") == U"a, b");
  CHECK(search_key(U"1,2345,678") == U"1,2345,678");  // one number, one way
  CHECK(search_key(U"有1,000,1,200人") == U"有1,000,1,200人");
}

TEST_CASE("a number that was cut may have lost its grouping", "[index][normalize]") {
  CHECK(other_cut_keys(U"0,00") == std::vector<std::u32string>{U"000"});
  CHECK(other_cut_keys(U"10,000") == std::vector<std::u32string>{U"10,000"});
  CHECK(other_cut_keys(U"共10,0") == std::vector<std::u32string>{U"共100"});
  CHECK(other_cut_keys(U"1,000块").size() == 1);
  CHECK(other_cut_keys(U"你好,世界").empty());
  CHECK(other_cut_keys(U"共1,000块").empty());
}

TEST_CASE("each key character leads back to its place", "[index][normalize]") {
  const std::u32string text = U"共 10,000 块 GPU";
  SearchKey key;
  append_block(fold(text), 50, key);
  REQUIRE(key.key == U"共10000块gpu\n");
  std::size_t step = 0;
  for (std::uint32_t at = 0; at + 1 < key.key.size(); ++at) {
    while (step + 1 < key.steps.size() && key.steps[step + 1].key_at <= at) ++step;
    const std::uint32_t origin = key.steps[step].origin_at + at - key.steps[step].key_at;
    CHECK(fold(text[origin - 50]) == key.key[at]);
  }
}

TEST_CASE("words end where letters and digits end", "[index][normalize]") {
  const std::u32string key = U"openai h20 4.5";
  CHECK_FALSE(is_word_border(key, 4));
  CHECK(is_word_border(key, 6));
  CHECK(is_word_border(key, 8));         // between h and 20
  CHECK_FALSE(is_word_border(key, 12));  // between 4 and .5
  CHECK_FALSE(is_word_border(key, 13));
  CHECK(is_word_border(key, 0));
  CHECK(is_word_border(key, key.size()));
}
