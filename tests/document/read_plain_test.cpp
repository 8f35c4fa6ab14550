#include "document/read_plain.h"

#include "plain_reading.h"
#include "support/catch.h"
#include "text/script.h"

using namespace newsprism;
using namespace newsprism::test;

namespace {
void check_sound(const Document& doc) {
  CHECK(doc.key.size() == doc.text.size());
  std::uint32_t last = 0;
  for (const Block& block : doc.blocks) {
    REQUIRE(block.range.begin >= last);
    REQUIRE(block.range.begin < block.range.end);
    REQUIRE(block.range.end <= doc.text.size());
    CHECK_FALSE(is_space(doc.text[block.range.begin]));
    CHECK_FALSE(is_space(doc.text[block.range.end - 1]));
    CHECK((block.type == BlockType::boilerplate) == !block.reason.empty());
    last = block.range.end;
  }
  for (const QaPair& pair : doc.qa) {
    CHECK(pair.question.end <= pair.answer.begin);
    CHECK(pair.answer.end <= doc.text.size());
  }
}
}  // namespace

TEST_CASE("any text will do", "[read_plain]") {
  for (const char* text : {"",
                           "\n",
                           " \n\t\n\r\n",
                           "?",
                           "-",
                           "1.",
                           "问:",
                           "问:?\n答:",
                           "[1][2][3]",
                           "\x01\x02",
                           "(",
                           "第一个问题是:",
                           "答案是:",
                           "20",
                           "- - - ",
                           "\xe2\x80\xa8",
                           "a",
                           "。",
                           "来源:",
                           "作者",
                           "By ",
                           "by 1",
                           "1\n2\n3\n4\n5\n6"}) {
    CAPTURE(text);
    check_sound(read_text(text));
  }
}

TEST_CASE("every mixture of lines is sound", "[read_plain]") {
  const char* const parts[] = {"问:好吗?",
                               "林小舟:我很好。",
                               "标题",
                               "2025-03-04 10:00 来源:潮声",
                               "- 一",
                               "1、二。",
                               "「三?」",
                               "「四。」",
                               "第一个问题是:",
                               "林小舟回答:",
                               "我们走了。",
                               "你怎么看?",
                               "相关阅读",
                               "",
                               "01",
                               "A [1] - B [2] - C [3]",
                               "责任编辑:林",
                               "► 链接",
                               "首页 > 新闻 > 正文",
                               "完了。(图/林)"};
  constexpr std::size_t kParts = sizeof(parts) / sizeof(parts[0]);
  std::uint32_t state = 12345;
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int line = 0; line < 14; ++line) {
      state = state * 1664525U + 1013904223U;
      text += parts[(state >> 16) % kParts];
      text += '\n';
    }
    check_sound(read_text(text));
  }
}

TEST_CASE("long texts take linear time", "[read_plain]") {
  const auto repeated = [](const std::string& part, std::size_t times) {
    std::string text;
    for (std::size_t n = 0; n < times; ++n) text += part;
    return text;
  };
  // Quadratic steps would not come back from these.
  check_sound(read_text(repeated("[", 400000)));
  check_sound(read_text(repeated("(图/ ", 100000) + ")"));
  check_sound(read_text(repeated("你怎么看?\n林回答:\n我好。\n", 20000)));
  check_sound(read_text(repeated(" ", 200000) + repeated(" - ", 100000)));
  CHECK(read_text(repeated("新桥昨天通车。", 50000)).blocks.size() == 1);
}

TEST_CASE("offsets lead back into the text, with CR LF and beyond the basic plane", "[read_plain]") {
  const Document doc = read_text("渡口\U0001F6A2恢复摆渡\r\n\r\n停航三个月的渡口昨天恢复摆渡。\r\n");
  check_sound(doc);
  REQUIRE(doc.blocks.size() == 2);
  CHECK(text_of(doc, doc.blocks[1].range) == "停航三个月的渡口昨天恢复摆渡。");
}

TEST_CASE("names of the block types are those of the contract", "[document]") {
  CHECK(std::string(block_type_name(BlockType::list_item)) == "list_item");
  CHECK(std::string(block_type_name(BlockType::boilerplate)) == "boilerplate");
}
