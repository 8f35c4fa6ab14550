#include "view/json.h"

#include "support/catch.h"

using newsprism::Json;
using newsprism::to_line;

TEST_CASE("a value prints as it was put together") {
  Json out;
  CHECK(to_line(out) == "null");
  out["b"] = 3;
  out["a"] = std::string("x");
  out["b"] = -1;
  out["c"] = {{"yes", true}, {"none", nullptr}, {"big", std::uint64_t{18446744073709551615U}}};
  out["d"] = Json::array();
  out["d"].push_back(Json::object());
  out["d"].push_back(Json::array({"p", 7}));
  out["e"] = std::vector<std::string>{"one", "two"};
  out["f"] = Json::number("0.85");
  CHECK(to_line(out) ==
        R"({"b":-1,"a":"x","c":{"yes":true,"none":null,"big":18446744073709551615},"d":[{},["p",7]],)"
        R"("e":["one","two"],"f":0.85})");
  CHECK(out["d"].size() == 2);
  out["d"] = 'a' == 'b';
  CHECK(to_line(out["d"]) == "false");
}

TEST_CASE("text is escaped where JSON wants it, and mended where it is no UTF-8") {
  CHECK(to_line(Json("a\"b\\c\n\t\r\b\f\x01\x1f\x7f/é海")) ==
        "\"a\\\"b\\\\c\\n\\t\\r\\b\\f\\u0001\\u001f\x7f/é海\"");
  CHECK(to_line(Json(std::string("a\0b", 3))) == "\"a\\u0000b\"");
  CHECK(to_line(Json("a\xE6\xB5")) == "\"a\xEF\xBF\xBD\"");
  Json out;
  out["k\"\xFF"] = "v";
  CHECK(to_line(out) == "{\"k\\\"\xEF\xBF\xBD\":\"v\"}");
}
