#include "text/fold.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/sorting.h"
#include "text/ascending.h"

namespace newsprism {
namespace {

#include "text/fold_table.inc"

constexpr std::size_t kPlane = 0x10000;

// One entry for each character of the Basic Multilingual Plane: built once, then only read. The
// keys alone are 128 KB, of which real text touches a few pages.
struct FoldTable {
  std::array<char16_t, kPlane> key;
  std::array<std::uint8_t, kPlane> script{};  // kTraditionalBit, kSimplifiedBit

  FoldTable();
};

constexpr std::uint8_t kTraditionalBit = 1;
constexpr std::uint8_t kSimplifiedBit = 2;
constexpr char32_t kFirstHan = 0x3400, kLastHan = 0x9FFF;

FoldTable::FoldTable() {
  for (std::size_t c = 0; c < kPlane; ++c) key[c] = static_cast<char16_t>(c);
  char32_t c = 0, to = 0;
  UpAndDown keys(kFoldKeySteps);
  for (Ascending folded(kFoldedSteps); folded.next(c) && keys.next(to);) {
    key[c] = static_cast<char16_t>(to);
    if (c >= kFirstHan && c <= kLastHan) script[c] = kTraditionalBit;
  }
  for (Ascending list(kOtherwiseTraditionalSteps); list.next(c);) script[c] ^= kTraditionalBit;
  for (c = kFirstHan; c <= kLastHan; ++c) {
    if ((script[c] & kTraditionalBit) != 0 && key[c] != c) script[key[c]] |= kSimplifiedBit;
  }
  for (Ascending list(kOtherwiseSimplifiedSteps); list.next(c);) script[c] ^= kSimplifiedBit;
}

const FoldTable& table() {
  static const FoldTable built;
  return built;
}

}  // namespace

char32_t fold(char32_t c) {
  return c < kPlane ? table().key[c] : c;
}

std::u32string fold(std::u32string_view text) {
  std::u32string key(text);
  fold_in_place(key);
  return key;
}

void fold_in_place(std::u32string& text) {
  const FoldTable& folds = table();
  for (char32_t& c : text) {
    if (c < kPlane) c = folds.key[c];
  }
}

void append_unfolded(char32_t key, std::u32string& out) {
  if (fold(key) == key) out.push_back(key);
  // by key, the character that folds to it in the lower half
  static const std::vector<std::uint32_t> kFolded = [] {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t c = 0; c < kPlane; ++c) {
      if (table().key[c] != c) rows.push_back(std::uint32_t{table().key[c]} << 16 | c);
    }
    sort_ascending(rows.begin(), rows.end());
    return rows;
  }();
  if (key >= kPlane) return;
  for (auto at = std::lower_bound(kFolded.begin(), kFolded.end(), key << 16);
       at != kFolded.end() && *at >> 16 == key; ++at) {
    out.push_back(*at & 0xFFFF);
  }
}

bool is_traditional(char32_t c) {
  return c < kPlane && (table().script[c] & kTraditionalBit) != 0;
}

bool is_simplified(char32_t c) {
  return c < kPlane && (table().script[c] & kSimplifiedBit) != 0;
}

}  // namespace newsprism
