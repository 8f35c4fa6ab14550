// The dictionary: words with their frequency, part of speech and document frequency.
//
// From jieba's dict.txt and idf.txt, less the words that are hardly ever seen (scripts/pack_words.mjs). Keys
// are folded, so both scripts find the same entry.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon/pack.h"
#include "lexicon/trie.h"

namespace newsprism {

// jieba's tags, as far as anything here asks for them.
enum class WordTag : std::uint8_t {
  other,
  noun,
  person,
  place,
  organization,
  proper,
  time,
  number,
  classifier,
  verb,
  adjective,
  adverb,
  preposition,
  conjunction,
  particle,
  pronoun,
  idiom,
  abbreviation,
  position,
  prefix,
  suffix
};

class Words {
 public:
  Words() = default;
  [[nodiscard]] static Result<Words> open(const Pack& pack);

  struct Entry {
    std::uint32_t id;
    WordTag tag;
    std::int32_t cost_milli;  // -1000 ln(frequency / total), to 80: lower is commoner
    std::int32_t idf_milli;   // 1000 x jieba's idf, to 550; the median where it lists none
  };
  // All words that `key` (folded text) begins with, shortest first, appended.
  struct Match {
    std::uint32_t length;
    Entry entry;
  };
  void prefixes(std::u32string_view key, std::vector<Match>& out) const;
  // The longest of them.
  [[nodiscard]] std::optional<Match> longest(std::u32string_view key) const;
  [[nodiscard]] std::optional<Entry> find(std::u32string_view key) const;

  [[nodiscard]] const Trie& trie() const { return trie_; }
  // By the number of a key of the trie.
  [[nodiscard]] Entry entry(std::uint32_t id) const;

 private:
  Trie trie_;
  std::span<const std::byte> tags_, costs_, idfs_;  // one byte a word each
};

}  // namespace newsprism
