#include "search/search.h"

#include <algorithm>
#include <optional>

#include "base/sorting.h"
#include "index/impl.h"
#include "search/did_you_mean.h"
#include "search/filters.h"
#include "search/forms.h"
#include "search/match.h"
#include "search/plan.h"
#include "search/query.h"
#include "search/scores.h"
#include "search/snippet.h"
#include "search/weights.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

class Searcher {
 public:
  Searcher(const Index::Impl& index, const Lexicon& lexicon, const Query& query, const Scope& scope)
      : index_(index), lexicon_(lexicon), query_(query), scope_(scope), scores_(index) {}

  // No more than the best `most` need be in scored(), in any order.
  void find(std::size_t most) {
    plan_ = make_plan(index_, lexicon_, query_);
    if (index_.lacks_pages()) return;
    drop_outside();
    const bool all = asks_for_all();
    if (all && plan_.leaves.size() == 1 && scope_.passes.empty()) {
      scores_.begin(plan_.leaves[0], most);
      wanted_ = 1;
      total_ = plan_.leaves[0].documents.size();
      return;
    }
    if (all) {
      score_all();
    } else {
      score(documents_of(plan_, query_, index_, lexicon_, scope_));
    }
    const auto fails = [&](const RankedDocument& scored) { return scope_.passes[scored.doc] == 0; };
    if (!scope_.passes.empty())
      scores_.rows.erase(std::remove_if(scores_.rows.begin(), scores_.rows.end(), fails), scores_.rows.end());
    total_ = scores_.rows.size();
  }

  void keep_with(const std::string& facet, const std::string& value) {
    const auto fails = [&](const RankedDocument& scored) {
      return !has_facet(index_, scored.doc, facet, value);
    };
    scores_.rows.erase(std::remove_if(scores_.rows.begin(), scores_.rows.end(), fails), scores_.rows.end());
    total_ = scores_.rows.size();
  }

  // The best `count` stand first, in their order.
  void sort_best(std::size_t count) {
    std::vector<RankedDocument>& rows = scores_.rows;
    scores_.sort_best(std::min(std::max(count, weights::kLookedInto), rows.size()), rows.size());
    if (wanted_ < 2 || !asks_for_all()) return;
    const std::size_t looked = std::min(weights::kLookedInto, rows.size());
    for (std::size_t i = 0; i < looked; ++i) {
      const std::vector<LeafHits> hits = hits_in(rows[i].doc);
      rows[i].score_milli += scores_.ranker().nearness_milli(hits, rarities_of(hits));
    }
    // what is added is never negative: who stood behind these stays behind
    scores_.sort_best(looked, looked);
  }

  void sort_by_day() {
    const auto day = [&](const RankedDocument& row) {
      const Index::Impl::Part& part = index_.part_of(row.doc);
      return part.segment.day(row.doc - part.first);
    };
    sort_stably(scores_.rows.begin(), scores_.rows.end(),
                [&](const RankedDocument& a, const RankedDocument& b) { return day(a) > day(b); });
  }

  [[nodiscard]] std::vector<LeafHits> hits_in(DocId doc) const {
    std::vector<LeafHits> out;
    for (std::size_t l = 0; l < plan_.leaves.size(); ++l) {
      const Leaf& leaf = plan_.leaves[l];
      if (plan_.wanted[l] == 0 || !holds(leaf, doc)) continue;
      LeafHits hits{&leaf, matches_in(lexicon_, leaf, index_.document(doc))};
      scope_.keep_inside(doc, hits.matches);
      if (!hits.matches.empty()) out.push_back(std::move(hits));
    }
    return out;
  }

  [[nodiscard]] const std::vector<RankedDocument>& scored() const { return scores_.rows; }
  [[nodiscard]] std::size_t total() const { return total_; }
  [[nodiscard]] const Plan& plan() const { return plan_; }

 private:
  // Matches that the filters leave.
  void drop_outside() {
    if (scope_.parts.empty()) return;
    for (Leaf& leaf : plan_.leaves) {
      std::size_t kept = 0;
      for (const WeighedDocument& one : leaf.documents) {
        if (scope_.passes[one.doc] == 0) continue;
        const StoredDocument& document = index_.document(one.doc);
        std::vector<Match> matches = matches_in(lexicon_, leaf, document);
        scope_.keep_inside(one.doc, matches);
        if (!matches.empty()) leaf.documents[kept++] = {one.doc, frequency_of(document, matches)};
      }
      leaf.documents.resize(kept);
    }
  }

