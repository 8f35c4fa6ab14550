// The day of an article that tells only its month, from the articles of the pile that tell the same.
//
//   a  2025-07-16   the press meeting ...        c (2025-07) shares most of its words with a, some
//   b  2025-07-18   the press meeting ...        with b, so it stands on 2025-07-16: 昨天 is the 15th
//   c  2025-07      昨天 at the press meeting ...
//
// A full date of the month in the article's own text counts too: it stands on that day or later. A day
// found so is marked: basis "corpus", inferred. Without two such articles within ten days, and without
// a day in the text, the month stays as it is.
#pragma once

#include "facts/pile.h"

namespace newsprism {

// After join_entities, before find_times. Days found by an earlier call are looked for anew.
// Cost: nothing for a pile without such articles; else linear in the text of the same month.
void infer_anchor_days(Pile& pile);

}  // namespace newsprism
