// Which labelled lines of a text are turns of a conversation, and who asks in it.
//
//   王敏: How are you?    asks     asked each time she spoke
//   李强: Fine.           answers
//   地点: the old hall    none     said once, beside nobody
#pragma once

#include <string_view>
#include <vector>

#include "document/article_extent.h"
#include "document/turn_cues.h"

namespace newsprism {

struct TurnLabels {
  std::vector<TurnLabel> by_line;  // one for each line from extent.begin; role asks, answers or none
  std::size_t turns = 0;
};

[[nodiscard]] TurnLabels find_turn_labels(std::u32string_view key, const std::vector<Line>& lines,
                                          const Extent& extent);

}  // namespace newsprism
