// What the finders of speech share: the document, who spoke last, and small questions about both.
#pragma once

#include <set>
#include <vector>

#include "mentions/quote_marks.h"
#include "mentions/sentence_view.h"
#include "mentions/speaker_phrase.h"

namespace newsprism {

// Confidence in thousandths, by how the speech is tied to its speaker.
inline constexpr std::int32_t kNamedCue = 950, kUnnamedCue = 850, kInterview = 900, kUnmarked = 700,
                              kInherited = 600, kMonologue = 550;

// Who said it, and by which word.
struct Said {
  Range speaker;
  Range cue;
  std::int32_t confidence = 0;
};

class QuoteScene {
 public:
  QuoteScene(const Document& document, const Tokens& tokens, const std::vector<Mention>& mentions,
             std::vector<Quote>& out);

  [[nodiscard]] SentenceView view_of(const Sentence& s) const;
  [[nodiscard]] std::uint32_t block_of(std::uint32_t at) const;
  [[nodiscard]] const QaPair* pair_at(std::uint32_t at) const;  // the interview turn around the place
  [[nodiscard]] bool inside_marks(std::uint32_t at) const;
  [[nodiscard]] bool has_cue(Range cue) const;  // a quote found earlier hangs on this verb
  [[nodiscard]] bool covered(Range r) const;    // half of it is a quote already
  [[nodiscard]] Range trimmed(Range r) const;

  // Who spoke last within two paragraphs before the place, else the last person named there.
  [[nodiscard]] Range inherited_speaker(std::uint32_t at) const;
  // The last person named in the sentence before the place, and not as an object.
  [[nodiscard]] Range person_before(const SentenceView& view, std::uint32_t at) const;
  // The speaker and cue for the verb at token `cue`; inherits a speaker where it has no subject.
  [[nodiscard]] Said said_by(const SentenceView& view, std::int32_t cue) const;

  void push(QuoteType type, Range span, const Said& said);

  const Document& document;
  const Tokens& tokens;
  const std::vector<Mention>& mentions;
  std::u32string_view text, key;
  std::vector<Marked> marked;
  std::vector<Quote>& out;

 private:
  struct Turn {
    Range speaker;
    std::uint32_t block;
  };
  // Past the last mention that ends at the place or before it.

  std::vector<Turn> turns_;                                  // in the order found: who speaks
  std::set<std::uint32_t> cues_;                             // begins of the verbs that quotes hang on
  std::set<std::pair<std::uint32_t, std::uint32_t>> spans_;  // of the quotes, begin and end
  std::uint32_t longest_ = 0;                                // of these spans
};

[[nodiscard]] bool opens_mark(char32_t c);

void find_marked_speech(QuoteScene& scene);  // 「…」 with a cue, in an interview, or alone in its paragraph
void find_reported_speech(QuoteScene& scene);  // X表示,… / X说:… / the paragraph after "X说:"

}  // namespace newsprism
