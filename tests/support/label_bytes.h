// A label model of a few rows, written byte by byte as lexicon/label_model.cpp reads it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "lexicon/label_model.h"

namespace newsprism::test {

struct LabelRow {
  std::uint32_t family, feature;
  std::vector<std::pair<std::uint32_t, std::int32_t>> pairs;  // code and weight
};

inline constexpr std::size_t kLabelSteps = 12 + 4 * kLabelFamilies + 4;
inline constexpr std::size_t kLabelHead =
    kLabelSteps + std::size_t{2} * (kNameLabels * kNameLabels + kWordLabels * kWordLabels);

inline void put_label_u32(std::string& out, std::size_t value) {
  for (int i = 0; i < 4; ++i) out.push_back(static_cast<char>((value >> (8 * i)) & 0xFF));
}

// The upper bits of a feature that a family of so many rows keeps.
inline std::uint32_t label_key(std::uint32_t feature, std::uint32_t rows, std::uint32_t spare) {
  std::uint32_t bits = spare;
  for (; rows != 0; rows /= 2) ++bits;
  return feature >> (32 - bits);
}

// All steps weigh 0.
inline std::string label_bytes(std::uint32_t spare, std::vector<LabelRow> rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const LabelRow& a, const LabelRow& b) {
    return a.family != b.family ? a.family < b.family : a.feature < b.feature;
  });
  std::vector<std::uint32_t> counts(kLabelFamilies, 0);
  for (const LabelRow& row : rows) ++counts[row.family];
  std::string gaps, lasts, sizes, codes, weights;
  std::uint32_t high = 0, family = kLabelFamilies;
  for (const LabelRow& row : rows) {
    if (row.family != family) high = 0;
    family = row.family;
    const std::uint32_t key = label_key(row.feature, counts[family], spare);
    for (high = key / 256 - high; high >= 255; high -= 255) gaps.push_back('\xFF');
    gaps.push_back(static_cast<char>(high));
    high = key / 256;
    lasts.push_back(static_cast<char>(key % 256));
    sizes.push_back(static_cast<char>(row.pairs.size()));
    for (const auto& [code, weight] : row.pairs) {
      codes.push_back(static_cast<char>(code));
      weights.push_back(static_cast<char>(weight));
    }
  }
  std::string out = "NPLABEL2";
  put_label_u32(out, spare);
  for (const std::uint32_t count : counts) put_label_u32(out, count);
  put_label_u32(out, codes.size());
  out.append(kLabelHead - kLabelSteps, '\0');
  return out + gaps + lasts + sizes + codes + weights;
}

inline Result<LabelModel> open_labels(const std::string& bytes) {
  return LabelModel::open(std::span(reinterpret_cast<const std::byte*>(bytes.data()), bytes.size()));
}

}  // namespace newsprism::test
