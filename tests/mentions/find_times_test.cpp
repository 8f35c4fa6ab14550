#include "mentions/find_times.h"

#include "support/catch.h"
#include "text/fold.h"
#include "text/utf8.h"

using namespace newsprism;

namespace {

Document document_of(const std::u32string& text, const std::string& anchor) {
  Document d;
  d.text = text;
  d.key = fold(text);
  Block block;
  block.range = {0, static_cast<std::uint32_t>(text.size())};
  d.blocks.push_back(block);
  if (!anchor.empty()) d.meta.anchor = AnchorDate{anchor, "header", false};
  return d;
}

// "text=value" of each expression, with a blank between.
std::string times_of(const std::u32string& text, const std::string& anchor = "2026-06-15") {
  const Document d = document_of(text, anchor);
  std::vector<TimeExpression> found;
  find_times(d, Tokens{}, found);
  std::string out;
  for (const TimeExpression& t : found) {
    if (!out.empty()) out += ' ';
    out += to_utf8(text.substr(t.range.begin, t.range.size())) + "=" + t.value;
  }
  return out;
}

}  // namespace

TEST_CASE("written dates", "[times]") {
  CHECK(times_of(U"工厂于2024 年 3 月 9 日投产。") == "2024 年 3 月 9 日=2024-03-09");
  CHECK(times_of(U"二〇二三年十月動工") == "二〇二三年十月=2023-10");
  CHECK(times_of(U"更新:2026-06-15 08:05:09") == "2026-06-15 08:05:09=2026-06-15T08:05:09");
  CHECK(times_of(U"(20260614收盘)") == "20260614=2026-06-14");
  CHECK(times_of(U"上世纪九十年代") == "上世纪九十年代=199X");
  CHECK(times_of(U"民國115年6月") == "民國115年6月=2026-06");
}

TEST_CASE("a short year needs a month, and an address is no text", "[times]") {
  CHECK(times_of(U"18年10月动工,花了18年") == "18年10月=2018-10 18年=P18Y");
  CHECK(times_of(U"见 https://a.example/2024-05-06/x 与2024-05-06") == "2024-05-06=2024-05-06");
}

TEST_CASE("spans of time", "[times]") {
  CHECK(times_of(U"1951年至1958年") == "1951年至1958年=1951/1958");
  CHECK(times_of(U"6月9日至14日") == "6月9日至14日=2026-06-09/2026-06-14");
  CHECK(times_of(U"5月10-12日") == "5月10-12日=2026-05-10/2026-05-12");
  CHECK(times_of(U"by 2027-2028") == "2027-2028=2027/2028");
}

TEST_CASE("a bare month or day takes what it lacks from its block, else from the anchor", "[times]") {
  CHECK(times_of(U"2019年,他在3月和11月各来一次") == "2019年=2019 3月=2019-03 11月=2019-11");
  CHECK(times_of(U"2019年。\n7月再来") == "2019年=2019 7月=2026-07");
  CHECK(times_of(U"16号开幕") == "16号=2026-06-16");
  CHECK(times_of(U"28日的会已经开完") == "28日=2026-05-28");
  CHECK(times_of(U"11月的销量", "2026-01-20") == "11月=2025-11");
  CHECK(times_of(U"7月5日", "") == "7月5日=XXXX-07-05");
}

TEST_CASE("relative words", "[times]") {
  CHECK(times_of(U"昨天下午3点,去年9月") == "昨天下午3点=2026-06-14T15:00 去年9月=2025-09");
  CHECK(times_of(U"上周三,下周") == "上周三=2026-06-10 下周=2026-W26");
  CHECK(times_of(U"昨(14)日") == "昨(14)日=2026-06-14");
  CHECK(times_of(U"今年第二季度,年底") == "今年第二季度=2026-Q2 年底=2026");
  CHECK(times_of(U"今年春节") == "今年春节=2026-02-17");
  CHECK(times_of(U"昨天", "2026-06") == "昨天=2026-06-XX");
}

TEST_CASE("a story keeps its year", "[times]") {
  CHECK(times_of(U"2013年,他第一次来。\n当年他很穷。") == "2013年=2013 当年=2013");
  CHECK(times_of(U"9年前我们见过。\n他当时说,未来十年会变。") == "9年前=2017 当时=2017 未来十年=P10Y");
  const Document d = document_of(U"2016年的访谈。他说未来十年会变。", "2026-06-15");
  std::vector<TimeExpression> found;
  find_times(d, Tokens{}, found);
  REQUIRE(found.size() == 2);
  CHECK(found[1].begin == "2016");
  CHECK(found[1].end == "2026");
}

