#include "search/did_you_mean.h"

#include <algorithm>

#include "base/sorting.h"
#include "index/find_key.h"
#include "lexicon/headwords.h"
#include "search/word_counts.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

constexpr std::size_t kMostOffered = 3;
constexpr std::size_t kMostTried = 8;    // of one word
constexpr std::size_t kLongestRun = 16;  // ideographs in which a slip is looked for
constexpr std::size_t kLongestWordOf = 6;
constexpr std::size_t kMostPieces = 12;  // of them

// A word of the query that stands nowhere, as a piece of its text.
struct Missing {
  std::size_t begin = 0, end = 0;
  std::size_t drop_begin = 0, drop_end = 0;  // with its marks; empty where the query needs it
  bool quoted = false;                       // a mark stands before and behind
  std::vector<CountedWord> instead;          // the nearest first
};

class Mender {
 public:
  Mender(const Index& index, const Lexicon& lexicon, const SearchRequest& request)
      : whole_(index), index_(index.impl()), lexicon_(lexicon), request_(request) {}

  std::vector<std::string> run(const Query& query, const Plan& plan) {
    text_ = decode_utf8(request_.query);
    const std::vector<Missing> missing = missing_of(query, plan);
    if (missing.size() == 1) {
      if (missing[0].quoted) offer(unquoted(missing[0]));
      for (const CountedWord& one : missing[0].instead) offer(changed(missing, &one));
      offer(changed(missing, nullptr));
    } else if (!missing.empty()) {
      offer(changed(missing, nullptr));
    }
    return std::move(out_);
  }

 private:
  std::vector<Missing> missing_of(const Query& query, const Plan& plan) const {
    std::vector<Missing> out;
    bool found = false;  // of the words that are asked for, one at least
    for (std::size_t l = 0; l < plan.leaves.size(); ++l)
      found = found || (plan.wanted[l] != 0 && !plan.leaves[l].documents.empty());
    for (std::uint32_t n = 0; n < query.nodes.size(); ++n) {
      const QueryNode& node = query.nodes[n];
      const std::uint32_t leaf = plan.leaf_of_node[n];
      if (leaf == kNoLeaf || plan.wanted[leaf] == 0 || !plan.leaves[leaf].documents.empty()) continue;
      Missing missing;
      // words that are to be near each other stand in one quotation
      const bool in_near =
          node.kind == NodeKind::phrase && text_.compare(node.offset, node.text.size(), node.text) == 0;
      missing.quoted = node.kind == NodeKind::phrase && !in_near;
      missing.begin = node.offset + (missing.quoted ? 1 : 0);
      missing.end = missing.begin + node.text.size();
      if (text_.compare(missing.begin, node.text.size(), node.text) != 0) continue;
      const auto& together = query.nodes.back();
      if (found && !in_near && together.kind == NodeKind::all_of && node.field.empty() &&
          std::find(together.children.begin(), together.children.end(), n) != together.children.end()) {
        missing.drop_begin = node.offset;
        missing.drop_end = missing.end + (node.kind == NodeKind::term ? 0 : 1);
      }
      missing.instead = instead_of(plan.leaves[leaf].key);
      out.push_back(std::move(missing));
    }
    return out;
  }

  // ---- what one word may have been ----

  [[nodiscard]] std::vector<CountedWord> instead_of(const std::u32string& key) const {
    std::vector<CountedWord> out;
    if (all_of_kind(key, KeyKind::letter)) {
      for (std::u32string& word : similar_words(index_, key, Nearness::all)) {
        const std::uint32_t slips = edit_distance(key, word, spelling_bound(key.size()));
        const std::uint32_t documents = documents_of_term(index_, word);
        if (slips > 0) out.push_back({std::move(word), documents, true, slips});
      }
    } else if (key.size() > 1 && key.size() <= kLongestRun && all_of_kind(key, KeyKind::ideograph)) {
      add_names(key, out);
      add_words(key, out);
    }
    sort_stably(out.begin(), out.end(), [](const CountedWord& a, const CountedWord& b) {
      if (a.slips != b.slips) return a.slips < b.slips;
      return a.documents != b.documents ? a.documents > b.documents : a.key < b.key;
    });
    const auto same = [](const CountedWord& a, const CountedWord& b) { return a.key == b.key; };
    out.erase(std::unique(out.begin(), out.end(), same), out.end());
    while (out.size() > kMostTried) out.pop_back();
    return out;
  }

  [[nodiscard]] std::uint32_t slips(std::u32string_view typed, std::u32string_view meant) const {
    return sounds_like(lexicon_, typed, meant) ? 0 : 1;
  }

