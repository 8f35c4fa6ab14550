#include "facts/entities.h"

#include <map>

#include "facts/entity_choices.h"
#include "facts/join_people.h"
#include "facts/join_things.h"
#include "facts/name_joiner.h"

namespace newsprism {
namespace {

void join_lexicon(NameJoiner& joiner) {
  std::map<std::uint32_t, std::uint32_t> first;  // by the lexicon's entity
  for (std::uint32_t n = 0; n < joiner.names.size(); ++n) {
    const std::uint32_t known = joiner.lexicon_entity(n);
    if (known == kNoEntity) continue;
    const auto [at, fresh] = first.try_emplace(known, n);
    if (!fresh) joiner.join(at->second, n, "lexicon", {});
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
