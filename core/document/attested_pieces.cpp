#include "document/attested_pieces.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

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

// The shingles of a text, to look others up in: a table twice as large, of which free places hold 0.
class Shingles {
 public:
  explicit Shingles(const std::vector<std::uint64_t>& all) {
    std::size_t size = 256;
    while (size < 2 * all.size()) size *= 2;
    table_.resize(size);
    for (const std::uint64_t hash : all) table_[place_of(hash)] = hash;
  }

  [[nodiscard]] bool has(std::uint64_t hash) const { return table_[place_of(hash)] == hash; }

 private:
  // Where the hash stands, or would stand.
  [[nodiscard]] std::size_t place_of(std::uint64_t hash) const {
    const std::size_t mask = table_.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash ^ (hash >> 29)) & mask;
    while (table_[at] != 0 && table_[at] != hash) at = (at + 1) & mask;
    return at;
  }

  std::vector<std::uint64_t> table_;
};

}  // namespace

std::vector<bool> attested_pieces(const HtmlText& page, std::u32string_view body_key) {
  const std::vector<std::uint64_t> body = shingles_of(body_key);
  if (body.size() < kShortBody) return {};
  const Shingles known(body);
  std::vector<bool> attested(page.pieces.size(), false);
  std::size_t found = 0;
  for (std::size_t n = 0; n < page.pieces.size(); ++n) {
    const Range range = page.pieces[n].range;
    const auto piece = shingles_of(std::u32string_view(page.key).substr(range.begin, range.size()));
    if (piece.empty()) continue;
    const auto hits =
        std::count_if(piece.begin(), piece.end(), [&](std::uint64_t h) { return known.has(h); });
    attested[n] = static_cast<std::size_t>(hits) * 5 >= piece.size() * 4;
    if (attested[n]) found += piece.size();
  }
  return found * 10 >= body.size() * 6 ? attested : std::vector<bool>{};
}

}  // namespace newsprism
