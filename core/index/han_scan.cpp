#include "index/han_scan.h"

#include <bit>
#include <cstring>

#include "index/stored.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

using Bytes = std::uint8_t __attribute__((vector_size(16)));

Bytes load(const char* at) {
  Bytes out;
  std::memcpy(&out, at, sizeof out);
  return out;
}

// The character at `at` of good UTF-8, which moves behind it.
char32_t take(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  const char32_t first = byte(at);
  const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (at + size > text.size()) return at = text.size(), U'\0';
  const std::size_t from = std::exchange(at, at + size);
  if (size == 1) return first;
  if (size == 2) return (first & 0x1F) << 6 | (byte(from + 1) & 0x3F);
  if (size == 3) return (first & 0x0F) << 12 | (byte(from + 1) & 0x3F) << 6 | (byte(from + 2) & 0x3F);
  return (first & 0x07) << 18 | (byte(from + 1) & 0x3F) << 12 | (byte(from + 2) & 0x3F) << 6 |
         (byte(from + 3) & 0x3F);
}

std::size_t before(std::string_view text, std::size_t at) {
  do --at;
  while (at > 0 && !begins_character(text[at]));
  return at;
}

bool is_skipped(char32_t c) {
  return c != static_cast<char32_t>(kBlockEnd) && is_space(c);
}

// Do the ideographs at `left` and `right`, with space between them, belong together? As in normalize.cpp:
// where one of them stands alone.
bool belong_together(std::string_view text, std::size_t left, std::size_t right) {
  const auto is_ideograph = [&](std::size_t at) {
    return key_kind(fold(take(text, at))) == KeyKind::ideograph;
  };
  if (left == 0 || !is_ideograph(before(text, left))) return true;
  (void)take(text, right);
  return right >= text.size() || !is_ideograph(right);
}

}  // namespace

HanNeedle::HanNeedle(std::u32string_view key, std::uint32_t anchor) : key_(key), anchor_(anchor) {
  std::u32string forms;
  append_unfolded(key[anchor], forms);
  for (const char32_t c : forms) {
    const std::string bytes = to_utf8(std::u32string(1, c));
    Form form{{}, static_cast<std::uint32_t>(bytes.size())};
    std::memcpy(form.bytes, bytes.data(), bytes.size());
    forms_.push_back(form);
  }
}

// Does the needle stand around the anchor's form at `at`?
bool HanNeedle::matches(std::string_view text, std::size_t at, std::size_t& begin) const {
  begin = at;
  for (std::uint32_t k = anchor_; k > 0; --k) {
    bool space = false;
    std::size_t place = begin;
    char32_t c = U' ';
    for (; is_skipped(c); space = space || is_skipped(c)) {
      if (place == 0) return false;
      place = before(text, place);
      std::size_t from = place;
      c = take(text, from);
    }
    if (fold(c) != key_[k - 1] || (space && !belong_together(text, place, begin))) return false;
    begin = place;
  }
  std::size_t left = at;
  (void)take(text, at);
  for (std::uint32_t k = anchor_ + 1; k < key_.size(); ++k) {
    bool space = false;
    std::size_t place = at;
    char32_t c = U' ';
    for (; is_skipped(c); space = space || is_skipped(c)) {
      if (at >= text.size()) return false;
      place = at;
      c = take(text, at);
    }
    if (fold(c) != key_[k] || (space && !belong_together(text, left, place))) return false;
    left = place;
  }
  return true;
}

void HanNeedle::find(std::string_view text, std::size_t at_most, std::vector<std::uint32_t>& out) const {
  const auto try_at = [&](std::size_t at) {
    for (const Form& form : forms_) {
      std::size_t begin = 0;
      if (text.size() - at < form.size || std::memcmp(text.data() + at, form.bytes, form.size) != 0) continue;
      if (matches(text, at, begin)) out.push_back(static_cast<std::uint32_t>(begin));
      return out.size() < at_most;
    }
    return true;
  };
  std::size_t at = 0;
  for (; at + 16 + 4 <= text.size(); at += 16) {
    Bytes found{};
    for (const Form& form : forms_) {
      const Bytes same = reinterpret_cast<Bytes>(load(text.data() + at + form.size - 1) ==
                                                 static_cast<std::uint8_t>(form.bytes[form.size - 1])) &
                         reinterpret_cast<Bytes>(load(text.data() + at + form.size - 2) ==
                                                 static_cast<std::uint8_t>(form.bytes[form.size - 2]));
      found |= same;
    }
    std::uint64_t halves[2];
    std::memcpy(halves, &found, sizeof halves);
    for (std::size_t half = 0; half < 2; ++half) {
      while (halves[half] != 0) {
        const auto byte = static_cast<std::size_t>(std::countr_zero(halves[half])) / 8;
        halves[half] &= ~(std::uint64_t{0xFF} << (byte * 8));
        if (!try_at(at + half * 8 + byte)) return;
      }
    }
  }
  for (; at < text.size(); ++at) {
    if (!try_at(at)) return;
  }
}

}  // namespace newsprism
