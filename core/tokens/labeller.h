// Names and words of a sentence by the label model: the best path over the units (Viterbi).
//
//   units   黄      某    说    H20   很   好
//   names   PER-B  PER-E  -     -     -    -
//   words   begin  end   alone alone alone alone
//
// Integers only, so that native and wasm label alike. Keeps its buffers: no allocation per sentence once they
// have grown. Linear in the sentence.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "lexicon/label_model.h"
#include "tokens/label_features.h"

namespace newsprism {

struct LabelledName {
  Range range;
  EntityType type;
  std::int32_t margin;  // how much worse the best path without this name is; in units of the model
};

class Labeller {
 public:
  Labeller(const LabelModel& model, const Lexicon& lexicon) : model_(&model), features_(lexicon, model) {}

  // Reads one sentence; `key` is fold(text). Then ask for names() and words().
  void read(std::u32string_view text, std::u32string_view key);

  // Appends, in order; ranges in the sentence.
  void names(std::vector<LabelledName>& out);
  void words(std::vector<Range>& out);

 private:
  // Units before the first and behind the last that features may speak about.
  static constexpr std::size_t kMargin = 7;
  struct Styled {
    std::uint32_t unit;
    LabelModel::Row row;
  };
  void add_scores();
  void add_row(const LabelFeature& feature, const LabelModel::Row& row,
               std::array<std::int32_t, kStyles>& styles);
  [[nodiscard]] std::int32_t& score(std::size_t unit, std::uint32_t label) {
    return scores_[(unit + kMargin) * kLabels + label];
  }

  const LabelModel* model_;
  FeatureReader features_;
  std::vector<Styled> styled_;        // what rows say by style
  std::vector<std::int32_t> scores_;  // kLabels a unit, times kWholeShare
  std::vector<std::int32_t> ahead_, behind_;
  std::vector<std::uint8_t> from_;
};

}  // namespace newsprism