TEST_CASE("lengths and repetitions", "[times]") {
  CHECK(times_of(U"十多年,3个月,两季度,30分钟,多年") ==
        "十多年=P10Y 3个月=P3M 两季度=P2Q 30分钟=PT30M 多年=PXY");
  CHECK(times_of(U"两年半,一个多小时") == "两年半=P2Y6M 一个多小时=PT1H");
  CHECK(times_of(U"每年,每三天,每周一") == "每年=P1Y 每三天=P3D 每周一=XXXX-WXX-1");
  CHECK(times_of(U"三天后开业") == "三天后=2026-06-18");
  CHECK(times_of(U"两周前") == "两周前=2026-W23");
}

TEST_CASE("English", "[times]") {
  CHECK(times_of(U"on July 16, 2025") == "July 16, 2025=2025-07-16");
  CHECK(times_of(U"It opens in September.") == "September=2026-09");
  CHECK(times_of(U"three days ago, last Friday") == "three days ago=2026-06-12 last Friday=2026-06-12");
  CHECK(times_of(U"Q3 2025 and the past five years") == "Q3 2025=2025-Q3 past five years=P5Y");
  CHECK(times_of(U"at 4:47 p.m. on Sept. 14") == "4:47 p.m.=2026-06-15T16:47 Sept. 14=2026-09-14");
  CHECK(times_of(U"this year", "") == "this year=XXXX");
}

TEST_CASE("what only looks like a time", "[times]") {
  CHECK(times_of(U"体现在细节上,三月球,一天到晚,长征5号,10号线,第5号").empty());
  CHECK(times_of(U"三年级学生参加五周年庆典").empty());
  CHECK(times_of(U"He may march on. A second look.").empty());
  CHECK(times_of(U"比分2-1,RTX Pro 6000,A2025").empty());
}

TEST_CASE("boilerplate is not read, of a header only its date", "[times]") {
  Document d = document_of(U"2026-06-15 去年\n去年", "2026-06-15");
  d.blocks[0].type = BlockType::metadata;
  d.blocks[0].range = {0, 13};
  Block rest;
  rest.range = {14, 16};
  rest.type = BlockType::boilerplate;
  d.blocks.push_back(rest);
  std::vector<TimeExpression> found;
  find_times(d, Tokens{}, found);
  REQUIRE(found.size() == 1);
  CHECK(found[0].range == Range{0, 10});
}

TEST_CASE("a quarter by its number is no length, years and months are one", "[times]") {
  CHECK(times_of(U"公司一季度亏损,三季度扭亏。") == "一季度=2026-Q1 三季度=2026-Q3");
  CHECK(times_of(U"前三季度收入持平") == "三季度=P3Q");
  CHECK(times_of(U"法院判他3年6个月。") == "3年6个月=P3Y6M");
  CHECK(times_of(U"高院改判8年6月,可上诉。") == "8年6月=P8Y6M");
  CHECK(times_of(U"工厂18年10月动工") == "18年10月=2018-10");
  CHECK(times_of(U"两年半前") == "两年半前=2023");
}

TEST_CASE("midnight at the end of the day, the evening, a span of weekdays", "[times]") {
  CHECK(times_of(U"截至3月31日24时") == "3月31日24时=2026-03-31T24:00");
  CHECK(times_of(U"林远舟今晚在码头讲话") == "今晚=2026-06-15TEV");
  CHECK(times_of(U"会议将于下周一至周三举行") == "下周一=2026-06-22 周三=2026-06-24");
  CHECK(times_of(U"农历七月十五赶庙会") == "");
}

TEST_CASE("yesterday and today in one character", "[times]") {
  CHECK(times_of(U"高等法院昨改判無罪") == "昨=2026-06-14");
  CHECK(times_of(U"地檢署今指揮警方搜索") == "今=2026-06-15");
  CHECK(times_of(U"一如昨日的風景,至今公布了三次") == "昨日=2026-06-14");
}

TEST_CASE("English seasons, short spans and hyphens", "[times]") {
  CHECK(times_of(U"It opened in the spring of 1963.") == "spring of 1963=1963-SP");
  CHECK(times_of(U"It was shut in 2024-25.") == "2024-25=2024/2025");
  CHECK(times_of(U"second-quarter revenue rose") == "second-quarter=2026-Q2");
  CHECK(times_of(U"From 2019 to 2021 it was shut.") == "2019=2019 2021=2021");
}
