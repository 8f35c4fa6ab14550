#include "document/header_meta.h"

#include "plain_reading.h"
#include "support/catch.h"

using namespace newsprism;
using namespace newsprism::test;

namespace {
const std::string kBody =
    "\n海滨市第二座海水淡化厂昨天开始供水,每天可以供应八万户居民。\n市水务局表示,电力全部来自海上风电。\n";

std::string value(const std::optional<MetaField>& field) {
  return field ? field->value : "none";
}
Document with_header(const std::string& header) {
  return read_text("海滨市启用第二座海水淡化厂\n" + header + kBody);
}
Document with_credit(const std::string& credit) {
  return read_text("海滨市启用第二座海水淡化厂" + kBody + credit);
}
}  // namespace

TEST_CASE("a header line with date, site and source", "[header_meta]") {
  const Document doc = with_header("2025-03-04 10:20:30 · tide-news.example.com · 来源: 海滨晚报");
  CHECK(value(doc.meta.published) == "2025-03-04T10:20:30");
  CHECK(doc.meta.published->precision == "second");
  CHECK(value(doc.meta.site) == "tide-news.example.com");
  CHECK(value(doc.meta.source) == "海滨晚报");
  CHECK(text_of(doc, doc.meta.source->span) == "海滨晚报");
  REQUIRE(doc.meta.anchor);
  CHECK(doc.meta.anchor->value == "2025-03-04");
  CHECK(doc.meta.anchor->basis == "header");
}

TEST_CASE("labels in one line, full width and Traditional", "[header_meta]") {
  const Document doc = with_header("來源：海濱晚報　2025年3月4日 10:20　作者：林小舟　編輯：馮一葦");
  CHECK(value(doc.meta.source) == "海濱晚報");
  CHECK(value(doc.meta.author) == "林小舟");
  CHECK(value(doc.meta.editor) == "馮一葦");
  CHECK(value(doc.meta.published) == "2025-03-04T10:20");
}

TEST_CASE("names without labels beside a date", "[header_meta]") {
  CHECK(value(with_header("2025/03/04 10:20 海滨新闻网").meta.source) == "海滨新闻网");
  CHECK(value(with_header("2025年03月04日 10:20\n海滨日报").meta.source) == "海滨日报");
  CHECK(value(with_header("来源:\n海滨日报\n2025-03-04").meta.source) == "海滨日报");
}

TEST_CASE("English headers", "[header_meta]") {
  const Document doc = read_text(
      "Ferry to Port Alder opens\n\nBy Ann Reed\nThe Pier Gazette | March 4, 2025 | 6:45 p.m.\n\nThe ferry "
      "to Port "
      "Alder opened on Monday, two years late.\nTickets cost four dollars.\n");
  CHECK(value(doc.meta.author) == "Ann Reed");
  CHECK(value(doc.meta.source) == "The Pier Gazette");
  CHECK(value(doc.meta.published).substr(0, 10) == "2025-03-04");
}

TEST_CASE("a credit that names channel, author and site", "[header_meta]") {
  for (const char* credit : {"本文来自微信公众号“潮声”,作者:林小舟,海滨网经授权发布。",
                             "本文來自微信公眾號“潮声”，作者：林小舟，海滨网經授權發佈。",
                             "本文来自公众号:潮声,作者:林小舟,海滨网经授权转载。"}) {
    const Document doc = with_credit(credit);
    CAPTURE(credit);
    CHECK(value(doc.meta.source) == "潮声");
    CHECK(value(doc.meta.author) == "林小舟");
    CHECK(value(doc.meta.site) == "海滨网");
    CHECK(reason_of(doc, credit) == "source_credit_line");
  }
}

TEST_CASE("editors and sites below the text", "[header_meta]") {
  CHECK(value(with_credit("责任编辑 | 林小舟").meta.editor) == "林小舟");
  CHECK(value(with_credit("（编辑：林小舟 王辉）").meta.editor) == "林小舟");
  CHECK(value(with_credit("免责声明:以上内容不代表潮声的任何立场。").meta.site) == "潮声");
  CHECK(value(with_credit("免责声明:以上内容不代表本网的任何立场。").meta.site) == "none");
}

TEST_CASE("datelines", "[header_meta]") {
  CHECK(value(read_text("(礁石社海滨4日电)海滨市的渡口昨天恢复摆渡,票价两元。\n").meta.source) == "礁石社");
  const Document paper = read_text("《潮声报》讯(记者 林小舟)海滨市的渡口昨天恢复摆渡,票价两元,老人免费。\n");
  CHECK(value(paper.meta.source) == "潮声报");
  CHECK(value(paper.meta.author) == "林小舟");
  CHECK(
      value(read_text("PORT ALDER (Reuters) - The ferry opened on Monday, two years late.\n").meta.source) ==
      "Reuters");
  CHECK(value(read_text("礁石社区昨天恢复供电,居民走上街头庆祝。\n").meta.source) == "none");
}

TEST_CASE("what the text does not say stays empty", "[header_meta]") {
  const Document doc = with_header("");
  CHECK_FALSE(doc.meta.published);
  CHECK_FALSE(doc.meta.source);
  CHECK_FALSE(doc.meta.site);
  CHECK_FALSE(doc.meta.author);
  CHECK_FALSE(doc.meta.editor);
  CHECK_FALSE(doc.meta.anchor);
}

TEST_CASE("without a header the latest date of the text is the anchor", "[anchor_date]") {
  const Document doc = read_text(
      "2023年1月2日,渡口停航。\n2025年3月4日,渡口恢复摆渡,"
      "居民走上码头庆祝。\n第三艘船将于2031年5月6日下水。\n");
  REQUIRE(doc.meta.anchor);
  CHECK(doc.meta.anchor->value == "2025-03-04");
  CHECK(doc.meta.anchor->basis == "text");
  CHECK(doc.meta.anchor->inferred);
}

TEST_CASE("several authors, authors with a role, credits alone in their line", "[header_meta]") {
  CHECK(value(with_header("海滨晚报记者 林小舟 冯一苇").meta.author) == "林小舟 冯一苇");
  CHECK(value(with_header("【文/海滨晚报专栏作者 林小舟】").meta.author) == "林小舟");
  CHECK(value(with_header("2025-03-04\n记者 林小舟 综合报道").meta.author) == "林小舟");
  const Document doc = with_header("2025-03-04\n《潮汐》作者 林小舟");
  CHECK(value(doc.meta.author) == "林小舟");
  CHECK(reason_of(doc, "《潮汐》作者 林小舟") == "metadata");
}
