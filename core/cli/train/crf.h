// Training of a linear-chain conditional random field by FTRL-proximal with an L1 penalty.
//
// Source: McMahan et al., Ad Click Prediction: a View from the Trenches, KDD 2013, on the gradient of the
// log-likelihood by forward-backward (Lafferty et al. 2001). One thread, a fixed order: the same sentences
// give the same weights.
#pragma once

#include <cstdint>
#include <vector>

#include "cli/train/training_set.h"

namespace newsprism::train {

struct CrfSettings {
  float alpha = 0.3F;  // rate
  float l1 = 1.5F;
  int epochs = 5;
};

// What a row says of one label, and how much would be lost without it.
struct Said {
  float weight = 0, worth = 0;
};

// A sentence to learn from, and how much it counts.
struct Example {
  const Sentence* sentence;
  float importance;
};

// One label set over the rows of the sentences' features.
class Crf {
 public:
  // `allowed`: labels x labels, may the second follow the first; `opens`, `closes`: may begin, end a
  // sentence.
  Crf(std::uint32_t labels, std::vector<bool> allowed, std::vector<bool> opens, std::vector<bool> closes,
      bool styled);

  // Whether a sentence may have these labels: whether each may follow the one before it.
  [[nodiscard]] bool allows(const std::vector<std::uint8_t>& labels) const;

  // rows: how many there are, and the family of each.
  void prepare(const std::vector<FeatureFamily>& families);
  // `gold` gives the labels of a sentence.
  void train(std::vector<Example> examples, const std::vector<std::uint8_t> Sentence::*gold,
             const CrfSettings& settings);

  // The best labels of a sentence, one a unit (Viterbi).
  [[nodiscard]] std::vector<std::uint8_t> best(const Sentence& s);

  // Of a row for a label at a distance; of a row for a label in a style.
  [[nodiscard]] Said said(std::uint32_t row, std::uint32_t distance, std::uint32_t label) const;
  [[nodiscard]] Said said_by_style(std::uint32_t row, std::uint32_t style, std::uint32_t label) const;
  [[nodiscard]] float step(std::uint32_t from, std::uint32_t to) const { return steps_[from * labels_ + to]; }

 private:
  struct Weight {
    float z = 0, n = 0, w = 0;
  };
  [[nodiscard]] static Said said_by(const Weight& weight);
  void add_scores(const Sentence& s);
  double forward_backward(const Example& example, const std::vector<std::uint8_t>& gold);
  void update(const Sentence& s, const CrfSettings& settings);
  static void step_weight(Weight& q, float gradient, const CrfSettings& settings);

  std::uint32_t labels_;
  std::vector<bool> allowed_, opens_, closes_;
  bool styled_;
  std::vector<FeatureFamily> families_;
  std::vector<std::size_t> begin_, style_begin_;  // of each row
  std::vector<Weight> weights_;
  std::vector<float> steps_, step_squares_;
  std::vector<float> scores_, ahead_, behind_, grown_, scale_, gradient_;
  std::vector<bool> moving_;
};

}  // namespace newsprism::train
