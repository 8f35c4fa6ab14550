// The layout of a trie (scripts/pack_format.mjs writes it), each part aligned to 8:
//
//   u32 nodes, u32 keys
//   u64 louds[]          for each node in breadth-first order a 1 for each child, then a 0
//   u64 terminal[]       one bit a node: a key ends here
//   u32 louds_rank[]     how many 0s stand before each block of 512 bits; at the end, how many in all
//   u32 terminal_rank[]  the same for the 1s of `terminal`
//   u16 labels[nodes]    the character that leads to each node, ascending among sisters
//
//   root    1 1 0        the k-th 1 of `louds` (from 1) is node k; the children of node v are the 1s
//   a b     1 0 0        between the (v-1)-th and the v-th 0
//   c       0
#include "lexicon/trie.h"

#include <algorithm>
#include <bit>

namespace newsprism {
namespace {

constexpr std::uint32_t kBlockBits = 512;
constexpr std::uint32_t kBlockWords = kBlockBits / 64;
constexpr std::uint32_t kMostNodes = 1u << 28;

constexpr std::uint64_t blocks_of(std::uint64_t bits) {
  return (bits + kBlockBits - 1) / kBlockBits;
}

Error damaged(std::size_t at, const char* why) {
  return Error{ErrorCode::bad_lexicon, at, why};
}

// Takes part after part off the bytes.
class PartReader {
 public:
  explicit PartReader(std::span<const std::byte> bytes) : bytes_(bytes) {}

  template <class T>
  const T* take(std::uint64_t count) {
    const std::uint64_t size = count * sizeof(T);
    if (at_ > bytes_.size() || size > bytes_.size() - at_) {
      at_ = bytes_.size() + 1;
      return nullptr;
    }
    const auto* part = reinterpret_cast<const T*>(bytes_.data() + at_);
    at_ = (at_ + size + 7) & ~std::uint64_t{7};
    return part;
  }

 private:
  std::span<const std::byte> bytes_;
  std::uint64_t at_ = 0;
};

// The bits of one word that lie below `size`, seen from the word's first bit.
std::uint64_t valid_bits(std::uint64_t size, std::uint64_t first) {
  return size - first >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << (size - first)) - 1;
}

// Is `rank` the directory of the `ones` (or of the zeros) among the first `size` bits?
bool directory_fits(const std::uint64_t* words, const std::uint32_t* rank, std::uint64_t size, bool ones) {
  std::uint32_t seen = 0;
  for (std::uint64_t first = 0; first < size; first += 64) {
    if (first % kBlockBits == 0 && rank[first / kBlockBits] != seen) return false;
    const std::uint64_t word = ones ? words[first / 64] : ~words[first / 64];
    seen += static_cast<std::uint32_t>(std::popcount(word & valid_bits(size, first)));
  }
  return rank[blocks_of(size)] == seen;
}

// The place of the `rank`-th (from 0) set bit of a word that has so many.
std::uint32_t select_in_word(std::uint64_t word, std::uint32_t rank) {
  std::uint32_t base = 0;
  for (std::uint32_t half = 32; half >= 8; half /= 2) {
    const std::uint64_t low = word & ((std::uint64_t{1} << half) - 1);
    const auto below = static_cast<std::uint32_t>(std::popcount(low));
    if (rank < below) {
      word = low;
    } else {
      rank -= below;
      word >>= half;
      base += half;
    }
  }
  for (; rank > 0; --rank) word &= word - 1;
  return base + static_cast<std::uint32_t>(std::countr_zero(word));
}

// The shape of one trie and the steps on it.
struct Walk {
  const std::uint64_t* louds;
  const std::uint32_t* louds_rank;
  const std::uint16_t* labels;
  std::uint32_t nodes;

  // Where the k-th 0 of `louds` stands.
  [[nodiscard]] std::uint32_t select_zero(std::uint32_t k) const {
    const auto blocks = static_cast<std::uint32_t>(blocks_of(2u * nodes - 1u));
    const std::uint32_t block =
        static_cast<std::uint32_t>(std::upper_bound(louds_rank, louds_rank + blocks, k) - louds_rank) - 1;
    std::uint32_t rest = k - louds_rank[block];
    std::uint32_t word = block * kBlockWords;
    for (;; ++word) {
      const auto zeros = static_cast<std::uint32_t>(std::popcount(~louds[word]));
      if (rest < zeros) return word * 64 + select_in_word(~louds[word], rest);
      rest -= zeros;
    }
  }

