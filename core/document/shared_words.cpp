#include "document/shared_words.h"

#include <algorithm>

#include "base/sorting.h"
#include "text/script.h"

namespace newsprism {

std::vector<std::uint64_t> terms(std::u32string_view key, std::size_t shortest) {
  std::vector<std::uint64_t> out;
  std::uint64_t word = 0;
  std::size_t length = 0;
  const auto flush = [&] {
    if (length >= shortest) out.push_back(word);
    word = 0;
    length = 0;
  };
  for (std::size_t at = 0; at < key.size(); ++at) {
    const char32_t c = key[at];
    if (is_word(c)) {
      word = word * 1099511628211ULL + c;
      ++length;
      continue;
    }
    flush();
    if (is_han(c) && at + 1 < key.size() && is_han(key[at + 1])) {
      out.push_back((std::uint64_t{1} << 63) | (std::uint64_t{c} << 32) | key[at + 1]);
    }
  }
  flush();
  sort_ascending(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

double shared(const std::vector<std::uint64_t>& few, const std::vector<std::uint64_t>& many) {
  if (few.empty()) return 0;
  std::size_t common = 0;
  for (const std::uint64_t term : few) common += std::binary_search(many.begin(), many.end(), term) ? 1U : 0U;
  return static_cast<double>(common) / static_cast<double>(few.size());
}

}  // namespace newsprism
