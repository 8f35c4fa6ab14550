// Who said it: the entity behind the words that name a speaker.
#pragma once

#include "facts/pile.h"

namespace newsprism {

// Fills Quote::speaker_entity and Quote::speaker_name. A pronoun or 对方 takes the one that the last
// sentence before it with such names can mean, nobody where two remain.
void name_speakers(Pile& pile);

// The entity of a label or a name in the text ("黃仁勳:"), kNoEntity where it names none or is empty.
[[nodiscard]] EntityId entity_at(const Reading& reading, Range range);

}  // namespace newsprism
