#include "search/plan.h"

#include <algorithm>

#include "mentions/find_figures.h"
#include "search/filters.h"
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
      find_matches(index_, lexicon_, leaf);
      if (!leaf.matches.empty()) return {first, end, std::move(leaf)};
    }
    Leaf leaf = understood(words_of(run, first, first + 1));
    find_matches(index_, lexicon_, leaf);
    return {first, first + 1, std::move(leaf)};
  }

  void plan_run(const Run& run) {
    std::vector<Group> groups;
    for (std::size_t at = 0; at < run.size(); at = groups.back().end) groups.push_back(next_group(run, at));
    for (std::size_t g = 0; g < groups.size(); ++g) {
      if (groups[g].leaf.matches.empty()) mend(run, groups, g);
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
    leaf.meaning = meaning_of_misspelling(index_, lexicon_, leaf.key);
    if (!find_mended(leaf) && leaf.key.size() > 4) {
      leaf.similar = similar_words(index_, leaf.key, Nearness::nearest);
      find_matches(index_, lexicon_, leaf);
    }
  }

  bool find_mended(Leaf& leaf) const {
    if (leaf.meaning.empty()) return false;
    find_matches(index_, lexicon_, leaf);
    return !leaf.matches.empty();
  }

  // "...", word*, word~, title:word
  void plan_marked(std::uint32_t n) {
    const QueryNode& node = query_.nodes[n];
    Leaf leaf = node.kind == NodeKind::term ? understood(node.text) : make_leaf(node.kind, node.text);
    if (leaf.kind == NodeKind::fuzzy) leaf.similar = similar_words(index_, leaf.key, Nearness::all);
    find_matches(index_, lexicon_, leaf);
    if (!node.field.empty()) keep_in_titles(index_, leaf);
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

// The parent's documents, as far as this child says.
void take_child(NodeKind parent, const std::vector<std::uint8_t>& child, std::vector<std::uint8_t>& own) {
  for (std::size_t d = 0; d < own.size(); ++d) {
    if (parent == NodeKind::all_of || parent == NodeKind::near) own[d] &= child[d];
    if (parent == NodeKind::one_of) own[d] |= child[d];
    if (parent == NodeKind::without) own[d] = child[d] == 0 ? 1 : 0;
  }
}

}  // namespace

Plan make_plan(const Index::Impl& index, const Lexicon& lexicon, const Query& query) {
  return Planner(index, lexicon, query).make();
}

std::vector<std::uint8_t> documents_of(const Plan& plan, const Query& query, std::size_t documents) {
  std::vector<std::vector<std::uint8_t>> holds(query.nodes.size());
  for (std::size_t n = 0; n < query.nodes.size(); ++n) {
    const QueryNode& node = query.nodes[n];
    holds[n].assign(documents, node.kind == NodeKind::all_of || node.kind == NodeKind::near ? 1 : 0);
    if (!plan.passes[n].empty()) holds[n] = plan.passes[n];
    if (plan.leaf_of_node[n] != kNoLeaf) {
      for (const Match& match : plan.leaves[plan.leaf_of_node[n]].matches) holds[n][match.doc] = 1;
    }
    for (const std::uint32_t child : node.children) {
      const bool part_of_another =
          query.nodes[child].kind < NodeKind::near && plan.leaf_of_node[child] == kNoLeaf;
      if (!part_of_another) take_child(node.kind, holds[child], holds[n]);
      std::vector<std::uint8_t>().swap(holds[child]);  // its parent was all that asked
    }
  }
  return query.nodes.empty() ? std::vector<std::uint8_t>(documents, 1) : std::move(holds.back());
}

}  // namespace newsprism
