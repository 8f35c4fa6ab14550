// What newsprism-train is told to do.
#pragma once

#include <cstdint>
#include <string>

#include "cli/train/crf.h"
#include "cli/train/label_file.h"
#include "cli/train/styles.h"

namespace newsprism::train {

struct Settings {
  std::string output, text, pack;
  std::string without;  // a set that is not trained on, only measured: how the model does out of its domain
  CrfSettings names{0.3F, 1.6F, 7};
  CrfSettings words{0.4F, 8.0F, 4};
  StyleSettings styles;
  FileSettings file;
  float importance = 0;           // power of weigh_sets
  std::uint32_t seen_words = 12;  // a word seen less often has no class
  int seen = 2;             // features seen less often in the training part are left out; triples one more
  bool everything = false;  // train on the held-out part as well
};

// Ends the program where it is told something else.
[[nodiscard]] Settings parse(int count, char** values);

}  // namespace newsprism::train
