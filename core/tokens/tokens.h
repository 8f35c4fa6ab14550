// Sentences and words of a document.
//
//   text      他 说 : 「 H 2 0 芯 片 很 好 。 」
//   tokens    [他][说][:][「][H20][芯片][很][好][。][」]     ranges into Document::text
//   sentences [                                      ]     a closing quote stays with its sentence
//
// Only kept blocks and their labels are cut; a sentence never crosses a block, a token never a sentence.
// White space belongs to no token.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "document/document.h"
#include "lexicon/lexicon.h"

namespace newsprism {

enum class TokenKind : std::uint8_t { han, latin, number, mixed, punctuation, symbol };

struct Token {
  Range range;
  TokenKind kind = TokenKind::han;
  WordTag tag = WordTag::other;  // han tokens of the dictionary
  bool known = false;            // stands in the dictionary
  bool named = false;            // is a name of the lexicon
  std::int32_t idf_milli = 0;
};

struct Sentence {
  Range range;
  std::uint32_t block = 0;        // position in Document::blocks
  std::uint32_t first_token = 0;  // positions in Tokens::tokens
  std::uint32_t token_end = 0;
};

struct Tokens {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;

  // The sentence that holds the place, or the last one before it; nullptr when there is none.
  [[nodiscard]] const Sentence* sentence_at(std::uint32_t at) const;
  // The first token of the sentence that ends after the place: its position in `tokens`, token_end for none.
  [[nodiscard]] std::uint32_t first_after(const Sentence& sentence, std::uint32_t at) const;
};

[[nodiscard]] Tokens cut(const Document& document, const Lexicon& lexicon);

// One stretch of text without a document around it (for `newsprism tag`).
[[nodiscard]] Tokens cut_line(std::u32string_view line, const Lexicon& lexicon);

}  // namespace newsprism
