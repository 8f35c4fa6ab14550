// Names that say what they are by their last word: companies, institutions, places, events, outlets.
#pragma once

#include <vector>

#include "mentions/sentence_view.h"

namespace newsprism {

// 宇树科技, 中国国际贸易促进委员会, 小米 AI 实验室, 第三届链条博览会. A name must hold something proper (a
// place, a name, Latin letters, characters that form no word): "新闻发布会" alone is none.
void find_suffixed(const SentenceView& view, std::vector<Candidate>& out);

}  // namespace newsprism
