#include "document/read_html.h"

#include <string>

#include "document/read.h"
#include "support/catch.h"
#include "text/utf8.h"

using namespace newsprism;

namespace {

Document page(std::string_view html) {
  ReadOutcome outcome = read_documents(html, {"page.html", ""});
  REQUIRE(outcome.documents.size() == 1);
  return outcome.documents[0];
}

std::string text_of(const Document& d, const Block& block) {
  return to_utf8(std::u32string_view(d.text).substr(block.range.begin, block.range.size()));
}

std::string kept(const Document& d) {
  std::string out;
  for (const Block& block : d.blocks) {
    if (is_kept(block) && block.type != BlockType::title) out += text_of(d, block) + "|";
  }
  return out;
}

std::string reason_of(const Document& d, std::string_view text) {
  for (const Block& block : d.blocks) {
    if (text_of(d, block) == text)
      return block.type == BlockType::boilerplate ? block.reason : block_type_name(block.type);
  }
  return "(absent)";
}

std::string value(const std::optional<MetaField>& field) {
  return field ? field->value : "(none)";
}

constexpr const char* kPage =
    R"(<!doctype html><html><head><title>Harbour gets its bell back - Pier Post</title>
<meta property="og:title" content="Harbour gets its bell back"><meta property="og:site_name" content="Pier Post">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"Harbour gets its bell back","datePublished":"2031-03-04T05:06:07Z","author":{"@type":"Person","name":"Odd Kvist"}}</script>
<script>document.write("<p>never seen</p>")</script><style>p{color:red}</style></head><body>
<nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
<div class="article-body"><h1>Harbour gets its bell back</h1><p class="byline">By Odd Kvist</p>
<p>The harbour of Little Mole has its bell back, <a href="/w">eleven weeks</a> after it fell into the water.
<p>Divers found it on Monday, the harbour office said, under a heap of bicycles that nobody had missed.<br><br>
The bell weighs 340 kilograms and was cast in 1893, according to the town's museum.</p>
<div class="share-bar"><a href="#">Share</a> <a href="#">Post</a></div>
<h2>What comes next</h2><ul><li>The bell is cleaned</li><li>It rings on Sunday</li></ul>
<p hidden>Nobody sees this.</p><p style="display: none">Nor this.</p>
<blockquote>&ldquo;It is out of tune,&rdquo; said Odd Kvist&rsquo;s neighbour, who has lived at the harbour for years.</blockquote></div>
<aside class="related"><h3>Related stories</h3><ul><li><a href="/1">A lighthouse moves house</a></li></ul></aside>
<footer>Copyright 2031 Pier Post</footer></body></html>)";

}  // namespace

TEST_CASE("the article of a page and nothing else is kept") {
  const Document d = page(kPage);
  CHECK(
      kept(d) ==
      "The harbour of Little Mole has its bell back, eleven weeks after it fell into the water.|"
      "Divers found it on Monday, the harbour office said, under a heap of bicycles that nobody had missed.|"
      "The bell weighs 340 kilograms and was cast in 1893, according to the town's museum.|"
      "What comes next|The bell is cleaned|It rings on Sunday|"
      "\u201cIt is out of tune,\u201d said Odd Kvist\u2019s neighbour, who has lived at the harbour for "
      "years.|");
  CHECK_FALSE(d.text_is_input);
  CHECK(reason_of(d, "Harbour gets its bell back") == "title");
  CHECK(reason_of(d, "By Odd Kvist") == "metadata");
  CHECK(reason_of(d, "What comes next") == "heading");
  CHECK(reason_of(d, "It rings on Sunday") == "list_item");
}

TEST_CASE("everything visible stays in the text, nothing hidden comes in") {
  const Document d = page(kPage);
  CHECK(reason_of(d, "A lighthouse moves house") == "related_stories");
  CHECK(reason_of(d, "Home Sea") == "navigation_menu");
  CHECK(reason_of(d, "Copyright 2031 Pier Post") == "copyright");
  const std::string text = to_utf8(d.text);
  for (const char* hidden : {"never seen", "Nobody sees", "Nor this", "color:red", "og:title"}) {
    CHECK(text.find(hidden) == std::string::npos);
  }
}

TEST_CASE("blocks are ordered and disjoint") {
  const Document d = page(kPage);
  std::uint32_t end = 0;
  for (const Block& block : d.blocks) {
    CHECK(block.range.begin >= end);
    CHECK(block.range.end > block.range.begin);
    end = block.range.end;
  }
  CHECK(end <= d.text.size());
}

TEST_CASE("what the page says of itself becomes meta data") {
  const Document d = page(kPage);
  CHECK(value(d.meta.title) == "Harbour gets its bell back");
  CHECK_FALSE(d.meta.title->span.empty());
  CHECK(value(d.meta.published) == "2031-03-04T05:06:07");
  CHECK(value(d.meta.author) == "Odd Kvist");
  CHECK(value(d.meta.site) == "Pier Post");
  CHECK(d.meta.lang == Language::en);
}

