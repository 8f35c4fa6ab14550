// A question and its answer told in running text.
//
//   有记者问:「何时开航?」林某回答:「下月。」          both in one paragraph
//   第二个问题是:何时开航?                          the answer stands in the next one
//   "When will it sail?" a reporter asked. "Soon," Lin replied.
//
// The verb of asking must be there, and one of answering; where only "said" follows, a journalist must have
// asked.
#pragma once

#include <string_view>

#include "document/lines.h"

namespace newsprism {

struct ToldTurn {
  Range question;  // empty: the line tells of none
  Range asker;     // the words, may be empty
  Range answer;    // empty: it stands in the next line
  Range answerer;
  bool by_journalist = false;
};

[[nodiscard]] ToldTurn find_told_turn(std::u32string_view key, Range line);

// The answer that a line gives to a question told above: "林某说:..." without the words before it. False
// where the line answers nothing.
[[nodiscard]] bool find_told_answer(std::u32string_view key, Range line, ToldTurn& turn);

}  // namespace newsprism
