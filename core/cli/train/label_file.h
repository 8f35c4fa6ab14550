// The trained weights as the bytes that core/lexicon/label_model.h reads.
#pragma once

#include <string>
#include <vector>

#include "cli/train/crf.h"
#include "cli/train/styles.h"
#include "cli/train/word_classes.h"

namespace newsprism::train {

struct Trained {
  FeatureRows rows;
  std::vector<WordClass> classes;
  const Crf* names = nullptr;  // none: a model of classes alone
  const Crf* words = nullptr;
  const StyleWeights* styles = nullptr;
};

// Weights below `least` are left out.
[[nodiscard]] std::string label_bytes(const Trained& trained, float least);

}  // namespace newsprism::train
