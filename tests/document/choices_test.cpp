#include "document/choices.h"

#include <string>

#include "document/read.h"
#include "support/catch.h"
#include "view/json_view.h"

using namespace newsprism;

namespace {

// A record of a site, with a line that every page of the site ends with.
Document page(const std::string& title, const std::string& site = "海州港口网") {
  const std::string body = "海州港口昨天重新开放，" + title +
                           "，渔船陆续出海。\\n\\n港口管理处说，下周还有更多渔船回来。\\n\\n"
                           "免责声明：本文仅供参考，不构成任何投资建议。";
  const ReadOutcome outcome = read_documents(
      "{\"title\":\"" + title + "\",\"site\":\"" + site + "\",\"text\":\"" + body + "\"}", {"p.json", ""});
  REQUIRE(outcome.documents.size() == 1);
  return outcome.documents[0];
}

std::uint32_t block_of(const Document& document, BlockType type) {
  for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
    if (document.blocks[b].type == type) return b;
  }
  FAIL("there is no such block");
  return 0;
}

// What the reader decides, as the engine does it.
void decide(Choices& choices, Document& document, std::uint32_t block, bool kept) {
  keep_block(document.blocks[block], kept);
  choices.set(document, block, kept);
}

std::size_t applied(const Choices& choices, Document& document) {
  std::vector<bool> used(choices.next_order());
  choices.apply(document, used);
  std::size_t n = 0;
  for (const bool one : used) n += one ? 1U : 0U;
  return n;
}

Choices copied(const Choices& choices) {
  auto parsed = parse_choices(choices_json(choices.list()));
  REQUIRE(parsed.ok());
  Choices out;
  out.add(std::move(parsed.value().blocks));
  return out;
}

ErrorCode error_of(std::string_view json) {
  const auto parsed = parse_choices(json);
  REQUIRE_FALSE(parsed.ok());
  return parsed.error().code;
}

}  // namespace

TEST_CASE("choices hold for the same document when it is read again", "[choices]") {
  Document first = page("三艘渔船归来");
  const std::uint32_t dropped = block_of(first, BlockType::boilerplate);
  const std::uint32_t kept = block_of(first, BlockType::paragraph);
  Choices choices;
  decide(choices, first, dropped, true);
  decide(choices, first, kept, false);
  CHECK(choices.list().size() == 2);

  Document again = page("三艘渔船归来");
  CHECK(applied(copied(choices), again) == 2);
  CHECK(is_kept(again.blocks[dropped]));
  CHECK_FALSE(is_kept(again.blocks[kept]));
  Document other = page("风暴过去", "别的网");
  CHECK(applied(choices, other) == 0);
}

TEST_CASE("a choice that is taken back is none", "[choices]") {
  Document document = page("三艘渔船归来");
  const std::uint32_t dropped = block_of(document, BlockType::boilerplate);
  Choices choices;
  decide(choices, document, dropped, true);
  decide(choices, document, dropped, false);
  CHECK(choices.list().empty());
}

TEST_CASE("a line of boilerplate is chosen for all articles of its site", "[choices]") {
  Document first = page("三艘渔船归来");
  const std::uint32_t line = block_of(first, BlockType::boilerplate);
  Choices choices;
  decide(choices, first, line, true);
  Document second = page("风暴过去");
  CHECK(applied(choices, second) == 1);
  CHECK(second.blocks[line].restored);
  Document elsewhere = page("风暴过去", "别的网");
  CHECK(applied(choices, elsewhere) == 0);

  decide(choices, second, line, false);  // but not in this one
  Document again = page("风暴过去");
  applied(choices, again);
  CHECK_FALSE(again.blocks[line].restored);
  Document third = page("灯塔亮了");
  applied(choices, third);
  CHECK_FALSE(third.blocks[line].restored);  // the later choice holds for the rest
  decide(choices, second, line, true);
  Document fourth = page("灯塔亮了");
  applied(choices, fourth);
  CHECK(fourth.blocks[line].restored);
}

TEST_CASE("a title left out stays in other articles", "[choices]") {
  Document first = page("三艘渔船归来");
  Choices choices;
  decide(choices, first, block_of(first, BlockType::title), false);
  REQUIRE(choices.list().size() == 1);
  CHECK(choices.list()[0].site.empty());
}

TEST_CASE("blocks that say the same are told apart", "[choices]") {
  const std::string text =
      "海州港口开放\n\n渔船昨天出海，天气很好，大家都很高兴。\n\n港口管理处说，下周还有更多渔船。\n\n渔船昨天"
      "出海，天气很好，大家都很高兴。\n";
  const auto read = [&] { return read_documents(text, {"p.txt", ""}).documents.at(0); };
  Document document = read();
  const auto last = static_cast<std::uint32_t>(document.blocks.size() - 1);
  const bool was_kept = is_kept(document.blocks[last]);
  Choices choices;
  decide(choices, document, last, !was_kept);
  REQUIRE(choices.list().size() == 1);
  CHECK(choices.list()[0].nth == 2);
  Document again = read();
  applied(copied(choices), again);
  CHECK(is_kept(again.blocks[last]) != was_kept);
  for (std::uint32_t b = 0; b < last; ++b) CHECK(is_kept(again.blocks[b]) == is_kept(read().blocks[b]));
}

TEST_CASE("choices applied twice are kept once", "[choices]") {
  Document document = page("三艘渔船归来");
  Choices choices;
  decide(choices, document, block_of(document, BlockType::boilerplate), true);
  choices.add(choices.list());
  choices.add(choices.list());
  CHECK(choices.list().size() == 1);
}

TEST_CASE("what is no file of choices is refused", "[choices]") {
  CHECK(error_of("") == ErrorCode::bad_json);
  CHECK(error_of("{\"schema\":") == ErrorCode::bad_json);
  CHECK(error_of(std::string(100000, '[')) == ErrorCode::too_deep);
  const std::string begin = "{\"schema\":\"newsprism.choices/1\",\"choices\":";
  for (const std::string wrong :
       {"7", "{}", "[7]", "[{}]", "[[]]", "[{\"document\":\"0\",\"block\":\"0\",\"kept\":true}]",
        "[{\"document\":\"0123456789abcdeg\",\"block\":\"0123456789abcdef\",\"kept\":true}]",
        "[{\"document\":\"0123456789abcdef\",\"block\":\"0123456789abcdef\"}]",
        "[{\"document\":\"0123456789abcdef\",\"block\":\"0123456789abcdef\",\"kept\":\"no\"}]",
        "[{\"document\":\"0123456789abcdef\",\"block\":\"0123456789abcdef\",\"kept\":true,\"nth\":-1}]"})
    CHECK(error_of(begin + wrong + "}") == ErrorCode::bad_option);
  CHECK(error_of("{\"schema\":\"newsprism.choices/9\",\"choices\":[]}") == ErrorCode::bad_option);
  CHECK(error_of("[]") == ErrorCode::bad_option);
  const auto hostile =
      parse_choices(begin +
                    "[{\"__proto__\":{\"kept\":false},\"constructor\":1,\"document\":\"0123456789abcdef\","
                    "\"block\":\"0123456789abcdef\",\"kept\":true}]}");
  REQUIRE(hostile.ok());
  CHECK(hostile.value().blocks.size() == 1);
}
