#include "text/utf16.h"

#include <algorithm>

namespace newsprism {

Utf16Offsets::Utf16Offsets(std::u32string_view text) {
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    if (text[at] > 0xFFFF) astral_.push_back(at);
  }
}

std::uint32_t Utf16Offsets::to_utf16(std::uint32_t code_point) const {
  const auto before = std::lower_bound(astral_.begin(), astral_.end(), code_point) - astral_.begin();
  return code_point + static_cast<std::uint32_t>(before);
}

// A unit inside a pair belongs to the character that the pair is.
std::uint32_t Utf16Offsets::from_utf16(std::uint32_t unit) const {
  std::uint32_t low = 0;
  auto high = static_cast<std::uint32_t>(astral_.size());
  while (low < high) {  // how many pairs end at or before `unit`
    const std::uint32_t middle = low + (high - low) / 2;
    if (astral_[middle] + middle + 2 <= unit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const bool inside = low < astral_.size() && unit == astral_[low] + low + 1;
  return unit - low - (inside ? 1 : 0);
}

}  // namespace newsprism
