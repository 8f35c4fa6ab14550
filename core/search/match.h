// Where the words of one leaf of a query stand, in all documents.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/stored.h"
#include "lexicon/lexicon.h"
#include "mentions/mention.h"
#include "search/expand.h"
#include "search/query.h"

namespace newsprism {

// How near a match is to what was typed, in percent of a full match.
struct Strength {
  static constexpr std::uint8_t typed = 100;     // the words, in any script
  static constexpr std::uint8_t inflected = 90;  // GPUs for GPU
  static constexpr std::uint8_t figure = 90;     // an equal value
  static constexpr std::uint8_t region = 85;     // 晶片 for 芯片
  static constexpr std::uint8_t part = 70;       // inside a longer word
  static constexpr std::uint8_t alias = 65;      // another name of the entity
  static constexpr std::uint8_t similar = 50;    // nearly so spelt or read
};

struct Match {
  DocId doc = 0;
  Range range;  // into Document::text
  std::uint8_t strength = Strength::typed;
};

// A word, a phrase, or several words that make one name.
struct Leaf {
  NodeKind kind = NodeKind::term;
  std::u32string words;                    // as typed
  std::u32string key;                      // search_key(words)
  std::vector<std::u32string> comma_keys;  // other_comma_keys(words)
  Meaning meaning;
  std::vector<Figure> figures;
  std::vector<std::u32string> similar;  // other words that count as this one

  std::vector<Match> matches;   // by document and place, disjoint
  std::uint32_t documents = 0;  // how many hold one
};

[[nodiscard]] Leaf make_leaf(NodeKind kind, std::u32string words);

// Fills matches and documents. A plain Latin word that stands nowhere as a word is looked for
// inside words.
void find_matches(const Index::Impl& index, const Lexicon& lexicon, Leaf& leaf);

// The offsets into Index::Impl::key at which `key` stands, ascending. Borders as asked for.
struct Borders {
  bool begin = false;
  bool end = false;
};
[[nodiscard]] std::vector<std::uint32_t> find_key(const Index::Impl& index, std::u32string_view key,
                                                  Borders borders);

}  // namespace newsprism
