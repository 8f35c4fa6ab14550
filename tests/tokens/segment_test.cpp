#include "tokens/segment.h"

#include "support/catch.h"
#include "support/fixtures.h"
#include "text/fold.h"

using namespace newsprism;

namespace {

std::vector<Token> tokens_of(std::u32string_view text, const Lexicon& lexicon = test::lexicon()) {
  std::vector<Token> out;
  Segmenter(lexicon).cut(text, fold(text), {0, static_cast<std::uint32_t>(text.size())}, out);
  return out;
}

// The words with a bar between.
std::u32string cut_up(std::u32string_view text, const Lexicon& lexicon = test::lexicon()) {
  std::u32string out;
  for (const Token& t : tokens_of(text, lexicon)) {
    if (!out.empty()) out += U'|';
    out.append(text.substr(t.range.begin, t.range.size()));
  }
  return out;
}

bool same(const std::u32string& a, const std::u32string& b) {
  return a == b;
}

}  // namespace

TEST_CASE("Han is cut into words of the dictionary", "[segment]") {
  CHECK(same(cut_up(U"我们研究经济问题"), U"我们|研究|经济|问题"));
  CHECK(same(cut_up(U"人工智能改变工厂"), U"人工智能|改变|工厂"));
}

TEST_CASE("both scripts are cut alike", "[segment]") {
  const auto traditional = tokens_of(U"我們研究經濟問題"), simplified = tokens_of(U"我们研究经济问题");
  REQUIRE(traditional.size() == simplified.size());
  for (std::size_t i = 0; i < simplified.size(); ++i) CHECK(traditional[i].range == simplified[i].range);
}

TEST_CASE("an unknown character is a word by itself", "[segment]") {
  const auto tokens = tokens_of(U"㐂㐅");
  REQUIRE(tokens.size() == 2);
  CHECK_FALSE(tokens[0].known);
}

TEST_CASE("without a dictionary every character is a word", "[segment]") {
  CHECK(same(cut_up(U"我们AI工厂", Lexicon()), U"我|们|AI|工|厂"));
}

TEST_CASE("scripts are cut from one another", "[segment]") {
  CHECK(same(cut_up(U"发布H20芯片和AI手机"), U"发布|H20|芯片|和|AI|手机"));
  CHECK(same(cut_up(U"涨了3.5%,共10,000家"), U"涨|了|3.5|%|,|共|10,000|家"));
}

TEST_CASE("Latin words", "[segment]") {
  CHECK(same(cut_up(U"state-of-the-art GPT-4 at AT&T"), U"state|-|of|-|the|-|art|GPT-4|at|AT&T"));
  CHECK(same(cut_up(U"The U.S. said the firm's plan"), U"The|U.S.|said|the|firm|'|s|plan"));
  CHECK(same(cut_up(U"end of it."), U"end|of|it|."));
}

TEST_CASE("kinds", "[segment]") {
  const auto tokens = tokens_of(U"厂 AI 42 H20 。 $");
  REQUIRE(tokens.size() == 6);
  CHECK(tokens[0].kind == TokenKind::han);
  CHECK(tokens[1].kind == TokenKind::latin);
  CHECK(tokens[2].kind == TokenKind::number);
  CHECK(tokens[3].kind == TokenKind::mixed);
  CHECK(tokens[4].kind == TokenKind::punctuation);
  CHECK(tokens[5].kind == TokenKind::symbol);
}

TEST_CASE("names of the lexicon are words", "[segment]") {
  const auto tokens = tokens_of(U"英伟达股价");
  REQUIRE(!tokens.empty());
  CHECK(tokens[0].range == Range{0, 3});
  CHECK(tokens[0].named);
}

TEST_CASE("only the given stretch is cut, and nothing looks beyond it", "[segment]") {
  std::vector<Token> out;
  const std::u32string text = U"研究经济 10,000";
  Segmenter(test::lexicon()).cut(text, fold(text), {0, 3}, out);
  for (const Token& t : out) CHECK(t.range.end <= 3);
  out.clear();
  Segmenter(test::lexicon()).cut(text, fold(text), {5, 8}, out);  // "10,"
  REQUIRE(out.size() == 2);
  CHECK(out[0].range == Range{5, 7});
}

TEST_CASE("Han without an end neither overflows nor is lost", "[segment]") {
  std::u32string text;
  for (int i = 0; i < 70000; ++i) text += i % 2 == 0 ? U'㐂' : U'龘';  // dear characters: the cost adds up
  const auto tokens = tokens_of(text);
  std::uint32_t end = 0;
  for (const Token& t : tokens) {
    REQUIRE(t.range.begin == end);
    end = t.range.end;
  }
  CHECK(end == text.size());
}
