#include "document/bylines.h"

#include <string>

#include "document/contradiction.h"
#include "document/read_html.h"
#include "plain_reading.h"
#include "support/catch.h"
#include "text/fold.h"

using namespace newsprism;
using namespace newsprism::test;

namespace {

std::string value(const std::optional<MetaField>& field) {
  return field ? field->value : "";
}

std::string joined(const std::vector<MetaField>& fields) {
  std::string out;
  for (const MetaField& field : fields) out += (out.empty() ? "" : "; ") + field.value;
  return out;
}

// What is read with a span says in the text what the value says; dates are written otherwise.
void check_spans(const Document& doc) {
  const Meta& meta = doc.meta;
  for (const auto* field :
       {&meta.source, &meta.site, &meta.author, &meta.editor, &meta.agency, &meta.dateline}) {
    if (*field) CHECK(text_of(doc, (*field)->span) == (*field)->value);
  }
  for (const MetaField& name : meta.reporters) CHECK(text_of(doc, name.span) == name.value);
}

struct Form {
  const char* text;
  const char* reporters;
  const char* agency;
  const char* dateline;
  const char* published;
  const char* updated;
  const char* zone;
};

const char* const kHans = "海滨市启用第二座海水淡化厂\n";
const char* const kHant = "海濱市啟用第二座海水淡化廠\n";
const char* const kEn = "Ferry to Port Alder opens two years late\n";
const char* const kBodyHans =
    "\n海滨市第二座海水淡化厂昨天开始供水,每天可以供应八万户居民。\n市水务局表示,电力全部来自海上风电。\n";
const char* const kBodyHant =
    "\n海濱市第二座海水淡化廠昨天開始供水，每天可以供應八萬戶居民。\n市府表示，電力全部來自海上風電。\n";
const char* const kBodyEn =
    "\nThe ferry to Port Alder opened on Monday, two years late.\nTickets cost four dollars, the mayor "
    "said.\n";

void check(const Form& form, const std::string& text) {
  CAPTURE(text);
  const Document doc = read_text(text);
  CHECK(joined(doc.meta.reporters) == form.reporters);
  CHECK(value(doc.meta.agency) == form.agency);
  CHECK(value(doc.meta.dateline) == form.dateline);
  CHECK(value(doc.meta.published) == form.published);
  CHECK(value(doc.meta.updated) == form.updated);
  CHECK((doc.meta.published ? doc.meta.published->zone : "") == form.zone);
  CHECK(value(doc.meta.contradiction) == "");
  check_spans(doc);
}

}  // namespace

TEST_CASE("headers name their reporters, days and zones", "[bylines]") {
  const Form forms[] = {
      {"2025-03-04 10:20 本报记者 林小舟 冯一苇", "林小舟; 冯一苇", "", "", "2025-03-04T10:20", "", ""},
      {"记者 林小舟 冯一苇 通讯员周大海\n2025年3月4日", "林小舟; 冯一苇; 周大海", "", "", "2025-03-04", "",
       ""},
      {"2025-03-04 10:20:30 来源:海滨晚报 作者:林小舟", "林小舟", "", "", "2025-03-04T10:20:30", "", ""},
      {"撰文/林小舟 摄影/周大海\n2025-03-04", "林小舟", "", "", "2025-03-04", "", ""},
      {"发布时间:2025-03-04 10:20 更新时间:2025-03-05 08:00", "", "", "", "2025-03-04T10:20",
       "2025-03-05T08:00", ""},
      {"更新于:2025年3月4日 10:20", "", "", "", "2025-03-04T10:20", "2025-03-04T10:20", ""},
      {"北京时间2025年3月4日 下午3:05", "", "", "", "2025-03-04T15:05", "", "+08:00"},
      {"2025-03-04T10:20:30+08:00", "", "", "", "2025-03-04T10:20:30", "", "+08:00"},
      {"2025年3月4日(周二) 10:20 (GMT+8)", "", "", "", "2025-03-04T10:20", "", "+08:00"},
      {"作者林小舟\n发表于2025-03-04", "林小舟", "", "", "2025-03-04", "", ""},
      {"2025\n03/04\n10:20", "", "", "", "2025-03-04T10:20", "", ""},
      {"来源:新华社 2025-03-04", "", "新华社", "", "2025-03-04", "", ""},
  };
  for (const Form& form : forms) check(form, std::string(kHans) + form.text + kBodyHans);
}

TEST_CASE("Traditional headers and datelines", "[bylines]") {
  const Form forms[] = {
      {"2025/03/04 10:20\n〔記者林小舟／高雄報導〕", "林小舟", "", "高雄", "2025-03-04T10:20", "", ""},
      {"記者林小舟、馮一葦／台北報導\n2025-03-04", "林小舟; 馮一葦", "", "台北", "2025-03-04", "", ""},
      {"（中央社記者林小舟台北4日電）", "林小舟", "中央社", "台北", "", "", ""},
      {"民國114年3月4日 文／林小舟", "林小舟", "", "", "2025-03-04", "", ""},
      {"政治中心／林小舟報導\n2025-03-04", "林小舟", "", "", "2025-03-04", "", ""},
  };
  for (const Form& form : forms) check(form, std::string(kHant) + form.text + kBodyHant);
}

