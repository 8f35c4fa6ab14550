#include "facts/dossier.h"

#include <algorithm>
#include <set>

#include "facts/align.h"
#include "facts/concepts.h"
#include "facts/conflicts.h"
#include "facts/differing.h"
#include "facts/digest.h"
#include "facts/pairing.h"
#include "facts/statements.h"
#include "facts/timeline.h"

namespace newsprism {

namespace {

constexpr std::int32_t kCopy = 800;

// That a copy says what its original says is no agreement of two sources.
std::vector<StatementPair> without_copies(std::vector<StatementPair> pairs, const Statements& statements,
                                          const Dossier& dossier) {
  std::set<std::pair<DocId, DocId>> copies;
  for (const Duplicate& d : dossier.duplicates) {
    if (d.similarity_milli >= kCopy) copies.insert({d.a, d.b});
  }
  const auto copied = [&](const StatementPair& pair) {
    return copies.count(std::minmax(statements.rows[pair.a].doc, statements.rows[pair.b].doc)) > 0;
  };
  pairs.erase(std::remove_if(pairs.begin(), pairs.end(), copied), pairs.end());
  return pairs;
}

}  // namespace

void build_dossier(Pile& pile, const Lexicon& lexicon) {
  const Concepts concepts;
  const Statements statements = build_statements(pile, concepts);
  find_duplicates(pile);
  const std::vector<StatementPair> pairs =
      without_copies(pair_statements(statements), statements, pile.dossier);
  align_statements(pile, statements, pairs);
  find_differing_figures(pile, statements, pairs, concepts);
  find_conflicts(pile, statements, pairs, concepts);
  align_differing(pile, statements);
  build_timeline(pile, statements);
  find_keyphrases(pile, lexicon);
  summarize(pile, statements, pairs);
}

}  // namespace newsprism
