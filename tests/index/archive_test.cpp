#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "index/archive_writer.h"
#include "index/index.h"
#include "search/search.h"
#include "search/small_pile.h"
#include "support/catch.h"
#include "support/dice.h"
#include "text/utf8.h"

using namespace newsprism;
using newsprism::test::Dice;

namespace {

struct Memory : Scratch {
  void append(std::string_view bytes) override { all += bytes; }
  bool read(std::uint64_t at, char* to, std::size_t size) override {
    if (at + size > all.size() || broken) return false;
    all.copy(to, size, static_cast<std::size_t>(at));
    return true;
  }
  std::string all;
  bool broken = false;
};

// A head, and each page.
struct Pieces : PageSink {
  void put(std::string_view bytes) override { all.emplace_back(bytes); }
  std::vector<std::string> all;
};

// Gives the pages that came, and counts them.
struct Network {
  std::vector<std::string> pages;
  std::set<std::uint32_t> here;
};
class Visitor : public PageSource {
 public:
  explicit Visitor(Network& network) : network_(network) {}
  bool read(std::uint32_t page, char* to, std::size_t size) override {
    if (network_.here.count(page) == 0) return false;
    REQUIRE(network_.pages[page].size() == size);
    network_.pages[page].copy(to, size);
    return true;
  }

 private:
  Network& network_;
};

// Small pages, several runs, grams of all that stands twice.
ArchiveWriter::Limits small_limits() {
  ArchiveWriter::Limits out;
  out.document_page = 300;
  out.term_page = 150;
  out.least = 2;
  out.counters = 1U << 12;
  out.run_terms = 400;
  return out;
}

PlainDocument random_article(Dice& dice, int n) {
  static const char* const kPieces[] = {"海", "港",      "新",     "城",  "芯片", "，",
                                        "。", " ferry ", " pier ", "h20", "的"};
  const auto text = [&](std::uint32_t pieces) {
    std::string out;
    for (std::uint32_t i = 0; i < pieces; ++i) out += test::pick(dice, kPieces);
    return out;
  };
  PlainDocument out;
  out.id = "a" + std::to_string(n);
  out.title = text(6);
  out.body = text(20 + dice.below(40)) + "\n" + text(30);
  out.source = n % 3 == 0 ? "Pier Post" : "海报";
  out.published = "2031-03-0" + std::to_string(1 + n % 9);
  return out;
}

struct Both {
  explicit Both(int count) {
    Memory scratch;
    ArchiveWriter writer(scratch, small_limits());
    Dice dice(7);
    for (int n = 0; n < count; ++n) {
      articles.push_back(random_article(dice, n));
      index.add(articles.back());
      writer.add(articles.back());
    }
    Pieces pieces;
    REQUIRE(writer.finish(pieces));
    head = pieces.all[0];
    network.pages.assign(pieces.all.begin() + 1, pieces.all.end());
  }

  Index open() {
    network.here.clear();
    auto opened = Index::open(head, std::make_unique<Visitor>(network));
    REQUIRE(opened.ok());
    return std::move(opened.value());
  }

  // Asks, and lets come what is lacking; how many times that took.
  template <class Ask>
  auto answer(const Index& archive, Ask ask, int& rounds) {
    for (rounds = 0;; ++rounds) {
      auto out = ask(archive);
      if (out.ok() || out.error().code != ErrorCode::pages_wanted) return out;
      const std::vector<std::uint32_t> wanted = archive.take_wanted();
      REQUIRE_FALSE(wanted.empty());
      for (const std::uint32_t page : wanted) REQUIRE(network.here.insert(page).second);
      REQUIRE(rounds < 12);
    }
  }

  std::vector<PlainDocument> articles;
  Index index;
  std::string head;
  Network network;
};

// What every answer says of the documents.
std::vector<std::pair<DocId, std::int32_t>> rows(const Result<RankedResults>& found) {
  REQUIRE(found.ok());
  std::vector<std::pair<DocId, std::int32_t>> out{{found.value().total, 0}};
  for (const RankedDocument& row : found.value().documents) out.emplace_back(row.doc, row.score_milli);
  return out;
}

}  // namespace

