// What somebody may have meant whose query finds nothing.
//
//   供应连 港口   -> 供应链 港口       sounds the same, or one character is another
//   ferrry pier  -> ferry pier        nearly so spelt
//   ferry qqqq   -> ferry             one of several words stands nowhere
//   "Lin Yuan"   -> Lin Yuan          in its other forms
//
// Every query that is offered was run, and finds something. Words in brackets, in quotation marks and behind
// "title:" are mended, too; what a minus or a filter takes away is not.
#pragma once

#include <string>
#include <vector>

#include "search/plan.h"
#include "search/query.h"
#include "search/search.h"

namespace newsprism {

// At most three, the likeliest first. `request` finds nothing; its query and where the words of that stand,
// whatever is filtered.
[[nodiscard]] std::vector<std::string> did_you_mean(const Index& index, const Lexicon& lexicon,
                                                    const SearchRequest& request, const Query& query,
                                                    const Plan& plan);

}  // namespace newsprism
