#include "cli/train/crf.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace newsprism::train {
namespace {

constexpr float kStepRate = 0.1F;
constexpr float kStill = 1e-3F;  // a smaller gradient moves nothing: most units are learnt soon
constexpr float kOften = 0.15F;  // how much it is worth to be needed often: tried between 0 and a half
constexpr std::size_t kNoRow = static_cast<std::size_t>(-1);

std::uint64_t next_random(std::uint64_t& state) {  // xorshift64
  state ^= state << 13;
  state ^= state >> 7;
  return state ^= state << 17;
}

float share_of(std::int32_t share) {
  return static_cast<float>(share) / static_cast<float>(kWholeShare);
}

}  // namespace

Crf::Crf(std::uint32_t labels, std::vector<bool> allowed, std::vector<bool> opens, std::vector<bool> closes,
         bool styled)
    : labels_(labels),
      allowed_(std::move(allowed)),
      opens_(std::move(opens)),
      closes_(std::move(closes)),
      styled_(styled) {}

bool Crf::allows(const std::vector<std::uint8_t>& labels) const {
  if (labels.empty()) return true;
  for (std::size_t i = 1; i < labels.size(); ++i) {
    if (!allowed_[labels[i - 1] * labels_ + labels[i]]) return false;
  }
  return opens_[labels.front()] && closes_[labels.back()];
}

void Crf::prepare(const std::vector<FeatureFamily>& families) {
  families_ = families;
  std::size_t size = 0;
  for (const FeatureFamily family : families) {
    begin_.push_back(size);
    size += static_cast<std::size_t>(kFeatureReach[family].count) * labels_;
    style_begin_.push_back(styled_ && has_styles(family) ? size : kNoRow);
    if (style_begin_.back() != kNoRow) size += kStyles * labels_;
  }
  weights_.assign(size, {});
  steps_.assign(labels_ * labels_, 0);
  step_squares_.assign(labels_ * labels_, 0);
}

// The squares of its gradients tell how often a weight mattered: a small one of a common feature is worth
// more than a large one of what two sentences have.
Said Crf::said_by(const Weight& weight) {
  if (weight.w == 0) return {};
  return {weight.w, std::fabs(weight.w) * std::pow(weight.n, kOften)};
}

Said Crf::said(std::uint32_t row, std::uint32_t distance, std::uint32_t label) const {
  return said_by(weights_[begin_[row] + distance * labels_ + label]);
}

Said Crf::said_by_style(std::uint32_t row, std::uint32_t style, std::uint32_t label) const {
  return style_begin_[row] == kNoRow ? Said()
                                     : said_by(weights_[style_begin_[row] + style * labels_ + label]);
}

void Crf::add_scores(const Sentence& s) {
  const auto n = static_cast<std::int32_t>(s.units.size());
  scores_.assign(s.units.size() * labels_, 0);
  for (const LabelFeature& f : s.features) {
    const FeatureReach reach = kFeatureReach[f.family];
    const Weight* w = &weights_[begin_[f.key]];
    for (int d = 0; d < reach.count; ++d, w += labels_) {
      const std::int32_t unit = static_cast<std::int32_t>(f.unit) - (reach.first + d);
      if (unit < 0 || unit >= n) continue;
      float* score = &scores_[static_cast<std::size_t>(unit) * labels_];
      for (std::uint32_t l = 0; l < labels_; ++l) score[l] += w[l].w;
    }
    if (style_begin_[f.key] == kNoRow) continue;
    float* score = &scores_[f.unit * labels_];
    for (std::uint32_t style = 0; style < kStyles; ++style) {
      if (s.shares[style] == 0) continue;
      const float share = share_of(s.shares[style]);
      const Weight* v = &weights_[style_begin_[f.key] + style * labels_];
      for (std::uint32_t l = 0; l < labels_; ++l) score[l] += share * v[l].w;
    }
  }
}