TEST_CASE("an archive that comes page by page answers as an index does", "[index][archive]") {
  Both both(150);
  Dice dice(7);
  for (int round = 0; round < 300; ++round) {
    const std::u32string body = decode_utf8(both.articles[dice.below(150)].body);
    const std::uint32_t begin = dice.of(body.size() - 12);
    std::u32string piece = body.substr(begin, 1 + dice.below(8));
    piece.erase(std::remove(piece.begin(), piece.end(), U'\n'), piece.end());
    // pieces of words are an index's own
    const bool cut =
        std::any_of(piece.begin(), piece.end(), [](char32_t c) { return c < 0x80 && c != U' '; });
    if (piece.find_first_not_of(U' ') == std::u32string::npos || cut) continue;
    SearchRequest request;
    request.query = round % 3 == 0 ? to_utf8(piece) + " ferry" : '"' + to_utf8(piece) + '"';
    if (round % 5 == 0) request.query += " OR pier*";
    INFO(request.query);
    // nothing is at hand at first, as for a visitor who has just come
    const Index archive = both.open();
    int rounds = 0;
    const auto ask = [&](const Index& index) { return find_ranked(index, Lexicon(), request); };
    CHECK(rows(both.answer(archive, ask, rounds)) == rows(ask(both.index)));
    CHECK(both.network.here.size() < both.network.pages.size());
  }
}

TEST_CASE("an archive shows what it found and counts what its columns say", "[index][archive]") {
  Both both(150);
  const Index archive = both.open();
  SearchRequest request;
  request.query = "芯片 ferry";
  request.limit = 10;
  request.facets = true;
  int rounds = 0;
  const auto ask = [&](const Index& index) { return search(index, Lexicon(), request); };
  const auto found = both.answer(archive, ask, rounds), expected = ask(both.index);
  REQUIRE(found.ok());
  REQUIRE(found.value().hits.size() == 10);
  for (std::size_t i = 0; i < 10; ++i) {
    CHECK(found.value().hits[i].doc == expected.value().hits[i].doc);
    CHECK(found.value().hits[i].snippet_text == expected.value().hits[i].snippet_text);
    CHECK(found.value().hits[i].highlight_texts == expected.value().hits[i].highlight_texts);
  }
  REQUIRE(found.value().facets.size() == expected.value().facets.size());
  CHECK(found.value().facets[0].values[0].count == expected.value().facets[0].values[0].count);
  CHECK(rounds <= 4);
  // and again without anything more
  CHECK(ask(archive).ok());
}

TEST_CASE("an archive filters by its columns and refuses what needs every article", "[index][archive]") {
  Both both(150);
  for (const char* query :
       {"ferry source:海报", "ferry on:2031-03-04", "title:芯片", "芯片 after:2031-03-07", "港 -港新城"}) {
    const Index archive = both.open();
    SearchRequest request;
    request.query = query;
    int rounds = 0;
    const auto ask = [&](const Index& index) { return find_ranked(index, Lexicon(), request); };
    INFO(query);
    const auto found = both.answer(archive, ask, rounds), expected = ask(both.index);
    REQUIRE(found.ok());
    CHECK(found.value().total == expected.value().total);
    CHECK(found.value().total > 0);
    CHECK(both.network.here.size() < both.network.pages.size() / 3);
  }
  const Index archive = both.open();
  const auto refused = search(archive, Lexicon(), {"ferry money>1e9", {}, 0, 10});
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == ErrorCode::bad_filter);
  CHECK(refused.error().detail.find("money") != std::string::npos);
}

TEST_CASE("an archive sends little for words that stand nowhere", "[index][archive]") {
  Both both(150);
  const Index archive = both.open();
  for (const char* query : {"zebra", "港港港港港港港", "\"zebra ferry\"", "zebraa~", "4.75亿元", "\"pie\""}) {
    SearchRequest request;
    request.query = query;
    int rounds = 0;
    const auto ask = [&](const Index& index) { return search(index, Lexicon(), request); };
    const std::size_t before = both.network.here.size();
    const auto found = both.answer(archive, ask, rounds);
    INFO(query);
    REQUIRE(found.ok());
    CHECK(found.value().total == 0);
    CHECK(both.network.here.size() - before < both.network.pages.size() / 4);
  }
}

