#include "search/stem.h"

#include "support/catch.h"

using namespace newsprism;

TEST_CASE("forms of one word share a stem", "[search][stem]") {
  CHECK(stem(U"chips") == stem(U"chip"));
  CHECK(stem(U"gpus") == stem(U"gpu"));
  CHECK(stem(U"companies") == stem(U"company"));
  CHECK(stem(U"making") == stem(U"makes"));
  CHECK(stem(U"planned") == stem(U"plans"));
  CHECK(stem(U"selling") == stem(U"sells"));
  CHECK(stem(U"boxes") == stem(U"box"));
}

TEST_CASE("other words keep their own stem", "[search][stem]") {
  CHECK(stem(U"news") != stem(U"new"));
  CHECK(stem(U"business") == U"business");
  CHECK(stem(U"string") == U"string");
  CHECK(stem(U"bus") == U"bus");
  CHECK(stem(U"芯片") == U"芯片");
}

TEST_CASE("every word begins with the prefix of its stem", "[search][stem]") {
  for (const std::u32string_view word : {U"companies", U"making", U"planned", U"tries", U"boxes", U"chips"}) {
    const std::u32string own = stem(word);
    CHECK(word.substr(0, stem_prefix(own).size()) == stem_prefix(own));
  }
}
