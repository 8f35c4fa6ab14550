// Finds numbers that measure something, with unit, range, bound and exact value.
#pragma once

#include <string_view>
#include <vector>

#include "document/document.h"
#include "mentions/mention.h"
#include "tokens/tokens.h"

namespace newsprism {

// Appends in order of the text, disjoint, never inside one of `times` nor inside a mention (the
// model number of a product is no figure).
void find_figures(const Document& document, const Tokens& tokens, const std::vector<TimeExpression>& times,
                  const std::vector<Mention>& mentions, std::vector<Figure>& out);

// The figures of a bare line, for queries ("$4 trillion", "1亿美元", "50%").
[[nodiscard]] std::vector<Figure> figures_of_line(std::u32string_view line);

}  // namespace newsprism
