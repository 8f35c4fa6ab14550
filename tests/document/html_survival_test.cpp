// Pages and texts that no one wrote to be read: their text is kept, the stack stays flat.
#include <string>

#include "document/read.h"
#include "support/catch.h"
#include "text/utf8.h"

using namespace newsprism;

namespace {

std::string repeated(std::string_view unit, std::size_t times) {
  std::string out;
  out.reserve(unit.size() * times);
  for (std::size_t n = 0; n < times; ++n) out += unit;
  return out;
}

std::u32string text_of(const std::string& html) {
  const ReadOutcome outcome = read_documents(html, {"page.html", ""});
  REQUIRE(outcome.documents.size() == 1);
  return outcome.documents[0].text;
}

bool holds(const std::u32string& text, const char* words) {
  return text.find(decode_utf8(words)) != std::u32string::npos;
}

const std::string kPage = "<!doctype html><html><body>";

}  // namespace

TEST_CASE("text at any depth is kept") {
  for (const char* const tag :
       {"<div>", "<span>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<p><font>"}) {
    std::string html = kPage;
    for (const std::size_t depth : {300U, 600U, 100000U}) {
      html += repeated(tag, depth) + "<p>The marker of depth " + std::to_string(depth) + " is here.</p>";
    }
    const std::u32string text = text_of(html);
    for (const char* const marker : {"depth 300 is", "depth 600 is", "depth 100000 is"})
      CHECK(holds(text, marker));
    // and behind all the ends as well
    CHECK(holds(text_of(html + repeated("</div></li></span>", 100000) + "<p>The end is reached.</p>"),
                "The end is reached."));
  }
}

TEST_CASE("what is never closed hides nothing behind it") {
  CHECK(holds(text_of(kPage + "<p>One seal.<a href=\"/x>Two seals.</p><p>Three seals.</p>"), "Three seals."));
  CHECK(holds(text_of(kPage + "<p title='x>One seal.</p><p>Two seals.</p>"), "Two seals."));
  CHECK(holds(text_of(kPage + "<p>One seal.<!-- <p>Two seals.</p>"), "Two seals."));
  CHECK(holds(text_of("<html><head><title>Seals<body><p>Two seals.</p>"), "Two seals."));
  CHECK(holds(text_of(kPage + "<p>One seal.<b><i><u>Two seals.<p>Three seals."), "Three seals."));
  CHECK(holds(text_of(kPage + "<textarea><p>One seal.</p>"), "One seal."));
  CHECK(holds(text_of(kPage + "<p>One < two <3 seals. <"), "One < two <3 seals. <"));
}

TEST_CASE("scripts inside the text are not run, shown or left open") {
  const std::u32string text =
      text_of(kPage +
              "<p>One seal<script>document.write('<p>No seal.</p>');</script> and two.</p>"
              "<script><!-- if (a</b) { '</scr' + 'ipt>' } --></script><p>Three seals.</p>"
              "<style>p::after{content:'No seal.'}</style><svg><script>No seal.</script></svg>"
              "<p onclick=\"alert('No seal.')\">Four <img src=x onerror=\"No seal.\"> seals.</p>");
  for (const char* const words : {"One seal and two.", "Three seals.", "Four seals."})
    CHECK(holds(text, words));
  CHECK_FALSE(holds(text, "No seal"));
}

TEST_CASE("NUL and bidi controls change nothing around them") {
  const std::string nul =
      kPage + std::string("<p>The se\0al goes first.</p>", 29) + "<p>The ferry goes second.</p>";
  CHECK(holds(text_of(nul), "The se\uFFFDal goes first."));
  // The text keeps its controls, and what is matched is matched.
  const std::u32string bidi = text_of(kPage + "<p>The \u202Eseal\u202C goes \u2067first\u2069.</p>");
  CHECK(holds(bidi, "The \u202Eseal\u202C goes \u2067first\u2069."));
  const ReadOutcome outcome =
      read_documents(kPage +
                         "<h1>The seal goes first</h1><p>The ferry to the island of Little Mole was late on "
                         "Monday again.</p>"
                         "<p>\u200FRelated stories\u200F</p><p><a href=/1>A seal in town</a></p>",
                     {"page.html", ""});
  REQUIRE(outcome.documents.size() == 1);
  CHECK(outcome.documents[0].blocks.back().reason == "related_stories");
}

TEST_CASE("entities by the thousand") {
  CHECK(text_of(kPage + "<p>" + repeated("&#x6d77;&amp;", 20000) + "</p>").size() == 40000);
  CHECK(text_of(kPage + "<p>seal" + repeated("&#0;&#xD800;&#99999999999;", 1000) + "</p>").size() == 3004);
  CHECK(holds(text_of(kPage + "<p>seal" + repeated("&", 20000) + "</p>"), "&&&&"));
}

TEST_CASE("a line of a hundred megabytes is read", "[.slow]") {
  const std::string line = "The seal goes first " + repeated("and the ferry goes second ", 4000000);
  for (const std::string& input : {line, kPage + "<p>" + line, repeated("海豹先走", 8400000)}) {
    const ReadOutcome outcome = read_documents(input, {"line.txt", ""});
    REQUIRE(outcome.documents.size() == 1);
    CHECK(outcome.documents[0].text.size() > 30000000);
  }
}
