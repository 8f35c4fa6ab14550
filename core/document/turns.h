// Questions and answers.
//
//   问:...  /  记者:...  /  Q: ...          turns with labels; the answer runs on over the lines
//   黄某:...                               without a label, up to the next turn or heading
//   第一个问题是:  ...  黄某回答:  ...        turns with a line that announces them
//   "...了吗?"  答案是:"..."               a question of the article itself, answered
//   「...?」 「...」                       two quoted lines
//   Heading / ...你怎么看? / 我们...         a question put to "you", then an answer in the first person
//
// Marks lines as question and answer and lists the pairs. A label must be one that a turn can have:
// "来源:" is none. Linear in the text.
#pragma once

#include <string_view>
#include <vector>

#include "document/article_extent.h"
#include "document/document.h"
#include "document/lines.h"

namespace newsprism {

[[nodiscard]] std::vector<QaPair> mark_turns(std::u32string_view key, std::vector<Line>& lines,
                                             const Extent& extent);

}  // namespace newsprism
