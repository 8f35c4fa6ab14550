#include "search/plan.h"

#include <algorithm>
#include <iterator>

#include "base/sorting.h"
#include "mentions/find_figures.h"
#include "text/script.h"

namespace newsprism {

namespace {

constexpr std::size_t kLongestName = 5;  // words

// Plain words that stand side by side under one "and", as positions in Query::nodes.
using Run = std::vector<std::uint32_t>;

// Words first to end - 1 of a run, as one leaf.
struct Group {
  std::size_t first = 0;
  std::size_t end = 0;
  Leaf leaf;
};

bool says_something(const QueryNode& node) {
  const std::u32string key = search_key(node.text);
  return std::any_of(key.begin(), key.end(), [](char32_t c) { return key_kind(c) != KeyKind::other; });
}

// Words that may be read together with their neighbours.
bool is_plain(const QueryNode& node) {
  return node.kind == NodeKind::term && node.field.empty();
}

bool is_plain_number(std::u32string_view words) {
  const std::u32string key = search_key(words);
  return std::all_of(key.begin(), key.end(),
                     [](char32_t c) { return key_kind(c) == KeyKind::digit || c == U'.'; });
}

// A figure that is all of the words. A bare number is not: 10000 does not ask for 1万人.
std::vector<Figure> whole_figure(const std::u32string& words) {
  if (is_plain_number(words)) return {};
  std::vector<Figure> found = figures_of_line(words);
  if (found.size() != 1 || found[0].range.begin != 0 || found[0].range.end != words.size()) found.clear();
  return found;
}

class Planner {
 public:
  Planner(const Index::Impl& index, const Lexicon& lexicon, const Query& query)
      : index_(index), lexicon_(lexicon), query_(query) {
    plan_.leaf_of_node.assign(query.nodes.size(), kNoLeaf);
    plan_.passes.resize(query.nodes.size());
  }

  Plan make() {
    std::vector<std::uint8_t> in_run(query_.nodes.size(), 0);
    for (const QueryNode& node : query_.nodes) {
      if (node.kind != NodeKind::all_of) continue;
      for (const std::uint32_t n : node.children) in_run[n] = 1;
      for (const Run& run : runs_of(node)) plan_run(run);
    }
    for (std::uint32_t n = 0; n < query_.nodes.size(); ++n) {
      const NodeKind kind = query_.nodes[n].kind;
      const bool plain = is_plain(query_.nodes[n]);
      if (plain && in_run[n] == 0) plan_run({n});
      if (!plain && kind < NodeKind::near) plan_marked(n);
      if (kind == NodeKind::filter) plan_filter(n);
    }
    mark_wanted();
    return std::move(plan_);
  }

 private:
  // A lone dash or comma between words is no word, unless it is all there is.
  [[nodiscard]] std::vector<Run> runs_of(const QueryNode& node) const {
    std::vector<Run> out(1);
    const bool words = std::any_of(node.children.begin(), node.children.end(), [&](std::uint32_t n) {
      return !is_plain(query_.nodes[n]) || says_something(query_.nodes[n]);
    });
    for (const std::uint32_t n : node.children) {
      if (!is_plain(query_.nodes[n])) {
        out.emplace_back();
      } else if (!words || says_something(query_.nodes[n])) {
        out.back().push_back(n);
      }
    }
    out.erase(std::remove_if(out.begin(), out.end(), [](const Run& run) { return run.empty(); }), out.end());
    return out;
  }

  [[nodiscard]] std::u32string words_of(const Run& run, std::size_t first, std::size_t end) const {
    std::u32string out;
    for (std::size_t i = first; i < end; ++i) {
      if (i > first) out.push_back(U' ');
      out += query_.nodes[run[i]].text;
    }
    return out;
  }

  Leaf understood(std::u32string words) const {
    Leaf leaf = make_leaf(NodeKind::term, std::move(words));
    leaf.meaning = meaning_of_name(index_, lexicon_, leaf.key);
    if (leaf.meaning.empty()) leaf.meaning = meaning_of_reading(index_, lexicon_, leaf.key);
    leaf.figures = whole_figure(leaf.words);
    return leaf;
  }

