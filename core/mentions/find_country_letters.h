// Countries and cities that a single character stands for: 中美关系, 访华, 俄总统, 在京.
#pragma once

#include <vector>

#include "mentions/sentence_view.h"

namespace newsprism {

// Each character is a mention of its own and is linked to the country's entry in the lexicon:
//
//   [中][美]关系   对[华]出口   [俄]外长      but not 对华丽, 中美洲, 以军事
//
// Only where the words around leave no other reading; a mention of one character is never looked for
// elsewhere.
void find_country_letters(const SentenceView& view, std::vector<Candidate>& out);

}  // namespace newsprism
