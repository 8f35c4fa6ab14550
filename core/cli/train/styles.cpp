#include "cli/train/styles.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "cli/train/label_file.h"

namespace newsprism::train {
namespace {

constexpr int kEpochs = 4;
constexpr float kRate = 0.5F;

class StyleModel {
 public:
  // `seen`: how often each row was; what was not seen often enough says nothing.
  StyleModel(const std::vector<std::uint32_t>& seen, const StyleSettings& settings)
      : seen_(seen),
        settings_(settings),
        weights_(seen.size() * kStyles, 0),
        squares_(seen.size() * kStyles, 1e-6F) {}

  void learn(const Sentence& s, float importance) {
    std::array<float, kStyles> p{};
    const float root = std::sqrt(static_cast<float>(s.units.size()));
    for (const LabelFeature& f : s.features) {
      if (!tells(f)) continue;
      for (std::uint32_t c = 0; c < kStyles; ++c) p[c] += weights_[f.key * kStyles + c] / root;
    }
    const float most = *std::max_element(p.begin(), p.end());
    float whole = 0;
    for (float& x : p) whole += x = std::exp(x - most);
    for (std::uint32_t c = 0; c < kStyles; ++c) {
      p[c] = (p[c] / whole - (static_cast<int>(c) == s.style ? 1.0F : 0.0F)) * importance / root;
    }
    const float penalty = settings_.l1 * importance / root;
    for (const LabelFeature& f : s.features) {
      if (!tells(f)) continue;
      for (std::uint32_t c = 0; c < kStyles; ++c) {
        float& squares = squares_[f.key * kStyles + c];
        squares += p[c] * p[c];
        float& weight = weights_[f.key * kStyles + c];
        const float moved = weight - kRate * p[c] / std::sqrt(squares);
        const float kept = std::fabs(moved) - kRate * penalty / std::sqrt(squares);
        weight = kept <= 0 ? 0 : std::copysign(kept, moved);
      }
    }
  }

  [[nodiscard]] std::int8_t weight(std::size_t row, std::uint32_t style) const {
    const float w = weights_[row * kStyles + style];
    if (std::fabs(w) < settings_.least) return 0;
    if (settings_.l1 > 0) return level_of(w);
    const float scaled = std::round(w * static_cast<float>(kWeightUnit));
    return static_cast<std::int8_t>(std::max(-127.0F, std::min(127.0F, scaled)));
  }

  [[nodiscard]] StyleShares shares(const Sentence& s) const {
    std::array<std::int32_t, kStyles> sums{};
    for (const LabelFeature& f : s.features) {
      if (!tells(f)) continue;
      for (std::uint32_t c = 0; c < kStyles; ++c) sums[c] += weight(f.key, c);
    }
    return style_shares(sums, static_cast<std::uint32_t>(s.units.size()));
  }

 private:
  [[nodiscard]] bool tells(const LabelFeature& f) const {
    return tells_style(f.family) && seen_[f.key] >= settings_.seen;
  }

  const std::vector<std::uint32_t>& seen_;
  StyleSettings settings_;
  std::vector<float> weights_, squares_;
};

}  // namespace

StyleWeights train_styles(std::vector<Sentence>& sentences, std::size_t rows, const StyleSettings& settings) {
  std::array<float, kStyles> count{};
  for (const Sentence& s : sentences) {
    if (!s.held_out && s.style >= 0) ++count[static_cast<std::size_t>(s.style)];
  }
  std::vector<std::uint32_t> seen(rows, 0);
  for (const Sentence& s : sentences) {
    if (s.held_out || s.style < 0) continue;
    for (const LabelFeature& f : s.features) ++seen[f.key];
  }
  StyleModel halves[2] = {StyleModel(seen, settings), StyleModel(seen, settings)}, all(seen, settings);
  const auto half_of = [](std::size_t i) { return (i * 2654435761U >> 13) & 1U; };
  constexpr std::size_t kStride = 7919;  // the sets lie one behind the other: take them in turn
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    for (std::size_t n = 0; n < sentences.size(); ++n) {
      const std::size_t i = (n * kStride + static_cast<std::size_t>(epoch)) % sentences.size();
      const Sentence& s = sentences[i];
      if (s.held_out || s.style < 0) continue;
      // small sets count for more than their size
      const float importance = std::sqrt(4000.0F / (count[static_cast<std::size_t>(s.style)] + 1));
      halves[half_of(i)].learn(s, importance);
      all.learn(s, importance);
    }
  }
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    Sentence& s = sentences[i];
    s.shares = (s.held_out || s.style < 0 ? all : halves[1 - half_of(i)]).shares(s);
  }
  StyleWeights out(rows);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::uint32_t c = 0; c < kStyles; ++c) out[row][c] = all.weight(row, c);
  }
  return out;
}

}  // namespace newsprism::train