  // The longest run of words from `first` on that means one thing and stands somewhere; else the
  // one word.
  Group next_group(const Run& run, std::size_t first) const {
    for (std::size_t end = std::min(run.size(), first + kLongestName); end > first + 1; --end) {
      Leaf leaf = understood(words_of(run, first, end));
      if (leaf.meaning.empty() && leaf.figures.empty()) continue;
      find_documents(index_, lexicon_, leaf);
      if (!leaf.documents.empty()) return {first, end, std::move(leaf)};
    }
    Leaf leaf = understood(words_of(run, first, first + 1));
    find_documents(index_, lexicon_, leaf);
    return {first, first + 1, std::move(leaf)};
  }

  void plan_run(const Run& run) {
    std::vector<Group> groups;
    for (std::size_t at = 0; at < run.size(); at = groups.back().end) groups.push_back(next_group(run, at));
    for (std::size_t g = 0; g < groups.size() && !index_.lacks_pages(); ++g) {
      if (!read_as_words(run, groups, g) && groups[g].leaf.documents.empty()) mend(run, groups, g);
    }
    for (Group& group : groups) {
      plan_.leaf_of_node[run[group.first]] = static_cast<std::uint32_t>(plan_.leaves.size());
      plan_.leaves.push_back(std::move(group.leaf));
    }
  }

  // Words that stand nowhere: a slip in a name of several words, in a name, or in a word.
  void mend(const Run& run, std::vector<Group>& groups, std::size_t g) const {
    for (std::size_t around = 2; around >= 1; --around) {
      for (std::size_t first = g >= around ? g - around : 0; first <= g; ++first) {
        const std::size_t last = first + around;
        if (last >= groups.size()) break;
        if (last < g || groups[last].end - groups[first].first > kLongestName) continue;
        Leaf leaf = make_leaf(NodeKind::term, words_of(run, groups[first].first, groups[last].end));
        leaf.meaning = meaning_of_misspelling(index_, lexicon_, leaf.key);
        if (!find_mended(leaf)) continue;
        groups[first] = {groups[first].first, groups[last].end, std::move(leaf)};
        groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                     groups.begin() + static_cast<std::ptrdiff_t>(last) + 1);
        return;
      }
    }
    Leaf& leaf = groups[g].leaf;
    if (!leaf.meaning.empty()) return;  // a name, but not in this pile
    leaf.meaning = meaning_of_initials(index_, lexicon_, leaf.key);
    if (find_mended(leaf)) return;
    leaf.meaning = {};
    // a reading is typed in small letters: NBA is none
    if (std::none_of(leaf.words.begin(), leaf.words.end(), [](char32_t c) { return c >= U'A' && c <= U'Z'; }))
      leaf.similar = word_of_initials(index_, lexicon_, leaf.key);
    if (find_similar(leaf)) return;
    leaf.meaning = meaning_of_misspelling(index_, lexicon_, leaf.key);
    if (!find_mended(leaf) && leaf.key.size() > 4) {
      leaf.similar = similar_words(index_, leaf.key, Nearness::nearest);
      (void)find_similar(leaf);
    }
  }

  // Is it no word of the pile, at most a piece of some?
  static bool is_no_word(const Leaf& leaf) {
    return leaf.meaning.empty() && (leaf.documents.empty() || !leaf.patterns.back().borders.begin);
  }

  // Words from g on as pinyin, gong ying lian, where they are no words of the pile; one alone is left where
  // it is a piece of one.
  bool read_as_words(const Run& run, std::vector<Group>& groups, std::size_t g) const {
    std::size_t end = g;
    while (end < groups.size() && end < g + kLongestName && is_no_word(groups[end].leaf)) ++end;
    for (; end > g; --end) {
      if (end == g + 1 && !groups[g].leaf.documents.empty()) break;
      Leaf leaf = make_leaf(NodeKind::term, words_of(run, groups[g].first, groups[end - 1].end));
      leaf.similar = words_of_reading(index_, lexicon_, leaf.key);
      if (!find_similar(leaf)) continue;
      groups[g] = {groups[g].first, groups[end - 1].end, std::move(leaf)};
      groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(g) + 1,
                   groups.begin() + static_cast<std::ptrdiff_t>(end));
      return true;
    }
    return false;
  }

