#include "document/html_tokens.h"

#include <string>
#include <vector>

#include "document/html_entities.h"
#include "document/html_tree.h"
#include "support/catch.h"
#include "text/utf8.h"

using namespace newsprism;

namespace {

// "<p>a</p>" to "+p 'a' -p".
std::string spelled(std::string_view html) {
  std::string out;
  HtmlTokens tokens(html);
  for (HtmlToken token = tokens.next(); token.kind != HtmlTokenKind::end; token = tokens.next()) {
    if (!out.empty()) out += ' ';
    switch (token.kind) {
      case HtmlTokenKind::start_tag: out += "+" + std::string(token.name); break;
      case HtmlTokenKind::end_tag: out += "-" + std::string(token.name); break;
      case HtmlTokenKind::raw_text: out += "raw:" + std::string(token.text); break;
      default: out += "'" + std::string(token.text) + "'"; break;
    }
  }
  return out;
}

std::string decoded(std::string_view html) {
  std::u32string out;
  append_html_text(out, html);
  return to_utf8(out);
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t n = 0; n < times; ++n) out += piece;
  return out;
}

}  // namespace

TEST_CASE("tags, text and comments become tokens") {
  CHECK(spelled("<p class=a>Tide<!-- no --> table</p>") == "+p 'Tide' ' table' -p");
  CHECK(spelled("<!doctype html><?xml x?><B>x</B>") == "+B 'x' -B");
  CHECK(spelled("a < b and 3<4") == "'a ' '< b and 3' '<4'");
  CHECK(spelled("<![CDATA[1 < 2]]>x") == "'1 < 2' 'x'");
  CHECK(spelled("<a title='x>y' href=\"?a>b\">go</a>") == "+a 'go' -a");
}

TEST_CASE("the inside of raw elements is not markup") {
  CHECK(spelled("<script>if (a<b) '<p>'</script>x") == "+script raw:if (a<b) '<p>' -script 'x'");
  CHECK(spelled("<STYLE>p > b</Style >x") == "+STYLE raw:p > b -Style 'x'");
  CHECK(spelled("<title>Boats &amp; <b>tides</title>") == "+title raw:Boats &amp; <b>tides -title");
  CHECK(spelled("<script></scripture></script>x") == "+script raw:</scripture> -script 'x'");
}

TEST_CASE("what never closes loses no text") {
  CHECK(spelled("tide <b") == "'tide ' '<b'");
  CHECK(spelled("<title>tide<p>late") == "+title 'tide' +p 'late'");
  CHECK(spelled("x<!-- tide<p>late") == "'x' 'late'");
  CHECK(spelled("<a href=\"x>tide</a>") == "+a 'tide' -a");
}

TEST_CASE("attributes are found however they are quoted") {
  const std::string_view attributes = " ID=one class = 'two three' data-x hidden title=\"a > 'b'\"/";
  CHECK(attribute_of(attributes, "id") == "one");
  CHECK(attribute_of(attributes, "class") == "two three");
  CHECK(attribute_of(attributes, "title") == "a > 'b'");
  CHECK(has_attribute(attributes, "hidden"));
  CHECK_FALSE(has_attribute(attributes, "two"));
}

TEST_CASE("entities by name and number") {
  CHECK(decoded("&lt;&mdash;&nbsp;&hellip;&Eacute;") == "<\u2014\u00a0\u2026\u00c9");
  CHECK(decoded("&#12290;&#x3002;&#X41;") == "\u3002\u3002A");
  CHECK(decoded("&#147;x&#148;&#128;") == "\u201cx\u201d\u20ac");
  CHECK(decoded("&copy 2031 &copycat &x; & &amp") == "\u00a9 2031 &copycat &x; & &");
  CHECK(decoded("&#0;&#xD800;&#99999999999;") == "\uFFFD\uFFFD\uFFFD");
  CHECK(decoded("?a=1&lang=zh&reg=2") == "?a=1&lang=zh&reg=2");
}

TEST_CASE("the tree adds the ends that authors leave out") {
  const auto parent_of_text = [](const HtmlTree& tree, std::string_view text) {
    for (const HtmlNode& node : tree) {
      if (node.tag == HtmlTag::none && node.text == text) return tree[node.parent].tag;
    }
    return HtmlTag::unknown;
  };
  const HtmlTree paragraphs = parse_html("<div><p>one<p>two<div>three</div></div>four");
  CHECK(parent_of_text(paragraphs, "two") == HtmlTag::p);
  CHECK(parent_of_text(paragraphs, "three") == HtmlTag::div);
  CHECK(parent_of_text(paragraphs, "four") == HtmlTag::html);
  const HtmlTree list = parse_html("<ul><li>a<li>b<ul><li>c</ul>d</ul>e");
  CHECK(parent_of_text(list, "d") == HtmlTag::li);
  CHECK(parent_of_text(list, "e") == HtmlTag::html);
  const HtmlTree table = parse_html("<table><tr><td>a<td>b<tr><td>c</table>d");
  CHECK(parent_of_text(table, "c") == HtmlTag::td);
  CHECK(parent_of_text(table, "d") == HtmlTag::html);
  CHECK(parent_of_text(parse_html("<p>a</b>b</p>c"), "c") == HtmlTag::html);
}

TEST_CASE("a link that is never closed ends with its paragraph") {
  for (const HtmlNode& node : parse_html("<p><a href=x>go</p><p>stay</p>")) {
    if (node.text == "go") CHECK(node.in_link);
    if (node.text == "stay") CHECK_FALSE(node.in_link);
  }
}

TEST_CASE("hostile markup is read in one pass and keeps its text") {
  const std::vector<std::string> families = {
      "<div>", "<div ",   "<a href=\"",      "<!--",     "</",         "<",         "&",
      "<b>x",  "<title>", "<table><tr><td>", "<ul><li>", "<a href=x>", "<textarea", "<![CDATA["};
  for (const std::string& family : families) {
    const std::string html = "start" + repeated(family, 100000);
    const HtmlTree tree = parse_html(html);
    REQUIRE(tree.size() > 1);
    CHECK(tree[1].text.substr(0, 5) == "start");
    CHECK(tree[0].end == tree.size());
  }
}

TEST_CASE("text below the depth limit is kept") {
  const std::string html = repeated("<div>", 1000) + "deep" + repeated("</div>", 1000) + "<p>after</p>";
  const HtmlTree tree = parse_html(html);  // its texts are views of the input
  std::string seen;
  for (const HtmlNode& node : tree) {
    if (node.tag == HtmlTag::none) seen += std::string(node.text) + ";";
  }
  CHECK(seen == "deep;after;");
}

TEST_CASE("an end tag that is cut off ends nothing") {
  CHECK(spelled("<textarea>a</") == "+textarea 'a' '</'");
  CHECK(spelled("<script>a</") == "+script raw:a</");
  CHECK(spelled("<script>a</scrip") == "+script raw:a</scrip");
}
