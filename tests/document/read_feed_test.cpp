#include "document/read_feed.h"

#include <string>

#include "document/read.h"
#include "support/catch.h"
#include "text/utf8.h"

using namespace newsprism;

namespace {

ReadOutcome read(std::string_view bytes) {
  return read_documents(bytes, {"harbour.xml", ""});
}

std::string text_of(const Document& document) {
  return to_utf8(document.text);
}

bool holds(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

const std::string kRss =
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    "<rss version=\"2.0\" xmlns:c=\"http://purl.org/rss/1.0/modules/content/\"\n"
    "     xmlns:d=\"http://purl.org/dc/elements/1.1/\" xmlns:media=\"http://search.yahoo.com/mrss/\">\n"
    "<channel><title>Eastcape Harbour News</title><link>https://news.example/</link>\n"
    "<image><title>Logo</title></image>\n"
    "<item><title>Tide &amp;amp; ships fall</title><link>https://news.example/1</link>\n"
    "<description>Only the teaser.</description><media:title>Not this one</media:title>\n"
    "<c:encoded><![CDATA[<p>The tide fell on Monday, the harbour office said.</p><p>Ships left & "
    "came.</p>]]></c:encoded>\n"
    "<d:creator>Anna Whitfield</d:creator><d:creator>Tom Reed</d:creator>\n"
    "<pubDate>Tue, 04 Mar 2025 09:30:00 +0800</pubDate><guid isPermaLink=\"false\">tide-1</guid>\n"
    "<source url=\"https://wire.example\">Coast Wire</source><category>Sea</category></item>\n"
    "<item><title><![CDATA[潮水 <上涨>]]></title><description>港口办公室说,潮水周二上涨。</description>"
    "<author>ann@news.example (林小舟)</author><pubDate>Wed, 05 Mar 2025 01:00:00 GMT</pubDate></item>\n"
    "</channel></rss>\n";

}  // namespace

TEST_CASE("an RSS feed gives one document an item") {
  const ReadOutcome out = read(kRss);
  CHECK(out.report.format == "rss");
  CHECK(out.refused.empty());
  REQUIRE(out.documents.size() == 2);
  const Document& first = out.documents[0];
  CHECK(first.id == "tide-1");
  CHECK(first.format == "rss");
  CHECK_FALSE(first.text_is_input);
  REQUIRE(first.meta.title);
  CHECK(first.meta.title->value == "Tide & ships fall");
  CHECK(holds(text_of(first), "Ships left & came."));
  CHECK_FALSE(holds(text_of(first), "teaser"));
  REQUIRE(first.meta.published);
  CHECK(first.meta.published->value == "2025-03-04T09:30:00");
  CHECK(first.meta.published->zone == "+08:00");
  CHECK(first.meta.published->origin == "rss pubDate");
  CHECK(first.meta.author->value == "Anna Whitfield、Tom Reed");
  CHECK(first.meta.author->origin == "rss d:creator");
  CHECK(first.meta.source->value == "Coast Wire");
  CHECK(first.meta.site->value == "Eastcape Harbour News");

  const Document& second = out.documents[1];
  CHECK(second.id == "harbour-2");
  CHECK(second.meta.title->value == "潮水 <上涨>");
  CHECK(second.meta.author->value == "林小舟");
  CHECK(second.meta.published->zone == "+00:00");
  CHECK(holds(text_of(second), "港口办公室说,潮水周二上涨。"));
}

TEST_CASE("the mapping names each key once, in the order of first use") {
  const auto mapping = read(kRss).report.mapping;
  const std::vector<std::pair<std::string, std::string>> wanted = {
      {"guid", "id"},          {"title", "title"},    {"pubDate", "published"},  {"source", "source"},
      {"d:creator", "author"}, {"c:encoded", "body"}, {"channel title", "site"}, {"author", "author"},
      {"description", "body"}};
  CHECK(mapping == wanted);
}

TEST_CASE("an Atom feed is read with any prefix and every kind of content") {
  const std::string xml =
      "<a:feed xmlns:a='http://www.w3.org/2005/Atom' xmlns:x='http://www.w3.org/1999/xhtml'>"
      "<a:title>Coast Log</a:title><a:updated>2025-03-06T00:00:00Z</a:updated>"
      "<a:entry><a:title type='html'>Two &lt;b&gt;boats&lt;/b&gt;</a:title><a:id>urn:boat:1</a:id>"
      "<a:link rel='alternate' href='https://log.example/1?a=1&amp;b=2'/>"
      "<a:author><a:name>Bo Lin</a:name><a:email>bo@log.example</a:email></a:author>"
      "<a:updated>2025-03-05T07:00:00-05:00</a:updated><a:summary>Short.</a:summary>"
      "<a:content type='xhtml'><x:div><x:p>Two boats left at dawn.</x:p><x:p>One came "
      "back.</x:p></x:div></a:content>"
      "<a:source><a:title>Sea Wire</a:title><a:updated>2024-01-01T00:00:00Z</a:updated></a:source></a:entry>"
      "<a:entry><a:title>Three boats</a:title><a:published>2025-03-07T08:00:00Z</a:published>"
      "<a:updated>2025-03-08T08:00:00Z</a:updated>"
      "<a:content type='html'>&lt;p&gt;Three boats &amp;amp; a "
      "raft.&lt;/p&gt;</a:content></a:entry></a:feed>";
  const ReadOutcome out = read(xml);
  CHECK(out.report.format == "atom");
  CHECK(out.refused.empty());
  REQUIRE(out.documents.size() == 2);
  const Document& first = out.documents[0];
  CHECK(first.meta.title->value == "Two boats");
  CHECK(first.meta.author->value == "Bo Lin");
  CHECK(first.meta.source->value == "Sea Wire");
  CHECK(first.meta.site->value == "Coast Log");
  CHECK(first.meta.published->value == "2025-03-05T07:00:00");
  CHECK(first.meta.published->zone == "-05:00");
  CHECK(first.meta.published->origin == "atom a:updated");
  CHECK_FALSE(first.meta.updated);
  CHECK(holds(text_of(first), "Two boats left at dawn.\nOne came back."));
  const Document& second = out.documents[1];
  CHECK(holds(text_of(second), "Three boats & a raft."));
  CHECK(second.meta.published->value == "2025-03-07T08:00:00");
  REQUIRE(second.meta.updated);
  CHECK(second.meta.updated->value == "2025-03-08T08:00:00");
}

TEST_CASE("RSS 1.0 has its items beside the channel") {
  const ReadOutcome out = read(
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel rdf:about=\"x\"><title>Pier "
      "Post</title></channel>"
      "<item rdf:about=\"y\"><title>Pier opens</title><description>The pier opened on 3 March.</description>"
      "<dc:date>2025-03-03T10:00:00Z</dc:date></item></rdf:RDF>");
  CHECK(out.report.format == "rss");
  REQUIRE(out.documents.size() == 1);
  CHECK(out.documents[0].meta.site->value == "Pier Post");
  CHECK(out.documents[0].meta.published->origin == "rss dc:date");
}

TEST_CASE("a feed that breaks off gives its whole items and the place of the broken one") {
  for (const std::string_view cut : {"<author>ann@news", "港口办公室说", "CDATA[潮水", "<pubDate>Wed"}) {
    const ReadOutcome out = read(kRss.substr(0, kRss.find(cut) + 9));
    REQUIRE(out.documents.size() == 1);
    REQUIRE(out.refused.size() == 1);
    CHECK(out.refused[0].error.code == ErrorCode::bad_feed);
    CHECK(out.refused[0].error.at == kRss.rfind("<item>"));
    CHECK(out.refused[0].name == "harbour.xml:12");
  }
  const ReadOutcome out = read(kRss.substr(0, kRss.find("</channel>")));
  CHECK(out.documents.size() == 2);
  REQUIRE(out.refused.size() == 1);
  CHECK(out.refused[0].error.code == ErrorCode::bad_feed);
}

TEST_CASE("a feed without entries and an entry without text are refused") {
  const ReadOutcome none = read("<rss><channel><title>Empty</title></channel></rss>");
  REQUIRE(none.refused.size() == 1);
  CHECK(none.refused[0].error.code == ErrorCode::no_article);
  const ReadOutcome bare = read("<rss><channel><item><link>https://a.example</link></item></channel></rss>");
  CHECK(bare.documents.empty());
  REQUIRE(bare.refused.size() == 1);
  CHECK(bare.refused[0].name == "harbour.xml#1");
}

TEST_CASE("markup that nobody escaped and ends that nobody wrote lose no text") {
  const ReadOutcome out = read(
      "<rss><channel><item><title>One</title><description>First <b>bold</b> line<br>second "
      "line.</description>"
      "<item><title>Two</title><description>The harbour stayed open</item></channel></rss>");
  REQUIRE(out.documents.size() == 2);
  CHECK(holds(text_of(out.documents[0]), "First bold line\nsecond line."));
  CHECK(holds(text_of(out.documents[1]), "The harbour stayed open"));
}

TEST_CASE("a page and a text about feeds are no feeds") {
  CHECK_FALSE(looks_like_feed("<html><body><rss></rss></body></html>"));
  CHECK_FALSE(looks_like_feed("The tag <rss> opens a feed."));
  CHECK_FALSE(looks_like_feed("<feed>fish</feed>"));
  CHECK(looks_like_feed("\n<?xml version='1.0'?><!-- made by hand --><rss version='0.91'>"));
}

TEST_CASE("an entry that is only a title is a document that is only a title") {
  const ReadOutcome out = read(
      "<rss><channel><item><title>Tide falls</title><description> </description></item></channel></rss>");
  REQUIRE(out.documents.size() == 1);
  REQUIRE(out.documents[0].blocks.size() == 1);
  CHECK(out.documents[0].blocks[0].type == BlockType::title);
  CHECK(out.documents[0].meta.title->value == "Tide falls");
}
