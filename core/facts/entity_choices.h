// What the reader decided about names, applied to the groups that the rules made.
//
//   rules     {陈海, 老陈}   {Chen Hai}        same [陈海] [Chen Hai]: {陈海, 老陈, Chen Hai}
//   groups    {港口, 海州港口}                 apart [港口] [海州港口]: {港口}   {海州港口}
//
// The choices hold one after the other, each over what the ones before it left. `same` joins the groups of
// the first name of either side that the pile has. `apart` takes the names of the first side out of each
// group that has a name of the second; those that it takes out of one group stay together. A side with a
// document means its names as they stand in that one alone: there they become names of their own. Names that
// the pile does not have are passed over, and so is a choice without any. Rules never join again what was
// taken apart, for they came before.
#pragma once

#include <vector>

#include "document/choices.h"
#include "facts/name_groups.h"

namespace newsprism {

// `roots` of the groups must be final. Keeps the reasons true: those between two groups go, and what only the
// reader joined has the reason by_hand. Says of each choice whether the pile has what it names.
void apply_choices(const std::vector<NameChoice>& choices, const Pile& pile, NameTable& table,
                   NameGroups& groups, std::vector<bool>& held);

// After number_entities(): the types and the shown names that the reader chose.
void apply_looks(const std::vector<NameChoice>& choices, const NameTable& table, Pile& pile);

}  // namespace newsprism
