// Names that stand in marks, and outlets by how they are quoted.
#pragma once

#include <vector>

#include "mentions/sentence_view.h"

namespace newsprism {

// 《X》 and “X”播客 are works; “X发布会” is an event, “X党” an organisation; 据X报道, X获悉 name an outlet.
void find_titled(const SentenceView& view, std::vector<Candidate>& out);

}  // namespace newsprism
