#include "index/gram_counts.h"

#include <algorithm>

#include "index/normalize.h"

namespace newsprism {

std::size_t GramCounts::slot(std::u32string_view gram) const {
  std::uint64_t hash = gram.size();
  for (const char32_t c : gram) hash = (hash ^ c) * 0x9E3779B97F4A7C15ULL;
  return static_cast<std::size_t>(hash >> 20 ^ hash >> 43) & (counts_.size() - 1);
}

void GramCounts::count(std::u32string_view key, std::uint32_t length) {
  const auto is_ideograph = [](char32_t c) { return key_kind(c) == KeyKind::ideograph; };
  for (auto begin = key.begin(); begin != key.end();) {
    begin = std::find_if(begin, key.end(), is_ideograph);
    const auto end = std::find_if_not(begin, key.end(), is_ideograph);
    for (; end - begin >= static_cast<std::ptrdiff_t>(length); ++begin) {
      const std::u32string_view run(&*begin, static_cast<std::size_t>(end - begin));
      if (length > 2 && !is_term(run, length)) continue;
      std::uint8_t& counter = counts_[slot(run.substr(0, length))];
      if (counter < 0xFF) ++counter;
    }
    begin = end;
  }
}

}  // namespace newsprism
