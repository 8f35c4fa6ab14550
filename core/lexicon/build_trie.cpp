#include "lexicon/build_trie.h"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>

#include "base/sorting.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kPlane = 0x10000;
constexpr std::uint16_t kNone = 0xFFFF;
constexpr std::size_t kCounted = 4;  // letters that are sorted by counting: most rows differ there

// Bits one behind the other, the lowest first.
class Bits {
 public:
  void push(bool bit) {
    filling_ |= std::uint64_t{bit} << (size_ % 64);
    if (++size_ % 64 == 0) flush();
  }
  // All words, also the one that is not yet whole. Nothing is left.
  [[nodiscard]] std::vector<std::uint64_t> take() {
    if (size_ % 64 != 0) flush();
    size_ = 0;
    return std::move(words_);
  }

 private:
  void flush() {
    words_.push_back(filling_);
    filling_ = 0;
  }

  std::vector<std::uint64_t> words_;
  std::uint64_t filling_ = 0;
  std::size_t size_ = 0;
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
    letter_count_ = next;
    for (char32_t& c : text_) c = numbers[c];
    return true;
  }

  // By the first letters, from the last of them to the first, each time by counting; what is alike in all of
  // them by comparison.
  void sort_rows() {
    const auto rows = static_cast<std::uint32_t>(ends_.size());
    order_.resize(rows);
    for (std::uint32_t r = 0; r < rows; ++r) order_[r] = r;
    std::vector<std::uint32_t> sorted(rows), counts;
    for (std::size_t at = kCounted; at-- > 0;) {
      counts.assign(letter_count_ + 2, 0);
      for (const std::uint32_t r : order_) ++counts[rank(r, at) + 1];
      for (std::size_t c = 1; c < counts.size(); ++c) counts[c] += counts[c - 1];
      for (const std::uint32_t r : order_) sorted[counts[rank(r, at)]++] = r;
      order_.swap(sorted);
    }
    for (std::uint32_t from = 0, end; from < rows; from = end) {
      for (end = from + 1;
           end < rows && row(order_[end]).substr(0, kCounted) == row(order_[from]).substr(0, kCounted);)
        ++end;
      if (end - from < 2) continue;
      sort_stably(order_.data() + from, order_.data() + end,
                  [&](std::uint32_t x, std::uint32_t y) { return row(x) < row(y); });
    }
  }

  // 0 where the row has ended.
  [[nodiscard]] std::size_t rank(std::uint32_t r, std::size_t at) const {
    const std::u32string_view letters = row(r);
    return at < letters.size() ? letters[at] + std::size_t{1} : 0;
  }

  // Level by level: each node stands for the rows that begin alike.
  void take_nodes() {
    struct Node {
      std::uint32_t from, to;
    };
    std::vector<std::u32string_view> rows;
    rows.reserve(order_.size());
    for (const std::uint32_t r : order_) rows.push_back(row(r));
    letters_.reserve(text_.size() + 1);
    letters_.push_back(0);
    std::vector<Node> level = {{0, static_cast<std::uint32_t>(rows.size())}}, next;
    for (std::size_t depth = 0; !level.empty(); ++depth) {
      next.clear();
      for (auto [from, to] : level) {
        const bool ends = from < to && rows[from].size() == depth;
        terminal_.push(ends);
        if (ends) out_.starts.push_back(static_cast<std::uint32_t>(out_.rows_of.size()));
        for (; from < to && rows[from].size() == depth; ++from) out_.rows_of.push_back(order_[from]);
        while (from < to) {
          const char32_t letter = rows[from][depth];
          std::uint32_t end = from + 1;
          while (end < to && rows[end][depth] == letter) ++end;
          next.push_back({from, end});
          letters_.push_back(static_cast<std::uint16_t>(letter));
          louds_.push(true);
          from = end;
        }
        louds_.push(false);
      }
      level.swap(next);
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
    for (Bits* bits : {&louds_, &terminal_}) {
      const std::vector<std::uint64_t> words = bits->take();
      put(words.data(), words.size() * 8);
    }
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
  std::size_t letter_count_ = 0;
  std::vector<std::uint32_t> order_;
  Bits louds_, terminal_;
  BuiltTrie out_;
};

}  // namespace

BuiltTrie build_trie(std::u32string text, const std::vector<std::uint32_t>& ends) {
  return Builder(std::move(text), ends).build();
}

}  // namespace newsprism