// Sets gradient_ (probability less gold, labels a unit) and moves steps_. Returns the negative
// log-likelihood.
double Crf::forward_backward(const Example& example, const std::vector<std::uint8_t>& gold) {
  const std::size_t n = gold.size(), L = labels_;
  std::vector<float> steps(L * L, 0);
  for (std::size_t k = 0; k < L * L; ++k) {
    if (allowed_[k]) steps[k] = std::exp(steps_[k]);
  }
  ahead_.assign(n * L, 0);
  behind_.assign(n * L, 0);
  grown_.assign(n * L, 0);
  scale_.assign(n, 0);
  double loss = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const float* score = &scores_[i * L];
    const float most = *std::max_element(score, score + L);
    float sum = 0;
    for (std::size_t l = 0; l < L; ++l) {
      grown_[i * L + l] = std::exp(score[l] - most);
      float x = i == 0 && opens_[l] ? 1.0F : 0.0F;
      if (i > 0) {
        for (std::size_t k = 0; k < L; ++k) x += ahead_[(i - 1) * L + k] * steps[k * L + l];
      }
      x *= grown_[i * L + l];
      ahead_[i * L + l] = x;
      sum += x;
    }
    scale_[i] = sum;
    for (std::size_t l = 0; l < L; ++l) ahead_[i * L + l] /= sum;
    loss += std::log(static_cast<double>(sum)) + static_cast<double>(most - score[gold[i]]);
  }
  float whole = 0;
  for (std::size_t l = 0; l < L; ++l) {
    behind_[(n - 1) * L + l] = closes_[l] ? 1.0F : 0.0F;
    whole += ahead_[(n - 1) * L + l] * behind_[(n - 1) * L + l];
  }
  loss += std::log(static_cast<double>(whole));
  std::vector<float> moved(L * L, 0);
  for (std::size_t i = n - 1; i > 0; --i) {
    for (std::size_t k = 0; k < L; ++k) {
      float x = 0;
      for (std::size_t l = 0; l < L; ++l) {
        const float step = steps[k * L + l] * grown_[i * L + l] * behind_[i * L + l] / scale_[i];
        x += step;
        moved[k * L + l] += ahead_[(i - 1) * L + k] * step / whole;
      }
      behind_[(i - 1) * L + k] = x;
    }
    const std::size_t taken = gold[i - 1] * L + gold[i];
    moved[taken] -= 1;
    loss -= static_cast<double>(steps_[taken]);
  }
  gradient_.assign(n * L, 0);
  moving_.assign(n, false);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t l = 0; l < L; ++l) {
      const float miss = ahead_[i * L + l] * behind_[i * L + l] / whole - (gold[i] == l ? 1.0F : 0.0F);
      const float g = example.importance * miss;
      if (std::fabs(g) <= kStill) continue;
      gradient_[i * L + l] = g;
      moving_[i] = true;
    }
  }
  for (std::size_t k = 0; k < L * L; ++k) {
    step_squares_[k] += moved[k] * moved[k];
    if (allowed_[k]) steps_[k] -= kStepRate * moved[k] / (1.0F + std::sqrt(step_squares_[k]));
  }
  return loss;
}

void Crf::step_weight(Weight& q, float gradient, const CrfSettings& settings) {
  if (gradient == 0) return;
  const float squares = q.n + gradient * gradient;
  const float root = std::sqrt(squares);
  q.z += gradient - (root - std::sqrt(q.n)) / settings.alpha * q.w;
  q.n = squares;
  const float reach = std::fabs(q.z) - settings.l1;
  q.w = reach <= 0 ? 0 : -std::copysign(reach, q.z) * settings.alpha / (1.0F + root);
}

void Crf::update(const Sentence& s, const CrfSettings& settings) {
  const auto n = static_cast<std::int32_t>(s.units.size());
  for (const LabelFeature& f : s.features) {
    const FeatureReach reach = kFeatureReach[f.family];
    Weight* w = &weights_[begin_[f.key]];
    for (int d = 0; d < reach.count; ++d, w += labels_) {
      const std::int32_t unit = static_cast<std::int32_t>(f.unit) - (reach.first + d);
      if (unit < 0 || unit >= n || !moving_[static_cast<std::size_t>(unit)]) continue;
      const float* g = &gradient_[static_cast<std::size_t>(unit) * labels_];
      for (std::uint32_t l = 0; l < labels_; ++l) step_weight(w[l], g[l], settings);
    }
    if (style_begin_[f.key] == kNoRow || !moving_[f.unit]) continue;
    const float* g = &gradient_[f.unit * labels_];
    for (std::uint32_t style = 0; style < kStyles; ++style) {
      if (s.shares[style] == 0) continue;
      const float share = share_of(s.shares[style]);
      Weight* v = &weights_[style_begin_[f.key] + style * labels_];
      for (std::uint32_t l = 0; l < labels_; ++l) step_weight(v[l], share * g[l], settings);
    }
  }
}

std::vector<std::uint8_t> Crf::best(const Sentence& s) {
  constexpr float kNever = -1e30F;
  const std::size_t n = s.units.size(), L = labels_;
  add_scores(s);
  std::vector<float> ahead(n * L, kNever);
  std::vector<std::uint8_t> from(n * L, 0), out(n, 0);
  for (std::size_t l = 0; l < L; ++l) {
    if (opens_[l]) ahead[l] = scores_[l];
  }
  for (std::size_t i = 1; i < n; ++i) {
    for (std::size_t k = 0; k < L * L; ++k) {
      if (!allowed_[k]) continue;
      const std::size_t to = i * L + k % L;
      const float score = ahead[(i - 1) * L + k / L] + steps_[k] + scores_[to];
      if (score <= ahead[to]) continue;
      ahead[to] = score;
      from[to] = static_cast<std::uint8_t>(k / L);
    }
  }
  std::size_t label = 0;
  for (std::size_t l = 1; l < L; ++l) {
    if (closes_[l] && ahead[(n - 1) * L + l] > ahead[(n - 1) * L + label]) label = l;
  }
  for (std::size_t i = n; i-- > 0; label = from[i * L + label]) out[i] = static_cast<std::uint8_t>(label);
  return out;
}

void Crf::train(std::vector<Example> examples, const std::vector<std::uint8_t> Sentence::*gold,
                const CrfSettings& settings) {
  std::uint64_t random = 88172645463325252ULL;
  for (int epoch = 1; epoch <= settings.epochs; ++epoch) {
    for (std::size_t i = examples.size(); i > 1; --i)
      std::swap(examples[i - 1], examples[next_random(random) % i]);
    double loss = 0;
    for (const Example& example : examples) {
      add_scores(*example.sentence);
      loss += forward_backward(example, example.sentence->*gold);
      update(*example.sentence, settings);
    }
    std::fprintf(stderr, "  epoch %d: loss %.0f\n", epoch, loss);
  }
}

}  // namespace newsprism::train