TEST_CASE("English headers name their reporters", "[bylines]") {
  const Form forms[] = {
      {"By Ann Reed and Tom Fox\nMarch 4, 2025 6:45 p.m. EST", "Ann Reed; Tom Fox", "", "",
       "2025-03-04T18:45", "", "-05:00"},
      {"Ann Reed and AP\nMarch 4, 2025", "Ann Reed", "AP", "", "2025-03-04", "", ""},
      {"By Ann Reed, News Reporter\nPUBLISHED: 10:48, Tue, Mar 4, 2025 | UPDATED: 11:05, Wed, Mar 5, 2025",
       "Ann Reed", "", "", "2025-03-04T10:48", "2025-03-05T11:05", ""},
      {"Associated Press in Port Alder\nTue 4 Mar 2025 12.42 CET", "", "Associated Press", "Port Alder",
       "2025-03-04T12:42", "", "+01:00"},
      {"Tue Mar 04 10:20:30 UTC 2025", "", "", "", "2025-03-04T10:20:30", "", "+00:00"},
      {"By\nAnn Reed - Staff Writer\n2025-03-04T23:30:00Z", "Ann Reed", "", "", "2025-03-04T23:30:00", "",
       "+00:00"},
  };
  for (const Form& form : forms) check(form, std::string(kEn) + form.text + kBodyEn);
}

TEST_CASE("datelines at the beginning of the lead", "[dateline]") {
  const Form forms[] = {
      {"新华社北京3月4日电(记者林小舟、冯一苇)海滨市的渡口昨天恢复摆渡,票价两元。\n", "林小舟; 冯一苇",
       "新华社", "北京", "", "", ""},
      {"本报海滨3月4日讯(见习记者 林小舟)海滨市的渡口昨天恢复摆渡,票价两元,老人免费。\n", "林小舟", "", "",
       "", "", ""},
      {"潮声网3月4日讯(记者林小舟 整合)海滨市的渡口昨天恢复摆渡,票价两元,老人免费。\n", "林小舟", "", "", "",
       "", ""},
      {"PORT ALDER, March 4 (Xinhua) -- The ferry opened on Monday, two years late.\n", "", "Xinhua",
       "PORT ALDER", "", "", ""},
      {"Port Alder, Ont. (AP) — The ferry opened on Monday, two years late.\n", "", "AP", "Port Alder, Ont.",
       "", "", ""},
      {"UPDATE - The ferry opened on Monday, two years late.\n", "", "", "", "", "", ""},
      {"据了解,渡口供电昨天恢复,居民走上街头庆祝,记者从市府获悉此事。\n", "", "", "", "", "", ""},
      {"3月4日电影节在海滨市开幕,共有二十部影片参加,票价两元。\n", "", "", "", "", "", ""},
  };
  for (const Form& form : forms) check(form, form.text);
}

TEST_CASE("credits below the text", "[bylines]") {
  CHECK(joined(read_text(std::string(kHans) + kBodyHans + "采写:海滨晚报见习记者 林小舟").meta.reporters) ==
        "林小舟");
  CHECK(joined(read_text(std::string(kHans) + kBodyHans + "老人免费乘船,孩子半价,船票在码头出售。(林小舟)\n")
                   .meta.reporters) == "林小舟");
  const Document wire = read_text(std::string(kEn) + kBodyEn +
                                  "Reporting by Ann Reed in Port Alder and Tom Fox; Editing by Bo Lane\n");
  CHECK(joined(wire.meta.reporters) == "Ann Reed; Tom Fox");
  CHECK(value(wire.meta.editor) == "Bo Lane");
}

TEST_CASE("the chain of republishing", "[bylines]") {
  const auto chain = [](const std::string& credit) {
    return joined(read_text(std::string(kHans) + kBodyHans + credit).meta.republished);
  };
  CHECK(chain("本文来自微信公众号“潮声”,作者:林小舟,海滨网经授权发布。") == "海滨网; 潮声");
  CHECK(chain("本文转载自《浅滩周刊》") == "浅滩周刊");
  CHECK(chain("责任编辑:林小舟") == "");
  CHECK(joined(
            read_text(std::string(kEn) + kBodyEn + "This article was originally published by Pier Gazette.\n")
                .meta.republished) == "Pier Gazette");
  CHECK(joined(read_text(std::string(kHans) + "2025-03-04 tide.example.com 来源:海滨晚报" + kBodyHans)
                   .meta.republished) == "tide.example.com; 海滨晚报");
}

