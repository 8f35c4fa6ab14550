// Questions of an interview that have no label: lines of their own, each above its answer.
//
//   We spoke to Ada Lund about boats.        announced
//   Why do you still build in wood?          question, put to "you"
//   I like the smell. ...                    answered in the first person
//
//   The bank's strategist: Ada Lund          who answers below
//   Is there a bubble?                       the same questions come back
//   No. ...                                  for everybody who was asked
//
// An explainer, a list of common questions, a quiz and an essay that asks its readers have none. Linear.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/article_extent.h"

namespace newsprism {

enum class BareRole : unsigned char { none, question, answerer };

// One for each line from extent.begin; empty where the text is no such interview. An answerer's line names
// who answers the questions behind it. `questionnaire`: the same questions are put to several.
struct BareTurns {
  std::vector<BareRole> by_line;
  bool questionnaire = false;
};

[[nodiscard]] BareTurns find_bare_questions(std::u32string_view key, const std::vector<Line>& lines,
                                            const Extent& extent);

// The dash or the number that such a question stands behind: empty where there is none.
[[nodiscard]] Range leading_dash(std::u32string_view key, Range line);

}  // namespace newsprism
