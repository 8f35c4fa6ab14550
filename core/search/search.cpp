#include "search/search.h"

#include <algorithm>

#include "index/stored.h"
#include "search/filters.h"
#include "search/match.h"
#include "search/plan.h"
#include "search/query.h"
#include "search/rank.h"
#include "search/snippet.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

constexpr std::size_t kMostForms = 12;  // of matched_as

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
  std::stable_sort(out.begin(), out.end(),
                   [](const Scored& a, const Scored& b) { return a.score > b.score; });
  return out;
}

// What was found that was not typed so: other scripts, names and spellings.
class Forms {
 public:
  explicit Forms(const Plan& plan) {
    for (const Leaf& leaf : plan.leaves) typed_.push_back(lower(leaf.words));
  }

  std::vector<std::string> of(const StoredDocument& document, const std::vector<LeafHits>& hits) const {
    std::vector<std::u32string> texts;
    for (const StoredBlock& block : document.blocks) texts.push_back(text_of(document, block.range));
    std::vector<std::string> out;
    for (const LeafHits& h : hits) {
      for (std::uint32_t i = h.begin; i < h.end && out.size() < kMostForms; ++i) {
        add(document, texts, h.leaf->matches[i].range, out);
      }
    }
    return out;
  }

 private:
  // Case apart, but not script: 供應鏈 for 供应链 is worth telling.
  static std::u32string lower(std::u32string_view text) {
    std::u32string out(text);
    for (char32_t& c : out) {
      if (key_kind(c) == KeyKind::letter) c = fold(c);
    }
    return out;
  }

  void add(const StoredDocument& document, const std::vector<std::u32string>& texts, Range range,
           std::vector<std::string>& out) const {
    const StoredBlock* block = block_at(document, range.begin);
    if (block == nullptr || range.end > block->range.end) return;
    const std::u32string& text = texts[static_cast<std::size_t>(block - document.blocks.data())];
    const std::u32string_view form =
        std::u32string_view(text).substr(range.begin - block->range.begin, range.size());
    const std::u32string own = lower(form);
    for (const std::u32string& typed : typed_) {
      if (typed == own || search_key(typed) == own) return;
    }
    std::string shown = to_utf8(form);
    if (std::find(out.begin(), out.end(), shown) == out.end()) out.push_back(std::move(shown));
  }

  std::vector<std::u32string> typed_;
};

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
  hit.matched_as = forms.of(document, scored.hits);
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
  const Forms forms(plan);
  const bool in_title = asks_for_title(filters);
  SearchResults out;
  out.total = static_cast<std::uint32_t>(scored.size());
  const std::size_t end = std::min<std::size_t>(scored.size(), std::size_t{request.from} + request.limit);
  for (std::size_t i = request.from; i < end; ++i) {
    out.hits.push_back(make_hit(impl, scored[i], scope.value(), forms, in_title));
  }
  return out;
}

}  // namespace newsprism
