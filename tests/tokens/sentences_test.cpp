#include "tokens/sentences.h"

#include <random>
#include <string>

#include "support/catch.h"
#include "text/script.h"

using namespace newsprism;

namespace {

std::vector<std::u32string> sentences_of(std::u32string_view text) {
  std::vector<Range> found;
  split_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, found);
  std::vector<std::u32string> out;
  for (const Range r : found) out.emplace_back(text.substr(r.begin, r.size()));
  return out;
}

using Texts = std::vector<std::u32string>;

}  // namespace

TEST_CASE("a text without an end is one sentence", "[sentences]") {
  CHECK(sentences_of(U"工厂明年投产") == Texts{U"工厂明年投产"});
  CHECK(sentences_of(U"no end here") == Texts{U"no end here"});
  CHECK(sentences_of(U"").empty());
  CHECK(sentences_of(U" \n\t　 ").empty());
}

TEST_CASE("Chinese sentence ends", "[sentences]") {
  CHECK(sentences_of(U"他走了。她没走!谁走了?都走了！真的？") ==
        Texts{U"他走了。", U"她没走!", U"谁走了?", U"都走了！", U"真的？"});
  CHECK(sentences_of(U"等等……我想想。") == Texts{U"等等……", U"我想想。"});
  CHECK(sentences_of(U"什么?!不行!!!好。") == Texts{U"什么?!", U"不行!!!", U"好。"});
  CHECK(sentences_of(U"一半｡另一半") == Texts{U"一半｡", U"另一半"});
  CHECK(sentences_of(U"一,二,三;四") == Texts{U"一,二,三;四"});
}

TEST_CASE("a closing mark stays with its sentence", "[sentences]") {
  CHECK(sentences_of(U"他说:「走吧。」他走了。") == Texts{U"他说:「走吧。」", U"他走了。"});
  CHECK(sentences_of(U"他说:“走吧!”他走了。") == Texts{U"他说:“走吧!”", U"他走了。"});
  CHECK(sentences_of(U"(见下文。)然后") == Texts{U"(见下文。)", U"然后"});
  CHECK(sentences_of(U"『「好。」』完") == Texts{U"『「好。」』", U"完"});
  CHECK(sentences_of(U"\"Go.\" He went.") == Texts{U"\"Go.\"", U"He went."});
}

TEST_CASE("an English full stop ends a sentence before a space and no small letter", "[sentences]") {
  CHECK(sentences_of(U"He left. She stayed! Who? Me.") ==
        Texts{U"He left.", U"She stayed!", U"Who?", U"Me."});
  CHECK(sentences_of(U"It cost 3.5 million. Not 4.") == Texts{U"It cost 3.5 million.", U"Not 4."});
  CHECK(sentences_of(U"See news.example today. Or not.") == Texts{U"See news.example today.", U"Or not."});
  CHECK(sentences_of(U"approx. ten of them came. Good.") == Texts{U"approx. ten of them came.", U"Good."});
}

TEST_CASE("abbreviations and initials end nothing", "[sentences]") {
  CHECK(sentences_of(U"Mr. Tan met Dr. Osei. They ate.") == Texts{U"Mr. Tan met Dr. Osei.", U"They ate."});
  CHECK(sentences_of(U"J. K. Tan of Alder Inc. Left early.") ==
        Texts{U"J. K. Tan of Alder Inc. Left early."});
  CHECK(sentences_of(U"The U.S. Senate voted. It passed.") ==
        Texts{U"The U.S. Senate voted.", U"It passed."});
  CHECK(sentences_of(U"On Sept. 3 it opened. On Oct. 4 it closed.") ==
        Texts{U"On Sept. 3 it opened.", U"On Oct. 4 it closed."});
}

TEST_CASE("a full stop between Han", "[sentences]") {
  CHECK(sentences_of(U"他来了.她走了") == Texts{U"他来了.她走了"});  // as often a slip or a name's dot
  CHECK(sentences_of(U"他说\"走吧.\"她走了") == Texts{U"他说\"走吧.\"", U"她走了"});
}

TEST_CASE("a line break ends a sentence", "[sentences]") {
  CHECK(sentences_of(U"第一行\n第二行\r\n\r\n  third line") == Texts{U"第一行", U"第二行", U"third line"});
}

TEST_CASE("only the given stretch is cut", "[sentences]") {
  std::vector<Range> found = {{0, 1}};
  split_sentences(U"甲。乙。丙。丁。", {2, 6}, found);
  REQUIRE(found.size() == 3);  // appended
  CHECK(found[1] == Range{2, 4});
  CHECK(found[2] == Range{4, 6});
}

TEST_CASE("sentences of any text are ordered, disjoint, trimmed, and lose only white space", "[sentences]") {
  std::mt19937 random(7);
  const std::u32string_view letters = U"甲乙a B.。!?…\n 」\"'”(1,—\U0001F600";
  for (int round = 0; round < 300; ++round) {
    std::u32string text;
    for (std::size_t i = 0, n = random() % 60; i < n; ++i) text += letters[random() % letters.size()];
    std::vector<Range> found;
    split_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, found);
    std::uint32_t end = 0;
    for (const Range r : found) {
      REQUIRE(r.begin >= end);
      REQUIRE(!r.empty());
      REQUIRE(!is_space(text[r.begin]));
      REQUIRE(!is_space(text[r.end - 1]));
      for (std::uint32_t i = end; i < r.begin; ++i) REQUIRE(is_space(text[i]));
      end = r.end;
    }
    for (std::uint32_t i = end; i < text.size(); ++i) REQUIRE(is_space(text[i]));
  }
}
