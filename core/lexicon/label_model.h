// The weights of the labeller: a linear-chain conditional random field over the units of a sentence, packed.
//
//   feature key 32 bits -> bucket (top bits) -> row (low 16 bits) -> pairs of code and weight
//
// A code says what the weight is for: a label at one distance from where the feature was seen (a name's
// begin, middle, end, ...; or a word's), one of the styles of text, or a label in that style. Styles are
// what the labelled sets differ in: newswire, encyclopaedia, web portals, social media, curricula vitae,
// English newswire, encyclopaedia and social media name things by different rules. The sentence itself
// tells which it is most like, in shares of 64.
//
// Two features in a bucket may share 16 bits (one in some thousands): the price of two bytes a feature.
// Written by newsprism-train (core/cli/train), used as it lies but for an index of the buckets.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "lexicon/pack.h"

namespace newsprism {

inline constexpr std::uint32_t kNameLabels = 13;  // 0 none, then PER, ORG, LOC x begin, middle, end, alone
inline constexpr std::uint32_t kWordLabels = 4;   // begin, middle, end, alone
inline constexpr std::uint32_t kLabels = kNameLabels + kWordLabels;

// Of a name's label: whether the name goes on behind the unit, and whether it began before it.
[[nodiscard]] constexpr bool label_stays_open(std::uint32_t label) {
  return label != 0 && (label - 1) % 4 <= 1;
}
[[nodiscard]] constexpr bool label_goes_on(std::uint32_t label) {
  return label != 0 && ((label - 1) % 4 == 1 || (label - 1) % 4 == 2);
}

inline constexpr std::uint32_t kStyles = 8;
inline constexpr std::int32_t kWholeShare = 64;
inline constexpr std::int32_t kWeightUnit = 20;  // a weight of 1.0 in the bytes of a row

// Codes: distance * kLabels + label; then the styles; then style * kNameLabels + label.
inline constexpr std::uint32_t kStyleCode = 119, kStyleLabelCode = 128;

using StyleShares = std::array<std::int32_t, kStyles>;

// Shares of 64 from the sum of a sentence's style weights over `units` units.
[[nodiscard]] StyleShares style_shares(const std::array<std::int32_t, kStyles>& sums, std::uint32_t units);

class LabelModel {
 public:
  LabelModel() = default;  // knows nothing
  // bad_lexicon when the section is damaged; an empty model when there is none.
  [[nodiscard]] static Result<LabelModel> open(const Pack& pack);
  [[nodiscard]] static Result<LabelModel> open(std::span<const std::byte> bytes);

  [[nodiscard]] bool empty() const { return row_begin_.empty(); }

  struct Row {
    const std::uint8_t* codes = nullptr;
    const std::int8_t* weights = nullptr;
    std::uint32_t size = 0;
  };
  // Most features of a text are in no row: one look tells five of six of those.
  [[nodiscard]] Row find(std::uint32_t feature) const {
    return empty() || (prints_of_[feature >> shift_] >> print_bit(feature) & 1) == 0 ? Row()
                                                                                     : look_up(feature);
  }
  // Weight of one label after another, in the unit of the rows.
  [[nodiscard]] std::int32_t name_step(std::uint32_t from, std::uint32_t to) const {
    return name_steps_[from * kNameLabels + to];
  }
  [[nodiscard]] std::int32_t word_step(std::uint32_t from, std::uint32_t to) const {
    return word_steps_[from * kWordLabels + to];
  }

 private:
  static std::uint32_t print_bit(std::uint32_t print) { return (print >> 10) & 63; }
  [[nodiscard]] Row look_up(std::uint32_t feature) const;

  std::array<std::int16_t, kNameLabels * kNameLabels> name_steps_{};
  std::array<std::int16_t, kWordLabels * kWordLabels> word_steps_{};
  std::uint32_t shift_ = 31;
  std::vector<std::uint32_t> row_begin_, pair_begin_;  // of each bucket
  std::vector<std::uint64_t> prints_of_;  // the top bits of the prints in a bucket, a bit for each
  const std::uint8_t* prints_ = nullptr;  // two bytes a row, little-endian
  const std::uint8_t* sizes_ = nullptr;   // pairs of a row
  const std::uint8_t* codes_ = nullptr;
  const std::int8_t* weights_ = nullptr;
};

}  // namespace newsprism
