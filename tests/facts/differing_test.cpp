#include "facts/differing.h"

#include "facts/sample_pile.h"
#include "support/catch.h"

using namespace newsprism;
using test::SamplePile;

namespace {

const Differing* about(SamplePile& sample, std::string_view topic) {
  for (const Differing& d : sample.pile().dossier.differing) {
    if (d.topic.find(topic) != std::string::npos) return &d;
  }
  return nullptr;
}

constexpr std::string_view kFirst =
    "青杉集团\n\n2026-05-20\n\n青杉集团的市值5月18日突破2000亿美元,工人们吃了蛋糕。";

}  // namespace

TEST_CASE("one measure with two values is shown with its dates", "[differing]") {
  SamplePile sample = {kFirst, "青杉集團\n\n2026-05-27\n\n青杉集團的市值5月26日來到2120億美元,又吃了蛋糕。"};
  const Differing* topic = about(sample, "market value");
  REQUIRE(topic);
  CHECK(topic->kind == "different-time");
  REQUIRE(topic->members.size() == 2);
  CHECK(topic->members[0].value == "200000000000");
  CHECK(topic->members[1].value == "212000000000");
  CHECK(topic->members[0].date == "2026-05-18");
  CHECK(topic->members[1].date == "2026-05-26");
}

TEST_CASE("equal values never differ, however they are written", "[differing]") {
  SamplePile sample = {kFirst, "青杉集團\n\n2026-05-27\n\n青杉集團的市值5月18日突破兩千億美元,蛋糕很甜。"};
  CHECK(about(sample, "market value") == nullptr);
}

TEST_CASE("another measure is another topic", "[differing]") {
  SamplePile sample = {kFirst, "青杉集团\n\n2026-05-27\n\n青杉集团今年的利润为30亿美元,蛋糕很甜。"};
  CHECK(sample.pile().dossier.differing.empty());
}

TEST_CASE("granted here and not yet there is a conflict", "[conflicts]") {
  SamplePile sample = {"法国的奶酪\n\n2026-05-20\n\n奶酪机器人KX-9的出口许可证还没有下来。",
                       "奶酪\n\n2026-05-21\n\n政府昨天批准了KX-9的出口许可。"};
  const Differing* topic = about(sample, "permission");
  REQUIRE(topic);
  CHECK(topic->kind == "conflicting-fact");
  REQUIRE(topic->members.size() == 2);
  CHECK(topic->members[0].value == "not yet");
  CHECK(topic->members[1].value == "approved");
}

TEST_CASE("who did it is compared where the rest is the same", "[conflicts]") {
  SamplePile sample = {"谈判\n\n2026-05-20\n\n据说美方将修伞匠的签证作为渔业谈判的一部分。",
                       "談判\n\n2026-05-21\n\n中國方面將修傘匠的簽證列為漁業談判的一部分。"};
  const Differing* topic = about(sample, "China");
  REQUIRE(topic);
  CHECK(topic->members.size() == 2);
}
