#include "cli/train/label_sets.h"

#include <vector>

#include "lexicon/label_model.h"

namespace newsprism::train {

Crf name_crf() {
  std::vector<bool> allowed, opens, closes;
  for (std::uint32_t a = 0; a < kNameLabels; ++a) {
    opens.push_back(!label_goes_on(a));
    closes.push_back(!label_stays_open(a));
    for (std::uint32_t b = 0; b < kNameLabels; ++b) {
      const bool open = label_stays_open(a);
      allowed.push_back(open == label_goes_on(b) && (!open || (a - 1) / 4 == (b - 1) / 4));
    }
  }
  return Crf(kNameLabels, allowed, opens, closes, true);
}

Crf word_crf() {
  std::vector<bool> allowed;
  for (std::uint32_t a = 0; a < kWordLabels; ++a) {
    for (std::uint32_t b = 0; b < kWordLabels; ++b) allowed.push_back((a <= 1) == (b == 1 || b == 2));
  }
  return Crf(kWordLabels, allowed, {true, false, false, true}, {false, false, true, true}, false);
}

}  // namespace newsprism::train
