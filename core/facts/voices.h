// Whose voice each sentence is in.
//
//   The council met on Tuesday.                outlet
//   "We need the bridge," said Ada Lund.       quoted, Ada Lund
//   Lund said the bridge was needed.           paraphrase, Ada Lund
//   Q: Who pays?                               question
//
#pragma once

#include "facts/pile.h"

namespace newsprism {

// Fills Reading::voices from interview turns, monologues and quotes, whose speakers are named already.
// Linear.
void find_voices(Pile& pile);

[[nodiscard]] const char* voice_name(VoiceKind kind);  // "outlet", ...

}  // namespace newsprism
