// What happened when: a dated clause with somebody in it.
#pragma once

#include "facts/pile.h"

namespace newsprism {

// Fills Reading::events.
void find_events(Pile& pile);

}  // namespace newsprism
