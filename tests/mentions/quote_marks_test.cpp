#include "mentions/quote_marks.h"

#include "mentions/small_text.h"
#include "support/catch.h"

using namespace newsprism;

namespace {

using Texts = std::vector<std::string>;

// What stands between marks.
Texts marked_in(const Document& d) {
  std::vector<Marked> found;
  find_marked(d, found);
  Texts out;
  for (const Marked& m : found) out.push_back(test::words(d, m.inner));
  return out;
}

Texts marked_in(std::u32string_view text) {
  return marked_in(test::paragraphs(text));
}

}  // namespace

TEST_CASE("every kind of marks", "[quote_marks]") {
  CHECK(marked_in(U"他说:「走吧。」完") == Texts{"走吧。"});
  CHECK(marked_in(U"他说:『走吧。』完") == Texts{"走吧。"});
  CHECK(marked_in(U"他说:“走吧。”完") == Texts{"走吧。"});
  CHECK(marked_in(U"他说:‘走吧。’完") == Texts{"走吧。"});
  CHECK(marked_in(U"他说:\"走吧。\"完") == Texts{"走吧。"});
  CHECK(marked_in(U"他说:«走吧。»完") == Texts{"走吧。"});
  CHECK(marked_in(U"他说:〝走吧。〞完") == Texts{"走吧。"});
  CHECK(marked_in(U"他说:﹁走吧。﹂完") == Texts{"走吧。"});
  CHECK(marked_in(U"他说:﹃走吧。﹄完") == Texts{"走吧。"});
  CHECK(marked_in(U"他说:＂走吧。＂完") == Texts{"走吧。"});
}

TEST_CASE("English marks", "[quote_marks]") {
  CHECK(marked_in(U"\"No,\" he said, \"not now.\"") == Texts{"No,", "not now."});
  CHECK(marked_in(U"“No,” she said. “Don’t.”") == Texts{"No,", "Don’t."});
  CHECK(marked_in(U"‘It’s over,’ she said.") == Texts{"It’s over,"});
  CHECK(marked_in(U"the firm’s plan and the workers’ day").empty());
  CHECK(marked_in(U"the firm's plan and the workers' day").empty());
}

TEST_CASE("several on a line, and none that is empty", "[quote_marks]") {
  CHECK(marked_in(U"「一」和「二」") == Texts{"一", "二"});
  CHECK(marked_in(U"「」和“”和\"\"").empty());
}

TEST_CASE("marks inside marks are left out", "[quote_marks]") {
  CHECK(marked_in(U"「他說『走』就走。」") == Texts{"他說『走』就走。"});
  CHECK(marked_in(U"“他说‘走’就走。”") == Texts{"他说‘走’就走。"});
  CHECK(marked_in(U"「甲「乙」丙」丁") == Texts{"甲「乙」丙"});
}

TEST_CASE("a mark without a partner marks nothing, and hides no other", "[quote_marks]") {
  CHECK(marked_in(U"「没有完的话").empty());
  CHECK(marked_in(U"没有开始」的话").empty());
  CHECK(marked_in(U"「没有完的话,“但这句完了。”") == Texts{"但这句完了。"});
  CHECK(marked_in(U"身高6'2\"的人").empty());
}

TEST_CASE("speech runs over paragraphs", "[quote_marks]") {
  CHECK(marked_in(U"他说:「走吧。\n等我。」她点头。") == Texts{"走吧。\n等我。"});
  const Document d = test::paragraphs(U"他说:「走吧。\n等我。」她点头。「好。」");
  std::vector<Marked> found;
  find_marked(d, found);
  REQUIRE(found.size() == 2);
  CHECK(found[0].block == 0);
  CHECK(found[0].last_block == 1);
  CHECK(found[1].block == 1);
}

TEST_CASE("each paragraph of a speech may open anew", "[quote_marks]") {
  CHECK(marked_in(U"「第一段。\n「第二段。」").back() == "第二段。");
  CHECK(marked_in(U"\"one\ntwo\" three").empty());  // straight marks stay in their paragraph
}

TEST_CASE("marks do not run over a heading or into a dropped block", "[quote_marks]") {
  Document d = test::paragraphs(U"「第一段。\n小标题\n第三段。」");
  d.blocks[1].type = BlockType::heading;
  CHECK(marked_in(d).empty());
  d.blocks[1].type = BlockType::boilerplate;
  CHECK(marked_in(d).empty());
  d.blocks[1].type = BlockType::paragraph;
  CHECK(marked_in(d).size() == 1);
}

TEST_CASE("thousands of opening marks take no time", "[quote_marks]") {
  CHECK(marked_in(std::u32string(300000, U'「')).empty());
  CHECK(marked_in(std::u32string(300000, U'"')).empty());
}
