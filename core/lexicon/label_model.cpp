#include "lexicon/label_model.h"

#include <algorithm>
#include <cstring>

namespace newsprism {
namespace {

// magic "NPLABEL2" | u32 spare bits of a key | u32 rows of each family | u32 pairs | i16 steps |
// u8 gaps between the rows' keys, without their last byte, family by family: 255 goes on in the next |
// u8 last byte of each key | u8 size of each row | u8 codes (ascending by part) | i8 weights
//
// A family of n rows, n of w bits, has keys of w + spare bits: the upper ones of the features' hashes.
constexpr char kMagic[] = "NPLABEL2";
constexpr std::size_t kRowsAt = 12, kPairsAt = kRowsAt + 4 * kLabelFamilies, kStepsAt = kPairsAt + 4;
constexpr std::size_t kHead = kStepsAt + 2 * (kNameLabels * kNameLabels + kWordLabels * kWordLabels);
constexpr std::uint32_t kLeastSpare = 8, kMostSpare = 12, kMostRows = 1U << 20;
constexpr std::uint32_t kRowsABucket = 12;  // below 16: a print has the spare bits and four

std::uint32_t read_u32(const std::byte* at) {
  std::uint32_t value = 0;
  std::memcpy(&value, at, sizeof value);
  return value;
}

std::uint32_t bit_width(std::uint32_t n) {
  std::uint32_t bits = 0;
  while (n >> bits != 0) ++bits;
  return bits;
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

// What is not read yet.
struct LabelModel::Source {
  const std::uint8_t *gap, *gaps_end, *last;
  std::uint32_t row = 0, pair = 0, pairs;
};

// The rows of the next family, whose keys have so many bits.
bool LabelModel::read_family(std::uint32_t rows, std::uint32_t bits, Source& from, Family& family) {
  std::uint32_t buckets = 0;  // bits of a bucket's number
  while (rows >> buckets > kRowsABucket) ++buckets;
  family = {static_cast<std::uint32_t>(row_begin_.size()), static_cast<std::uint8_t>(32 - buckets),
            static_cast<std::uint8_t>(32 - bits)};
  prints_of_.resize(prints_of_.size() + (std::size_t{1} << buckets));
  std::uint64_t high = 0, before = 0;
  for (const std::uint32_t end = from.row + rows; from.row < end; ++from.row) {
    std::uint8_t gap = 255;
    while (gap == 255 && from.gap < from.gaps_end) high += gap = *from.gap++;
    const std::uint64_t key = high << 8 | *from.last++;
    if (gap == 255 || key < before || key >> bits != 0) return false;
    before = key;
    const std::uint32_t bucket = family.first + static_cast<std::uint32_t>(key >> (bits - buckets));
    while (row_begin_.size() <= bucket) {
      row_begin_.push_back(from.row);
      pair_begin_.push_back(from.pair);
    }
    prints_of_[bucket] |= std::uint64_t{1} << (key >> (bits - buckets - kPrintBits) & 63);
    prints_.push_back(static_cast<std::uint16_t>(key));
    const std::uint32_t size = sizes_[from.row];
    if (size > from.pairs - from.pair || !is_row(codes_ + from.pair, size)) return false;
    from.pair += size;
  }
  while (row_begin_.size() < prints_of_.size()) {
    row_begin_.push_back(from.row);
    pair_begin_.push_back(from.pair);
  }
  return true;
}

Result<LabelModel> LabelModel::open(std::span<const std::byte> bytes) {
  if (bytes.size() < kHead || std::memcmp(bytes.data(), kMagic, 8) != 0) return damaged("no label model");
  const std::uint32_t spare = read_u32(bytes.data() + 8), pairs = read_u32(bytes.data() + kPairsAt);
  if (spare < kLeastSpare || spare > kMostSpare) return damaged("a label model with wrong keys");
  std::uint64_t rows = 0;
  for (std::uint32_t f = 0; f < kLabelFamilies; ++f) {
    const std::uint32_t count = read_u32(bytes.data() + kRowsAt + 4 * f);
    if (count >= kMostRows) return damaged("a label model with too many rows");
    rows += count;
  }
  const std::uint64_t behind_gaps = rows * 2 + std::uint64_t{pairs} * 2;
  if (behind_gaps > bytes.size() - kHead) return damaged("a label model of a wrong size");
  LabelModel model;
  std::memcpy(model.name_steps_.data(), bytes.data() + kStepsAt, sizeof model.name_steps_);
  std::memcpy(model.word_steps_.data(), bytes.data() + kStepsAt + sizeof model.name_steps_,
              sizeof model.word_steps_);
  const auto* first = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const std::uint8_t* last = first + (bytes.size() - behind_gaps);
  model.sizes_ = last + rows;
  model.codes_ = model.sizes_ + rows;
  model.weights_ = reinterpret_cast<const std::int8_t*>(model.codes_ + pairs);
  model.prints_.reserve(static_cast<std::size_t>(rows));
  Source from{first + kHead, last, last, 0, 0, pairs};
  for (std::uint32_t f = 0; f < kLabelFamilies; ++f) {
    const std::uint32_t count = read_u32(bytes.data() + kRowsAt + 4 * f);
    const std::uint32_t bits = bit_width(count) + spare;
    if (!model.read_family(count, bits, from, model.families_[f]))
      return damaged("a label model with a wrong row");
  }
  model.row_begin_.push_back(from.row);
  model.pair_begin_.push_back(from.pair);
  if (from.gap != last || from.pair != pairs) return damaged("a label model whose rows do not add up");
  return model;
}

LabelModel::Row LabelModel::look_up(std::uint32_t bucket, std::uint16_t print) const {
  const std::uint32_t begin = row_begin_[bucket], end = row_begin_[bucket + 1];
  std::uint32_t row = begin;
  while (row < end && prints_[row] != print) ++row;
  if (row == end) return {};
  std::uint32_t pair = pair_begin_[bucket];
  for (std::uint32_t before = begin; before < row; ++before) pair += sizes_[before];
  return {codes_ + pair, weights_ + pair, sizes_[row]};
}

}  // namespace newsprism
