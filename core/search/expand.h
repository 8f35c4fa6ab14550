// What a term may mean besides its own letters: names, readings, near spellings.
//
//   "老黄" -> entity 黄仁勋         "huang renxun" -> entity 黄仁勋 (read)
//   "Jenson Huang" -> entity Jensen Huang (spelt nearly so)      "黄任勋" -> 黄仁勋 (sounds the same)
//
// Only looks up; what stands where is match.h's business.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "index/impl.h"
#include "lexicon/lexicon.h"

namespace newsprism {

struct Meaning {
  std::vector<EntityId> entities;     // of the pile, ascending
  std::vector<std::u32string> names;  // keys of their full names in all languages

  [[nodiscard]] bool empty() const { return entities.empty() && names.empty(); }
};

// The entities that `key` is a name or alias of, in the pile or in the lexicon.
[[nodiscard]] Meaning meaning_of_name(const Index::Impl& index, const Lexicon& lexicon,
                                      std::u32string_view key);

// The entities of the pile of whose names `key` is a part: "huang" of "jensen huang", 电动 of 某某电动.
[[nodiscard]] Meaning meaning_of_part(const Index::Impl& index, std::u32string_view key);

// The entities of the pile whose Han names are read as `key` (Latin letters, spaces ignored).
[[nodiscard]] Meaning meaning_of_reading(const Index::Impl& index, const Lexicon& lexicon,
                                         std::u32string_view key);

// Those whose Han names begin with the letters of `key`, a letter a character: hrx for 黄仁勋. Two letters
// say it only where one name begins so.
[[nodiscard]] Meaning meaning_of_initials(const Index::Impl& index, const Lexicon& lexicon,
                                          std::u32string_view key);

// Words of the dictionary that stand in the pile and are read as `key` (Latin letters, spaces ignored): the
// eight that most documents hold.
[[nodiscard]] std::vector<std::u32string> words_of_reading(const Index::Impl& index, const Lexicon& lexicon,
                                                           std::u32string_view key);

// The one whose characters' readings begin with the letters of `key`; empty where there are several.
[[nodiscard]] std::vector<std::u32string> word_of_initials(const Index::Impl& index, const Lexicon& lexicon,
                                                           std::u32string_view key);

// The entities of the pile with the nearest name: the fewest letters changed, or for Han the same sound.
// Empty where `key` is a known word or name itself: then it was meant.
[[nodiscard]] Meaning meaning_of_misspelling(const Index::Impl& index, const Lexicon& lexicon,
                                             std::u32string_view key);

// Latin words of the index that are spelt nearly as `key`: the nearest ones, or all within the bounds.
enum class Nearness : std::uint8_t { nearest, all };
[[nodiscard]] std::vector<std::u32string> similar_words(const Index::Impl& index, std::u32string_view key,
                                                        Nearness nearness);

// Is `a` read like `b`, both Han and equally long?
[[nodiscard]] bool sounds_like(const Lexicon& lexicon, std::u32string_view a, std::u32string_view b);

// How many letters may be wrong in a word of this length: 0, 1 from 4 on, 2 from 8 on.
[[nodiscard]] std::uint32_t spelling_bound(std::size_t length);

// Letters inserted, left out, changed or swapped with the next; `bound` + 1 where it is more.
[[nodiscard]] std::uint32_t edit_distance(std::u32string_view a, std::u32string_view b, std::uint32_t bound);

}  // namespace newsprism
