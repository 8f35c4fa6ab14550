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
  Labeller(const LabelModel& model, const Lexicon& lexicon);

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
  // The steps that are allowed, times kWholeShare. A label is closed where a name or word may begin behind
  // it: none, an end, alone; it is open within one: begin, middle.
  static constexpr std::uint32_t kClosed = 7, kOpen = 6;
  struct Steps {
    std::int32_t begin[kClosed][kClosed];  // [to][from]: from a closed label to none, a begin or alone
    std::int32_t go_on[kOpen][2];          // [to][from]: from begin and middle to middle or end
    std::int32_t words[8];                 // the same of words, in the order of kWordSteps
  };
  void add_scores();
  void look_ahead();
  void look_back(std::size_t first);
  void add_row(const LabelFeature& feature, const LabelModel::Row& row,
               std::array<std::int32_t, kStyles>& styles);
  [[nodiscard]] std::int32_t& score(std::size_t unit, std::uint32_t label) {
    return scores_[(unit + kMargin) * kLabels + label];
  }

  const LabelModel* model_;
  FeatureReader features_;
  Steps steps_;
  std::vector<Styled> styled_;        // what rows say by style
  std::vector<std::int32_t> scores_;  // kLabels a unit, times kWholeShare
  std::vector<std::int32_t> ahead_, behind_;
  std::vector<std::uint8_t> from_;
};

}  // namespace newsprism
