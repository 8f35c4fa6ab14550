#include "lexicon/label_model.h"

#include <algorithm>
#include <cstring>

namespace newsprism {
namespace {

// magic "NPLABEL1" | u32 bits, rows, pairs | i16 steps | u8 rows of each bucket | u16 print of each row |
// u8 size of each row | u8 codes (ascending by part) | i8 weights
constexpr char kMagic[] = "NPLABEL1";
constexpr std::size_t kStepBytes = 2 * (kNameLabels * kNameLabels + kWordLabels * kWordLabels);
constexpr std::size_t kHead = 8 + 12 + kStepBytes;

std::uint32_t read_u32(const std::byte* at) {
  std::uint32_t value = 0;
  std::memcpy(&value, at, sizeof value);
  return value;
}

std::uint16_t read_u16(const std::uint8_t* at) {
  std::uint16_t value = 0;
  std::memcpy(&value, at, sizeof value);
  return value;
}

Error damaged(const char* why) {
  return Error{ErrorCode::bad_lexicon, 0, why};
}

// 64 exp(-n / 8), until it is nothing.
constexpr std::uint8_t kFall[] = {64, 56, 50, 44, 39, 34, 30, 27, 24, 21, 18, 16, 14, 13, 11, 10, 9,
                                  8,  7,  6,  5,  5,  4,  4,  3,  3,  2,  2,  2,  2,  2,  1,  1};

std::uint32_t root_of(std::uint32_t n) {
  std::uint32_t root = 1;
  while ((root + 1) * (root + 1) <= n) ++root;
  return root;
}

// Labels first, then styles, then labels by style: who reads a row asks for no more than where each part
// ends.
bool is_row(const std::uint8_t* codes, std::uint32_t size) {
  std::uint32_t part = 0;
  for (std::uint32_t i = 0; i < size; ++i) {
    const std::uint32_t code = codes[i], begin = part;
    part = code < kStyleCode ? 0 : code < kStyleLabelCode ? 1 : 2;
    if (part < begin || code == kStyleCode + kStyles || code >= kStyleLabelCode + kStyles * kNameLabels)
      return false;
  }
  return true;
}

}  // namespace

StyleShares style_shares(const std::array<std::int32_t, kStyles>& sums, std::uint32_t units) {
  const std::int32_t most = *std::max_element(sums.begin(), sums.end());
  const auto root = static_cast<std::int32_t>(root_of(std::min(units, 4096U)));
  StyleShares shares{};
  std::int32_t whole = 0;
  for (std::uint32_t s = 0; s < kStyles; ++s) {
    // a megabyte in one line sums up to more than 32 bits hold of it
    const std::int64_t below = 16 * (std::int64_t{most} - sums[s]) / (kWeightUnit * root);
    shares[s] = below < static_cast<std::int64_t>(std::size(kFall)) ? kFall[below] : 0;
    whole += shares[s];
  }
  // A style that has less than a twelfth of the whole is noise.
  std::int32_t kept = 0;
  for (std::int32_t& share : shares) {
    if (share * 12 < whole) share = 0;
    kept += share;
  }
  for (std::int32_t& share : shares) share = share * kWholeShare / kept;
  return shares;
}

Result<LabelModel> LabelModel::open(const Pack& pack) {
  const std::span<const std::byte> bytes = pack.section("labels");
  if (bytes.empty()) return LabelModel();
  return open(bytes);
}

Result<LabelModel> LabelModel::open(std::span<const std::byte> bytes) {
  if (bytes.size() < kHead || std::memcmp(bytes.data(), kMagic, 8) != 0) return damaged("no label model");
  const std::uint32_t bits = read_u32(bytes.data() + 8);
  const std::uint64_t rows = read_u32(bytes.data() + 12), pairs = read_u32(bytes.data() + 16);
  if (bits == 0 || bits > 16) return damaged("a label model with a wrong number of buckets");
  const std::size_t buckets = std::size_t{1} << bits;
  if (bytes.size() != kHead + buckets + rows * 3 + pairs * 2) return damaged("a label model of a wrong size");
  LabelModel model;
  std::memcpy(model.name_steps_.data(), bytes.data() + 20, sizeof model.name_steps_);
  std::memcpy(model.word_steps_.data(), bytes.data() + 20 + sizeof model.name_steps_,
              sizeof model.word_steps_);
  model.shift_ = 32 - bits;
  const auto* counts = reinterpret_cast<const std::uint8_t*>(bytes.data()) + kHead;
  model.prints_ = counts + buckets;
  model.sizes_ = model.prints_ + rows * 2;
  model.codes_ = model.sizes_ + rows;
  model.weights_ = reinterpret_cast<const std::int8_t*>(model.codes_ + pairs);
  model.row_begin_.resize(buckets + 1);
  model.pair_begin_.resize(buckets + 1);
  model.prints_of_.resize(buckets);
  std::uint32_t row = 0, pair = 0;
  for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
    model.row_begin_[bucket] = row;
    model.pair_begin_[bucket] = pair;
    for (std::uint32_t n = counts[bucket]; n > 0 && row < rows; --n) {
      model.prints_of_[bucket] |= std::uint64_t{1} << print_bit(read_u16(model.prints_ + 2 * row));
      const std::uint32_t size = model.sizes_[row++];
      if (size > pairs - pair || !is_row(model.codes_ + pair, size))
        return damaged("a label model with a wrong row");
      pair += size;
    }
  }
  model.row_begin_[buckets] = row;
  model.pair_begin_[buckets] = pair;
  if (row != rows || pair != pairs) return damaged("a label model whose rows do not add up");
  return model;
}

LabelModel::Row LabelModel::look_up(std::uint32_t feature) const {
  const std::uint32_t bucket = feature >> shift_;
  const std::uint32_t begin = row_begin_[bucket], end = row_begin_[bucket + 1];
  const auto print = static_cast<std::uint16_t>(feature);
  std::uint32_t row = begin;
  while (row < end && read_u16(prints_ + 2 * row) != print) ++row;
  if (row == end) return {};
  std::uint32_t pair = pair_begin_[bucket];
  for (std::uint32_t before = begin; before < row; ++before) pair += sizes_[before];
  return {codes_ + pair, weights_ + pair, sizes_[row]};
}

}  // namespace newsprism
