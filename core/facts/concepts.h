// Words for one thing in both languages, so that a statement is found again in other words.
//
//   市值, market value, market cap, valuation  ->  one concept
//
// General words of the news only: nothing that belongs to one story. Chinese is matched in folded
// (Simplified) text, so both scripts work; English words also with -s, -d, -ed, -ing. The longest word at a
// place counts.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace newsprism {

using ConceptId = std::uint32_t;  // row of the table
inline constexpr ConceptId kNoConcept = 0xFFFFFFFF;

struct ConceptHit {
  Range range;
  ConceptId concept_id = 0;
};

class Concepts {
 public:
  Concepts();

  // Appends what stands in the stretch, from left to right, disjoint.
  void find(std::u32string_view key, Range within, std::vector<ConceptHit>& out) const;

  // The row that is called so; kNoConcept where there is none.
  [[nodiscard]] static ConceptId named(std::string_view name);
  // What the row is called ("market value").
  [[nodiscard]] static std::string_view name(ConceptId concept_id);
  // A country or a union that acts (中方, 美方).
  [[nodiscard]] static bool is_side(ConceptId concept_id);

 private:
  struct Word {
    std::u32string_view text;
    ConceptId concept_id;
  };
  // Length of the word in the text, 0 where it does not stand there.
  [[nodiscard]] static std::uint32_t length_at(std::u32string_view key, std::uint32_t at, Range within,
                                               const Word& word);

  std::map<char32_t, std::vector<Word>> by_first_;  // longer words first
};

}  // namespace newsprism
