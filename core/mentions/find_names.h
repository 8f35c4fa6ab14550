// All names of all documents: every finder, then what the pile itself teaches, then one choice.
#pragma once

#include <vector>

#include "document/document.h"
#include "mentions/mention.h"
#include "mentions/sentence_view.h"
#include "tokens/tokens.h"
#include "tokens/word_cuts.h"

namespace newsprism {

// Appends what the finders and the labeller see in one document, sentence by sentence, overlapping and
// unsettled. Where `words` is given it receives the words of the sentences, which the labeller cuts on the
// way.
void find_candidates(const Document& document, const Tokens& tokens, const Lexicon& lexicon,
                     std::vector<Candidate>& out, WordCuts* words = nullptr);

// The same without the labeller.
void find_by_rules(const Document& document, const Tokens& tokens, const Lexicon& lexicon,
                   std::vector<Candidate>& out);

// The mentions of every document, ordered and disjoint. `candidates` holds one list a document. A name
// that is sure in one place is found in every other (Why::corpus); outlets named in the metadata, parts
// of foreign names and 老 + surname (Why::alias) are looked for too; what stands once and weakly is
// dropped. The order of the documents does not change what is found. Where `nested` is given it receives,
// for each document, the names inside the mentions: 北京大学 and 北京 in 北京大学第一医院. They are ordered,
// lie in one mention each and may lie in one another.
[[nodiscard]] std::vector<std::vector<Mention>> settle_names(
    const std::vector<const Document*>& documents, const std::vector<const Tokens*>& tokens,
    std::vector<std::vector<Candidate>> candidates, std::vector<std::vector<Mention>>* nested = nullptr);

// Chooses among overlapping candidates; the result is ordered and disjoint.
[[nodiscard]] std::vector<Candidate> settle(std::vector<Candidate> candidates);

}  // namespace newsprism
