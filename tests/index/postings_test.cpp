#include "index/postings.h"

#include <string>
#include <vector>

#include "index/normalize.h"
#include "index/postings_writer.h"
#include "support/catch.h"
#include "text/utf8.h"

using namespace newsprism;

namespace {

// Sections with postings over them.
struct Made {
  explicit Made(const std::vector<std::u32string>& keys, PostingsWriter::Fields fields = {}) {
    PostingsWriter writer;
    for (const std::u32string& key : keys) {
      writer.add(key, fields);
      writer.end();
    }
    sections = writer.finish();
    REQUIRE(Postings::open(sections.terms, sections.lists, postings));
  }

  [[nodiscard]] std::vector<Posting> all(std::u32string_view term) const {
    std::vector<Posting> out;
    const auto found = postings.find(term);
    if (!found) return out;
    PostingList list = postings.list(*found);
    for (Posting posting; list.next(posting);) out.push_back(posting);
    CHECK(out.size() == found->documents);
    return out;
  }

  [[nodiscard]] std::vector<std::uint32_t> documents(std::u32string_view term) const {
    std::vector<std::uint32_t> out;
    for (const Posting& posting : all(term)) out.push_back(posting.doc);
    return out;
  }

  PostingsWriter::Sections sections;
  Postings postings;
};

using Numbers = std::vector<std::uint32_t>;

std::uint32_t next(std::uint32_t& seed) {
  return seed = seed * 1664525u + 1013904223u, seed >> 8;
}

}  // namespace

TEST_CASE("a term begins at each ideograph and each run", "[index][postings]") {
  const Made made({U"用h20芯片。芯片h", U"h"});
  CHECK(made.documents(U"用") == Numbers{0});
  CHECK(made.documents(U"h") == Numbers{0, 1});
  CHECK(made.all(U"h")[0].times == 2);
  CHECK(made.all(U"芯片")[0].times == 2);
  CHECK(made.all(U"片")[0].times == 2);
  CHECK(made.documents(U"芯").empty());  // always followed by another
  CHECK(made.postings.size() == 5);
}

TEST_CASE("terms are found by what they begin with, in order", "[index][postings]") {
  const Made made({U"chip chips choose 芯片 芯线"});
  const auto [first, end] = made.postings.with_prefix(U"chip");
  REQUIRE(end - first == 2);
  Postings::Walk walk(made.postings, first, end);
  REQUIRE(walk.next());
  CHECK(walk.text() == "chip");
  REQUIRE(walk.next());
  CHECK(walk.text() == "chips");
  CHECK_FALSE(walk.next());
  const auto han = made.postings.with_prefix(U"芯");
  CHECK(han.second - han.first == 2);
  const auto all = made.postings.with_prefix(U"");
  CHECK(all.second - all.first == made.postings.size());
}

TEST_CASE("a very long run is cut into terms", "[index][postings]") {
  const Made made({std::u32string(1000, U'a')});
  CHECK(made.postings.size() == 2);  // of 64 letters, and what is left
  CHECK(made.all(std::u32string(64, U'a'))[0].times == 15);
}

TEST_CASE("a posting says how often and in which part", "[index][postings]") {
  std::u32string much;
  for (int i = 0; i < 100; ++i) much += U"的 ";
  const Made made({U"新城。\n新城,旧港。\n旧港,旧港。" + much}, {4, 10});
  CHECK(made.all(U"新城")[0].times == 2);
  CHECK(made.all(U"新城")[0].fields == (kInTitle | kInLead));
  CHECK(made.all(U"旧港")[0].times == 3);
  CHECK(made.all(U"旧港")[0].fields == kInLead);
  CHECK(made.all(U"的")[0].times == kMostTimes);
  CHECK(made.all(U"的")[0].fields == 0);
}

TEST_CASE("grams of frequent neighbours are terms, whatever their own number", "[index][postings]") {
  std::vector<std::u32string> keys;
  for (int i = 0; i < 200; ++i) keys.emplace_back(i % 2 == 0 ? U"海港新城" : U"海港。港新。新城");
  keys.emplace_back(U"大海港湾");
  const Made made(keys);
  CHECK(made.postings.frequent(3) == 40);
  CHECK(made.documents(U"海港新").size() == 100);
  CHECK(made.documents(U"海港新城").size() == 100);
  CHECK(made.documents(U"海港湾").empty());  // 港湾 is rare
  CHECK(made.documents(U"港湾") == Numbers{200});
}

TEST_CASE("lists of every density come back", "[index][postings]") {
  std::uint32_t seed = 5;
  for (const std::uint32_t one_in : {1U, 2U, 7U, 60U, 900U}) {
    std::vector<std::u32string> keys(3000);
    std::vector<Posting> expected;
    for (std::uint32_t doc = 0; doc < keys.size(); ++doc) {
      // far apart at first, then all at once
      if (next(seed) % one_in != 0 || (doc < 2500 && one_in > 7)) continue;
      const std::uint32_t times = 1 + next(seed) % 5;
      for (std::uint32_t i = 0; i < times; ++i) keys[doc] += U"芯片 ";
      expected.push_back({doc, static_cast<std::uint16_t>(times), 0});
    }
    const Made made(keys);
    const std::vector<Posting> all = made.all(U"芯片");
    REQUIRE(all.size() == expected.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      REQUIRE(all[i].doc == expected[i].doc);
      REQUIRE(all[i].times == expected[i].times);
    }
  }
}

TEST_CASE("damaged sections give wrong answers at worst", "[index][postings]") {
  std::vector<std::u32string> keys;
  for (int i = 0; i < 80; ++i)
    keys.push_back(U"海港新城 chips 20 " + std::u32string(1 + static_cast<std::size_t>(i % 7), U'z'));
  const Made good(keys);
  std::uint32_t seed = 11;
  std::uint32_t opened = 0;
  for (int round = 0; round < 3000; ++round) {
    PostingsWriter::Sections bad = good.sections;
    for (int edit = 0; edit < 3; ++edit) {
      std::string& bytes = next(seed) % 2 == 0 ? bad.terms : bad.lists;
      bytes[next(seed) % bytes.size()] = static_cast<char>(next(seed));
    }
    if (next(seed) % 4 == 0) bad.lists.resize(next(seed) % bad.lists.size());
    Postings postings;
    if (!Postings::open(bad.terms, bad.lists, postings)) continue;
    ++opened;
    Postings::Walk walk(postings, 0, postings.size());
    while (walk.next()) {
      PostingList list = postings.list(walk.term());
      std::uint32_t last = 0;
      for (Posting posting; list.next(posting);) {
        REQUIRE(posting.doc < postings.documents());
        REQUIRE(posting.doc >= last);
        last = posting.doc;
      }
    }
    for (const char32_t* term : {U"芯片", U"chips", U"海港新城", U"z"}) (void)postings.find(term);
  }
  CHECK(opened > 1000);
}
