#include "lexicon/trie.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "lexicon/pack.h"
#include "support/catch.h"
#include "support/fixtures.h"

using newsprism::Pack;
using newsprism::Trie;

namespace {

std::vector<std::uint64_t> words_trie_copy(std::size_t& size) {
  const auto pack = Pack::open(newsprism::test::pack_bytes());
  REQUIRE(pack.ok());
  const auto bytes = pack.value().section("words_trie");
  size = bytes.size();
  std::vector<std::uint64_t> words(size / 8 + 1);
  std::memcpy(words.data(), bytes.data(), size);
  return words;
}

std::span<const std::byte> view(const std::vector<std::uint64_t>& words, std::size_t size) {
  return {reinterpret_cast<const std::byte*>(words.data()), size};
}

struct Key {
  std::u32string text;
  std::uint32_t id;
};

// Some hundred keys by walking, depth first: what `find` must say too.
std::vector<Key> walk(const Trie& trie) {
  std::vector<Key> keys;
  std::vector<std::pair<std::uint32_t, std::u32string>> open = {{0, U""}};
  for (int visited = 0; visited < 500 && !open.empty(); ++visited) {
    const auto [node, path] = open.back();
    open.pop_back();
    if (const auto id = trie.key_at(node)) keys.push_back({path, *id});
    for (char32_t c = 0x20; c < 0xA000; c = c == 0x7E ? 0x4E00 : c + 1) {
      if (const auto next = trie.step(node, c)) open.push_back({next, path + c});
    }
  }
  return keys;
}

}  // namespace

TEST_CASE("an empty trie finds nothing", "[trie]") {
  const Trie trie;
  std::vector<Trie::Match> found;
  trie.prefixes(U"abc", found);
  CHECK(found.empty());
  CHECK(trie.size() == 0);
  CHECK_FALSE(trie.find(U""));
  CHECK_FALSE(trie.longest(U"abc"));
  CHECK(trie.step(0, U'a') == 0);
}

TEST_CASE("walking and finding agree", "[trie]") {
  const Trie& trie = newsprism::test::lexicon().names().trie();
  const std::vector<Key> keys = walk(trie);
  CHECK(keys.size() > 100);
  for (const Key& key : keys) {
    if (trie.find(key.text) != key.id) FAIL("key " << key.id << " is not found");
    const auto longest = trie.longest(key.text + char32_t{1});
    if (!longest || longest->id != key.id) FAIL("key " << key.id << " is not the longest");
  }
}

TEST_CASE("prefixes come shortest first", "[trie]") {
  std::vector<Trie::Match> found;
  const Trie& trie = newsprism::test::lexicon().words().trie();
  trie.prefixes(U"中国人民银行行长", found);
  REQUIRE(found.size() >= 3);
  for (std::size_t i = 1; i < found.size(); ++i) CHECK(found[i - 1].length < found[i].length);
  CHECK(found.front().length == 1);
  const auto longest = trie.longest(U"中国人民银行行长");
  REQUIRE(longest);
  CHECK(longest->length == found.back().length);
  CHECK(longest->id == found.back().id);
}

TEST_CASE("characters outside the plane end a walk", "[trie]") {
  const Trie& trie = newsprism::test::lexicon().words().trie();
  CHECK_FALSE(trie.find(U"\U00014E2D"));  // its low half is 中
  CHECK(trie.find(U"中"));
  CHECK_FALSE(trie.find(U"中\U0001F600"));
}

TEST_CASE("a trie that is cut off is refused", "[trie]") {
  std::size_t size = 0;
  const auto words = words_trie_copy(size);
  REQUIRE(Trie::open(view(words, size)).ok());
  for (std::size_t cut = 0; cut + 8 < size; cut += size / 61 + 1) {
    CAPTURE(cut);
    CHECK_FALSE(Trie::open(view(words, cut)).ok());
  }
}

TEST_CASE("a spoilt trie is refused or walked without harm", "[trie]") {
  std::size_t size = 0;
  auto words = words_trie_copy(size);
  std::size_t refused = 0;
  const std::size_t step = words.size() / 150 + 1;
  for (std::size_t at = 0; at < words.size(); at += step) {
    const std::uint64_t saved = words[at];
    words[at] ^= std::uint64_t{1} << (at % 64);
    const auto opened = Trie::open(view(words, size));
    if (!opened.ok()) {
      ++refused;
    } else {
      std::vector<Trie::Match> found;
      opened.value().prefixes(U"中国人民银行", found);
      opened.value().prefixes(U"new york", found);
      for (const auto& match : found) CHECK(match.id < opened.value().size());
    }
    words[at] = saved;
  }
  CHECK(refused > 10);
}