  [[nodiscard]] std::int64_t rarities_of(const std::vector<LeafHits>& hits) const {
    std::int64_t sum = 0;
    for (const LeafHits& h : hits) sum += scores_.rarity(*h.leaf);
    return sum;
  }

  // Is the query nothing but leaves that all have to stand there, as most are?
  [[nodiscard]] bool asks_for_all() const {
    if (query_.nodes.empty() || plan_.leaves.empty()) return false;
    const QueryNode& root = query_.nodes.back();
    const auto is_leaf = [&](const QueryNode& node) { return node.kind < NodeKind::near; };
    return std::all_of(query_.nodes.begin(), query_.nodes.end() - 1, is_leaf) &&
           (is_leaf(root) || root.kind == NodeKind::all_of);
  }

  // All that has to stand there: the rarest first, whose documents are all that can be left.
  void score_all() {
    std::vector<const Leaf*> leaves;
    for (const Leaf& leaf : plan_.leaves) leaves.push_back(&leaf);
    sort_stably(leaves.begin(), leaves.end(),
                [](const Leaf* a, const Leaf* b) { return a->documents.size() < b->documents.size(); });
    scores_.begin(*leaves[0]);
    for (std::size_t l = 1; l < leaves.size(); ++l) scores_.add(*leaves[l], true);
    wanted_ = leaves.size();
  }

  void score(const std::vector<DocId>& documents) {
    scores_.rows.reserve(documents.size());
    for (const DocId doc : documents) scores_.rows.push_back({doc, 0});
    for (std::size_t l = 0; l < plan_.leaves.size(); ++l) {
      if (plan_.wanted[l] == 0) continue;
      scores_.add(plan_.leaves[l], false);
      ++wanted_;
    }
  }

  const Index::Impl& index_;
  const Lexicon& lexicon_;
  const Query& query_;
  const Scope& scope_;
  Plan plan_;
  Scores scores_;
  std::size_t wanted_ = 0, total_ = 0;
};

