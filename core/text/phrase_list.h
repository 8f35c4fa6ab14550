// A list of phrases, written as one literal with a bar between two: `constexpr Phrases kHeads =
// U"总统|主席";`
//
// To add a phrase, write it and a bar into the literal, the longer one first where one begins another.
// A table of views would cost eight bytes a phrase in the wasm module, and brotli cannot press addresses.
// A phrase may not hold a bar itself and may not be empty.
#pragma once

#include <cstddef>
#include <string_view>

namespace newsprism {

struct Phrases {
  const char32_t* all;

  constexpr Phrases(const char32_t* literal) : all(literal) {}  // NOLINT: implicit on purpose

  struct End {};
  class Iterator {
   public:
    explicit Iterator(const char32_t* at) : at_(at) { measure(); }
    [[nodiscard]] std::u32string_view operator*() const { return {at_, size_}; }
    void operator++() {
      at_ += size_ + (at_[size_] != U'\0');
      measure();
    }
    bool operator!=(End) const { return *at_ != U'\0'; }

   private:
    void measure() {
      for (size_ = 0; at_[size_] != U'|' && at_[size_] != U'\0';) ++size_;
    }
    const char32_t* at_;
    std::size_t size_ = 0;
  };
  [[nodiscard]] Iterator begin() const { return Iterator(all); }
  [[nodiscard]] End end() const { return {}; }
};

}  // namespace newsprism
