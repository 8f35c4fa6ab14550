#include "tokens/tokens.h"

#include <random>

#include "support/catch.h"
#include "support/fixtures.h"
#include "text/fold.h"
#include "text/script.h"

using namespace newsprism;

namespace {

// One block over the whole text.
Document document_of(const std::u32string& text) {
  Document d;
  d.text = text;
  d.key = fold(text);
  Block block;
  block.range = {0, static_cast<std::uint32_t>(text.size())};
  d.blocks.push_back(block);
  return d;
}

void check_sound(const std::u32string& text, const Tokens& cut) {
  std::uint32_t sentence_end = 0, token_end = 0, next_token = 0;
  for (const Sentence& s : cut.sentences) {
    REQUIRE(s.range.begin >= sentence_end);
    REQUIRE(s.first_token == next_token);
    REQUIRE(s.token_end > s.first_token);
    for (std::uint32_t t = s.first_token; t < s.token_end; ++t) {
      const Range r = cut.tokens[t].range;
      REQUIRE(!r.empty());
      REQUIRE(r.begin >= token_end);
      REQUIRE(s.range.contains(r));
      for (std::uint32_t i = r.begin; i < r.end; ++i) REQUIRE_FALSE(is_space(text[i]));
      token_end = r.end;
    }
    next_token = s.token_end;
    sentence_end = s.range.end;
  }
  REQUIRE(next_token == cut.tokens.size());
}

}  // namespace

TEST_CASE("every character that is no space lies in one token", "[tokens]") {
  std::mt19937 random(11);
  const std::u32string_view letters =
      U"研究生经济工厂老王a Bc3.5,10-'&。!?…\n\t　」\"”(%$é\U0001F600\U00020000";
  for (int round = 0; round < 300; ++round) {
    std::u32string text;
    for (std::size_t i = 0, n = random() % 80; i < n; ++i) text += letters[random() % letters.size()];
    const Tokens tokens = cut_line(text, test::lexicon());
    check_sound(text, tokens);
    std::size_t covered = 0, visible = 0;
    for (const Token& t : tokens.tokens) covered += t.range.size();
    for (const char32_t c : text) visible += is_space(c) ? 0U : 1U;
    REQUIRE(covered == visible);
  }
}

TEST_CASE("blocks that are not kept have no sentences until they are restored", "[tokens]") {
  Document d = document_of(U"正文一句。\n广告一句。");
  d.blocks[0].range = {0, 5};
  Block dropped;
  dropped.range = {6, 11};
  dropped.type = BlockType::boilerplate;
  d.blocks.push_back(dropped);
  CHECK(cut(d, test::lexicon()).sentences.size() == 1);
  d.blocks[1].restored = true;
  const Tokens both = cut(d, test::lexicon());
  REQUIRE(both.sentences.size() == 2);
  CHECK(both.sentences[1].block == 1);
  check_sound(d.text, both);
}

TEST_CASE("a label is a sentence of its own", "[tokens]") {
  Document d = document_of(U"记者:你好吗?很好。");
  d.blocks[0].label = {0, 3};
  d.blocks[0].range = {3, 10};
  const Tokens tokens = cut(d, test::lexicon());
  REQUIRE(tokens.sentences.size() == 3);
  CHECK(tokens.sentences[0].range == Range{0, 3});
  CHECK(tokens.sentences[1].range == Range{3, 7});
  CHECK(tokens.sentences[0].block == 0);
  check_sound(d.text, tokens);
}

TEST_CASE("a sentence never crosses a block", "[tokens]") {
  Document d = document_of(U"没有句号的一段\n另一段");
  d.blocks[0].range = {0, 7};
  Block second;
  second.range = {8, 11};
  d.blocks.push_back(second);
  CHECK(cut(d, test::lexicon()).sentences.size() == 2);
}

TEST_CASE("the sentence at a place", "[tokens]") {
  const Tokens tokens = cut_line(U"  甲来。  乙走。", test::lexicon());
  REQUIRE(tokens.sentences.size() == 2);
  CHECK(tokens.sentence_at(0) == nullptr);
  CHECK(tokens.sentence_at(2) == &tokens.sentences[0]);
  CHECK(tokens.sentence_at(4) == &tokens.sentences[0]);
  CHECK(tokens.sentence_at(6) == &tokens.sentences[0]);  // between the two: the one before
  CHECK(tokens.sentence_at(7) == &tokens.sentences[1]);
  CHECK(tokens.sentence_at(99) == &tokens.sentences[1]);
  CHECK(Tokens().sentence_at(0) == nullptr);
}
