#include "mentions/sentence_view.h"

#include "document/phrases.h"

namespace newsprism {

void push_pattern(std::vector<Candidate>& out, Range range, EntityType type, std::int32_t score) {
  Candidate c;
  c.mention.range = range;
  c.mention.type = type;
  c.mention.why = Why::pattern;
  c.score = score;
  out.push_back(c);
}

bool SentenceView::is(std::int32_t i, Phrases words) const {
  return is_any_of(key(i), words);
}

}  // namespace newsprism
