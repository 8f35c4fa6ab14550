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

struct FileSettings {
  float least = 0.12F;       // weights below are left out
  float least_worth = 0;     // those that are worth less too, and rows that are hardly worth their keys
  std::uint32_t spare = 12;  // 8 to 12: a feature of no row is taken for one once in about 2 to that power
};

// A weight in the steps of the file, a quarter apart: finer ones change no label, and these compress better.
[[nodiscard]] std::int8_t level_of(float weight);

[[nodiscard]] std::string label_bytes(const Trained& trained, const FileSettings& settings);

}  // namespace newsprism::train
