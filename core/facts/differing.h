// Where the articles give different values for one thing.
//
//   市值 突破 4 万亿美元  |  市值接近 4.2 萬億  |  worth more than $4 trillion     (market value, e2)
//
// Two ways lead to it: a figure beside a word for what it measures (concepts.h), compared with the figures of
// the same measure and the same subject; and two sentences that say the same (pairing.h) with another number
// in the same place. Equal values, and a range that holds the other value, never differ.
#pragma once

#include "facts/concepts.h"
#include "facts/pairing.h"
#include "facts/pile.h"

namespace newsprism {

// Appends to pile.dossier.differing. Only topics of two documents or more.
void find_differing_figures(Pile& pile, const Statements& statements, const std::vector<StatementPair>& pairs,
                            const Concepts& concepts);

}  // namespace newsprism
