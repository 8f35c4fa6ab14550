#include "facts/concepts.h"

#include "support/catch.h"
#include "text/fold.h"

using namespace newsprism;

namespace {

std::vector<std::string> found(std::u32string_view text) {
  static const Concepts concepts;
  const std::u32string key = fold(text);
  std::vector<ConceptHit> hits;
  concepts.find(key, {0, static_cast<std::uint32_t>(key.size())}, hits);
  std::vector<std::string> out;
  for (const ConceptHit& hit : hits) out.push_back(std::string(Concepts::name(hit.concept_id)));
  return out;
}

}  // namespace

TEST_CASE("one concept in both scripts and in English", "[concepts]") {
  CHECK(found(U"公司市值") == found(U"their market value"));
  CHECK(found(U"供應鏈") == std::vector<std::string>{"supply chain"});
  CHECK(found(U"供应链") == found(U"Supply Chains"));
}

TEST_CASE("the longest word counts, and English words are whole words", "[concepts]") {
  CHECK(found(U"许可证") == std::vector<std::string>{"licence"});
  CHECK(found(U"licensed").size() == 1);
  CHECK(found(U"scar, carpet, incense").empty());
}

TEST_CASE("names of rows lead back to them", "[concepts]") {
  CHECK(Concepts::named("loss") != kNoConcept);
  CHECK(Concepts::named("no such thing") == kNoConcept);
  CHECK(Concepts::is_side(Concepts::named("Europe")));
  CHECK_FALSE(Concepts::is_side(Concepts::named("loss")));
}
