#include "facts/entities.h"

#include "facts/entity_choices.h"
#include "facts/join_people.h"
#include "facts/join_things.h"
#include "facts/name_joiner.h"
#include "facts/name_lists.h"

namespace newsprism {
namespace {

void join_lexicon(NameJoiner& joiner) {
  NameLists known;  // by the lexicon's entity
  for (std::uint32_t n = 0; n < joiner.names.size(); ++n) {
    const std::uint32_t entity = joiner.lexicon_entity(n);
    if (entity != kNoEntity) known.put(numbered_key(entity), n);
  }
  for (const NameNumbers& same : known.all()) {
    for (const std::uint32_t n : same) joiner.join(same[0], n, "lexicon", {});
  }
}

}  // namespace

void join_entities(Pile& pile, const Lexicon& lexicon, const std::vector<NameChoice>& choices) {
  NameJoiner joiner(pile, lexicon);
  split_known(joiner);
  join_lexicon(joiner);
  join_appositions(joiner);
  join_things(joiner);
  join_people(joiner);
  NameGroups& groups = joiner.groups();
  apply_choices(choices, pile, joiner.table, groups, pile.choices_held);
  number_entities(pile, joiner.table, groups, lexicon);
  apply_looks(choices, joiner.table, pile);
}

}  // namespace newsprism
