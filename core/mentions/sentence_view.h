// One sentence as the finders of names see it: its tokens with their folded words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "mentions/mention.h"
#include "text/phrase_list.h"
#include "text/script.h"
#include "tokens/tokens.h"

namespace newsprism {

// A mention that may still lose against another over the same text.
struct Candidate {
  Mention mention;
  std::int32_t score = 0;      // 0-100; above kStrong it is also looked for in the rest of the pile
  bool defined = false;        // the text itself says what it is: 衡岚(Stillwave)
  bool own = false;            // the reader's own list says so
  bool needs_support = false;  // a short or common name: one of its entity's full names must be near
};
inline constexpr std::int32_t kStrong = 60;

// Appends a candidate that its form alone suggests.
void push_pattern(std::vector<Candidate>& out, Range range, EntityType type, std::int32_t score);

// Positions are tokens of the sentence, 0 .. size()-1. Lives as long as what it views.
class SentenceView {
 public:
  SentenceView(std::u32string_view text, std::u32string_view key, const Tokens& tokens,
               const Sentence& sentence, const Lexicon& lexicon)
      : text_(text), key_(key), tokens_(&tokens), sentence_(&sentence), lexicon_(&lexicon) {}

  [[nodiscard]] std::int32_t size() const {
    return static_cast<std::int32_t>(sentence_->token_end - sentence_->first_token);
  }
  [[nodiscard]] const Token& token(std::int32_t i) const {
    return tokens_->tokens[sentence_->first_token + static_cast<std::uint32_t>(i)];
  }
  [[nodiscard]] bool inside(std::int32_t i) const { return i >= 0 && i < size(); }
  // The folded word; empty outside the sentence.
  [[nodiscard]] std::u32string_view key(std::int32_t i) const {
    return inside(i) ? key_.substr(token(i).range.begin, token(i).range.size()) : std::u32string_view();
  }
  // Is the folded word one of these?
  [[nodiscard]] bool is(std::int32_t i, Phrases words) const;
  [[nodiscard]] std::u32string_view text(std::int32_t i) const {
    return inside(i) ? text_.substr(token(i).range.begin, token(i).range.size()) : std::u32string_view();
  }
  [[nodiscard]] std::u32string_view key(Range r) const { return key_.substr(r.begin, r.size()); }
  [[nodiscard]] Range range(std::int32_t first, std::int32_t last) const {
    return {token(first).range.begin, token(last).range.end};
  }
  [[nodiscard]] bool is_han(std::int32_t i) const { return inside(i) && token(i).kind == TokenKind::han; }
  [[nodiscard]] bool is_latin(std::int32_t i) const {
    return inside(i) && (token(i).kind == TokenKind::latin || token(i).kind == TokenKind::mixed);
  }
  [[nodiscard]] bool is_capital(std::int32_t i) const { return is_upper(text(i)[0]); }  // of one inside
  [[nodiscard]] bool is_number(std::int32_t i) const {
    return inside(i) && token(i).kind == TokenKind::number;
  }
  // A word that names nothing and belongs to no name.
  [[nodiscard]] bool is_grammar(std::int32_t i) const {
    const WordTag tag = token(i).tag;
    return tag == WordTag::particle || tag == WordTag::pronoun || tag == WordTag::preposition ||
           tag == WordTag::conjunction || tag == WordTag::classifier;
  }
  // Do the two neighbours touch, or stand one space apart?
  [[nodiscard]] bool adjacent(std::int32_t i) const {
    return inside(i) && inside(i + 1) && token(i + 1).range.begin - token(i).range.end <= 1;
  }
  // Do they touch?
  [[nodiscard]] bool touches(std::int32_t i) const {
    return inside(i) && inside(i + 1) && token(i + 1).range.begin == token(i).range.end;
  }
  [[nodiscard]] std::u32string_view full_text() const { return text_; }
  [[nodiscard]] std::u32string_view full_key() const { return key_; }
  [[nodiscard]] const Sentence& sentence() const { return *sentence_; }
  [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }

  // The token that begins / ends at the place, -1 when none does.
  [[nodiscard]] std::int32_t begins_at(std::uint32_t at) const {
    for (std::int32_t i = first_after(at); i < size() && token(i).range.begin <= at; ++i) {
      if (token(i).range.begin == at) return i;
    }
    return -1;
  }
  [[nodiscard]] std::int32_t ends_at(std::uint32_t at) const {
    const std::int32_t i = first_after(at > 0 ? at - 1 : 0);
    return inside(i) && token(i).range.end == at ? i : -1;
  }

  // The first token that ends after the place.
  [[nodiscard]] std::int32_t first_after(std::uint32_t at) const {
    return static_cast<std::int32_t>(tokens_->first_after(*sentence_, at) - sentence_->first_token);
  }

 private:
  std::u32string_view text_, key_;
  const Tokens* tokens_;
  const Sentence* sentence_;
  const Lexicon* lexicon_;
};

}  // namespace newsprism
