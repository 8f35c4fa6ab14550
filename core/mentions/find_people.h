// People whom no list knows: Chinese names, foreign names in Han characters, nicknames.
#pragma once

#include <vector>

#include "mentions/sentence_view.h"

namespace newsprism {

void find_people(const SentenceView& view, std::vector<Candidate>& out);

}  // namespace newsprism
