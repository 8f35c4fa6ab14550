// Where the articles contradict each other without a number.
//
//   H20 都被禁售  |  許可證還沒有下來  |  已被重新批准銷售          one product, three states of one
//   permission 美方將H20解禁作爲談判的一部分  |  中國方面將H20晶片列為談判的一部分     one act, two who did
//   it
#pragma once

#include "facts/concepts.h"
#include "facts/pairing.h"
#include "facts/pile.h"

namespace newsprism {

// Appends to pile.dossier.differing.
void find_conflicts(Pile& pile, const Statements& statements, const std::vector<StatementPair>& pairs,
                    const Concepts& concepts);

}  // namespace newsprism
