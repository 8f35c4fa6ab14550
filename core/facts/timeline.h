// The events of all documents on one line of time, each told once.
#pragma once

#include "facts/pile.h"
#include "facts/statements.h"

namespace newsprism {

// Fills pile.dossier.timeline from Reading::events, by date. Two events are one when their dates fit (2025-07
// and 2025-07-16) and their words share enough; the entry has the more precise date.
void build_timeline(Pile& pile, const Statements& statements);

}  // namespace newsprism
