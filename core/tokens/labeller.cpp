#include "tokens/labeller.h"

#include <algorithm>
#include <array>

namespace newsprism {
namespace {

constexpr std::int32_t kNever = -0x20000000;

enum Place : std::uint32_t { kBegin, kMiddle, kEnd, kAlone };

// Name labels: 0 none, then four a type.
constexpr std::uint32_t place_of(std::uint32_t label) {
  return (label - 1) % 4;
}
constexpr bool stays_open(std::uint32_t label) {
  return label != 0 && place_of(label) <= kMiddle;
}
constexpr bool goes_on(std::uint32_t label) {
  return label != 0 && (place_of(label) == kMiddle || place_of(label) == kEnd);
}

constexpr bool may_follow(std::uint32_t from, std::uint32_t to) {
  if (stays_open(from) != goes_on(to)) return false;
  return !stays_open(from) || (from - 1) / 4 == (to - 1) / 4;
}
constexpr bool word_may_follow(std::uint32_t from, std::uint32_t to) {
  return (from <= kMiddle) == (to == kMiddle || to == kEnd);
}

// The steps that are allowed, as lists: most pairs of labels are not.
struct Step {
  std::uint8_t from, to;
};
template <std::uint32_t Labels, class May>
constexpr std::size_t count_steps(May may) {
  std::size_t n = 0;
  for (std::uint32_t a = 0; a < Labels; ++a) {
    for (std::uint32_t b = 0; b < Labels; ++b) n += may(a, b) ? 1U : 0U;
  }
  return n;
}
template <std::uint32_t Labels, std::size_t N, class May>
constexpr std::array<Step, N> list_steps(May may) {
  std::array<Step, N> out{};
  std::size_t n = 0;
  for (std::uint32_t a = 0; a < Labels; ++a) {
    for (std::uint32_t b = 0; b < Labels; ++b) {
      if (may(a, b)) out[n++] = {static_cast<std::uint8_t>(a), static_cast<std::uint8_t>(b)};
    }
  }
  return out;
}
constexpr auto kNameSteps = list_steps<kNameLabels, count_steps<kNameLabels>(may_follow)>(may_follow);
constexpr auto kWordSteps =
    list_steps<kWordLabels, count_steps<kWordLabels>(word_may_follow)>(word_may_follow);

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

void Labeller::read(std::u32string_view text, std::u32string_view key) {
  features_.read(text, key);
  add_scores();
}

// Adds what the row says of the labels near its unit; keeps what it says by style for later.
void Labeller::add_row(const LabelFeature& feature, const LabelModel::Row& row,
                       std::array<std::int32_t, kStyles>& styles) {
  std::int32_t* at =
      &scores_[(feature.unit + kMargin) * kLabels] - kFeatureReach[feature.family].first * kLabelStep;
  std::uint32_t i = 0;
  for (; i < row.size && row.codes[i] < kStyleCode; ++i)
    at[kPlace[row.codes[i]]] += row.weights[i] * kWholeShare;
  for (; i < row.size && row.codes[i] < kStyleLabelCode; ++i)
    styles[row.codes[i] - kStyleCode] += row.weights[i];
  if (i < row.size) styled_.push_back({feature.unit, {row.codes + i, row.weights + i, row.size - i}});
}

void Labeller::add_scores() {
  const auto& units = features_.units();
  scores_.assign((units.size() + 2 * kMargin) * kLabels, 0);
  styled_.clear();
  std::array<std::int32_t, kStyles> sums{};
  for (const LabelFeature& feature : features_.features()) {
    const LabelModel::Row row = model_->find(feature.key);
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

// Forwards and backwards over the units: the best path, and for each name on it the best without it.
void Labeller::names(std::vector<LabelledName>& out) {
  const auto& units = features_.units();
  const std::size_t n = units.size();
  if (n == 0) return;
  constexpr std::size_t L = kNameLabels;
  ahead_.assign(n * L, kNever);
  behind_.assign(n * L, kNever);
  from_.assign(n * L, 0);
  for (std::uint32_t label = 0; label < L; ++label) {
    if (!goes_on(label)) ahead_[label] = score(0, label);
    if (!stays_open(label)) behind_[(n - 1) * L + label] = 0;
  }
  for (std::size_t i = 1; i < n; ++i) {
    for (const Step s : kNameSteps) {
      const std::int32_t value = ahead_[(i - 1) * L + s.from] + model_->name_step(s.from, s.to) * kWholeShare;
      if (value > ahead_[i * L + s.to]) {
        ahead_[i * L + s.to] = value;
        from_[i * L + s.to] = s.from;
      }
    }
    for (std::uint32_t label = 0; label < L; ++label) ahead_[i * L + label] += score(i, label);
    take_best_away(i, &ahead_[i * L], L);
  }
  for (std::size_t i = n - 1; i-- > 0;) {
    for (const Step s : kNameSteps) {
      const std::int32_t value =
          behind_[(i + 1) * L + s.to] + score(i + 1, s.to) + model_->name_step(s.from, s.to) * kWholeShare;
      behind_[i * L + s.from] = std::max(behind_[i * L + s.from], value);
    }
    take_best_away(i, &behind_[i * L], L);
  }
  std::uint32_t label = 0;
  for (std::uint32_t l = 0; l < L; ++l) {
    if (!stays_open(l) && ahead_[(n - 1) * L + l] > ahead_[(n - 1) * L + label]) label = l;
  }
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
    if (!stays_open(label)) {
      end = units[i].range.end;
      margin = best - other;
    }
    margin = std::min(margin, best - other);
    if (!goes_on(label)) {
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
  ahead_.assign(n * L, kNever);
  from_.assign(n * L, 0);
  ahead_[kBegin] = score(0, kNameLabels + kBegin);
  ahead_[kAlone] = score(0, kNameLabels + kAlone);
  for (std::size_t i = 1; i < n; ++i) {
    for (const Step s : kWordSteps) {
      const std::int32_t value = ahead_[(i - 1) * L + s.from] + model_->word_step(s.from, s.to) * kWholeShare;
      if (value > ahead_[i * L + s.to]) {
        ahead_[i * L + s.to] = value;
        from_[i * L + s.to] = s.from;
      }
    }
    for (std::uint32_t l = 0; l < L; ++l) ahead_[i * L + l] += score(i, kNameLabels + l);
    take_best_away(i, &ahead_[i * L], L);
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
