// Which style a sentence is written in: logistic regression over its units, and the shares that the
// names' labels are trained with.
#pragma once

#include <vector>

#include "cli/train/training_set.h"

namespace newsprism::train {

// Weights of kStyles a row, already in the unit of the model's bytes.
using StyleWeights = std::vector<std::array<std::int8_t, kStyles>>;

struct StyleSettings {
  std::uint32_t seen = 0;  // what was seen less often says nothing of the style
  float least = 0.4F;      // a smaller weight is none
  float l1 = 0;            // penalty; with one, weights are in the steps of all others
};

// Sets the shares of every sentence: those of the training part come from a model that has not seen them
// (two halves), as it will be for a text to come. Features hold rows.
[[nodiscard]] StyleWeights train_styles(std::vector<Sentence>& sentences, std::size_t rows,
                                        const StyleSettings& settings);

}  // namespace newsprism::train
