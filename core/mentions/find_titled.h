// Names that stand in marks, and outlets by how they are quoted.
#pragma once

#include <vector>

#include "mentions/sentence_view.h"

namespace newsprism {

// 《X》 and “X”播客 are works; “X发布会” is an event, “X党” an organisation;
// around marks a name may go on: 挪威“X”研究所, “X”号, “X”博览会, 第三届X论坛; 据X报道, X获悉 name an outlet.
void find_titled(const SentenceView& view, std::vector<Candidate>& out);

// Where 第三届 begins that ends before the place; the place itself where none does.
[[nodiscard]] std::uint32_t ordinal_begin(std::u32string_view key, std::uint32_t first, std::uint32_t begin);

}  // namespace newsprism
