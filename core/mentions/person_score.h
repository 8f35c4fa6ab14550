// How likely a stretch of Han characters is a person's name, by its characters, its cut and its neighbours.
//
//   他 对 [贺 明 远] 说     characters of names, three loose ones, a verb of saying behind: +4000
//   [高 质 量] 发展         cuts no word, but is one of the dictionary itself: below 0
//
// 1000 x log odds; above 0 a name is more likely than none. The weights: person_weights.inc. Linear in the
// length of the name.
#pragma once

#include <cstdint>
#include <optional>

#include "mentions/sentence_view.h"

namespace newsprism {

// The characters from token `i` on, 2 to 4 of them; nullopt when they do not look like a Chinese name.
[[nodiscard]] std::optional<std::int32_t> chinese_person_odds(const SentenceView& view, std::int32_t i,
                                                              std::uint32_t length);

// Tokens [first, last] that are written with the characters of foreign names.
[[nodiscard]] std::int32_t foreign_person_odds(const SentenceView& view, std::int32_t first,
                                               std::int32_t last);

}  // namespace newsprism
