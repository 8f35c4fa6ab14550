// `newsprism tag`: tokens and names of single sentences, without any document around them.
#pragma once

#include "lexicon/lexicon.h"

namespace newsprism::cli {

// Reads standard input line by line, prints a line for each. Returns the exit status.
int tag_lines(const Lexicon& lexicon);

}  // namespace newsprism::cli
