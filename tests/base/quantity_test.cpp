#include "base/quantity.h"

#include <cstdint>
#include <initializer_list>

#include "support/catch.h"

using newsprism::add;
using newsprism::compare;
using newsprism::make_quantity;
using newsprism::multiply;
using newsprism::parse_decimal;
using newsprism::Quantity;
using newsprism::to_decimal;
using newsprism::to_double;

namespace {
Quantity q(std::int64_t numerator, std::int64_t denominator, std::int32_t exponent) {
  const auto made = make_quantity(numerator, denominator, exponent);
  REQUIRE(made);
  return *made;
}
}  // namespace

TEST_CASE("equal numbers have equal members", "[quantity]") {
  CHECK(q(1030, 1, 8) == Quantity{103, 1, 9});
  CHECK(q(1, 4, 0) == Quantity{25, 1, -2});
  CHECK(q(2, 12, 0) == q(1, 6, 0));
  CHECK(q(1, 6, 0) == Quantity{5, 3, -1});
  CHECK(q(3, -40, 0) == Quantity{-75, 1, -3});
  CHECK(q(0, -7, 99) == Quantity{0, 1, 0});
  CHECK(q(7, 30, 0) == q(70, 300, 0));
  CHECK(q(INT64_MIN, INT64_MIN, 0) == Quantity{1, 1, 0});
}

TEST_CASE("what does not fit is refused", "[quantity]") {
  CHECK_FALSE(make_quantity(1, 0, 0));
  CHECK(make_quantity(999999999999999999, 1, 0));
  CHECK_FALSE(make_quantity(1234567890123456789, 1, 0));
  CHECK_FALSE(make_quantity(1, INT64_C(1) << 62, 0));
  CHECK_FALSE(make_quantity(1, 1, 1000000));
}

TEST_CASE("decimals are read with grouping commas", "[quantity]") {
  CHECK(parse_decimal("1,030.50") == Quantity{10305, 1, -1});
  CHECK(parse_decimal("0.8") == Quantity{8, 1, -1});
  CHECK(parse_decimal("0.000") == Quantity{0, 1, 0});
  CHECK(parse_decimal("007") == Quantity{7, 1, 0});
  CHECK(parse_decimal("12,345,678") == Quantity{12345678, 1, 0});
  CHECK(parse_decimal("100000000000000000000000") == Quantity{1, 1, 23});
  CHECK(parse_decimal("1.50000000000000000000000") == Quantity{15, 1, -1});
  for (const char* bad : {"", ".", ".5", "5.", "1,03", ",030", "1,0300", "1234,567", "1.2.3", "1.000,5",
                          "12a", "-1", "1234567890123456789"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_decimal(bad));
  }
}

TEST_CASE("sums and products are exact", "[quantity]") {
  CHECK(add(q(1, 6, 0), q(1, 3, 0)) == q(1, 2, 0));
  CHECK(add(q(42, 1, -3), q(-42, 1, -3)) == Quantity{});
  CHECK(add(q(1, 1, 12), q(1, 1, -2)) == q(100000000000001, 1, -2));
  CHECK_FALSE(add(q(1, 1, 30), q(1, 1, 0)));
  CHECK(multiply(q(1, 3, 0), q(6, 1, 2)) == q(2, 1, 2));
  CHECK(multiply(q(999999937, 1, 0), q(999999929, 1, 0)) == q(999999866000004473, 1, 0));
  CHECK_FALSE(multiply(q(999999999999, 1, 0), q(999999999999, 1, 0)));
}

TEST_CASE("compare orders by value", "[quantity]") {
  CHECK(compare(q(1, 3, 0), q(333333333333333333, 1, -18)) == 1);
  CHECK(compare(q(103, 1, 9), q(1030, 1, 8)) == 0);
  CHECK(compare(q(-2, 1, 0), q(-1, 1, 300)) == 1);
  CHECK(compare(q(1, 1, -300), q(0, 1, 0)) == 1);
  CHECK(compare(q(1, 1, -300), q(1, 1, 300)) == -1);
  CHECK(compare(q(-1, 7, 0), q(1, 7, 0)) == -1);
}

TEST_CASE("decimals are written out", "[quantity]") {
  CHECK(to_decimal(q(103, 1, 9)) == "103000000000");
  CHECK(to_decimal(q(-1, 4, 0)) == "-0.25");
  CHECK(to_decimal(q(5, 1, -4)) == "0.0005");
  CHECK(to_decimal(Quantity{}) == "0");
  CHECK(to_decimal(q(1, 6, 0)) == "0.16666666666666667");
  CHECK(to_decimal(q(2, 3, 9)) == "666666666.66666667");
  CHECK(to_decimal(q(2, 3, -3)) == "0.00066666666666666667");
  CHECK(to_decimal(q(123456789012345678, 1, -5)) == "1234567890123.45678");
}

TEST_CASE("doubles are the nearest ones", "[quantity]") {
  CHECK(to_double(q(1, 10, 0)) == 0.1);
  CHECK(to_double(q(123456789, 1, -3)) == 123456.789);
  CHECK(to_double(q(1, 3, 0)) == 1.0 / 3.0);
  CHECK(to_double(q(-7, 1, 22)) == -7e22);
}
