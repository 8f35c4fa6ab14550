// The weights of the labeller: a linear-chain conditional random field over the units of a sentence, packed.
//
//   family of the feature, key 32 bits -> bucket (its top bits) -> row (16 bits below) -> pairs of code and
//   weight
//
// A code says what the weight is for: a label at one distance from where the feature was seen (a name's
// begin, middle, end, ...; or a word's), one of the styles of text, or a label in that style. Styles are
// what the labelled sets differ in: newswire, encyclopaedia, web portals, social media, curricula vitae,
// English newswire, encyclopaedia and social media name things by different rules. The sentence itself
// tells which it is most like, in shares of 64.
//
// Of a key only so many upper bits are kept that a feature never seen is taken for a known one once in some
// hundreds (small pack) or thousands: the price of some ten bits a feature.
// Written by newsprism-train (core/cli/train), used as it lies but for the keys, which are stored as
// differences.
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
inline constexpr std::uint32_t kLabelFamilies = 24;  // that a model has room for (tokens/label_features.h)
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
  [[nodiscard]] Row find(std::uint32_t family, std::uint32_t feature) const {
    if (empty()) return {};
    const Family f = families_[family];
    const std::uint32_t bucket = f.first + static_cast<std::uint32_t>(std::uint64_t{feature} >> f.shift);
    return (prints_of_[bucket] >> (feature >> (f.shift - kPrintBits) & 63) & 1) == 0
               ? Row()
               : look_up(bucket, static_cast<std::uint16_t>(feature >> f.print_shift));
  }
  // Weight of one label after another, in the unit of the rows.
  [[nodiscard]] std::int32_t name_step(std::uint32_t from, std::uint32_t to) const {
    return name_steps_[from * kNameLabels + to];
  }
  [[nodiscard]] std::int32_t word_step(std::uint32_t from, std::uint32_t to) const {
    return word_steps_[from * kWordLabels + to];
  }

 private:
  static constexpr std::uint32_t kPrintBits = 6;  // the bits below a bucket's that prints_of_ tells
  struct Family {
    std::uint32_t first;              // bucket
    std::uint8_t shift, print_shift;  // of a feature, to its bucket's number and to its print
  };
  struct Source;
  [[nodiscard]] bool read_family(std::uint32_t rows, std::uint32_t bits, Source& from, Family& family);
  [[nodiscard]] Row look_up(std::uint32_t bucket, std::uint16_t print) const;

  std::array<std::int16_t, kNameLabels * kNameLabels> name_steps_{};
  std::array<std::int16_t, kWordLabels * kWordLabels> word_steps_{};
  std::array<Family, kLabelFamilies> families_{};
  std::vector<std::uint32_t> row_begin_, pair_begin_;  // of each bucket
  std::vector<std::uint64_t> prints_of_;  // the top bits of the prints in a bucket, a bit for each
  std::vector<std::uint16_t> prints_;     // of each row
  const std::uint8_t* sizes_ = nullptr;   // pairs of a row
  const std::uint8_t* codes_ = nullptr;
  const std::int8_t* weights_ = nullptr;
};

}  // namespace newsprism