  bool find_similar(Leaf& leaf) const {
    if (leaf.similar.empty()) return false;
    find_documents(index_, lexicon_, leaf);
    return !leaf.documents.empty();
  }

  bool find_mended(Leaf& leaf) const {
    if (leaf.meaning.empty()) return false;
    find_documents(index_, lexicon_, leaf);
    return !leaf.documents.empty();
  }

  // "...", word*, word~, title:word
  void plan_marked(std::uint32_t n) {
    const QueryNode& node = query_.nodes[n];
    Leaf leaf = node.kind == NodeKind::term ? understood(node.text) : make_leaf(node.kind, node.text);
    leaf.whole_words = query_.any;
    if (leaf.kind == NodeKind::fuzzy) leaf.similar = similar_words(index_, leaf.key, Nearness::all);
    leaf.in_title = !node.field.empty();
    find_documents(index_, lexicon_, leaf);
    if (leaf.in_title) keep_in_titles(index_, lexicon_, leaf);
    plan_.leaf_of_node[n] = static_cast<std::uint32_t>(plan_.leaves.size());
    plan_.leaves.push_back(std::move(leaf));
  }

  // The values were looked at when the query was parsed.
  void plan_filter(std::uint32_t n) {
    Result<Scope> scope = find_scope(index_, lexicon_, query_.nodes[n].filters);
    if (scope.ok()) plan_.passes[n] = std::move(scope.value().passes);
  }

  // From the root down: children stand before their parents.
  void mark_wanted() {
    std::vector<std::uint8_t> negated(query_.nodes.size(), 0);
    plan_.wanted.assign(plan_.leaves.size(), 0);
    for (std::size_t n = query_.nodes.size(); n-- > 0;) {
      const std::uint8_t own = query_.nodes[n].kind == NodeKind::without ? !negated[n] : negated[n];
      for (const std::uint32_t child : query_.nodes[n].children) negated[child] = own;
      if (plan_.leaf_of_node[n] != kNoLeaf) plan_.wanted[plan_.leaf_of_node[n]] = !negated[n];
    }
  }

  const Index::Impl& index_;
  const Lexicon& lexicon_;
  const Query& query_;
  Plan plan_;
};

// Documents, or with `without` all but these.
struct Found {
  std::vector<DocId> documents;
  bool without = false;
};

Found both(const Found& a, const Found& b) {
  Found out;
  out.without = a.without && b.without;
  const auto keep = std::back_inserter(out.documents);
  const auto &x = a.documents, &y = b.documents;
  if (out.without) {
    std::set_union(x.begin(), x.end(), y.begin(), y.end(), keep);
  } else if (a.without) {
    std::set_difference(y.begin(), y.end(), x.begin(), x.end(), keep);
  } else if (b.without) {
    std::set_difference(x.begin(), x.end(), y.begin(), y.end(), keep);
  } else {
    std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), keep);
  }
  return out;
}

// By De Morgan.
Found either(Found a, Found b) {
  a.without = !a.without;
  b.without = !b.without;
  Found out = both(a, b);
  out.without = !out.without;
  return out;
}

Found found_by(const Leaf& leaf) {
  Found out;
  out.documents.reserve(leaf.documents.size());
  for (const WeighedDocument& one : leaf.documents) out.documents.push_back(one.doc);
  return out;
}

Found passing(const std::vector<std::uint8_t>& passes) {
  Found out;
  for (DocId doc = 0; doc < passes.size(); ++doc) {
    if (passes[doc] != 0) out.documents.push_back(doc);
  }
  return out;
}

// How many words stand in a piece of text, each Han character one and marks none; no more than `most` are
// counted.
std::uint32_t words_between(const StoredDocument& document, Range between, std::uint32_t most) {
  std::uint32_t count = 0;
  KeyKind last = KeyKind::other;
  between.end = std::min(between.end, between.begin + (most + 1) * kLongestWord);
  for (const char32_t c : text_of(document, between)) {
    const KeyKind kind = key_kind(c);
    if (kind == KeyKind::ideograph || (kind != KeyKind::other && kind != last)) ++count;
    last = kind;
  }
  return count;
}

