// Names written in Latin letters, in English and inside Chinese text.
#pragma once

#include <vector>

#include "mentions/sentence_view.h"

namespace newsprism {

void find_latin(const SentenceView& view, std::vector<Candidate>& out);

}  // namespace newsprism
