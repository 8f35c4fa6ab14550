// Classes of words by the company that they keep: words that follow and precede the same words are alike.
//
// Source: the exchange algorithm (Kneser & Ney 1993; Martin, Liermann & Ney 1998) with the predictive
// objective of Uszkoreit & Brants 2008, taken in both directions. Unlabelled text teaches what a few labelled
// sentences cannot: that a name never seen stands where names stand.
#pragma once

#include <cstdint>
#include <istream>
#include <vector>

#include "lexicon/lexicon.h"

namespace newsprism::train {

struct WordClass {
  std::uint32_t key;    // class_key() of the word
  std::uint8_t number;  // 0 .. kWordClasses - 1
};
inline constexpr std::uint32_t kWordClasses = 255;

// One sentence a line. The words seen at least `least` times, in the order of their keys. Some 10 s a pass
// over 12 million words; the same text gives the same classes.
[[nodiscard]] std::vector<WordClass> learn_word_classes(std::istream& text, const Lexicon& lexicon,
                                                        std::uint32_t least);

}  // namespace newsprism::train
