#include "facts/analyze.h"

#include "facts/anchors.h"
#include "facts/dossier.h"
#include "facts/entities.h"
#include "facts/events.h"
#include "facts/occasions.h"
#include "facts/speakers.h"
#include "facts/voices.h"
#include "mentions/find_figures.h"
#include "mentions/find_names.h"
#include "mentions/find_quotes.h"
#include "mentions/find_times.h"

namespace newsprism {
namespace {

void find_all_names(Pile& pile, const Lexicon& lexicon) {
  std::vector<const Document*> documents;
  std::vector<const Tokens*> tokens;
  std::vector<std::vector<Candidate>> candidates(pile.documents.size());
  for (DocId d = 0; d < pile.documents.size(); ++d) {
    documents.push_back(&pile.documents[d]);
    tokens.push_back(&pile.readings[d].tokens);
    find_candidates(pile.documents[d], pile.readings[d].tokens, lexicon, candidates[d],
                    &pile.readings[d].words);
  }
  std::vector<std::vector<Mention>> nested;
  std::vector<std::vector<Mention>> mentions =
      settle_names(documents, tokens, std::move(candidates), &nested);
  for (DocId d = 0; d < pile.documents.size(); ++d) {
    pile.readings[d].mentions = std::move(mentions[d]);
    pile.readings[d].nested = std::move(nested[d]);
  }
}

// A name within a name is the entity of the lexicon that it names elsewhere in the pile, if it does.
void link_nested(Pile& pile) {
  std::vector<EntityId> listed;  // by the number in the lexicon
  for (EntityId e = 0; e < pile.entities.size(); ++e) {
    const std::uint32_t number = pile.entities[e].lexicon_entity;
    if (number == kNoEntity) continue;
    if (number >= listed.size()) listed.resize(number + 1, kNoEntity);
    listed[number] = e;
  }
  for (Reading& reading : pile.readings) {
    for (Mention& m : reading.nested) {
      if (m.lexicon_entity < listed.size()) m.entity = listed[m.lexicon_entity];
    }
  }
}

}  // namespace

void analyze(Pile& pile, const Lexicon& lexicon, const std::vector<NameChoice>& choices) {
  pile.readings.clear();
  pile.readings.resize(pile.documents.size());
  pile.entities.clear();
  pile.dossier = Dossier();
  for (DocId d = 0; d < pile.documents.size(); ++d) {
    pile.readings[d].tokens = cut(pile.documents[d], lexicon);
  }
  find_all_names(pile, lexicon);
  join_entities(pile, lexicon, choices);
  link_nested(pile);
  infer_anchor_days(pile);
  for (DocId d = 0; d < pile.documents.size(); ++d) {
    Document& document = pile.documents[d];
    Reading& reading = pile.readings[d];
    find_times(document, reading.tokens, reading.times);
    mark_occasions(document, reading);
    find_figures(document, reading.tokens, reading.times, reading.mentions, reading.figures);
    find_quotes(document, reading.tokens, reading.mentions, reading.quotes);
  }
  name_speakers(pile);
  find_voices(pile);
  find_events(pile);
  build_dossier(pile, lexicon);
}

}  // namespace newsprism
