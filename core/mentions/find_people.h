// People whom no list knows: Chinese names, foreign names in Han characters, nicknames.
#pragma once

#include <vector>

#include "mentions/sentence_view.h"

namespace newsprism {

void find_people(const SentenceView& view, std::vector<Candidate>& out);

// 主任|英格丽德: does a title end right before the place?
[[nodiscard]] bool follows_title(std::u32string_view key, std::uint32_t at);

}  // namespace newsprism
