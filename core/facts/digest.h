// The pile in a few words: keyphrases, near-duplicates, a summary in the articles' own sentences.
#pragma once

#include "facts/pairing.h"
#include "facts/pile.h"

namespace newsprism {

// Names and words that this pile is about and other texts are not; the 30 strongest, best first, each in the
// form that stands most often. Words are the labeller's (Reading::words), two or more of them where the
// dictionary has them as one; one that it does not know, 算力, has to stand three times.
void find_keyphrases(Pile& pile, const Lexicon& lexicon);

// Pairs of documents that share half of their text or more, found by the rarest of their runs of eight
// characters (a bottom sketch), so that thousands of documents are never compared with each other.
void find_duplicates(Pile& pile);

// Up to five sentences: what several articles say and what names the main entities, no two alike.
void summarize(Pile& pile, const Statements& statements, const std::vector<StatementPair>& pairs);

}  // namespace newsprism