  // The 0 that ends the children which begin at `begin`: `node`'s own.
  [[nodiscard]] std::uint32_t end_of_children(std::uint32_t begin, std::uint32_t node) const {
    const std::uint64_t zeros = ~louds[begin / 64] >> (begin % 64);
    if (zeros != 0) return begin + static_cast<std::uint32_t>(std::countr_zero(zeros));
    return select_zero(node);
  }

  // 0, the root, when there is no such child.
  [[nodiscard]] std::uint32_t child(std::uint32_t node, char32_t c) const {
    const std::uint32_t begin = node == 0 ? 0 : select_zero(node - 1) + 1;
    const std::uint32_t end = end_of_children(begin, node);
    if (begin == end || c > 0xFFFF) return 0;
    const std::uint16_t* first = labels + (1 + begin - node);
    const std::uint16_t* last = first + (end - begin);
    const std::uint16_t* found = std::lower_bound(first, last, static_cast<std::uint16_t>(c));
    return found != last && *found == c ? static_cast<std::uint32_t>(found - labels) : 0;
  }
};

}  // namespace

Result<Trie> Trie::open(std::span<const std::byte> bytes) {
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % 8 != 0) return damaged(0, "a trie is not aligned");
  PartReader reader(bytes);
  const auto* head = reader.take<std::uint32_t>(2);
  if (head == nullptr) return damaged(0, "a trie is cut off");
  Trie trie;
  trie.bytes_ = bytes;
  Parts& parts = trie.parts_;
  parts.nodes = head[0];
  parts.keys = head[1];
  if (parts.nodes == 0 || parts.nodes > kMostNodes) return damaged(0, "a trie has no root");
  const std::uint64_t bits = 2ull * parts.nodes - 1;
  parts.louds = reader.take<std::uint64_t>((bits + 63) / 64);
  parts.terminal = reader.take<std::uint64_t>((parts.nodes + 63) / 64);
  parts.louds_rank = reader.take<std::uint32_t>(blocks_of(bits) + 1);
  parts.terminal_rank = reader.take<std::uint32_t>(blocks_of(parts.nodes) + 1);
  parts.labels = reader.take<std::uint16_t>(parts.nodes);
  if (parts.labels == nullptr) return damaged(0, "a trie is cut off");
  // After these checks no walk leaves the parts: every node has its 0, every 1 its node.
  const bool fits = directory_fits(parts.louds, parts.louds_rank, bits, false) &&
                    directory_fits(parts.terminal, parts.terminal_rank, parts.nodes, true) &&
                    parts.louds_rank[blocks_of(bits)] == parts.nodes &&
                    parts.terminal_rank[blocks_of(parts.nodes)] == parts.keys;
  if (!fits) return damaged(8, "a trie contradicts its directory");
  return trie;
}

std::uint32_t Trie::size() const {
  return parts_.keys;
}

std::uint32_t Trie::step(std::uint32_t node, char32_t c) const {
  if (node >= parts_.nodes) return 0;
  return Walk{parts_.louds, parts_.louds_rank, parts_.labels, parts_.nodes}.child(node, c);
}

std::optional<std::uint32_t> Trie::key_at(std::uint32_t node) const {
  if (node >= parts_.nodes || ((parts_.terminal[node / 64] >> (node % 64)) & 1) == 0) return std::nullopt;
  const std::uint32_t block = node / kBlockBits;
  std::uint32_t id = parts_.terminal_rank[block];
  for (std::uint32_t word = block * kBlockWords; word < node / 64; ++word) {
    id += static_cast<std::uint32_t>(std::popcount(parts_.terminal[word]));
  }
  const std::uint64_t before = (std::uint64_t{1} << (node % 64)) - 1;
  return id + static_cast<std::uint32_t>(std::popcount(parts_.terminal[node / 64] & before));
}

std::optional<std::uint32_t> Trie::find(std::u32string_view key) const {
  std::uint32_t node = 0;
  for (char32_t c : key) {
    node = step(node, c);
    if (node == 0) return std::nullopt;
  }
  return key_at(node);
}

void Trie::prefixes(std::u32string_view text, std::vector<Match>& out) const {
  std::uint32_t node = 0;
  for (std::uint32_t length = 1; length <= text.size(); ++length) {
    node = step(node, text[length - 1]);
    if (node == 0) return;
    if (const auto id = key_at(node)) out.push_back(Match{length, *id});
  }
}

std::optional<Trie::Match> Trie::longest(std::u32string_view text) const {
  std::optional<Match> best;
  std::uint32_t node = 0;
  for (std::uint32_t length = 1; length <= text.size(); ++length) {
    node = step(node, text[length - 1]);
    if (node == 0) break;
    if (const auto id = key_at(node)) best = Match{length, *id};
  }
  return best;
}

}  // namespace newsprism
