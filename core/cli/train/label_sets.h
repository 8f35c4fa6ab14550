// The two sets of labels that are trained, and which of them may follow each other.
#pragma once

#include "cli/train/crf.h"

namespace newsprism::train {

[[nodiscard]] Crf name_crf();
[[nodiscard]] Crf word_crf();

}  // namespace newsprism::train