  void add_names(std::u32string_view key, std::vector<CountedWord>& out) const {
    for (const auto& [name, entity] : index_.entities.names()) {
      if (name.size() != key.size() || name == key || !all_of_kind(name, KeyKind::ideograph)) continue;
      std::size_t others = 0;
      for (std::size_t i = 0; i < key.size(); ++i) others += name[i] == key[i] ? 0U : 1U;
      if ((others == 1 && key.size() > 2) || slips(key, name) == 0)
        out.push_back({name, documents_of_term(index_, entity_tag(entity)), true, slips(key, name)});
    }
  }

  // One word of the run is wrong: one that touches a pair of characters which stands nowhere, where there is
  // such a pair. The longest first.
  void add_words(std::u32string_view key, std::vector<CountedWord>& out) const {
    std::vector<std::uint8_t> strange(key.size(), 0);
    for (std::size_t at = 0; at + 1 < key.size(); ++at)
      strange[at] = documents_of_term(index_, key.substr(at, 2)) == 0 ? 1 : 0;
    const bool any = std::find(strange.begin(), strange.end(), 1) != strange.end();
    std::size_t pieces = 0;
    for (std::size_t size = std::min(key.size(), kLongestWordOf); size > 1; --size) {
      for (std::size_t at = 0; at + size <= key.size() && pieces < kMostPieces; ++at) {
        const auto from = strange.begin() + static_cast<std::ptrdiff_t>(at);
        const auto to = from + static_cast<std::ptrdiff_t>(size) - 1;
        if (any && std::find(from, to, 1) == to) continue;
        ++pieces;
        add_words_at(key, at, size, out);
      }
    }
  }

  void add_words_at(std::u32string_view key, std::size_t at, std::size_t size,
                    std::vector<CountedWord>& out) const {
    constexpr std::size_t kMostLike = 64;
    const std::u32string_view piece = key.substr(at, size);
    for (const CountedWord& word :
         commonest_of(index_, headwords_like(lexicon_, piece, kMostLike).words, 4)) {
      std::u32string words(key);
      words.replace(at, size, word.key);
      const std::uint32_t documents = size == key.size() ? word.documents : documents_holding(index_, words);
      if (documents > 0) out.push_back({std::move(words), documents, true, slips(piece, word.key)});
    }
  }

  // ---- whole queries ----

  // With `instead` for the only missing word. Without it every missing word has its nearest in its place,
  // where there are several; and one that has none, or is the only one, is dropped. Empty where that cannot
  // be.
  [[nodiscard]] std::u32string changed(const std::vector<Missing>& missing,
                                       const CountedWord* instead) const {
    std::u32string out = text_;
    for (std::size_t m = missing.size(); m-- > 0;) {  // by place, so from behind
      const Missing& one = missing[m];
      const CountedWord* nearest = missing.size() > 1 && !one.instead.empty() ? &one.instead[0] : instead;
      if (nearest != nullptr) {
        out.replace(one.begin, one.end - one.begin, nearest->key);
      } else if (one.drop_end > one.drop_begin) {
        std::size_t begin = one.drop_begin;
        while (begin > 0 && out[begin - 1] == U' ') --begin;
        if (begin == 0) {
          out.erase(0, std::min(out.find_first_not_of(U' ', one.drop_end), out.size()));
        } else {
          out.erase(begin, one.drop_end - begin);
        }
      } else {
        return {};
      }
    }
    return out;
  }

  // A name in quotation marks does not stand for its other forms.
  [[nodiscard]] std::u32string unquoted(const Missing& one) const {
    std::u32string out = text_;
    out.erase(one.end, 1);
    out.erase(one.begin - 1, 1);
    return out;
  }

  void offer(const std::u32string& words) {
    if (words.empty() || out_.size() == kMostOffered) return;
    SearchRequest request = request_;
    request.query = to_utf8(words);
    request.from = request.limit = 0;
    if (std::find(out_.begin(), out_.end(), request.query) != out_.end()) return;
    const Result<RankedResults> found = find_ranked(whole_, lexicon_, request);
    if (found.ok() && found.value().total > 0) out_.push_back(std::move(request.query));
  }

  const Index& whole_;
  const Index::Impl& index_;
  const Lexicon& lexicon_;
  const SearchRequest& request_;
  std::u32string text_;
  std::vector<std::string> out_;
};

}  // namespace

std::vector<std::string> did_you_mean(const Index& index, const Lexicon& lexicon,
                                      const SearchRequest& request, const Query& query, const Plan& plan) {
  return Mender(index, lexicon, request).run(query, plan);
}

}  // namespace newsprism
