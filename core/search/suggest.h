// What somebody who types may mean: names of the pile, then words that stand in it.
//
//   typed   渡轮 hrx          渡轮 供应            "pier off
//   names   黄仁勋 PER 12
//   words                     供应链 31, 供应 9    office 4, official 2
//   query   渡轮 黄仁勋       渡轮 供应链          "pier office"
//
// The last word counts; for names up to four words. Where nothing goes on from it, what a Chinese word that
// stands in it may begin: of 码头停 that is 停. Names are found by any form, in any script, and by
// pinyin in full or by first letters; words are those of the dictionary, by the same, and Latin words as they
// stand in the text.
//
// Cost: of names one pass; of words bounded, however short the beginning: of the dictionary the commonest
// kMostWords that begin so are counted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/index.h"
#include "lexicon/lexicon.h"

namespace newsprism {

struct Suggestion {
  std::string text;   // a name, or a word as the index has it: folded
  std::string query;  // the whole query with it, which parses wherever what stands before does
  bool is_entity = false;
  EntityType type = EntityType::org;  // of an entity
  std::string matched;                // the form or the reading that begins so, where it is not the text
  std::uint32_t documents = 0;        // that name it, or hold it
  bool about = false;                 // so many, of a word of three characters or more (DocumentEstimate)
};

// `most` at most: names first, those that most documents name, then words, those that most documents hold.
// Ties by text. Empty for a query that ends with a space.
[[nodiscard]] std::vector<Suggestion> suggest(const Index& index, const Lexicon& lexicon,
                                              std::string_view query, std::size_t most = 8);

}  // namespace newsprism
