#include "tokens/word_cuts.h"

#include "text/script.h"

namespace newsprism {

void WordCuts::add(Range word) {
  if (cuts_.size() <= word.end) cuts_.resize(word.end + 1);
  cuts_[word.begin] = cuts_[word.end] = true;
}

void WordCuts::words(std::u32string_view text, Range within, std::vector<Range>& out) const {
  for (std::uint32_t at = within.begin; at < within.end;) {
    std::uint32_t end = at + 1;
    while (end < within.end && !(end < cuts_.size() && cuts_[end])) ++end;
    if (!is_space(text[at])) out.push_back({at, end});
    at = end;
  }
}

}  // namespace newsprism