// Every other form is also marked once where it stands, since it shows why the article was found.
void add_forms(const StoredDocument& document, const std::vector<LeafHits>& hits, const Forms& forms,
               Hit& hit) {
  for (const Form& form : forms.of(document, hits)) {
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

Headline headline_of(const StoredDocument& document) {
  return {document.title, document.source, document.published, document.lang};
}

Hit make_hit(const StoredDocument& document, const RankedDocument& scored, const SnippetQuery& query,
             const Forms& forms) {
  Snippet snippet = make_snippet(document, query);
  Hit hit;
  hit.doc = document.id;
  hit.headline = headline_of(document);
  hit.doc_index = scored.doc;
  hit.score_milli = scored.score_milli;
  hit.snippet = snippet.range;
  hit.snippet_text = to_utf8(snippet.text);
  hit.highlights = std::move(snippet.highlights);
  for (const Range range : hit.highlights) hit.highlight_texts.push_back(to_utf8(text_of(document, range)));
  add_forms(document, query.hits, forms, hit);
  return hit;
}

// Each block that begins before `end`, with what of the ranges lies in it.
void lay_out(const StoredDocument& document, const std::vector<Range>& marks, IndexedDocument& out) {
  auto mark = marks.begin();
  for (const StoredBlock& block : document.blocks) {
    if (!out.text.empty()) out.text += U'\n';
    const auto begin = static_cast<std::uint32_t>(out.text.size());
    out.text += text_of(document, block.range);
    out.parts.push_back({block.type, {begin, static_cast<std::uint32_t>(out.text.size())}});
    for (; mark != marks.end() && mark->begin < block.range.end; ++mark) {
      const std::uint32_t from = begin + mark->begin - block.range.begin;
      out.highlights.push_back({from, from + std::min(mark->end, block.range.end) - mark->begin});
    }
  }
}

// One question: what it asks, and what answers it, the documents from `from` to `end` in their order.
struct Search {
  Search(const Index::Impl& index, const Lexicon& lexicon)
      : index_(index), lexicon_(lexicon), names_(index, lexicon) {}

  // Why nothing of the answer is worth anything, once all of it was looked at.
  [[nodiscard]] std::optional<Error> fault() const {
    if (index_.lacks_pages()) return Error{ErrorCode::pages_wanted, 0, "pages of the index are not at hand"};
    if (index_.is_damaged()) return Error{ErrorCode::bad_index, 0, "a page of the index is damaged"};
    return std::nullopt;
  }

  std::optional<Error> start(const SearchRequest& request) {
    (void)index_.take_wanted();  // of another question
    index_.forget();
    const std::u32string text = decode_utf8(request.query);
    Result<Query> parsed = request.any ? any_of(text) : parse_query(text, &names_);
    if (!parsed.ok()) return parsed.error();
    query = std::move(parsed.value());
    FilterList filters = request.filters;
    for (const auto& filter : query.filters) filters.push_back(filter);
    Result<Scope> found = find_scope(index_, lexicon_, filters);
    if (!found.ok()) return found.error();
    scope = std::move(found.value());
    searcher.emplace(index_, lexicon_, query, scope);
    // In 64 bits: a size_t of WebAssembly would wrap.
    const std::uint64_t shown = std::uint64_t{request.from} + request.limit;
    const bool all = request.facets || request.by_date || !request.within.empty();
    searcher->find(static_cast<std::size_t>(all ? SIZE_MAX : std::min<std::uint64_t>(shown, SIZE_MAX)));
    for (const auto& [name, value] : request.within) {
      if (!is_facet(name)) return Error{ErrorCode::bad_filter, 0, "there is no facet " + name};
      searcher->keep_with(name, value);
    }
    end = static_cast<std::size_t>(std::min<std::uint64_t>(searcher->total(), shown));
    if (request.by_date) {
      searcher->sort_by_day();
    } else {
      searcher->sort_best(end);
    }
    return std::nullopt;
  }

  // What of a document answers it.
  [[nodiscard]] SnippetQuery shown_in(DocId doc) const {
    return {searcher->hits_in(doc), scope.evidence.empty() ? nullptr : &scope.evidence[doc], index_.kept()};
  }

  Query query;
  Scope scope;
  std::optional<Searcher> searcher;
  std::size_t end = 0;

 private:
  const Index::Impl& index_;
  const Lexicon& lexicon_;
  const IndexedNames names_;
};

}  // namespace

Result<SearchResults> search(const Index& index, const Lexicon& lexicon, const SearchRequest& request) {
  const Index::Impl& impl = index.impl();
  Search run(impl, lexicon);
  if (const auto error = run.start(request)) return *error;
  const Searcher& searcher = *run.searcher;
  const Forms forms(searcher.plan().leaves);
  SearchResults out;
  out.total = static_cast<std::uint32_t>(searcher.total());
  if (out.total == 0 && !request.any && impl.complete) {
    // what somebody did not say may stand elsewhere
    const Plan elsewhere = run.scope.parts.empty() ? Plan() : make_plan(impl, lexicon, run.query);
    out.did_you_mean = did_you_mean(index, lexicon, request, run.query,
                                    run.scope.parts.empty() ? searcher.plan() : elsewhere);
  }
  if (request.facets) {
    std::vector<DocId> found;
    for (const RankedDocument& row : searcher.scored()) found.push_back(row.doc);
    out.facets = facets_of(impl, found);
  }
  for (std::size_t i = request.from; i < run.end; ++i) {
    const RankedDocument& row = searcher.scored()[i];
    out.hits.push_back(make_hit(impl.document(row.doc), row, run.shown_in(row.doc), forms));
  }
  if (const auto error = run.fault()) return *error;
  return out;
}

Result<RankedResults> find_ranked(const Index& index, const Lexicon& lexicon, const SearchRequest& request) {
  Search run(index.impl(), lexicon);
  if (const auto error = run.start(request)) return *error;
  const std::vector<RankedDocument>& all = run.searcher->scored();
  RankedResults out;
  out.total = static_cast<std::uint32_t>(run.searcher->total());
  for (std::size_t i = request.from; i < run.end; ++i) out.documents.push_back(all[i]);
  if (const auto error = run.fault()) return *error;
  return out;
}

Result<IndexedDocument> indexed_document(const Index& index, const Lexicon& lexicon,
                                         const SearchRequest& request, DocId n) {
  const Index::Impl& impl = index.impl();
  if (n >= impl.documents() || impl.is_removed(n))
    return Error{ErrorCode::no_such_document, 0, "there is no such document"};
  Search run(impl, lexicon);
  const bool asks = !request.query.empty() || !request.filters.empty();
  if (asks) {
    if (const auto error = run.start(request)) return *error;
  }
  const StoredDocument& document = impl.document(n);
  const SnippetQuery query = asks ? run.shown_in(n) : SnippetQuery();
  if (const auto error = run.fault()) return *error;
  IndexedDocument out;
  out.id = document.id;
  out.author = document.author;
  out.site = document.site;
  out.headline = headline_of(document);
  lay_out(document, marks_in(document, query, {0, 0xFFFFFFFF}), out);
  return out;
}

}  // namespace newsprism