TEST_CASE("names apart from roles, offices and other crafts", "[bylines]") {
  const auto names = [](const std::u32string& text) {
    const std::u32string key = fold(text);
    std::string out;
    for (const Range name : read_byline(key, text, {0, static_cast<std::uint32_t>(key.size())}).names)
      out += (out.empty() ? "" : "; ") + to_utf8(text.substr(name.begin, name.size()));
    return out;
  };
  CHECK(names(U"本报记者 李 明 王芳") == "李 明; 王芳");
  CHECK(names(U"周大海和林小舟") == "周大海; 林小舟");
  CHECK(names(U"林小舟 摄影 周大海") == "林小舟");
  CHECK(names(U"网络整理") == "");
  CHECK(names(U"本报评论员") == "");
  CHECK(names(U"让·克洛德·杜瓦") == "让·克洛德·杜瓦");
  CHECK(names(U"Juan de la Vega and Ann O’Reed") == "Juan de la Vega; Ann O’Reed");
  CHECK(names(U"Pier Gazette Staff") == "");
}

TEST_CASE("a text that denies the published day", "[contradiction]") {
  const auto denied = [](const std::string& date, const std::string& body) {
    const Document doc =
        read_text(std::string(kHans) + date + "\n\n" + body + "\n市水务局表示,电力全部来自海上风电。\n");
    if (doc.meta.contradiction) CHECK(!doc.meta.contradiction->span.empty());
    return value(doc.meta.contradiction);
  };
  CHECK(denied("2023-05-01", "2025年7月16日,海滨市的渡口恢复了摆渡,居民走上码头庆祝。") == "2025-07-16");
  CHECK(denied("2025-04-02", "海滨市的渡口今天(7月16日)恢复了摆渡,居民走上码头庆祝。") == "2025-07-16");
  CHECK(denied("2025-04-02", "新华社北京7月16日电 海滨市的渡口恢复了摆渡,居民走上码头庆祝。") ==
        "2025-07-16");
  SECTION("quiet beside plans, terms and what lies before") {
    CHECK(denied("2025-07-16", "海滨市的渡口今天(7月16日)恢复了摆渡,居民走上码头庆祝。") == "");
    CHECK(denied("2025-01-01", "新华社北京12月31日电 海滨市的渡口恢复了摆渡,居民走上码头庆祝。") == "");
    CHECK(denied("2025-07-16", "海滨市宣布,第三座厂将于2027年3月1日启用,居民已经报名。") == "");
    CHECK(denied("2025-07-16", "居民表示,优惠有效期至2026年12月31日,已有八万户登记了。") == "");
    CHECK(denied("2025-07-16", "2023年1月2日,渡口停航了,居民曾在码头抗议。") == "");
  }
}

TEST_CASE("each block tells its language", "[read_plain]") {
  const Document doc =
      read_text(std::string(kHans) + "2025-03-04" + kBodyHans +
                "The ferry to Port Alder opened on Monday, two years late, the mayor said.\nNVIDIA 2025\n");
  for (const Block& block : doc.blocks) {
    const bool english = text_of(doc, block.range).find("ferry") != std::string::npos;
    CHECK(block.lang == (english ? Language::en : Language::zh_hans));
  }
  const Document hant = read_text(std::string(kHant) + "2025-03-04" + kBodyHant + "水在上方流\n");
  for (const Block& block : hant.blocks) CHECK(block.lang == Language::zh_hant);
}

TEST_CASE("what a page says of itself, and which mark says so", "[page_meta]") {
  Document doc;
  read_html(
      doc,
      "<html><head><meta property=og:site_name content='Pier Gazette'><meta name=author content='Tom Fox'>"
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry to Port Alder "
      "opens\","
      "\"datePublished\":\"2025-03-04T22:30:00Z\",\"dateModified\":\"2025-03-05T01:00:00Z\","
      "\"author\":[{\"name\":\"Ann Reed\"},{\"name\":\"Bo Lane\"}]}</script></head><body><article>"
      "<h1>Ferry to Port Alder opens</h1><p>2025-03-05 06:30</p>"
      "<p>The ferry to Port Alder opened on Monday, two years late, and the mayor came.</p>"
      "<p>Tickets cost four dollars, the mayor said, and children go for nothing at all.</p>"
      "</article></body></html>");
  CHECK(joined(doc.meta.reporters) == "Ann Reed; Bo Lane");
  REQUIRE(doc.meta.published);
  CHECK(doc.meta.published->origin == "json-ld datePublished");
  // The page shows the same moment in its own time; its clock stays.
  CHECK(doc.meta.published->value == "2025-03-05T06:30");
  CHECK(doc.meta.published->zone == "+08:00");
  REQUIRE(doc.meta.updated);
  CHECK(doc.meta.updated->value == "2025-03-05T01:00:00");
  CHECK(doc.meta.updated->origin == "json-ld dateModified");
  REQUIRE(doc.meta.site);
  CHECK(doc.meta.site->origin == "og:site_name");
  REQUIRE(doc.meta.author);
  CHECK(doc.meta.author->origin == "json-ld author");
}
