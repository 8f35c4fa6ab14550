// Finds what somebody said: in quotation marks, and reported without them.
#pragma once

#include <vector>

#include "document/document.h"
#include "mentions/mention.h"
#include "tokens/tokens.h"

namespace newsprism {

// Appends in order of the text. A string in marks that is no speech (a title, a scare quote, a name) is
// none. Speaker and cue are ranges of the text; Quote::speaker_entity is filled by facts/speakers.
// Answers of an interview (document.qa) are not repeated as quotes.
void find_quotes(const Document& document, const Tokens& tokens, const std::vector<Mention>& mentions,
                 std::vector<Quote>& out);

}  // namespace newsprism
