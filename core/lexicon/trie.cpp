// The layout of a trie (scripts/pack_format.mjs writes it), each part aligned to 8:
//
//   u32 nodes, u32 keys
//   u64 louds[]          for each node in breadth-first order a 1 for each child, then a 0
//   u64 terminal[]       one bit a node: a key ends here
//   u32 louds_rank[]     where every 16th 0 of `louds` stands, from the first
//   u32 terminal_rank[]  how many 1s of `terminal` stand before each word; at the end, how many in all
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

constexpr std::uint32_t kSampled = 16;
constexpr std::uint32_t kMostNodes = 1u << 28;

constexpr std::uint64_t words_of(std::uint64_t bits) {
  return (bits + 63) / 64;
}

// Without a flag for newer processors std::popcount is a call on x86; this is compiled to the
// instruction where there is one.
constexpr std::uint32_t popcount(std::uint64_t word) {
  word -= (word >> 1) & 0x5555555555555555;
  word = (word & 0x3333333333333333) + ((word >> 2) & 0x3333333333333333);
  word = (word + (word >> 4)) & 0x0F0F0F0F0F0F0F0F;
  return static_cast<std::uint32_t>((word * 0x0101010101010101) >> 56);
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

// Are the samples those of the zeros among the first `size` bits, and are there `nodes` zeros?
bool samples_fit(const std::uint64_t* words, const std::uint32_t* samples, std::uint64_t size,
                 std::uint32_t nodes) {
  std::uint32_t seen = 0;
  for (std::uint64_t first = 0; first < size; first += 64) {
    std::uint64_t zeros = ~words[first / 64] & valid_bits(size, first);
    for (; zeros != 0; zeros &= zeros - 1, ++seen) {
      if (seen == nodes) return false;
      const auto place = first + static_cast<std::uint64_t>(std::countr_zero(zeros));
      if (seen % kSampled == 0 && samples[seen / kSampled] != place) return false;
    }
  }
  return seen == nodes;
}

// Is `rank` the running count of the ones among the first `size` bits, `all` in all?
bool ranks_fit(const std::uint64_t* words, const std::uint32_t* rank, std::uint64_t size, std::uint32_t all) {
  std::uint32_t seen = 0;
  for (std::uint64_t first = 0; first < size; first += 64) {
    if (rank[first / 64] != seen) return false;
    seen += popcount(words[first / 64] & valid_bits(size, first));
  }
  return rank[words_of(size)] == seen && seen == all;
}

// The place of the `rank`-th (from 0) set bit of a word that has so many.
std::uint32_t select_in_word(std::uint64_t word, std::uint32_t rank) {
  std::uint32_t base = 0;
  for (std::uint32_t half = 32; half >= 8; half /= 2) {
    const std::uint64_t low = word & ((std::uint64_t{1} << half) - 1);
    const auto below = popcount(low);
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

  // Where the k-th 0 of `louds` stands: the sample before it, and from there on word by word.
  [[nodiscard]] std::uint32_t select_zero(std::uint32_t k) const {
    const std::uint32_t sample = louds_rank[k / kSampled];
    std::uint32_t rest = k % kSampled;
    if (rest == 0) return sample;
    std::uint32_t word = sample / 64;
    std::uint64_t zeros = ~louds[word] & (~std::uint64_t{0} << (sample % 64));
    for (;;) {
      const std::uint32_t count = popcount(zeros);
      if (rest < count) return word * 64 + select_in_word(zeros, rest);
      rest -= count;
      zeros = ~louds[++word];
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
  parts.louds = reader.take<std::uint64_t>(words_of(bits));
  parts.terminal = reader.take<std::uint64_t>(words_of(parts.nodes));
  parts.louds_rank = reader.take<std::uint32_t>((parts.nodes + kSampled - 1) / kSampled);
  parts.terminal_rank = reader.take<std::uint32_t>(words_of(parts.nodes) + 1);
  parts.labels = reader.take<std::uint16_t>(parts.nodes);
  if (parts.labels == nullptr) return damaged(0, "a trie is cut off");
  // After these checks no walk leaves the parts: every node has its 0, every 1 its node.
  const bool fits = samples_fit(parts.louds, parts.louds_rank, bits, parts.nodes) &&
                    ranks_fit(parts.terminal, parts.terminal_rank, parts.nodes, parts.keys);
  if (!fits) return damaged(8, "a trie contradicts its directory");
  return trie;
}

std::uint32_t Trie::size() const {
  return parts_.keys;
}

std::uint32_t Trie::step(std::uint32_t node, char32_t c) const {
  if (node >= parts_.nodes) return 0;
  return Walk{parts_.louds, parts_.louds_rank, parts_.labels}.child(node, c);
}

std::optional<std::uint32_t> Trie::key_at(std::uint32_t node) const {
  if (node >= parts_.nodes || ((parts_.terminal[node / 64] >> (node % 64)) & 1) == 0) return std::nullopt;
  const std::uint64_t before = (std::uint64_t{1} << (node % 64)) - 1;
  return parts_.terminal_rank[node / 64] + popcount(parts_.terminal[node / 64] & before);
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
