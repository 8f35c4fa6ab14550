// People, organisations and places as the trained labeller sees them.
#pragma once

#include <vector>

#include "mentions/sentence_view.h"
#include "tokens/labeller.h"
#include "tokens/word_cuts.h"

namespace newsprism {

// Keeps its buffers: one serves many sentences. Finds nothing where the lexicon has no model.
class LabelledNames {
 public:
  explicit LabelledNames(const Lexicon& lexicon) : labeller_(lexicon.labels(), lexicon) {}

  // Appends (Why::model) the names of the sentence; what others found in it stands in `out` before.
  void find(const SentenceView& view, std::vector<Candidate>& out);

  // Adds the words of the sentence that was read last, as the labeller cuts them; the dictionary's where the
  // lexicon has no model.
  void words(const SentenceView& view, WordCuts& out);

 private:
  void weigh_guess(const SentenceView& view, Candidate& c) const;

  Labeller labeller_;
  std::vector<LabelledName> names_;
  std::vector<Range> words_;
};

}  // namespace newsprism