// Do all leaves stand in one chain of matches, of which each is near the one before?
bool stand_near(const std::vector<std::vector<Match>>& leaves, const StoredDocument& document,
                std::uint32_t distance) {
  struct Link {
    Range range;
    std::size_t leaf = 0;
  };
  std::vector<Link> links;
  for (std::size_t l = 0; l < leaves.size(); ++l) {
    for (const Match& match : leaves[l]) links.push_back({match.range, l});
  }
  sort_stably(links.begin(), links.end(),
              [](const Link& a, const Link& b) { return a.range.begin < b.range.begin; });
  std::vector<std::uint8_t> seen(leaves.size(), 0);
  for (std::size_t i = 0; i < links.size(); ++i) {
    const bool goes_on =
        i > 0 && block_at(document, links[i].range.begin) == block_at(document, links[i - 1].range.begin) &&
        (links[i].range.begin <= links[i - 1].range.end ||
         words_between(document, {links[i - 1].range.end, links[i].range.begin}, distance) <= distance);
    if (!goes_on) seen.assign(leaves.size(), 0);
    seen[links[i].leaf] = 1;
    if (std::find(seen.begin(), seen.end(), 0) == seen.end()) return true;
  }
  return false;
}

void keep_near(const Plan& plan, const QueryNode& node, const Index::Impl& index, const Lexicon& lexicon,
               const Scope& scope, std::vector<DocId>& documents) {
  const auto apart = [&](DocId doc) {
    const StoredDocument& document = index.document(doc);
    std::vector<std::vector<Match>> leaves;
    for (const std::uint32_t child : node.children) {
      leaves.push_back(matches_in(lexicon, plan.leaves[plan.leaf_of_node[child]], document));
      scope.keep_inside(doc, leaves.back());
    }
    return !stand_near(leaves, document, node.distance);
  };
  documents.erase(std::remove_if(documents.begin(), documents.end(), apart), documents.end());
}

}  // namespace

Plan make_plan(const Index::Impl& index, const Lexicon& lexicon, const Query& query) {
  return Planner(index, lexicon, query).make();
}

std::vector<DocId> documents_of(const Plan& plan, const Query& query, const Index::Impl& index,
                                const Lexicon& lexicon, const Scope& scope) {
  std::vector<Found> holds(query.nodes.size());
  for (std::size_t n = 0; n < query.nodes.size(); ++n) {
    const QueryNode& node = query.nodes[n];
    // nothing asked, nothing left out
    holds[n].without = node.kind == NodeKind::all_of || node.kind == NodeKind::near;
    if (!plan.passes[n].empty()) holds[n] = passing(plan.passes[n]);
    if (plan.leaf_of_node[n] != kNoLeaf) holds[n] = found_by(plan.leaves[plan.leaf_of_node[n]]);
    for (const std::uint32_t child : node.children) {
      const bool part_of_another =
          query.nodes[child].kind < NodeKind::near && plan.leaf_of_node[child] == kNoLeaf;
      if (part_of_another) continue;
      Found taken = std::move(holds[child]);
      if (node.kind == NodeKind::without) taken.without = !taken.without;
      holds[n] = node.kind == NodeKind::one_of    ? either(std::move(holds[n]), std::move(taken))
                 : node.kind == NodeKind::without ? std::move(taken)
                                                  : both(holds[n], taken);
    }
    if (node.kind == NodeKind::near) keep_near(plan, node, index, lexicon, scope, holds[n].documents);
  }
  Found all{{}, true};
  if (!query.nodes.empty()) all = std::move(holds.back());
  if (!all.without) return std::move(all.documents);
  std::vector<DocId> out;
  for (DocId doc = 0; doc < index.documents(); ++doc) {
    if (!index.is_removed(doc) && !std::binary_search(all.documents.begin(), all.documents.end(), doc))
      out.push_back(doc);
  }
  return out;
}

}  // namespace newsprism
