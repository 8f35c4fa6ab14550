// Sections that somebody speaks alone, in the first person.
//
//   Told by: Ada Lund                 the text says whose words it is
//   陈某,32岁,木匠                     or the heading names who speaks below it
//   我十六岁开始学木工。...              or, in an interview, a section of the one who answers
//
#pragma once

#include "document/document.h"

namespace newsprism {

// Fills document.monologues, in order and disjoint; blocks and qa are set. A section that names its speaker
// or quotes somebody at length is a report and no monologue. Linear.
void find_monologues(Document& document);

}  // namespace newsprism
