// No stored index, damaged or forged, makes its reader allocate more than four times its size at once. A
// program of its own, since it counts every allocation.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <string>

#include "search/small_pile.h"
#include "support/catch.h"
#include "support/dice.h"
#include "support/forged_index.h"

namespace {

// Of the largest allocation since the last reset().
std::size_t largest = 0;

}  // namespace

[[gnu::noinline]] void* operator new(std::size_t size) {
  if (size > largest) largest = size;
  if (void* out = std::malloc(size > 0 ? size : 1)) return out;
  throw std::bad_alloc();
}
// All forms, since a sanitizer has forms of its own that would not go with free().
void* operator new[](std::size_t size) {
  return operator new(size);
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return std::malloc(size > 0 ? size : 1);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
  return std::malloc(size > 0 ? size : 1);
}
[[gnu::noinline]] void operator delete(void* block) noexcept {
  std::free(block);
}
void operator delete[](void* block) noexcept {
  std::free(block);
}
void operator delete[](void* block, std::size_t) noexcept {
  std::free(block);
}
[[gnu::noinline]] void operator delete(void* block, std::size_t) noexcept {
  std::free(block);
}

using namespace newsprism;
using newsprism::test::Dice;

namespace {

constexpr std::size_t kMostOfFile = 4;

// Some twenty articles with names, figures and quotations.
std::string saved() {
  Pile pile;
  for (int i = 0; i < 20; ++i) {
    const std::string n = std::to_string(i);
    test::add_document(pile, "a" + n,
                       "# 星河机器人在新港设厂" + n +
                           "\n星河机器人投资12亿元。董事长林远说,工厂明年投产。\n"
                           "Starriver Robotics plans plant " +
                           n + ". Lin Yuan spoke in Newport.\n? 何时投产?");
  }
  test::add_entity(pile, EntityType::org, {"星河机器人", "Starriver Robotics"});
  test::add_entity(pile, EntityType::per, {"林远", "Lin Yuan"}, {"老林"});
  for (DocId doc = 0; doc < pile.documents.size(); ++doc) {
    Quote quote;
    quote.spans = {test::range_of(pile, doc, "工厂明年投产")};
    quote.speaker_entity = 1;
    pile.readings[doc].quotes.push_back(quote);
    pile.readings[doc].events.push_back(
        {"2031-03", "planned", {0}, test::range_of(pile, doc, "明年投产"), ""});
  }
  return Index::build(pile, Lexicon()).save();
}

// The largest allocation while a file is opened and, if it can be, asked.
std::size_t largest_of(const std::string& bytes, bool& opened) {
  largest = 0;
  const auto loaded = Index::load(bytes);
  opened = loaded.ok();
  if (opened) (void)test::use_index(loaded.value());
  return largest;
}

// A file with one page exchanged, and right checksums.
std::string with_page(const std::string& good, std::size_t page, const std::string& content) {
  const std::size_t head = test::get_u32(good, 12);
  std::size_t at = head;
  for (std::size_t n = 0; n < page; ++n) at += test::get_u32(good, test::kIndexTable + n * 8);
  const std::size_t size = test::get_u32(good, test::kIndexTable + page * 8);
  std::string out = good.substr(0, at) + content + good.substr(at + size);
  test::put_u32(out, test::kIndexTable + page * 8, static_cast<std::uint32_t>(content.size()));
  test::seal_index(out);
  return out;
}

std::size_t page_count(const std::string& file) {
  return test::get_u32(file, test::kIndexTable - 4);
}

}  // namespace

TEST_CASE("a good index takes no more than four times its size at once", "[allocation]") {
  const std::string good = saved();
  bool opened = false;
  (void)largest_of(good, opened);  // tables that are made once
  CHECK(largest_of(good, opened) <= kMostOfFile * good.size());
  CHECK(opened);
  CHECK(largest >= good.size());  // it does count
}

TEST_CASE("a damaged index takes no more than four times its size at once", "[allocation]") {
  const std::string good = saved();
  bool opened = false;
  std::size_t most = 0;
  for (std::size_t size = 256; size < good.size(); ++size) {
    most = std::max(most, largest_of(good.substr(0, size), opened) * 1000 / size);
    REQUIRE_FALSE(opened);
  }
  std::string bytes = good;
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
    most = std::max(most, largest_of(bytes, opened) * 1000 / bytes.size());
    bytes[bit / 8] = good[bit / 8];
  }
  Dice dice(17);
  for (int round = 0; round < 10000; ++round) {
    bytes = good;
    const std::size_t from = dice.of(bytes.size()), to = dice.of(bytes.size());
    bytes.replace(to, dice.below(200), good, from, dice.below(200));
    if (bytes.size() > 256) most = std::max(most, largest_of(bytes, opened) * 1000 / bytes.size());
  }
  CHECK(most <= kMostOfFile * 1000);
}

TEST_CASE("a forged index takes no more than four times its size at once", "[allocation]") {
  const std::string good = saved();
  bool opened = false;
  std::size_t most = 0, used = 0;
  (void)largest_of(good, opened);
  Dice dice(17);
  for (int round = 0; round < 4000; ++round) {
    std::string bytes = good;
    for (std::size_t edits = 1 + dice.below(3); edits > 0; --edits) {
      const std::size_t at = test::kIndexTable + dice.of(bytes.size() - test::kIndexTable);
      bytes[at] = static_cast<char>(dice.below(3) == 0 ? dice.below(256) : dice.below(2) == 0 ? 0xFF : 0x7F);
    }
    test::seal_index(bytes);
    most = std::max(most, largest_of(bytes, opened) * 1000 / bytes.size());
    used += opened ? 1 : 0;
  }
  CHECK(most <= kMostOfFile * 1000);
  CHECK(used > 100);
}

TEST_CASE("a page of nothing but small things takes no more either", "[allocation]") {
  const std::string good = saved();
  bool opened = false;
  (void)largest_of(good, opened);
  for (std::size_t page = 0; page < page_count(good); ++page) {
    for (const char filler : {'\0', '\1', '\2', '\5', '\x7F', '\xFF'}) {
      // a count that is as large as can be believed, and what it counts
      for (const std::size_t least : {1, 2, 3, 5, 11}) {
        ByteWriter content;
        content.varint(60000 / least);
        content.raw(std::string(60000, filler));
        const std::string bytes = with_page(good, page, content.take());
        INFO("page " << page << " of " << static_cast<int>(filler) << " by " << least);
        CHECK(largest_of(bytes, opened) <= kMostOfFile * bytes.size());
      }
    }
  }
  // one entity of many names
  ByteWriter entity;
  entity.u8(0);
  entity.text("a");
  entity.text("");
  entity.varint(30000);
  for (int i = 0; i < 30000; ++i) entity.text("b");
  entity.varint(0);
  const std::string bytes = with_page(good, page_count(good) - 1, entity.take());
  CHECK(largest_of(bytes, opened) <= kMostOfFile * bytes.size());
}
