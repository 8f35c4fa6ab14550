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
  std::uint32_t family = 0, key = 0;
  std::vector<Pair> pairs;
  float worth = 0;
};

void put_i16(ByteWriter& out, float value) {
  const auto scaled = static_cast<std::int32_t>(std::lround(value * static_cast<float>(kWeightUnit)));
  const auto bits = static_cast<std::uint32_t>(std::max(-30000, std::min(30000, scaled)));
  out.u8(static_cast<std::uint8_t>(bits));
  out.u8(static_cast<std::uint8_t>(bits >> 8));
}

constexpr std::int32_t kLevels[] = {2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 40, 51, 64, 81, 102, 127};
}  // namespace

std::int8_t level_of(float weight) {
  const float scaled = std::fabs(weight) * static_cast<float>(kWeightUnit);
  std::int32_t best = kLevels[0];
  for (const std::int32_t level : kLevels) {
    if (std::fabs(static_cast<float>(level) - scaled) < std::fabs(static_cast<float>(best) - scaled))
      best = level;
  }
  return static_cast<std::int8_t>(weight < 0 ? -best : best);
}

namespace {

void add(Row& row, std::uint32_t code, const Said& said, const FileSettings& settings) {
  if (std::fabs(said.weight) < settings.least || said.worth < settings.least_worth) return;
  if (row.pairs.size() == kMostPairs) return;
  row.pairs.push_back({static_cast<std::uint8_t>(code), level_of(said.weight)});
  if (settings.least_worth > 0) {
    const float times = said.worth / settings.least_worth;
    row.worth += times * times - 1;
  }
}

// A row costs three bytes before its first weight: one small weight is not worth them.
bool is_worth_a_row(const Row& row, const FileSettings& settings) {
  constexpr std::int8_t kSmall = 5;
  constexpr float kLeastRow = 0.5F;  // in squares of least_worth, above one for each weight
  if (settings.least_worth > 0) return row.worth >= kLeastRow;
  if (row.pairs.size() > 2) return true;
  for (const Pair& p : row.pairs) {
    if (p.weight >= kSmall || p.weight <= -kSmall) return true;
  }
  return false;
}

Row row_of(const Trained& t, std::uint32_t number, const FileSettings& settings) {
  constexpr float kStyleWorth = 1e6F;  // a few weights tell the style, and on it all others depend
  Row row{t.rows.families[number], t.rows.keys[number], {}, 0};
  for (std::uint32_t d = 0; d < static_cast<std::uint32_t>(kFeatureReach[row.family].count); ++d) {
    for (std::uint32_t l = 0; l < kNameLabels; ++l)
      add(row, d * kLabels + l, t.names->said(number, d, l), settings);
    for (std::uint32_t l = 0; l < kWordLabels; ++l)
      add(row, d * kLabels + kNameLabels + l, t.words->said(number, d, l), settings);
  }
  for (std::uint32_t s = 0; s < kStyles; ++s) {
    const std::int8_t weight = (*t.styles)[number][s];
    if (weight == 0 || row.pairs.size() == kMostPairs) continue;
    row.pairs.push_back({static_cast<std::uint8_t>(kStyleCode + s), weight});
    row.worth += kStyleWorth;
  }
  for (std::uint32_t s = 0; s < kStyles; ++s) {
    for (std::uint32_t l = 0; l < kNameLabels; ++l)
      add(row, kStyleLabelCode + s * kNameLabels + l, t.names->said_by_style(number, s, l), settings);
  }
  return row;
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
    Row packed = row_of(trained, row, settings);
    if (is_worth_a_row(packed, settings)) rows.push_back(std::move(packed));
  }
  for (const WordClass& c : trained.classes)
    rows.push_back({kClassOf, c.key, {{0, static_cast<std::int8_t>(c.number)}}, 0});
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
