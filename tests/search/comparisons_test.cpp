#include "search/comparisons.h"

#include <string>

#include "support/catch.h"

using namespace newsprism;

namespace {

// "> 100 USD", or "" for what is none.
std::string shown(FigureKind kind, std::u32string_view text) {
  const auto found = read_comparison(kind, text);
  if (!found) return "";
  std::string out = found->less ? "<" : found->greater ? ">" : "";
  if (found->equal) out += '=';
  out += ' ' + to_decimal(found->value);
  return found->currency.empty() ? out : out + ' ' + found->currency;
}

std::string money(std::u32string_view text) {
  return shown(FigureKind::money, text);
}
std::string percent(std::u32string_view text) {
  return shown(FigureKind::percent, text);
}

Quantity number(std::int64_t n) {
  return *make_quantity(n, 1, 0);
}

}  // namespace

TEST_CASE("amounts are read as people write them", "[search][comparisons]") {
  CHECK(money(U">1e10") == "> 10000000000");
  CHECK(money(U">= 1.5E3") == ">= 1500");
  CHECK(money(U"＞１００亿") == "> 10000000000");
  CHECK(money(U"<100亿美元") == "< 10000000000 USD");
  CHECK(money(U"<=1e10USD") == "<= 10000000000 USD");
  CHECK(money(U"≥$4 trillion") == ">= 4000000000000 USD");
  CHECK(money(U"1,000 HKD") == "= 1000 HKD");
  CHECK(money(U"=$10m") == "= 10000000 USD");
  CHECK(money(U"5bn") == "= 5000000000");
  CHECK(money(U"一百亿") == "= 10000000000");
  CHECK(money(U"3万元") == "= 30000 CNY");
  CHECK(money(U"5e-1") == "= 0.5");
}

TEST_CASE("a share is a fraction", "[search][comparisons]") {
  CHECK(percent(U">=0.5") == ">= 0.5");
  CHECK(percent(U">50%") == "> 0.5");
  CHECK(percent(U"５０％") == "= 0.5");
  CHECK(percent(U"百分之五十") == "= 0.5");
  CHECK(percent(U"<12.5 percent") == "< 0.125");
}

TEST_CASE("what is no amount is refused", "[search][comparisons]") {
  for (const char32_t* text :
       {U"", U">", U"many", U">1e999", U"1.2.3", U">5人", U"1e10e10", U"--5", U">5%"}) {
    CHECK(money(text).empty());
  }
  CHECK(percent(U"5 USD").empty());
  CHECK(percent(U"50亿").empty());
}

TEST_CASE("a range may lie on both sides", "[search][comparisons]") {
  const auto more = *read_comparison(FigureKind::money, U">75");
  CHECK(more.holds(number(70), number(80)));
  CHECK_FALSE(more.holds(number(75), number(75)));
  const auto most = *read_comparison(FigureKind::money, U"<=75");
  CHECK(most.holds(number(75), number(75)));
  CHECK(most.holds(number(70), number(80)));
  CHECK_FALSE(most.holds(number(76), number(80)));
  const auto same = *read_comparison(FigureKind::money, U"75");
  CHECK(same.holds(number(75), number(80)));
  CHECK_FALSE(same.holds(number(70), number(80)));
}
