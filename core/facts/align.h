// The same statement in several articles, or twice in one.
#pragma once

#include "facts/pairing.h"
#include "facts/pile.h"

namespace newsprism {

// Fills pile.dossier.alignments, best first. Members stand in the order of the documents.
void align_statements(Pile& pile, const Statements& statements, const std::vector<StatementPair>& pairs);

// Marks the groups that hold a differing topic, and adds the topics that no group shows.
void align_differing(Pile& pile, const Statements& statements);

}  // namespace newsprism
