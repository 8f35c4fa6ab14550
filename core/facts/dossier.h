// What the pile says as a whole: fills pile.dossier.
#pragma once

#include "facts/pile.h"
#include "lexicon/lexicon.h"

namespace newsprism {

// Alignments (align.h), differing figures (differing.h), timeline (timeline.h), keyphrases, duplicates
// and summary (digest.h), in this order.
void build_dossier(Pile& pile, const Lexicon& lexicon);

}  // namespace newsprism
