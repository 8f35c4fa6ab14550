#include "index/postings.h"

#include <string>
#include <vector>

#include "index/normalize.h"
#include "index/postings_writer.h"
#include "support/catch.h"
#include "text/utf8.h"

using namespace newsprism;

namespace {

// Pages, small ones, with postings over them.
struct Made {
  explicit Made(const std::vector<std::u32string>& keys, PostingsWriter::Fields fields = {},
                std::size_t page_size = 300)
      : documents_(static_cast<std::uint32_t>(keys.size())) {
    PostingsWriter writer;
    for (const std::u32string& key : keys) {
      writer.add(key, fields);
      writer.end();
    }
    made = writer.finish(page_size);
    open(made.pages);
  }

  void open(const std::vector<std::string>& from) {
    pages = {};
    for (const std::string& page : from) pages.add(page);
    postings = Postings(pages, 0, made.first_terms, made.frequent, documents_);
  }

  // How many terms begin so.
  [[nodiscard]] std::size_t count(const char* prefix) const {
    std::size_t n = 0;
    Postings::Walk walk(postings, prefix);
    while (walk.next()) ++n;
    return n;
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

  PostingsWriter::Made made;
  Pages pages;
  Postings postings;
  std::uint32_t documents_;
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
  CHECK(made.count("") == 5);
}

TEST_CASE("terms are found by what they begin with, in order", "[index][postings]") {
  const Made made({U"chip chips choose 芯片 芯线"});
  Postings::Walk walk(made.postings, "chip");
  REQUIRE(walk.next());
  CHECK(walk.text() == "chip");
  REQUIRE(walk.next());
  CHECK(walk.text() == "chips");
  CHECK_FALSE(walk.next());
  CHECK(made.count("芯") == 2);
  CHECK(made.count("chop") == 0);
  CHECK(made.count("") == 7);  // with 片 and 线
}

TEST_CASE("terms are found on whatever page they lie", "[index][postings]") {
  std::vector<std::u32string> keys;
  std::vector<std::u32string> terms;
  for (char32_t c = U'a'; c <= U'z'; ++c) {
    for (std::size_t n = 1; n <= 9; ++n) terms.emplace_back(n, c);
  }
  for (const std::u32string& term : terms) keys.push_back(term + U" 海港");
  for (const std::size_t page_size : {1U, 40U, 700U, 100000U}) {
    Made made(keys, {}, page_size);
    CHECK(made.made.first_terms.count() == made.pages.count());
    for (std::uint32_t n = 0; n < terms.size(); ++n) CHECK(made.documents(terms[n]) == Numbers{n});
    CHECK(made.documents(U"海港").size() == terms.size());
    CHECK(made.documents(U"aaaaaaaaaa").empty());
    CHECK(made.documents(U"0").empty());
    CHECK(made.count("cc") == 8);
    CHECK(made.count("") == terms.size() + 2);
  }
}

TEST_CASE("of a very long run the beginning is its term", "[index][postings]") {
  const Made made({std::u32string(1000, U'a')});
  CHECK(made.count("") == 1);
  CHECK(made.all(std::u32string(64, U'a'))[0].times == 1);
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
  Made good(keys);
  std::uint32_t seed = 11;
  std::uint32_t read = 0;
  for (int round = 0; round < 3000; ++round) {
    std::vector<std::string> bad = good.made.pages;
    for (int edit = 0; edit < 3; ++edit) {
      std::string& bytes = bad[next(seed) % bad.size()];
      bytes[next(seed) % bytes.size()] = static_cast<char>(next(seed));
    }
    if (next(seed) % 4 == 0) bad.back().resize(next(seed) % bad.back().size());
    good.open(bad);
    const Postings& postings = good.postings;
    Postings::Walk walk(postings, "");
    while (walk.next()) {
      ++read;
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
  CHECK(read > 10000);
}
