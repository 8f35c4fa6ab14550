// The layout of a trie (scripts/pack_format.mjs writes it), each part aligned to 8:
//
//   u32 nodes, u32 keys, u32 commonest letters, 0
//   u64 louds[]       for each node in breadth-first order a 1 for each child, then a 0
//   u64 terminal[]    one bit a node: a key ends here
//   u16 common[]      the commonest letters of the keys, in the order of their numbers from 0
//   u64 rest[1024]    one bit a character of the plane: the other letters, whose numbers follow
//   u8 high[nodes], u8 low[nodes]    number of the letter that leads to each node, ascending among sisters
//
//   root    1 1 0        the k-th 1 of `louds` (from 1) is node k; the children of node v are the 1s
//   a b     1 0 0        between the (v-1)-th and the v-th 0
//   c       0
//
// Numbers in the order of how common a letter is, in two planes, are a fifth smaller when compressed than
// characters. What finds the way in the shape is counted when the trie is opened: that is a pass
// over a bit for each node, as quick as to check a stored one.
#include "lexicon/trie.h"

#include <algorithm>
#include <bit>

namespace newsprism {
namespace {

constexpr std::uint32_t kSampled = 16;
constexpr std::uint32_t kMostNodes = 1u << 28;
constexpr std::uint32_t kPlane = 0x10000;  // characters that can be letters

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

// Where every 16th zero among the first `size` bits stands. False when there are not `nodes` zeros.
bool sample_zeros(const std::uint64_t* words, std::uint64_t size, std::uint32_t nodes,
                  std::vector<std::uint32_t>& out) {
  std::uint32_t seen = 0;
  for (std::uint64_t first = 0; first < size; first += 64) {
    const std::uint64_t zeros = ~words[first / 64] & valid_bits(size, first);
    const std::uint32_t count = popcount(zeros);
    for (auto next = static_cast<std::uint32_t>(out.size()) * kSampled; next < seen + count; next += kSampled)
      out.push_back(static_cast<std::uint32_t>(first) + select_in_word(zeros, next - seen));
    seen += count;
  }
  return seen == nodes;
}

// The running count of the ones among the first `size` bits. False when there are not `all`.
bool count_ones(const std::uint64_t* words, std::uint64_t size, std::uint32_t all,
                std::vector<std::uint32_t>& out) {
  std::uint32_t seen = 0;
  for (std::uint64_t first = 0; first < size; first += 64) {
    out.push_back(seen);
    seen += popcount(words[first / 64] & valid_bits(size, first));
  }
  return seen == all;
}

// The letters by their numbers plus one. False when there are more than characters.
bool number_letters(const std::uint16_t* common, std::uint32_t commonest, const std::uint64_t* rest,
                    std::u16string& out) {
  if (commonest > kPlane / 2) return false;
  out.assign(1, u'\0');
  for (std::uint32_t i = 0; i < commonest; ++i) out.push_back(static_cast<char16_t>(common[i]));
  for (std::uint32_t word = 0; word < kPlane / 64; ++word) {
    for (std::uint64_t bits = rest[word]; bits != 0; bits &= bits - 1)
      out.push_back(static_cast<char16_t>(word * 64 + static_cast<std::uint32_t>(std::countr_zero(bits))));
  }
  return out.size() <= kPlane;
}

// The shape of one trie and the steps on it.
struct Walk {
  const std::uint64_t* louds;
  const std::uint32_t* zeros;
  const std::uint8_t* high;
  const std::uint8_t* low;

  // Where the k-th 0 of `louds` stands: the sample before it, and from there on word by word.
  [[nodiscard]] std::uint32_t select_zero(std::uint32_t k) const {
    const std::uint32_t sample = zeros[k / kSampled];
    std::uint32_t rest = k % kSampled;
    if (rest == 0) return sample;
    std::uint32_t word = sample / 64;
    std::uint64_t bits = ~louds[word] & (~std::uint64_t{0} << (sample % 64));
    for (;;) {
      const std::uint32_t count = popcount(bits);
      if (rest < count) return word * 64 + select_in_word(bits, rest);
      rest -= count;
      bits = ~louds[++word];
    }
  }

  // The 0 that ends the children which begin at `begin`: `node`'s own.
  [[nodiscard]] std::uint32_t end_of_children(std::uint32_t begin, std::uint32_t node) const {
    const std::uint64_t bits = ~louds[begin / 64] >> (begin % 64);
    if (bits != 0) return begin + static_cast<std::uint32_t>(std::countr_zero(bits));
    return select_zero(node);
  }

