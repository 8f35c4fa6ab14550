// Products and models: letters with digits, a brand with its series, a name before a class noun.
#pragma once

#include <vector>

#include "mentions/sentence_view.h"

namespace newsprism {

// H20, 昇腾910B, 小米 15S Pro, 玄戒芯片. `known` holds the names found so far in the sentence: a brand is
// one of them. Whether "小米 YU7" or "YU7" is the name is settled over the pile.
void find_products(const SentenceView& view, const std::vector<Candidate>& known,
                   std::vector<Candidate>& out);

}  // namespace newsprism
