#include "lexicon/build_trie.h"

#include <algorithm>
#include <cstring>
#include <string_view>

#include "base/sorting.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kPlane = 0x10000;
constexpr std::uint16_t kNone = 0xFFFF;

class Bits {
 public:
  void push(bool bit) {
    if (size_ % 64 == 0) words.push_back(0);
    words.back() |= std::uint64_t{bit} << (size_++ % 64);
  }
  std::vector<std::uint64_t> words;

 private:
  std::uint64_t size_ = 0;
};

class Builder {
 public:
  Builder(std::u32string text, const std::vector<std::uint32_t>& ends)
      : text_(std::move(text)), ends_(ends) {}

  BuiltTrie build() {
    if (!number_letters()) return {};
    sort_rows();
    take_nodes();
    write();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::u32string_view row(std::uint32_t r) const {
    const std::uint32_t begin = r == 0 ? 0 : ends_[r - 1];
    return std::u32string_view(text_).substr(begin, ends_[r] - begin);
  }

  // First letters come first, so that the way from the root is found by number; turns letters into numbers.
  bool number_letters() {
    if (std::any_of(text_.begin(), text_.end(), [](char32_t c) { return c >= kPlane; })) return false;
    std::vector<std::uint8_t> used(kPlane, 0);
    for (const char32_t c : text_) used[c] = 1;
    for (std::uint32_t r = 0; r < ends_.size(); ++r) used[row(r)[0]] = 2;
    std::vector<std::uint16_t> numbers(kPlane, kNone);
    for (std::uint32_t c = 0; c < kPlane; ++c) {
      if (used[c] != 2) continue;
      numbers[c] = static_cast<std::uint16_t>(first_letters_.size());
      first_letters_.push_back(static_cast<std::uint16_t>(c));
    }
    std::size_t next = first_letters_.size();
    rest_.assign(kPlane / 64, 0);
    for (std::uint32_t c = 0; c < kPlane; ++c) {
      if (used[c] != 1) continue;
      numbers[c] = static_cast<std::uint16_t>(next++);
      rest_[c / 64] |= std::uint64_t{1} << (c % 64);
    }
    for (char32_t& c : text_) c = numbers[c];
    return true;
  }

  void sort_rows() {
    std::vector<std::uint64_t> heads(ends_.size());  // the first four letters: most rows differ there
    order_.resize(ends_.size());
    for (std::uint32_t r = 0; r < ends_.size(); ++r) {
      const std::u32string_view letters = row(r);
      for (std::size_t i = 0; i < 4; ++i)
        heads[r] = heads[r] << 16 | (i < letters.size() ? letters[i] + 1 : 0);
      order_[r] = r;
    }
    sort_stably(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
      return heads[a] != heads[b] ? heads[a] < heads[b] : row(a) < row(b);
    });
  }

  // Breadth first: each node stands for the rows that begin alike.
  void take_nodes() {
    struct Node {
      std::uint32_t from, to, depth;
    };
    std::vector<Node> nodes = {{0, static_cast<std::uint32_t>(order_.size()), 0}};
    letters_ = {0};
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      auto [from, to, depth] = nodes[i];
      const bool ends = from < to && row(order_[from]).size() == depth;
      terminal_.push(ends);
      if (ends) out_.starts.push_back(static_cast<std::uint32_t>(out_.rows_of.size()));
      for (; from < to && row(order_[from]).size() == depth; ++from) out_.rows_of.push_back(order_[from]);
      while (from < to) {
        const char32_t letter = row(order_[from])[depth];
        std::uint32_t end = from + 1;
        while (end < to && row(order_[end])[depth] == letter) ++end;
        nodes.push_back({from, end, depth + 1});
        letters_.push_back(static_cast<std::uint16_t>(letter));
        louds_.push(true);
        from = end;
      }
      louds_.push(false);
    }
    out_.starts.push_back(static_cast<std::uint32_t>(out_.rows_of.size()));
  }

  void put(const void* bytes, std::size_t size) {
    const std::size_t at = out_.words.size();
    out_.words.resize(at + (size + 7) / 8, 0);
    if (size > 0) std::memcpy(out_.words.data() + at, bytes, size);
  }

  void write() {
    const std::uint32_t head[4] = {static_cast<std::uint32_t>(letters_.size()),
                                   static_cast<std::uint32_t>(out_.starts.size() - 1),
                                   static_cast<std::uint32_t>(first_letters_.size()), 0};
    put(head, sizeof head);
    put(louds_.words.data(), louds_.words.size() * 8);
    put(terminal_.words.data(), terminal_.words.size() * 8);
    put(first_letters_.data(), first_letters_.size() * 2);
    put(rest_.data(), rest_.size() * 8);
    std::vector<std::uint8_t> half(letters_.size());
    for (const int shift : {8, 0}) {
      for (std::size_t i = 0; i < half.size(); ++i) half[i] = static_cast<std::uint8_t>(letters_[i] >> shift);
      put(half.data(), half.size());
    }
  }

  std::u32string text_;
  const std::vector<std::uint32_t>& ends_;
  std::vector<std::uint16_t> first_letters_, letters_;
  std::vector<std::uint64_t> rest_;
  std::vector<std::uint32_t> order_;
  Bits louds_, terminal_;
  BuiltTrie out_;
};

}  // namespace

BuiltTrie build_trie(std::u32string text, const std::vector<std::uint32_t>& ends) {
  return Builder(std::move(text), ends).build();
}

}  // namespace newsprism
