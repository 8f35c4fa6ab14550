#include "mentions/find_figures.h"

#include "mentions/find_times.h"
#include "support/catch.h"
#include "text/fold.h"
#include "text/utf8.h"

using namespace newsprism;

namespace {

std::string shown(std::u32string_view text, const Figure& f) {
  std::string out = to_utf8(text.substr(f.range.begin, f.range.size())) + "=" + figure_kind_name(f.kind) +
                    ":" + to_decimal(f.min);
  if (f.is_range) out += ".." + to_decimal(f.max);
  if (!f.currency.empty()) out += f.currency;
  return f.approx.empty() ? out : out + "/" + f.approx;
}

// "text=kind:value" of each figure, with a blank between.
std::string figures(std::u32string_view text) {
  std::string out;
  for (const Figure& f : figures_of_line(text)) out += (out.empty() ? "" : " ") + shown(text, f);
  return out;
}

std::vector<Figure> figures_in(const std::u32string& text, Language language,
                               const std::vector<Mention>& mentions) {
  Document d;
  d.text = text;
  d.key = fold(text);
  d.meta.lang = language;
  Block block;
  block.range = {0, static_cast<std::uint32_t>(text.size())};
  d.blocks.push_back(block);
  std::vector<TimeExpression> times;
  find_times(d, Tokens{}, times);
  std::vector<Figure> out;
  find_figures(d, Tokens{}, times, mentions, out);
  return out;
}

}  // namespace

TEST_CASE("money in whole units of its currency", "[figures]") {
  CHECK(figures(U"身价 1030 亿美金") == "1030 亿美金=money:103000000000USD");
  CHECK(figures(U"約 70 至 80 億元") == "70 至 80 億元=money:7000000000..8000000000CNY/about");
  CHECK(figures(U"2000 亿元人民币") == "2000 亿元人民币=money:200000000000CNY");
  CHECK(figures(U"$4 trillion") == "$4 trillion=money:4000000000000USD");
  CHECK(figures(U"HK$66、新台币1,280元") == "HK$66=money:66HKD 新台币1,280元=money:1280TWD");
  CHECK(figures(U"数百亿美元") == "数百亿美元=money:10000000000..100000000000USD/vague");
  CHECK(figures(U"64.2 cents, $-sign, https://a.example/?q=30%25") == "64.2 cents=money:0.642USD");
  CHECK(figures(U"3m yen, 5 billion dollars") == "5 billion dollars=money:5000000000USD");
}

TEST_CASE("a number without a currency takes that of the figure before it", "[figures]") {
  CHECK(figures_in(U"市值曾达3万亿美元,如今市值接近3.5万亿。", Language::zh_hans, {})[1].currency == "USD");
  CHECK(figures_in(U"收了3万亿美元,如今用户接近3.5万亿。", Language::zh_hans, {})[1].kind ==
        FigureKind::count);
}

TEST_CASE("a plain yuan is that of the place", "[figures]") {
  CHECK(figures_in(U"台北地檢署說,他在高雄收了50萬元。", Language::zh_hant, {})[0].currency == "TWD");
  CHECK(figures_in(U"他在北京收了50萬元。", Language::zh_hant, {})[0].currency == "CNY");
}

TEST_CASE("percents are fractions", "[figures]") {
  CHECK(figures(U"增长40%以上,近30%") == "40%=percent:0.4/over 30%=percent:0.3/nearly");
  CHECK(figures(U"四分之一,百分之七点五,三成,七成五") ==
        "四分之一=percent:0.25 百分之七点五=percent:0.075 三成=percent:0.3 七成五=percent:0.75");
  CHECK(figures(U"80 percent and two-thirds") ==
        "80 percent=percent:0.8 two-thirds=percent:0.66666666666666667");
  CHECK(figures(U"下跌-2.5%") == "-2.5%=percent:-0.025");
}

TEST_CASE("counts, ranges and changes", "[figures]") {
  CHECK(figures(U"30多家媒体,约350人") == "30多家=count:30/over 350人=count:350/about");
  CHECK(figures(U"4.2万到4.7万人") == "4.2万到4.7万人=count:42000..47000");
  CHECK(figures(U"兩百人受害") == "兩百人=count:200");
  CHECK(figures(U"over 10,000 new boats") == "10,000=count:10000/over");
  const std::vector<Figure> change = figures_of_line(U"用户从1万到590万");
  REQUIRE(change.size() == 1);
  CHECK(change[0].is_change);
  CHECK(change[0].max == Quantity{59, 1, 5});
}

TEST_CASE("multiples, ranks, ordinals, ages, levels, compute", "[figures]") {
  CHECK(figures(U"慢2–3倍,收入翻倍") == "2–3倍=multiple:2..3 翻倍=multiple:2");
  CHECK(figures(U"等于0.8个海星公司或1/6辆卡车") == "0.8个=multiple:0.8 1/6辆=multiple:0.16666666666666667");
  CHECK(figures(U"排在第 15 位,排名第三,第三次来") == "第 15 位=rank:15 第三=rank:3 第三次=ordinal:3");
  CHECK(figures(U"62岁的他,aged 40") == "62岁=age:62 aged 40=age:40");
  CHECK(figures(U"L4级驾驶,6.2级地震") == "L4级=level:4 6.2级=level:6.2");
  CHECK(figures(U"700TOPS,128 GB") == "700TOPS=compute:700 128 GB=compute:128");
}

TEST_CASE("what only looks like a figure", "[figures]") {
  CHECK(figures(U"十分好,一方面,万一,四川,三杯鸡,一箭三雕,千万别,九牛一毛,五角大楼").empty());
  CHECK(figures(U"H20、A100、910B、5G、小米 3、海星 15 Pro、36氪").empty());
  CHECK(figures(U"他点了一个菜,两位客人,第一件事,三元里").empty());
  CHECK(figures(U"Group 1 - Pro 6000 cards, [3] and A-15 boats").empty());
}

TEST_CASE("times and mentions are left alone", "[figures]") {
  CHECK(figures_in(U"2025年3月,30分钟,18年投入", Language::zh_hans, {}).empty());
  Mention mention;
  mention.range = {0, 4};
  CHECK(figures_in(U"三家巷子很长", Language::zh_hans, {mention}).empty());
}

TEST_CASE("half a tenth, degrees below zero, heads of columns, volumes", "[figures]") {
  CHECK(figures(U"比上一代提高三成半") == "三成半=percent:0.35");
  CHECK(figures(U"夜里零下30摄氏度") == "零下30摄氏度=count:-30");
  CHECK(figures(U"总量(亿元)") == "");
  CHECK(figures(U"首印12万册") == "12万册=count:120000");
}
