// The floor's one door: every fact of a pile, from the documents alone.
#pragma once

#include "document/choices.h"
#include "facts/pile.h"
#include "lexicon/lexicon.h"

namespace newsprism {

// Fills pile.readings, pile.entities and pile.dossier anew. Deterministic. `choices`: what the reader decided
// about names.
void analyze(Pile& pile, const Lexicon& lexicon, const std::vector<NameChoice>& choices = {});

}  // namespace newsprism
