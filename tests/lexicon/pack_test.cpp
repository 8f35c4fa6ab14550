#include "lexicon/pack.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "lexicon/name_key.h"
#include "support/catch.h"
#include "support/fixtures.h"
#include "text/utf8.h"

using newsprism::ErrorCode;
using newsprism::Lexicon;
using newsprism::Pack;
using newsprism::test::pack_bytes;

namespace {

// A copy that may be spoilt, aligned to 8.
struct Copy {
  std::vector<std::uint64_t> words;
  std::size_t size;

  explicit Copy(std::span<const std::byte> bytes) : words(bytes.size() / 8 + 2), size(bytes.size()) {
    std::memcpy(words.data(), bytes.data(), bytes.size());
  }
  std::byte* data() { return reinterpret_cast<std::byte*>(words.data()); }
  std::span<const std::byte> first(std::size_t count) { return {data(), count}; }
};

}  // namespace

TEST_CASE("the pack has its sections and no others", "[pack]") {
  const auto pack = Pack::open(pack_bytes());
  REQUIRE(pack.ok());
  for (const char* name : {"words_trie", "words_tags", "words_costs", "words_idfs", "pinyin", "names"}) {
    CAPTURE(name);
    CHECK_FALSE(pack.value().section(name).empty());
  }
  CHECK(pack.value().section("").empty());
  CHECK(pack.value().section("words_trie_and_more").empty());
}

TEST_CASE("a pack that is cut off is refused", "[pack]") {
  Copy copy(pack_bytes());
  for (std::size_t size : {std::size_t{0}, std::size_t{7}, std::size_t{15}, std::size_t{16}, std::size_t{100},
                           copy.size / 2, copy.size - 8}) {
    CAPTURE(size);
    const auto opened = Lexicon::open(copy.first(size));
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().code == ErrorCode::bad_lexicon);
  }
}

TEST_CASE("a flipped bit is refused wherever it is", "[pack]") {
  Copy copy(pack_bytes());
  const auto sound = Pack::open(pack_bytes());
  REQUIRE(sound.ok());
  const auto trie = sound.value().section("words_trie");
  const auto trie_at = static_cast<std::size_t>(trie.data() - pack_bytes().data());
  for (std::size_t at :
       {std::size_t{0}, std::size_t{8}, std::size_t{12}, std::size_t{33}, std::size_t{36}, std::size_t{40},
        trie_at, trie_at + trie.size() / 2, copy.size / 3, copy.size - 16}) {
    CAPTURE(at);
    copy.data()[at] ^= std::byte{0x10};
    CHECK_FALSE(Pack::open(copy.first(copy.size)).ok());
    copy.data()[at] ^= std::byte{0x10};
  }
  CHECK(Pack::open(copy.first(copy.size)).ok());
}

TEST_CASE("a pack that is not aligned is refused", "[pack]") {
  Copy copy(pack_bytes());
  std::memmove(copy.data() + 4, copy.data(), copy.size);
  CHECK_FALSE(Pack::open({copy.data() + 4, copy.size}).ok());
}

TEST_CASE("the small pack has fewer words and the names of the first list", "[pack]") {
  const auto small = Lexicon::open(newsprism::test::small_pack_bytes());
  REQUIRE(small.ok());
  const Lexicon& whole = newsprism::test::lexicon();
  CHECK(small.value().words().trie().size() * 3 < whole.words().trie().size());
  CHECK(small.value().names().name_count() * 2 < whole.names().name_count());
  for (std::uint32_t e = 0; e < small.value().names().entity_count(); ++e) {
    const newsprism::Names::Entity few = small.value().names().entity(e);
    const auto name = small.value().names().name(few.first_name);
    const auto key = whole.names().find(newsprism::name_key(newsprism::decode_utf8(name.text)));
    CAPTURE(few.id);
    REQUIRE(key);
    std::vector<std::uint32_t> same;
    whole.names().names_of_key(*key, same);
    CHECK(std::any_of(same.begin(), same.end(), [&](std::uint32_t n) {
      return whole.names().entity(whole.names().name(n).entity).id == few.id;
    }));
  }
  for (std::u32string_view key : {U"北京", U"经济", U"london", U"maria"}) {
    const auto word = small.value().words().find(key), same = whole.words().find(key);
    REQUIRE(word);
    REQUIRE(same);
    CHECK(word->tag == same->tag);
    CHECK(std::abs(word->cost_milli - same->cost_milli) <= 160);  // its costs lie in steps of 320
  }
  for (std::u32string_view name : {U"黄某", U"黃某", U"呂梁", U"龟兹", U"镕"})  // rarer readings are left out
    CHECK(small.value().pinyin().spell(name) == whole.pinyin().spell(name));
  CHECK_FALSE(small.value().labels().empty());
  CHECK(newsprism::test::small_pack_bytes().size() * 2 < pack_bytes().size());
}
