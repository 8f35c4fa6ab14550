// The floor's one door: every fact of a pile, from the documents alone.
#pragma once

#include "facts/pile.h"
#include "lexicon/lexicon.h"

namespace newsprism {

// Fills pile.readings, pile.entities and pile.dossier anew. Deterministic.
void analyze(Pile& pile, const Lexicon& lexicon);

}  // namespace newsprism
