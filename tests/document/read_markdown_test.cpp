#include "document/read_markdown.h"

#include <string>

#include "document/read.h"
#include "support/catch.h"
#include "text/utf8.h"

using namespace newsprism;

namespace {

ReadOutcome read(std::string_view bytes) {
  return read_documents(bytes, {"tide.md", ""});
}

std::string text_of(const Document& document) {
  return to_utf8(document.text);
}

// The texts of the blocks of a type, with "|" behind each.
std::string blocks_of(const Document& document, BlockType type) {
  std::string out;
  for (const Block& b : document.blocks) {
    if (b.type == type) out += to_utf8(document.text.substr(b.range.begin, b.range.size())) + "|";
  }
  return out;
}

constexpr std::string_view kArticle =
    "# Tide falls at Eastcape\n"
    "\n"
    "The tide fell by **two metres** on Monday, the [harbour office](https://port.example/a_(b)) said. It "
    "was\n"
    "the *lowest* level of the year, and `gauge_7` showed it.\n"
    "\n"
    "![Ships on the dry ground of the harbour](ships.jpg)\n"
    "\n"
    "What the office found\n"
    "---------------------\n"
    "\n"
    "> The ground is safe, and every ship will float again by the evening of Tuesday.\n"
    "\n"
    "## Next steps ##\n"
    "\n"
    "- Ships stay where they are until the water comes back.\n"
    "- The office measures the tide every hour of the night.\n"
    "\n"
    "| Day | Level |\n"
    "|-----|------:|\n"
    "| Monday | 2 m |\n"
    "\n"
    "```\nlevel * 2 <ok>\n```\n";

}  // namespace

TEST_CASE("Markdown loses its marks and keeps its words") {
  const ReadOutcome out = read(kArticle);
  CHECK(out.report.format == "markdown");
  CHECK(out.refused.empty());
  REQUIRE(out.documents.size() == 1);
  const Document& document = out.documents[0];
  const std::string text = text_of(document);
  CHECK_FALSE(document.text_is_input);
  REQUIRE(document.meta.title);
  CHECK(document.meta.title->value == "Tide falls at Eastcape");
  CHECK(text.find(
            "The tide fell by two metres on Monday, the harbour office said. It was the lowest level of the "
            "year, and gauge_7 showed it.") != std::string::npos);
  for (const std::string_view gone : {"**", "](", "##", "> ", "---", "```", "|"})
    CHECK(text.find(gone) == std::string::npos);
  CHECK(text.find("level * 2 <ok>") != std::string::npos);
  CHECK(blocks_of(document, BlockType::heading) == "What the office found|Next steps|");
  CHECK(
      blocks_of(document, BlockType::list_item) ==
      "Ships stay where they are until the water comes back.|The office measures the tide every hour of the "
      "night.|");
  CHECK(text.find("Ships on the dry ground of the harbour") != std::string::npos);
}

TEST_CASE("front matter is metadata") {
  const ReadOutcome out = read(
      "---\n"
      "title: \"Tide: it falls\"\n"
      "date: 2025-03-04 09:30:00 +0800\n"
      "author:\n  - name: Anna Whitfield\n  - Tom Reed\n"
      "source: Coast Wire\n"
      "tags: [sea, ships]\n"
      "__proto__: 1\n"
      "---\n\n"
      "The tide fell by two metres on Monday, the harbour office said.\n");
  CHECK(out.report.format == "markdown");
  REQUIRE(out.documents.size() == 1);
  const Meta& meta = out.documents[0].meta;
  CHECK(meta.title->value == "Tide: it falls");
  CHECK(meta.title->origin == "front matter title");
  CHECK(meta.published->value == "2025-03-04T09:30:00");
  CHECK(meta.published->zone == "+08:00");
  CHECK(meta.author->value == "Anna Whitfield, Tom Reed");
  CHECK(meta.source->value == "Coast Wire");
  CHECK(text_of(out.documents[0]).find("tags") == std::string::npos);
  CHECK(out.report.mapping.size() == 4);
}

TEST_CASE("a news text with a few of the marks stays a plain text") {
  for (const std::string_view text :
       {"# 潮水退了\n\n港口昨天重新开放,渔船陆续出海。\n",
        "潮水退了\n\n- 渔船出海\n- 港口开放\n\n港口昨天重新开放。\n",
        "潮水退了\n---\n港口昨天重新开放,渔船陆续出海。\n---\n责任编辑:林小舟\n",
        "---\n港口昨天重新开放,渔船陆续出海。\n---\n",
        "#潮水退了# **** 港口昨天重新开放[1](注)。\n* 3 * 4 = 12\n",
        "1. 潮水退了\n2. 渔船出海\n> 港口昨天重新开放\n"}) {
    const ReadOutcome out = read(text);
    CHECK(out.report.format == "text");
    CHECK(out.documents.at(0).text == decode_utf8(text));
  }
}

TEST_CASE("marks that close nothing stay, and cost no time") {
  CHECK(text_of(read_documents("5 * 3 and a_b_c and [no link] and **open\n", {"a", "", "", "markdown"})
                    .documents.at(0)) == "5 * 3 and a_b_c and [no link] and **open");
  std::string hostile;
  for (int n = 0; n < 40000; ++n) hostile += "[*_`](![<";
  CHECK(read_documents(hostile, {"a", "", "", "markdown"}).documents.size() == 1);
}