  [[nodiscard]] std::uint32_t letter(std::uint32_t node) const { return high[node] * 256u + low[node]; }

  // Where the 1s of its children begin.
  [[nodiscard]] std::uint32_t begin_of_children(std::uint32_t node) const {
    return node == 0 ? 0 : select_zero(node - 1) + 1;
  }

  // By the number of the letter that leads there; 0, the root, when there is no such child.
  [[nodiscard]] std::uint32_t child(std::uint32_t node, std::uint32_t number) const {
    const std::uint32_t begin = begin_of_children(node);
    const std::uint32_t count = end_of_children(begin, node) - begin;
    std::uint32_t first = 1 + begin - node;
    // As numbers ascend, `number` stands at its own place at the latest: at the root mostly just there.
    if (number < count && letter(first + number) == number) return first + number;
    std::uint32_t rest = std::min(count, number);
    while (rest > 0) {
      const std::uint32_t half = rest / 2;
      const bool below = letter(first + half) < number;
      first = below ? first + half + 1 : first;
      rest = below ? rest - half - 1 : half;
    }
    return first <= begin + count - node && count > 0 && letter(first) == number ? first : 0;
  }
};

}  // namespace

Result<Trie> Trie::open(std::span<const std::byte> bytes) {
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % 8 != 0) return damaged(0, "a trie is not aligned");
  PartReader reader(bytes);
  const auto* head = reader.take<std::uint32_t>(4);
  if (head == nullptr) return damaged(0, "a trie is cut off");
  Trie trie;
  Parts& parts = trie.parts_;
  parts.nodes = head[0];
  parts.keys = head[1];
  if (parts.nodes == 0 || parts.nodes > kMostNodes) return damaged(0, "a trie has no root");
  const std::uint64_t bits = 2ull * parts.nodes - 1;
  parts.louds = reader.take<std::uint64_t>(words_of(bits));
  parts.terminal = reader.take<std::uint64_t>(words_of(parts.nodes));
  const auto* common = reader.take<std::uint16_t>(head[2]);
  const auto* rest = reader.take<std::uint64_t>(kPlane / 64);
  parts.high = reader.take<std::uint8_t>(parts.nodes);
  parts.low = reader.take<std::uint8_t>(parts.nodes);
  if (parts.low == nullptr) return damaged(0, "a trie is cut off");
  // After these checks no walk leaves the parts: every node has its 0, every 1 its node.
  trie.letters_ = std::vector<std::uint16_t>(kPlane);
  const bool fits = sample_zeros(parts.louds, bits, parts.nodes, trie.zeros_) &&
                    count_ones(parts.terminal, parts.nodes, parts.keys, trie.terminals_) &&
                    number_letters(common, head[2], rest, trie.characters_);
  if (!fits) return damaged(8, "a trie contradicts its head");
  for (std::size_t n = 1; n < trie.characters_.size(); ++n)
    trie.letters_[trie.characters_[n]] = static_cast<std::uint16_t>(n);
  return trie;
}

std::uint32_t Trie::size() const {
  return parts_.keys;
}

std::uint32_t Trie::step(std::uint32_t node, char32_t c) const {
  if (node >= parts_.nodes || c >= kPlane) return 0;
  const std::uint32_t number = letters_[c];
  if (number == 0) return 0;
  return Walk{parts_.louds, zeros_.data(), parts_.high, parts_.low}.child(node, number - 1);
}

std::optional<std::uint32_t> Trie::key_at(std::uint32_t node) const {
  if (node >= parts_.nodes || ((parts_.terminal[node / 64] >> (node % 64)) & 1) == 0) return std::nullopt;
  const std::uint64_t before = (std::uint64_t{1} << (node % 64)) - 1;
  return terminals_[node / 64] + popcount(parts_.terminal[node / 64] & before);
}

std::pair<std::uint32_t, std::uint32_t> Trie::children(std::uint32_t node) const {
  if (node >= parts_.nodes) return {0, 0};
  const Walk walk{parts_.louds, zeros_.data(), parts_.high, parts_.low};
  const std::uint32_t begin = walk.begin_of_children(node);
  return {1 + begin - node, 1 + walk.end_of_children(begin, node) - node};
}

char32_t Trie::letter(std::uint32_t node) const {
  const std::uint32_t number = parts_.high[node] * 256u + parts_.low[node] + 1;
  return number < characters_.size() ? characters_[number] : U'\0';
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
