#include "lexicon/words.h"

#include <cstring>
#include <utility>

namespace newsprism {
namespace {

constexpr std::int32_t kIdfStep = 55;  // scripts/pack_words.mjs
constexpr auto kLastTag = static_cast<std::uint8_t>(WordTag::suffix);

}  // namespace

Result<Words> Words::open(const Pack& pack) {
  Words words;
  const auto trie_bytes = pack.section("words_trie");
  if (trie_bytes.empty()) return words;
  Result<Trie> trie = Trie::open(trie_bytes);
  if (!trie.ok()) return trie.error();
  words.trie_ = trie.value();
  words.tags_ = pack.section("words_tags");
  words.costs_ = pack.section("words_costs");
  words.idfs_ = pack.section("words_idfs");
  const std::size_t size = words.trie_.size();
  if (words.tags_.size() != size || words.costs_.size() != 2 * size || words.idfs_.size() != size) {
    return Error{ErrorCode::bad_lexicon, 0, "the tables of the dictionary differ in length"};
  }
  return words;
}

Words::Entry Words::entry(std::uint32_t id) const {
  std::uint16_t cost = 0;
  std::memcpy(&cost, costs_.data() + 2 * std::size_t{id}, sizeof cost);
  const auto tag = std::to_integer<std::uint8_t>(tags_[id]);
  const auto idf = std::to_integer<std::int32_t>(idfs_[id]);
  return Entry{id, tag <= kLastTag ? static_cast<WordTag>(tag) : WordTag::other, cost, idf * kIdfStep};
}

void Words::prefixes(std::u32string_view key, std::vector<Match>& out) const {
  std::uint32_t node = 0;
  for (std::uint32_t length = 1; length <= key.size(); ++length) {
    node = trie_.step(node, key[length - 1]);
    if (node == 0) return;
    if (const auto id = trie_.key_at(node)) out.push_back(Match{length, entry(*id)});
  }
}

std::optional<Words::Entry> Words::find(std::u32string_view key) const {
  const auto id = trie_.find(key);
  if (!id) return std::nullopt;
  return entry(*id);
}

}  // namespace newsprism
