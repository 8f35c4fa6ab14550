#include "index/postings.h"

#include <string>
#include <vector>

#include "support/catch.h"

using namespace newsprism;

namespace {

std::vector<std::uint32_t> places(const Postings& postings, std::u32string_view term) {
  std::vector<std::uint32_t> out;
  if (const auto id = postings.find(term)) postings.positions(*id, out);
  return out;
}

}  // namespace

TEST_CASE("a term begins at each ideograph and each run", "[index][postings]") {
  const Postings postings = Postings::build(U"用h20芯片。芯片h");
  CHECK(places(postings, U"用") == std::vector<std::uint32_t>{0});
  CHECK(places(postings, U"h") == std::vector<std::uint32_t>{1, 9});
  CHECK(places(postings, U"20") == std::vector<std::uint32_t>{2});
  CHECK(places(postings, U"芯片") == std::vector<std::uint32_t>{4, 7});
  CHECK(places(postings, U"片") == std::vector<std::uint32_t>{5, 8});
  CHECK(places(postings, U"芯").empty());  // always followed by another
  CHECK(postings.size() == 5);
}

TEST_CASE("terms are found by what they begin with", "[index][postings]") {
  const Postings postings = Postings::build(U"chip chips choose 芯片 芯线");
  const auto [first, end] = postings.with_prefix(U"chip");
  REQUIRE(end - first == 2);
  CHECK(postings.term(first) == "chip");
  CHECK(postings.term(first + 1) == "chips");
  const auto han = postings.with_prefix(U"芯");
  CHECK(han.second - han.first == 2);
  const auto all = postings.with_prefix(U"");
  CHECK(all.second - all.first == postings.size());
}

TEST_CASE("a dictionary comes back from its bytes", "[index][postings]") {
  const Postings postings = Postings::build(U"新芯片 chips 芯片 chip 20 20");
  ByteWriter terms;
  postings.save_terms(terms);
  ByteReader in(terms.bytes());
  Postings back;
  REQUIRE(Postings::load(in, postings.bytes(), back));
  CHECK(in.done());
  REQUIRE(back.size() == postings.size());
  CHECK(places(back, U"20") == places(postings, U"20"));
  CHECK(places(back, U"芯片") == places(postings, U"芯片"));
}

TEST_CASE("a very long run is cut into terms", "[index][postings]") {
  const Postings postings = Postings::build(std::u32string(1000, U'a'));
  CHECK(postings.size() == 2);  // of 64 letters, and what is left
  CHECK(places(postings, std::u32string(64, U'a')).size() == 15);
}
