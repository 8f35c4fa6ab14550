// Names that the text itself defines: 衡澜(Stillwave), 以下简称“衡澜”.
#pragma once

#include <vector>

#include "mentions/sentence_view.h"

namespace newsprism {

// Appends what stands in brackets after a name, what stands before a bracketed Latin name, and what is
// called a short form or another name. `found` holds the candidates so far and receives the new ones.
void find_defined(const SentenceView& view, std::vector<Candidate>& found);

// 简称, 下称, 又名: does one of them end the text right before the place (marks and colons skipped)?
[[nodiscard]] bool is_renaming(std::u32string_view key_before);

}  // namespace newsprism
