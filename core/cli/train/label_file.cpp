#include "cli/train/label_file.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/byte_io.h"

namespace newsprism::train {
namespace {

constexpr std::size_t kMostPairs = 255;

struct Pair {
  std::uint8_t code;
  std::int8_t weight;
};

struct Row {
  std::uint32_t family, key;
  std::vector<Pair> pairs;
};

void put_i16(ByteWriter& out, float value) {
  const auto scaled = static_cast<std::int32_t>(std::lround(value * static_cast<float>(kWeightUnit)));
  const auto bits = static_cast<std::uint32_t>(std::max(-30000, std::min(30000, scaled)));
  out.u8(static_cast<std::uint8_t>(bits));
  out.u8(static_cast<std::uint8_t>(bits >> 8));
}

// A quarter apart: finer steps change no label, and these compress better.
constexpr std::int32_t kLevels[] = {2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 40, 51, 64, 81, 102, 127};
std::int8_t level_of(float weight) {
  const float scaled = std::fabs(weight) * static_cast<float>(kWeightUnit);
  std::int32_t best = kLevels[0];
  for (const std::int32_t level : kLevels) {
    if (std::fabs(static_cast<float>(level) - scaled) < std::fabs(static_cast<float>(best) - scaled))
      best = level;
  }
  return static_cast<std::int8_t>(weight < 0 ? -best : best);
}

void add(std::vector<Pair>& pairs, std::uint32_t code, float weight, const FileSettings& settings) {
  if (std::fabs(weight) < settings.least || pairs.size() == kMostPairs) return;
  pairs.push_back({static_cast<std::uint8_t>(code), level_of(weight)});
}

// A row costs three bytes before its first weight: one small weight is not worth them.
bool is_worth_a_row(const std::vector<Pair>& pairs) {
  constexpr std::int8_t kSmall = 5;
  if (pairs.size() > 2) return true;
  for (const Pair& p : pairs) {
    if (p.weight >= kSmall || p.weight <= -kSmall) return true;
  }
  return false;
}

std::vector<Pair> pairs_of(const Trained& t, std::uint32_t row, const FileSettings& settings) {
  std::vector<Pair> pairs;
  const FeatureFamily family = t.rows.families[row];
  for (std::uint32_t d = 0; d < static_cast<std::uint32_t>(kFeatureReach[family].count); ++d) {
    for (std::uint32_t l = 0; l < kNameLabels; ++l)
      add(pairs, d * kLabels + l, t.names->weight(row, d, l), settings);
    for (std::uint32_t l = 0; l < kWordLabels; ++l) {
      add(pairs, d * kLabels + kNameLabels + l, t.words->weight(row, d, l), settings);
    }
  }
  for (std::uint32_t s = 0; s < kStyles; ++s) {
    const std::int8_t weight = (*t.styles)[row][s];
    if (weight != 0 && pairs.size() < kMostPairs)
      pairs.push_back({static_cast<std::uint8_t>(kStyleCode + s), weight});
  }
  for (std::uint32_t s = 0; s < kStyles; ++s) {
    for (std::uint32_t l = 0; l < kNameLabels; ++l) {
      add(pairs, kStyleLabelCode + s * kNameLabels + l, t.names->style_weight(row, s, l), settings);
    }
  }
  return pairs;
}

// The upper bits of the key of a row in a family of `rows`: lexicon/label_model.cpp.
std::uint32_t kept_bits(std::uint32_t key, std::uint32_t rows, std::uint32_t spare) {
  std::uint32_t bits = spare;
  for (; rows != 0; rows >>= 1) ++bits;
  return key >> (32 - bits);
}

}  // namespace

std::string label_bytes(const Trained& trained, const FileSettings& settings) {
  std::vector<Row> rows;
  for (std::uint32_t row = 0; row < trained.rows.keys.size(); ++row) {
    std::vector<Pair> pairs = pairs_of(trained, row, settings);
    if (!is_worth_a_row(pairs)) continue;
    rows.push_back({trained.rows.families[row], trained.rows.keys[row], std::move(pairs)});
  }
  for (const WordClass& c : trained.classes)
    rows.push_back({kClassOf, c.key, {{0, static_cast<std::int8_t>(c.number)}}});
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return a.family != b.family ? a.family < b.family : a.key < b.key;
  });
  std::size_t pairs = 0;
  std::array<std::uint32_t, kLabelFamilies> counts{};
  for (const Row& row : rows) {
    pairs += row.pairs.size();
    ++counts[row.family];
  }
  ByteWriter out;
  out.raw("NPLABEL2");
  out.u32(settings.spare);
  for (const std::uint32_t count : counts) out.u32(count);
  out.u32(static_cast<std::uint32_t>(pairs));
  for (std::uint32_t k = 0; k < kNameLabels * kNameLabels; ++k) {
    put_i16(out, trained.names ? trained.names->step(k / kNameLabels, k % kNameLabels) : 0);
  }
  for (std::uint32_t k = 0; k < kWordLabels * kWordLabels; ++k) {
    put_i16(out, trained.words ? trained.words->step(k / kWordLabels, k % kWordLabels) : 0);
  }
  std::string last;
  std::uint32_t high = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || rows[i].family != rows[i - 1].family) high = 0;
    const std::uint32_t key = kept_bits(rows[i].key, counts[rows[i].family], settings.spare);
    for (high = (key >> 8) - high; high >= 255; high -= 255) out.u8(255);
    out.u8(static_cast<std::uint8_t>(high));
    high = key >> 8;
    last.push_back(static_cast<char>(key & 0xFF));
  }
  out.raw(last);
  for (const Row& row : rows) out.u8(static_cast<std::uint8_t>(row.pairs.size()));
  for (const Row& row : rows) {
    for (const Pair p : row.pairs) out.u8(p.code);
  }
  for (const Row& row : rows) {
    for (const Pair p : row.pairs) out.u8(static_cast<std::uint8_t>(p.weight));
  }
  return out.take();
}

}  // namespace newsprism::train
