#include "lexicon/words.h"

#include <utility>

namespace newsprism {
namespace {

// scripts/pack_words.mjs
constexpr std::int32_t kIdfStep = 550;
constexpr std::int32_t kCostStep = 80;
constexpr auto kLastTag = static_cast<std::uint8_t>(WordTag::suffix);

}  // namespace

Result<Words> Words::open(const Pack& pack) {
  Words words;
  const auto trie_bytes = pack.section("words_trie");
  if (trie_bytes.empty()) return words;
  Result<Trie> trie = Trie::open(trie_bytes);
  if (!trie.ok()) return trie.error();
  words.trie_ = std::move(trie.value());
  words.tags_ = pack.section("words_tags");
  words.costs_ = pack.section("words_costs");
  words.idfs_ = pack.section("words_idfs");
  const std::size_t size = words.trie_.size();
  if (words.tags_.size() != size || words.costs_.size() != size || words.idfs_.size() != size) {
    return Error{ErrorCode::bad_lexicon, 0, "the tables of the dictionary differ in length"};
  }
  return words;
}

Words::Entry Words::entry(std::uint32_t id) const {
  const auto tag = std::to_integer<std::uint8_t>(tags_[id]);
  const auto cost = std::to_integer<std::int32_t>(costs_[id]), idf = std::to_integer<std::int32_t>(idfs_[id]);
  return Entry{id, tag <= kLastTag ? static_cast<WordTag>(tag) : WordTag::other, cost * kCostStep,
               idf * kIdfStep};
}

void Words::prefixes(std::u32string_view key, std::vector<Match>& out) const {
  std::uint32_t node = 0;
  for (std::uint32_t length = 1; length <= key.size(); ++length) {
    node = trie_.step(node, key[length - 1]);
    if (node == 0) return;
    if (const auto id = trie_.key_at(node)) out.push_back(Match{length, entry(*id)});
  }
}

std::optional<Words::Match> Words::longest(std::u32string_view key) const {
  const auto found = trie_.longest(key);
  if (!found) return std::nullopt;
  return Match{found->length, entry(found->id)};
}

std::optional<Words::Entry> Words::find(std::u32string_view key) const {
  const auto id = trie_.find(key);
  if (!id) return std::nullopt;
  return entry(*id);
}

}  // namespace newsprism
