#include "facts/dossier.h"

#include "facts/align.h"
#include "facts/concepts.h"
#include "facts/conflicts.h"
#include "facts/differing.h"
#include "facts/digest.h"
#include "facts/pairing.h"
#include "facts/statements.h"
#include "facts/timeline.h"

namespace newsprism {

void build_dossier(Pile& pile, const Lexicon&) {
  const Concepts concepts;
  const Statements statements = build_statements(pile, concepts);
  const std::vector<StatementPair> pairs = pair_statements(statements);
  align_statements(pile, statements, pairs);
  find_differing_figures(pile, statements, pairs, concepts);
  find_conflicts(pile, statements, pairs, concepts);
  align_differing(pile, statements);
  build_timeline(pile, statements);
  find_keyphrases(pile);
  find_duplicates(pile);
  summarize(pile, statements, pairs);
}

}  // namespace newsprism
