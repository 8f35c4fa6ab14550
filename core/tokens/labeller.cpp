#include "tokens/labeller.h"

#include <algorithm>
#include <array>

namespace newsprism {
namespace {

constexpr std::int32_t kNever = -0x20000000;

enum Place : std::uint32_t { kBegin, kMiddle, kEnd, kAlone };

// Closed labels, and those that follow them, ascending both; open ones, and those that follow: the labels of
// kBehindOpen[2 * t] and [2 * t + 1] follow kOpenLabels[2 * t] and [2 * t + 1].
constexpr std::uint8_t kClosedLabels[] = {0, 3, 4, 7, 8, 11, 12}, kBehindClosed[] = {0, 1, 4, 5, 8, 9, 12};
constexpr std::uint8_t kOpenLabels[] = {1, 2, 5, 6, 9, 10}, kBehindOpen[] = {2, 3, 6, 7, 10, 11};

struct Step {
  std::uint8_t from, to;
};
constexpr Step kWordSteps[] = {{kBegin, kMiddle}, {kBegin, kEnd}, {kMiddle, kMiddle}, {kMiddle, kEnd},
                               {kEnd, kBegin},    {kEnd, kAlone}, {kAlone, kBegin},   {kAlone, kAlone}};

// Where a row's code counts, from the scores of the furthest unit ahead that its feature speaks about.
constexpr auto kLabelStep = static_cast<std::ptrdiff_t>(kLabels);
constexpr auto kPlace = [] {
  std::array<std::ptrdiff_t, kStyleCode> out{};
  for (std::uint32_t code = 0; code < kStyleCode; ++code) {
    out[code] = static_cast<std::ptrdiff_t>(code % kLabels) -
                static_cast<std::ptrdiff_t>(code / kLabels) * kLabelStep;
  }
  return out;
}();

// Every so many units the best label is brought back to 0: sums over a book without a stop would overflow.
void take_best_away(std::size_t i, std::int32_t* unit, std::uint32_t labels) {
  if (i % 64 != 0) return;
  const std::int32_t best = *std::max_element(unit, unit + labels);
  for (std::uint32_t label = 0; label < labels; ++label) unit[label] = std::max(unit[label] - best, kNever);
}

constexpr EntityType kTypes[] = {EntityType::per, EntityType::org, EntityType::loc};

}  // namespace

Labeller::Labeller(const LabelModel& model, const Lexicon& lexicon)
    : model_(&model), features_(lexicon, model) {
  for (std::uint32_t to = 0; to < kClosed; ++to) {
    for (std::uint32_t from = 0; from < kClosed; ++from)
      steps_.begin[to][from] = model.name_step(kClosedLabels[from], kBehindClosed[to]) * kWholeShare;
  }
  for (std::uint32_t to = 0; to < kOpen; ++to) {
    for (std::uint32_t from = 0; from < 2; ++from)
      steps_.go_on[to][from] = model.name_step(kOpenLabels[(to & ~1U) + from], kBehindOpen[to]) * kWholeShare;
  }
  for (std::uint32_t k = 0; k < 8; ++k)
    steps_.words[k] = model.word_step(kWordSteps[k].from, kWordSteps[k].to) * kWholeShare;
}

void Labeller::read(std::u32string_view text, std::u32string_view key) {
  features_.read(text, key);
  add_scores();
}

// Adds what the row says of the labels near its unit; keeps what it says by style for later.
void Labeller::add_row(const LabelFeature& feature, const LabelModel::Row& row,
                       std::array<std::int32_t, kStyles>& styles) {
  std::int32_t* at =
      &scores_[(feature.unit + kMargin) * kLabels] - kFeatureReach[feature.family].first * kLabelStep;
  const LabelModel::Row r = row;
  std::uint32_t i = 0;
  for (; i < r.size && r.codes[i] < kStyleCode; ++i) at[kPlace[r.codes[i]]] += r.weights[i] * kWholeShare;
  for (; i < r.size && r.codes[i] < kStyleLabelCode; ++i) styles[r.codes[i] - kStyleCode] += r.weights[i];
  if (i < r.size) styled_.push_back({feature.unit, {r.codes + i, r.weights + i, r.size - i}});
}

void Labeller::add_scores() {
  const auto& units = features_.units();
  scores_.assign((units.size() + 2 * kMargin) * kLabels, 0);
  styled_.clear();
  std::array<std::int32_t, kStyles> sums{};
  for (const LabelFeature& feature : features_.features()) {
    const LabelModel::Row row = model_->find(feature.family, feature.key);
    if (row.size != 0) add_row(feature, row, sums);
  }
  const StyleShares shares = style_shares(sums, static_cast<std::uint32_t>(units.size()));
  for (const Styled& styled : styled_) {
    for (std::uint32_t i = 0; i < styled.row.size; ++i) {
      const std::uint32_t code = styled.row.codes[i] - kStyleLabelCode;
      score(styled.unit, code % kNameLabels) += styled.row.weights[i] * shares[code / kNameLabels];
    }
  }
}

// The best path to each label of each unit, and the label before it there.
void Labeller::look_ahead() {
  constexpr std::size_t L = kNameLabels;
  const std::size_t n = features_.units().size();
  ahead_.resize(n * L);
  from_.resize(n * L);
  for (std::uint32_t label = 0; label < L; ++label)
    ahead_[label] = label_goes_on(label) ? kNever : score(0, label);
  for (std::size_t i = 1; i < n; ++i) {
    const std::int32_t* before = &ahead_[(i - 1) * L];
    const std::int32_t* scores = &score(i, 0);
    std::int32_t* here = &ahead_[i * L];
    std::uint8_t* from = &from_[i * L];
    std::int32_t closed[kClosed];
    for (std::uint32_t k = 0; k < kClosed; ++k) closed[k] = before[kClosedLabels[k]];
    for (std::uint32_t k = 0; k < kClosed; ++k) {
      std::int32_t best = closed[0] + steps_.begin[k][0];
      std::uint32_t which = 0;
      for (std::uint32_t f = 1; f < kClosed; ++f) {
        const std::int32_t value = closed[f] + steps_.begin[k][f];
        which = value > best ? f : which;
        best = std::max(best, value);
      }
      const std::uint32_t to = kBehindClosed[k];
      here[to] = best + scores[to];
      from[to] = kClosedLabels[which];
    }
    for (std::uint32_t k = 0; k < kOpen; ++k) {
      const std::uint32_t begin = kOpenLabels[k & ~1U], to = kBehindOpen[k];
      const std::int32_t a = before[begin] + steps_.go_on[k][0], b = before[begin + 1] + steps_.go_on[k][1];
      here[to] = std::max(a, b) + scores[to];
      from[to] = static_cast<std::uint8_t>(begin + (b > a ? 1U : 0U));
    }
    take_best_away(i, here, L);
  }
}

// The best path from each label of each unit to the end, back to the unit `first`.
void Labeller::look_back(std::size_t first) {
  constexpr std::size_t L = kNameLabels;
  const std::size_t n = features_.units().size();
  behind_.resize(n * L);
  for (std::uint32_t label = 0; label < L; ++label)
    behind_[(n - 1) * L + label] = label_stays_open(label) ? kNever : 0;
  for (std::size_t i = n - 1; i-- > first;) {
    std::int32_t next[L];
    for (std::uint32_t label = 0; label < L; ++label)
      next[label] = behind_[(i + 1) * L + label] + score(i + 1, label);
    std::int32_t* here = &behind_[i * L];
    for (std::uint32_t f = 0; f < kClosed; ++f) {
      std::int32_t best = next[0] + steps_.begin[0][f];
      for (std::uint32_t k = 1; k < kClosed; ++k)
        best = std::max(best, next[kBehindClosed[k]] + steps_.begin[k][f]);
      here[kClosedLabels[f]] = best;
    }
    for (std::uint32_t f = 0; f < kOpen; ++f) {
      const std::uint32_t k = f & ~1U;
      here[kOpenLabels[f]] = std::max(next[kBehindOpen[k]] + steps_.go_on[k][f & 1],
                                      next[kBehindOpen[k + 1]] + steps_.go_on[k + 1][f & 1]);
    }
    take_best_away(i, here, L);
  }
}

// Forwards over the units for the best path, and backwards: for each name on it the best without it.
void Labeller::names(std::vector<LabelledName>& out) {
  const auto& units = features_.units();
  const std::size_t n = units.size();
  if (n == 0) return;
  constexpr std::size_t L = kNameLabels;
  look_ahead();
  std::uint32_t label = 0;
  for (std::uint32_t l = 0; l < L; ++l) {
    if (!label_stays_open(l) && ahead_[(n - 1) * L + l] > ahead_[(n - 1) * L + label]) label = l;
  }
  std::size_t first = n;
  std::uint32_t before = label;
  for (std::size_t i = n; i-- > 0; before = from_[i * L + before]) {
    if (before != 0) first = i;
  }
  if (first == n) return;
  look_back(first);
  const std::size_t first_out = out.size();
  std::size_t end = 0;
  std::int32_t margin = 0;
  for (std::size_t i = n; i-- > 0; label = from_[i * L + label]) {
    if (label == 0) continue;
    const std::int32_t best = ahead_[i * L + label] + behind_[i * L + label];
    std::int32_t other = 2 * kNever;
    for (std::uint32_t l = 0; l < L; ++l) {
      if (l != label) other = std::max(other, ahead_[i * L + l] + behind_[i * L + l]);
    }
    if (!label_stays_open(label)) {
      end = units[i].range.end;
      margin = best - other;
    }
    margin = std::min(margin, best - other);
    if (!label_goes_on(label)) {
      out.push_back({{units[i].range.begin, static_cast<std::uint32_t>(end)},
                     kTypes[(label - 1) / 4],
                     margin / kWholeShare});
    }
  }
  std::reverse(out.begin() + static_cast<std::ptrdiff_t>(first_out), out.end());
}

void Labeller::words(std::vector<Range>& out) {
  const auto& units = features_.units();
  const std::size_t n = units.size();
  if (n == 0) return;
  constexpr std::size_t L = kWordLabels;
  ahead_.resize(n * L);
  from_.resize(n * L);
  ahead_[kBegin] = score(0, kNameLabels + kBegin);
  ahead_[kAlone] = score(0, kNameLabels + kAlone);
  ahead_[kMiddle] = ahead_[kEnd] = kNever;
  for (std::size_t i = 1; i < n; ++i) {
    const std::int32_t* before = &ahead_[(i - 1) * L];
    const std::int32_t* scores = &score(i, kNameLabels);
    std::int32_t* here = &ahead_[i * L];
    std::uint8_t* from = &from_[i * L];
    // Two steps lead to each label: from the pair begin and middle, or from end and alone.
    const auto follow = [&](std::uint32_t to, std::uint32_t pair, std::uint32_t first, std::uint32_t second) {
      const std::int32_t a = before[pair] + steps_.words[first], b = before[pair + 1] + steps_.words[second];
      here[to] = std::max(a, b) + scores[to];
      from[to] = static_cast<std::uint8_t>(pair + (b > a ? 1U : 0U));
    };
    follow(kMiddle, kBegin, 0, 2);
    follow(kEnd, kBegin, 1, 3);
    follow(kBegin, kEnd, 4, 6);
    follow(kAlone, kEnd, 5, 7);
    take_best_away(i, here, L);
  }
  std::uint32_t label = ahead_[(n - 1) * L + kEnd] > ahead_[(n - 1) * L + kAlone] ? kEnd : kAlone;
  const std::size_t first_out = out.size();
  std::uint32_t end = 0;
  for (std::size_t i = n; i-- > 0; label = from_[i * L + label]) {
    if (label == kEnd || label == kAlone) end = units[i].range.end;
    if (label == kBegin || label == kAlone) out.push_back({units[i].range.begin, end});
  }
  std::reverse(out.begin() + static_cast<std::ptrdiff_t>(first_out), out.end());
}

}  // namespace newsprism