TEST_CASE("a Chinese page with breaks for paragraphs") {
  const Document d = page(
      "<html><body><div class=dh><a href=/>首页</a> &gt; <a href=/c>海洋</a> &gt; "
      "正文</div><h1>旧钟回到码头</h1>"
      "<div class=info>2031-03-04 05:06 来源：堤报 作者：阮礁</div><div id=zhengwen>"
      "　　小堤码头的旧钟昨天回到原处，距离落水已有十一个星期。<br>"
      "　　潜水员在一堆自行车下面找到了它，码头管理处说。"
      "<br>　　这口钟重340公斤，铸于1893年。<br>（责任编辑：林潮）</div>"
      "<div class=tuijian><ul><li><a href=/1>灯塔搬家记</a></li></ul></div></body></html>");
  CHECK(kept(d) ==
        "小堤码头的旧钟昨天回到原处，距离落水已有十一个星期。|潜水员在一堆自行车下面找到了它，码头管理处说。|"
        "这口钟重340公斤，铸于1893年。|");
  CHECK(value(d.meta.published) == "2031-03-04T05:06");
  CHECK(value(d.meta.source) == "堤报");
  CHECK(value(d.meta.author) == "阮礁");
  CHECK(value(d.meta.editor) == "林潮");
  CHECK(reason_of(d, "灯塔搬家记") == "related_stories");
}

TEST_CASE("a data body that the page bears out decides what is article") {
  const Document d = page(
      "<html><head><script "
      "type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Bell\",\"articleBody\":"
      "\"The bell of the harbour rang again on Sunday morning, and everybody in the little town came to hear "
      "it ring. "
      "Short note. The mayor cried.\"}</script></head><body><div><p>The bell of the harbour rang again on "
      "Sunday "
      "morning, and everybody in the little town came to hear it ring.</p><p>Short note. The mayor cried.</p>"
      "<p>Buy our book about bells, which is the best book about bells that you can buy this "
      "year.</p></div></body></html>");
  CHECK(kept(d).find("The mayor cried.") != std::string::npos);
}

TEST_CASE("broken JSON-LD is passed over") {
  CHECK(
      kept(page(
          "<html><script type=application/ld+json>{\"@type\":</script><p>The bell rang for the first time in "
          "eleven weeks on Sunday.</p></html>")) ==
      "The bell rang for the first time in eleven weeks on Sunday.|");
}

TEST_CASE("questions on a page are questions") {
  const Document d = page(
      "<html><body><h1>An interview with a bell ringer</h1><div class=article-body>"
      "<p>We met the bell ringer of Little Mole on the pier, where he was feeding the gulls with old "
      "bread.</p>"
      "<p>Q: Why do you ring the bell at noon every day?</p><p>A: Because nobody would eat otherwise, and I "
      "like to eat.</p>"
      "<p>Q: Who will ring it when you are gone?</p><p>A: The wind, I suppose; it has practised for "
      "years.</p>"
      "</div></body></html>");
  CHECK(d.qa.size() == 2);
}

TEST_CASE("a body of HTML in a record is read as HTML") {
  const ReadOutcome outcome = read_documents(
      R"({"title":"旧钟","content":"<p>旧钟昨天回到码头。</p><ul><li>重340公斤</li></ul><p>它走音了。</p>"})",
      {"r.json", ""});
  REQUIRE(outcome.documents.size() == 1);
  CHECK(outcome.documents[0].text == U"旧钟\n旧钟昨天回到码头。\n重340公斤\n它走音了。");
  CHECK(kept(outcome.documents[0]) == "旧钟昨天回到码头。|重340公斤|它走音了。|");
}

TEST_CASE("a table row is one line of cells, a layout table is none") {
  CHECK(to_utf8(page("<html><table><tr><th>Town<th>Bells<tr><td>Mole<td>1</table></html>").text) ==
        "Town\tBells\nMole\t1");
  CHECK(to_utf8(page("<html><table><tr><td><p>One side.</p><td><p>Other side.</p></table></html>").text) ==
        "One side.\nOther side.");
}

TEST_CASE("deep and broken pages keep their text") {
  std::string deep = "<html>";
  for (int n = 0; n < 100000; ++n) deep += "<div>";
  CHECK(page(deep + "The bell is down here.").text == U"The bell is down here.");
  CHECK(page("<html><p>The bell <b>rang <i>twice</b> today</i>.</p").text.substr(0, 26) ==
        U"The bell rang twice today.");
  const ReadOutcome empty = read_documents("<html><body><script>x</script></body></html>", {"e.html", ""});
  REQUIRE(empty.refused.size() == 1);
  CHECK(empty.refused[0].error.code == ErrorCode::no_article);
}

TEST_CASE("a title without a heading loses the site's name") {
  const Document d = page(
      "<html><head><title>Bell rings again | Pier Post</title><meta name=author content='By Odd "
      "Kvist'></head><body>"
      "<p>The bell of the harbour rang again on Sunday morning, and everybody came.</p></body></html>");
  CHECK(value(d.meta.title) == "Bell rings again");
  CHECK(value(d.meta.author) == "Odd Kvist");
}

TEST_CASE("a line that a page repeats is kept once") {
  const Document d = page(
      "<html><body><h1>Bell</h1><p>The bell of the harbour rang again on Sunday morning, and everybody "
      "came.</p>"
      "<p>The mayor, who is deaf, said that it had never sounded better than on that day.</p>"
      "<p>The bell of the harbour rang again on Sunday morning, and everybody came.</p>"
      "<p>Then they all went home, and the gulls had the harbour to themselves again.</p></body></html>");
  CHECK(kept(d).find("everybody came.") == kept(d).rfind("everybody came."));
}
