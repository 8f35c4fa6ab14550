// How well a model does on sentences that it was not trained on.
#pragma once

#include <vector>

#include "cli/train/training_set.h"

namespace newsprism::train {

// Prints the figures of the held-out part as a table, set by set. `model` is the packed one: what the program
// will do.
void print_figures(const std::vector<Sentence>& sentences, const LabelModel& model, const Lexicon& lexicon);

}  // namespace newsprism::train
