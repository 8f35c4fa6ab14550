// Groups of names to entities: numbered, named, with evidence.
#pragma once

#include <vector>

#include "facts/name_table.h"
#include "lexicon/lexicon.h"

namespace newsprism {

// Why two names are in one group.
struct JoinReason {
  std::uint32_t a = 0, b = 0;  // positions in NameTable::names
  const char* why = "";
  Place place;
};

// Two names that may be one: offered where they end in two groups.
struct JoinOffer {
  JoinReason reason;
  std::int32_t score_milli = 0;
};

struct NameGroups {
  std::vector<std::uint32_t> root;            // of each name: the least name of its group
  std::vector<std::uint32_t> lexicon_entity;  // of each root
  std::vector<JoinReason> reasons;
  std::vector<JoinOffer> offers;
};

// The least name of the group that a name is in, by way of `up`: of each name the same or a lesser one of its
// group. Shortens that way.
[[nodiscard]] std::uint32_t least_of(std::vector<std::uint32_t>& up, std::uint32_t name);

// Fills pile.entities, pile.offers and Mention::entity. The entity that is named most comes first.
void number_entities(Pile& pile, const NameTable& table, const NameGroups& groups, const Lexicon& lexicon);

}  // namespace newsprism
