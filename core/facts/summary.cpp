#include <algorithm>
#include <set>

#include "facts/digest.h"
#include "facts/pile_view.h"
#include "mentions/match_key.h"

namespace newsprism {
namespace {

constexpr std::size_t kSentences = 5;
constexpr std::uint32_t kPerDocument = 2;

struct Choice {
  std::uint32_t row = 0;
  std::int64_t worth = 0;
};

class Summarizer {
 public:
  Summarizer(const Pile& pile, const Statements& statements)
      : pile_(pile), s_(statements), backing_(statements.rows.size()) {}

  std::vector<Place> run(const std::vector<StatementPair>& pairs) {
    for (const StatementPair& pair : pairs) {
      if (s_.rows[pair.a].doc == s_.rows[pair.b].doc) continue;
      back(pair.a, s_.rows[pair.b].doc);
      back(pair.b, s_.rows[pair.a].doc);
    }
    std::vector<Place> out;
    std::vector<std::uint32_t> used(pile_.documents.size(), 0);
    while (out.size() < kSentences) {
      const Choice best = best_row(used);
      if (best.worth <= 0) break;
      const Statement& row = s_.rows[best.row];
      out.push_back({row.doc, whole_sentence(row)});
      ++used[row.doc];
      covered_.insert(s_.sets.data() + row.first, s_.sets.data() + row.end);
      chosen_.insert(best.row);
    }
    return out;
  }

 private:
  // Said in another document too: each document counts once.
  void back(std::uint32_t row, DocId other) {
    auto& docs = backing_[row];
    if (docs.size() < 4 && std::find(docs.begin(), docs.end(), other) == docs.end()) docs.push_back(other);
  }

  [[nodiscard]] Range whole_sentence(const Statement& row) const {
    const Sentence* sentence = pile_.readings[row.doc].tokens.sentence_at(row.range.begin);
    return sentence ? sentence->range : row.range;
  }

  [[nodiscard]] bool fits(const Statement& row) const {
    if (row.block != BlockType::paragraph && row.block != BlockType::answer) return false;
    const std::uint32_t least = row.latin ? 60 : 20, most = row.latin ? 320 : 140;
    if (row.range.size() < least || row.range.size() > most) return false;
    const Key key = pile_.documents[row.doc].key;
    const char32_t last = char_at(key, row.range.end);
    if (last == U'?' || last == U'？') return false;
    // what leans on the sentence before it cannot stand alone
    return any_at(key, row.range.begin,
                  U"但|不过|因此|所以|而且|然而|其次|这|那|他|她|它|此外|同时|另外|对此|对于|it |"
                  U"he |she |they |but |this ") == 0;
  }

  // New names and words, more for what others say too, less for the second sentence of a document.
  [[nodiscard]] std::int64_t worth(const Statement& row, std::uint32_t index, std::uint32_t used) const {
    std::int64_t fresh = 0, old = 0;
    std::int64_t names = 0;
    for (std::uint32_t i = row.first; i < row.end; ++i) {
      const Feature& f = s_.features[s_.sets[i]];
      if (f.times < 2) continue;
      // common to many sentences of the pile, but not to all
      const std::int64_t value =
          std::min<std::int64_t>(f.times, 20) * std::max<std::int64_t>(f.weight_milli, 500) / 4000;
      (covered_.count(s_.sets[i]) > 0 ? old : fresh) += value;
    }
    for (const Mention& m : mentions_in(pile_.readings[row.doc], row.range)) names += m.entity < 12 ? 1 : 0;
    const auto docs = static_cast<std::int64_t>(backing_[index].size());
    const std::int64_t early = row.order < 4 ? 3 : 2;  // the lead of a story says what it is
    const std::int64_t length = std::max<std::int64_t>(row.range.size() / (row.latin ? 3 : 1), 30);
    return (fresh * 10 - old * 4) * (2 + docs) * early * (1 + std::min<std::int64_t>(names, 3)) * 60 /
           (length + 30) / (1 + 2 * used);
  }

  [[nodiscard]] Choice best_row(const std::vector<std::uint32_t>& used) const {
    Choice best;
    for (std::uint32_t i = 0; i < s_.rows.size(); ++i) {
      const Statement& row = s_.rows[i];
      if (used[row.doc] >= kPerDocument || chosen_.count(i) > 0 || !fits(row)) continue;
      const std::int64_t value = worth(row, i, used[row.doc]);
      if (value > best.worth) best = {i, value};
    }
    return best;
  }

  const Pile& pile_;
  const Statements& s_;
  std::vector<std::vector<DocId>> backing_;  // by row: other documents that say it
  std::set<FeatureId> covered_;
  std::set<std::uint32_t> chosen_;
};

}  // namespace

void summarize(Pile& pile, const Statements& statements, const std::vector<StatementPair>& pairs) {
  pile.dossier.summary = Summarizer(pile, statements).run(pairs);
}

}  // namespace newsprism