TEST_CASE("names of one entity meet in an archive whatever batch they came in", "[index][archive]") {
  Memory scratch;
  ArchiveWriter writer(scratch, small_limits());
  for (const char* text : {"董事长林远在新港。", "Lin Yuan spoke in Newport.", "老林说,工厂明年投产。"}) {
    Pile pile;
    test::add_document(pile, text, text);
    test::add_entity(pile, EntityType::per, {"林远", "Lin Yuan"}, {"老林"});
    writer.add(pile, Lexicon());
  }
  Pieces pieces;
  REQUIRE(writer.finish(pieces));
  Network network{{pieces.all.begin() + 1, pieces.all.end()}, {}};
  for (std::uint32_t page = 0; page < network.pages.size(); ++page) network.here.insert(page);
  const auto archive = Index::open(pieces.all[0], std::make_unique<Visitor>(network));
  REQUIRE(archive.ok());
  const auto found = search(archive.value(), Lexicon(), {"林远", {}, 0, 10});
  REQUIRE(found.ok());
  CHECK(found.value().total == 3);
  std::set<std::string> forms;
  for (const Hit& hit : found.value().hits) forms.insert(hit.matched_as.begin(), hit.matched_as.end());
  CHECK(forms == std::set<std::string>{"Lin Yuan", "老林"});
}

TEST_CASE("what is added to an archive is found with it, and it is not saved without its pages",
          "[index][archive]") {
  Both both(60);
  Index archive = both.open();
  CHECK(archive.save().empty());
  (void)archive.take_wanted();
  Dice dice(7);
  for (int n = 100; n < 110; ++n) {
    archive.add(random_article(dice, n));
    both.index.add(both.articles[0]);
    REQUIRE(archive.document_count() == static_cast<std::uint32_t>(60 + n - 99));
    (void)find_ranked(archive, Lexicon(), {"海港", {}, 0, 10});
  }
  SearchRequest request;
  request.query = "ferry";
  int rounds = 0;
  const auto ask = [&](const Index& index) { return find_ranked(index, Lexicon(), request); };
  CHECK(both.answer(archive, ask, rounds).value().total == 70);
  CHECK(both.network.here.size() < both.network.pages.size() / 3);
  for (std::uint32_t page = 0; page < both.network.pages.size(); ++page) both.network.here.insert(page);
  const auto loaded = Index::load(archive.save());
  REQUIRE(loaded.ok());
  CHECK(ask(loaded.value()).value().total == 70);
}

TEST_CASE("a damaged page of an archive is an error, one that is not there is asked for",
          "[index][archive]") {
  Both both(40);
  for (std::string& page : both.network.pages) page[page.size() / 2] ^= 1;
  const Index archive = both.open();
  SearchRequest request;
  request.query = "海港";
  int rounds = 0;
  const auto ask = [&](const Index& index) { return search(index, Lexicon(), request); };
  CHECK(both.answer(archive, ask, rounds).error().code == ErrorCode::bad_index);
  CHECK(rounds > 0);
}

TEST_CASE("an archive without articles has none, one whose scratch file fails says so", "[index][archive]") {
  Memory scratch;
  Pieces pieces;
  ArchiveWriter empty(scratch, small_limits());
  REQUIRE(empty.finish(pieces));
  Network network;
  const auto archive = Index::open(pieces.all[0], std::make_unique<Visitor>(network));
  REQUIRE(archive.ok());
  CHECK(archive.value().document_count() == 0);
  CHECK(search(archive.value(), Lexicon(), {"海", {}, 0, 10}).value().total == 0);

  ArchiveWriter writer(scratch, small_limits());
  Dice dice(7);
  for (int n = 0; n < 30; ++n) writer.add(random_article(dice, n));
  scratch.broken = true;
  CHECK_FALSE(writer.finish(pieces));
}
