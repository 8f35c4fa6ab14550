#include "view/json_text.h"

#include "support/catch.h"

using newsprism::JsonText;

TEST_CASE("a value prints as it was put together") {
  JsonText out;
  CHECK(out.line() == "{}");
  CHECK(JsonText::array().line() == "[]");
  CHECK(JsonText::null().line() == "null");
  CHECK(JsonText::of("{").line() == "\"{\"");
  JsonText rows = JsonText::array(), row;
  row.put("yes", true);
  row.put("none", JsonText::null());
  row.put("big", std::uint64_t{18446744073709551615U});
  row.put_if("empty", std::string());
  row.put_true("false", false);
  row.put_true("true", true);
  row.put_if("x", std::string("y"));
  rows.push(row);
  rows.push(JsonText());
  rows.push(JsonText::array());
  rows.push(7U);
  rows.push("[");
  rows.push("b:");
  out.put("b", 3U);
  out.put("a", std::string("{"));
  out.put("rows", rows);
  out.put("names", JsonText::array({"one", "two"}));
  out.key("digits");
  out.push_raw("0.850");
  CHECK(
      out.line() ==
      R"({"b":3,"a":"{","rows":[{"yes":true,"none":null,"big":18446744073709551615,"true":true,"x":"y"},{},[],7,"[","b:"],)"
      R"("names":["one","two"],"digits":0.850})");
}

TEST_CASE("text is escaped where JSON wants it, and mended where it is no UTF-8") {
  CHECK(JsonText::of("a\"b\\c\n\t\r\b\f\x01\x1f\x7f/é海").line() ==
        "\"a\\\"b\\\\c\\n\\t\\r\\b\\f\\u0001\\u001f\x7f/é海\"");
  CHECK(JsonText::of(std::string("a\0b", 3)).line() == "\"a\\u0000b\"");
  CHECK(JsonText::of("a\xE6\xB5").line() == "\"a\xEF\xBF\xBD\"");
  JsonText out;
  out.put("k\"\xFF", "v");
  CHECK(out.line() == "{\"k\\\"\xEF\xBF\xBD\":\"v\"}");
}

TEST_CASE("thousandths") {
  JsonText out = JsonText::array();
  for (const int n : {0, 1, 10, 100, 1000, 1050, 333, -1, -2500, 2147483647}) out.push_milli(n);
  CHECK(out.line() == "[0.0,0.001,0.01,0.1,1.0,1.05,0.333,-0.001,-2.5,2147483.647]");
}
