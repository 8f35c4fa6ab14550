// Mentions to entities: one for each person or thing of the pile, however it is written.
#pragma once

#include "document/choices.h"
#include "facts/pile.h"
#include "lexicon/lexicon.h"

namespace newsprism {

// Fills pile.entities and Mention::entity of every reading. Names are one entity when they have one
// folded key, when the lexicon says so, when the text sets one beside the other in brackets, when one is
// a nickname, a part, an abbreviation or the Pinyin of the other; each merge keeps its evidence. What is
// only related stays apart: a maker and its product, a man and his government. Entities are ordered by
// how often they are named, so the order of the documents changes nothing but the evidence's places.
void join_entities(Pile& pile, const Lexicon& lexicon, const std::vector<NameChoice>& choices = {});

}  // namespace newsprism
