// The words that name a speaker, beside a verb of saying.
#pragma once

#include <optional>
#include <vector>

#include "mentions/sentence_view.h"

namespace newsprism {

struct SpeakerPhrase {
  Range range;
  bool named = false;  // a person, an organisation or an outlet; else 知情人士, 他, 网友
};

// The subject of the verb at token `cue`, to its left within the sentence; nullopt when there is none.
// Objects (对记者说, 向英伟达求证) and possessors (黄仁勋的) are passed over.
[[nodiscard]] std::optional<SpeakerPhrase> subject_before(const SentenceView& view, std::int32_t cue,
                                                          const std::vector<Mention>& mentions);

// The subject to its right: 「…」…说 is the other one; this is English "…," said Lei Jun.
[[nodiscard]] std::optional<SpeakerPhrase> subject_after(const SentenceView& view, std::int32_t cue,
                                                         const std::vector<Mention>& mentions);

// Is the phrase the object of a preposition (对X), or does 的 make it a possessor?
[[nodiscard]] bool is_object(const SentenceView& view, Range r);

// 知情人士, 发言人, 网友, 美方, 他: a noun that can speak.
[[nodiscard]] bool is_speaker_noun(std::u32string_view key);

// A verb that reports speech also without marks (表示, 认为), and is rarely anything else.
[[nodiscard]] bool is_reporting_verb(std::u32string_view key);

}  // namespace newsprism
