#include "search/search.h"

#include <algorithm>

#include "base/sorting.h"
#include "index/stored.h"
#include "search/filters.h"
#include "search/forms.h"
#include "search/match.h"
#include "search/plan.h"
#include "search/query.h"
#include "search/rank.h"
#include "search/snippet.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

struct Scored {
  DocId doc = 0;
  std::int32_t score = 0;
  std::vector<LeafHits> hits;
};

bool asks_for_title(const std::vector<std::pair<std::string, std::string>>& filters) {
  return std::any_of(filters.begin(), filters.end(), [](const auto& f) {
    return (f.first == "field" || f.first == "block") && f.second == "title";
  });
}

// Matches that the filters leave, of leaves that are wanted.
void drop_outside(const Scope& scope, Plan& plan) {
  if (scope.parts.empty()) return;
  for (Leaf& leaf : plan.leaves) {
    const auto outside = [&](const Match& match) { return !scope.covers(match.doc, match.range); };
    leaf.matches.erase(std::remove_if(leaf.matches.begin(), leaf.matches.end(), outside), leaf.matches.end());
  }
}

// Goes through each leaf's matches once, document after document.
std::vector<Scored> score_all(const Index::Impl& index, const Plan& plan,
                              const std::vector<std::uint8_t>& found) {
  std::vector<Scored> out;
  const Ranker ranker(index);
  std::vector<std::uint32_t> at(plan.leaves.size(), 0);
  for (DocId d = 0; d < found.size(); ++d) {
    Scored scored{d, 0, {}};
    for (std::size_t l = 0; l < plan.leaves.size(); ++l) {
      const std::vector<Match>& matches = plan.leaves[l].matches;
      const std::uint32_t begin = at[l];
      while (at[l] < matches.size() && matches[at[l]].doc == d) ++at[l];
      if (at[l] > begin && plan.wanted[l] != 0) scored.hits.push_back({&plan.leaves[l], begin, at[l]});
    }
    if (found[d] == 0) continue;
    scored.score = ranker.score_milli(d, scored.hits);
    out.push_back(std::move(scored));
  }
  sort_stably(out.begin(), out.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
  return out;
}

// Every other form is also marked once where it stands, since it shows why the article was found.
void add_forms(const Index::Impl& index, const Scored& scored, const Forms& forms, Hit& hit) {
  for (const Form& form : forms.of(index.documents[scored.doc], scored.hits)) {
    hit.matched_as.push_back(form.text);
    const bool shown = std::any_of(hit.highlights.begin(), hit.highlights.end(),
                                   [&](Range range) { return range.overlaps(form.first); });
    const auto& texts = hit.highlight_texts;
    if (shown || std::find(texts.begin(), texts.end(), form.text) != texts.end()) continue;
    const auto at = std::partition_point(hit.highlights.begin(), hit.highlights.end(),
                                         [&](Range range) { return range.begin < form.first.begin; });
    hit.highlight_texts.insert(hit.highlight_texts.begin() + (at - hit.highlights.begin()), form.text);
    hit.highlights.insert(at, form.first);
  }
}

Hit make_hit(const Index::Impl& index, const Scored& scored, const Scope& scope, const Forms& forms,
             bool in_title) {
  const StoredDocument& document = index.documents[scored.doc];
  const SnippetQuery query{scored.hits, &scope.evidence[scored.doc], in_title, index.documents.size()};
  Snippet snippet = make_snippet(document, query);
  Hit hit;
  hit.doc = document.id;
  hit.doc_index = scored.doc;
  hit.score_milli = scored.score;
  hit.snippet = snippet.range;
  hit.snippet_text = to_utf8(snippet.text);
  hit.highlights = std::move(snippet.highlights);
  for (const Range range : hit.highlights) hit.highlight_texts.push_back(to_utf8(text_of(document, range)));
  add_forms(index, scored, forms, hit);
  return hit;
}

}  // namespace

Result<SearchResults> search(const Index& index, const Lexicon& lexicon, const SearchRequest& request) {
  const Index::Impl& impl = index.impl();
  Result<Query> parsed = parse_query(decode_utf8(request.query));
  if (!parsed.ok()) return parsed.error();
  const Query& query = parsed.value();
  std::vector<std::pair<std::string, std::string>> filters = request.filters;
  filters.insert(filters.end(), query.filters.begin(), query.filters.end());
  Result<Scope> scope = find_scope(impl, lexicon, filters);
  if (!scope.ok()) return scope.error();

  Plan plan = make_plan(impl, lexicon, query);
  drop_outside(scope.value(), plan);
  std::vector<std::uint8_t> found = documents_of(plan, query, impl.documents.size());
  for (std::size_t d = 0; d < found.size(); ++d) found[d] &= scope.value().passes[d];

  const std::vector<Scored> scored = score_all(impl, plan, found);
  const Forms forms(plan.leaves);
  const bool in_title = asks_for_title(filters);
  SearchResults out;
  out.total = static_cast<std::uint32_t>(scored.size());
  // In 64 bits: a size_t of WebAssembly would wrap.
  const auto end = static_cast<std::size_t>(
      std::min<std::uint64_t>(scored.size(), std::uint64_t{request.from} + request.limit));
  for (std::size_t i = request.from; i < end; ++i) {
    out.hits.push_back(make_hit(impl, scored[i], scope.value(), forms, in_title));
  }
  return out;
}

}  // namespace newsprism
