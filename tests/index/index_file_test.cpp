#include "index/index_file.h"

#include <cstdint>
#include <string>

#include "base/byte_io.h"
#include "base/checksum.h"
#include "index/index.h"
#include "search/search.h"
#include "search/small_pile.h"
#include "support/catch.h"
#include "support/forged_index.h"

using namespace newsprism;
using test::put_u32;
using test::seal_index;
using test::use_index;

namespace {

Pile small_pile() {
  Pile pile;
  test::add_document(pile, "one",
                     "# 星河机器人在新港设厂\n星河机器人投资12亿元。董事长林远说,工厂明年投产。\nx 热门排行");
  test::add_document(pile, "two",
                     "Starriver Robotics plans a plant. Lin Yuan spoke in Newport.\n? When will it open?");
  test::add_entity(pile, EntityType::org, {"星河机器人", "Starriver Robotics"});
  test::add_entity(pile, EntityType::per, {"林远", "Lin Yuan"}, {"老林"});
  Reading& reading = pile.readings[0];
  Figure figure;
  figure.range = test::range_of(pile, 0, "12亿元");
  figure.kind = FigureKind::money;
  figure.min = figure.max = *make_quantity(12, 1, 8);
  figure.currency = "CNY";
  reading.figures.push_back(figure);
  Quote quote;
  quote.spans = {test::range_of(pile, 0, "工厂明年投产")};
  quote.speaker_entity = 1;
  quote.speaker_name = "林远";
  reading.quotes.push_back(quote);
  reading.events.push_back({"2025-03", "planned", {0}, test::range_of(pile, 0, "工厂明年投产"), ""});
  pile.documents[0].qa.push_back({{2, 5}, {6, 9}, {}, {}, true});
  return pile;
}

std::string saved() {
  return Index::build(small_pile(), Lexicon()).save();
}

}  // namespace

TEST_CASE("an index answers the same after saving and loading", "[index][file]") {
  const Index built = Index::build(small_pile(), Lexicon());
  const std::string bytes = built.save();
  const auto loaded = Index::load(bytes);
  REQUIRE(loaded.ok());
  CHECK(loaded.value().save() == bytes);
  CHECK(use_index(loaded.value()) == use_index(built));
  CHECK(use_index(built) > 8);
}

TEST_CASE("every truncation of an index is refused with its place", "[index][file]") {
  const std::string bytes = saved();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const auto loaded = Index::load(std::string_view(bytes).substr(0, size));
    REQUIRE_FALSE(loaded.ok());
    REQUIRE(loaded.error().code == ErrorCode::bad_index);
    REQUIRE(loaded.error().at <= bytes.size());
  }
  CHECK_FALSE(Index::load(bytes + "x").ok());
}

TEST_CASE("an index of another version says so", "[index][file]") {
  std::string bytes = saved();
  put_u32(bytes, 8, kIndexVersion + 1);
  const auto loaded = Index::load(bytes);
  REQUIRE_FALSE(loaded.ok());
  CHECK(loaded.error().code == ErrorCode::bad_index_version);
  CHECK(loaded.error().at == 8);
}

TEST_CASE("every flipped bit is noticed", "[index][file]") {
  std::string bytes = saved();
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
    REQUIRE_FALSE(Index::load(bytes).ok());
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
  }
}

TEST_CASE("a forged index with right checksums does no harm", "[index][file]") {
  const std::string good = saved();
  std::uint32_t seed = 20250717;
  const auto next = [&] { return seed = seed * 1664525u + 1013904223u, seed >> 8; };
  std::uint32_t refused = 0;
  std::uint32_t used = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string bytes = good;
    const std::uint32_t edits = 1 + next() % 3;
    for (std::uint32_t e = 0; e < edits; ++e) {
      const std::size_t at = test::kIndexTable + next() % (bytes.size() - test::kIndexTable);
      bytes[at] = static_cast<char>(
          next() % 4 == 0 ? next() : static_cast<unsigned char>(bytes[at]) ^ (1u << next() % 8));
    }
    seal_index(bytes);
    const auto loaded = Index::load(bytes);
    if (loaded.ok()) {
      ++used;
      (void)use_index(loaded.value());
    } else {
      ++refused;
    }
  }
  CHECK(refused > 200);  // most damage shows where it is used
  CHECK(used > 100);
}

TEST_CASE("pieces of one place in another are noticed", "[index][file]") {
  const std::string good = saved();
  std::uint32_t seed = 5;
  const auto next = [&](std::size_t below) {
    return seed = seed * 1664525u + 1013904223u, (seed >> 8) % below;
  };
  for (int round = 0; round < 10000; ++round) {
    std::string bytes = good;
    const std::size_t from = next(bytes.size()), to = next(bytes.size());
    const std::size_t size = 1 + next(std::min<std::size_t>(200, bytes.size() - std::max(from, to)));
    if (next(2) == 0) {
      bytes.replace(to, size, good, from, size);
    } else {
      bytes.insert(to, good, from, size);
    }
    if (bytes != good) REQUIRE_FALSE(Index::load(bytes).ok());
  }
}
