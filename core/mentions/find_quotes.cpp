#include "mentions/find_quotes.h"

#include "base/sorting.h"
#include "mentions/quote_scene.h"

namespace newsprism {

void find_quotes(const Document& document, const Tokens& tokens, const std::vector<Mention>& mentions,
                 std::vector<Quote>& out) {
  QuoteScene scene(document, tokens, mentions, out);
  find_marked_speech(scene);
  find_reported_speech(scene);
  for (const Monologue& m : document.monologues)
    scene.push(QuoteType::direct, m.range, {m.speaker, {}, kMonologue});
  sort_stably(out.begin(), out.end(),
              [](const Quote& a, const Quote& b) { return a.spans[0].begin < b.spans[0].begin; });
}

}  // namespace newsprism
