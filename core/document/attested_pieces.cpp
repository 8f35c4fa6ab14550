#include "document/attested_pieces.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_set>

#include "text/script.h"

namespace newsprism {
namespace {

// Less than this says nothing.
constexpr std::size_t kShortBody = 100;

// The letters of a text, for comparing texts that were marked up differently.
std::vector<std::uint64_t> shingles_of(std::u32string_view key) {
  constexpr std::size_t kLetters = 12;
  constexpr std::uint64_t kFactor = 1099511628211ULL;
  std::uint64_t leading = 1;
  for (std::size_t n = 0; n < kLetters; ++n) leading *= kFactor;
  std::vector<std::uint64_t> shingles;
  std::u32string window;
  std::uint64_t hash = 0;
  std::size_t count = 0;
  for (const char32_t c : key) {
    if (!is_word(c) && !is_han(c)) continue;
    window.push_back(c);
    hash = hash * kFactor + c;
    if (++count < kLetters) continue;
    if (count > kLetters) hash -= leading * window[count - kLetters - 1];
    shingles.push_back(hash);
  }
  return shingles;
}

}  // namespace

std::vector<bool> attested_pieces(const HtmlText& page, std::u32string_view body_key) {
  const std::vector<std::uint64_t> body = shingles_of(body_key);
  if (body.size() < kShortBody) return {};
  const std::unordered_set<std::uint64_t> known(body.begin(), body.end());
  std::vector<bool> attested(page.pieces.size(), false);
  std::size_t found = 0;
  for (std::size_t n = 0; n < page.pieces.size(); ++n) {
    const Range range = page.pieces[n].range;
    const auto piece = shingles_of(std::u32string_view(page.key).substr(range.begin, range.size()));
    if (piece.empty()) continue;
    const auto hits =
        std::count_if(piece.begin(), piece.end(), [&](std::uint64_t h) { return known.count(h) != 0; });
    attested[n] = static_cast<std::size_t>(hits) * 5 >= piece.size() * 4;
    if (attested[n]) found += piece.size();
  }
  return found * 10 >= body.size() * 6 ? attested : std::vector<bool>{};
}

}  // namespace newsprism
