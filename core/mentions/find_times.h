// Finds time expressions of Chinese (both scripts) and English and resolves them.
#pragma once

#include <vector>

#include "document/document.h"
#include "mentions/mention.h"
#include "tokens/tokens.h"

namespace newsprism {

// Appends in order of the text, disjoint. Reads kept blocks, and metadata blocks for header dates.
// Relative expressions are counted from document.meta.anchor, from a year set by the paragraph
// ("2016年 ... 当年", "2024年 ... 3月"), or stay open (XXXX-07-05, PAST_REF).
void find_times(const Document& document, const Tokens& tokens, std::vector<TimeExpression>& out);

}  // namespace newsprism
