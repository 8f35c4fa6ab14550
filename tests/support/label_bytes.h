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
  std::uint32_t feature;
  std::vector<std::pair<std::uint32_t, std::int32_t>> pairs;  // code and weight
};

inline constexpr std::size_t kLabelHead =
    20 + std::size_t{2} * (kNameLabels * kNameLabels + kWordLabels * kWordLabels);

inline void put_label_u32(std::string& out, std::size_t value) {
  for (int i = 0; i < 4; ++i) out.push_back(static_cast<char>((value >> (8 * i)) & 0xFF));
}

// All steps weigh 0.
inline std::string label_bytes(std::uint32_t bits, std::vector<LabelRow> rows) {
  std::stable_sort(rows.begin(), rows.end(),
                   [](const LabelRow& a, const LabelRow& b) { return a.feature < b.feature; });
  std::string counts(std::size_t{1} << bits, '\0'), prints, sizes, codes, weights;
  for (const LabelRow& row : rows) {
    ++counts[row.feature >> (32 - bits)];
    prints.push_back(static_cast<char>(row.feature & 0xFF));
    prints.push_back(static_cast<char>((row.feature >> 8) & 0xFF));
    sizes.push_back(static_cast<char>(row.pairs.size()));
    for (const auto& [code, weight] : row.pairs) {
      codes.push_back(static_cast<char>(code));
      weights.push_back(static_cast<char>(weight));
    }
  }
  std::string out = "NPLABEL1";
  put_label_u32(out, bits);
  put_label_u32(out, rows.size());
  put_label_u32(out, codes.size());
  out.append(kLabelHead - 20, '\0');
  return out + counts + prints + sizes + codes + weights;
}

inline Result<LabelModel> open_labels(const std::string& bytes) {
  return LabelModel::open(std::span(reinterpret_cast<const std::byte*>(bytes.data()), bytes.size()));
}

}  // namespace newsprism::test
