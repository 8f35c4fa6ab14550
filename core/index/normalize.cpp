#include "index/normalize.h"

#include "text/fold.h"
#include "text/script.h"

namespace newsprism {

namespace {

bool ascii_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

// Beside these a space is a matter of taste.
bool takes_no_space(char32_t c) {
  return key_kind(c) == KeyKind::ideograph || (c >= 0x3001 && c <= 0x303F);
}

char32_t same_mark(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019: return U'\'';
    case 0x201C:
    case 0x201D:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F: return U'"';
    case 0x2022:
    case 0x2027:
    case 0x30FB:
    case 0xFF65: return 0x00B7;
    default: return c;
  }
}

// "1,234,567": one to three digits, then groups of exactly three.
bool is_grouping_comma(std::u32string_view text, std::size_t at) {
  if (text[at] != U',' || at == 0 || !ascii_digit(text[at - 1])) return false;
  std::size_t after = at + 1;
  while (after < text.size() && after - at <= 4 && ascii_digit(text[after])) ++after;
  if (after - at != 4) return false;
  std::size_t before = at;
  while (before > 0 && at - before <= 3 && ascii_digit(text[before - 1])) --before;
  return at - before <= 3;
}

std::size_t space_end(std::u32string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

class BlockWriter {
 public:
  BlockWriter(std::uint32_t origin, SearchKey& out) : origin_(origin), first_(out.key.size()), out_(out) {}

  void put(char32_t c, std::size_t at) {
    const auto key_at = static_cast<std::uint32_t>(out_.key.size());
    const auto origin_at = origin_ + static_cast<std::uint32_t>(at);
    if (out_.steps.empty() || key_at == first_ || origin_at != next_origin_) {
      out_.steps.push_back({key_at, origin_at});
    }
    next_origin_ = origin_at + 1;
    out_.key.push_back(c);
  }

  [[nodiscard]] bool empty() const { return out_.key.size() == first_; }
  [[nodiscard]] char32_t last() const { return out_.key.back(); }

 private:
  std::uint32_t origin_;
  std::uint32_t next_origin_ = 0;
  std::size_t first_;
  SearchKey& out_;
};

enum class Commas { grouping_dropped, all_kept };

void write_block(std::u32string_view folded, std::uint32_t origin, Commas commas, SearchKey& out) {
  BlockWriter writer(origin, out);
  for (std::size_t i = 0; i < folded.size();) {
    const char32_t c = folded[i];
    if (is_space(c)) {
      const std::size_t end = space_end(folded, i);
      if (!writer.empty() && end < folded.size() && !takes_no_space(writer.last()) &&
          !takes_no_space(folded[end])) {
        writer.put(U' ', i);
      }
      i = end;
      continue;
    }
    if (commas == Commas::all_kept || !is_grouping_comma(folded, i)) writer.put(same_mark(c), i);
    ++i;
  }
}

}  // namespace

void append_block(std::u32string_view folded, std::uint32_t origin, SearchKey& out) {
  write_block(folded, origin, Commas::grouping_dropped, out);
  out.steps.push_back(
      {static_cast<std::uint32_t>(out.key.size()), origin + static_cast<std::uint32_t>(folded.size())});
  out.key.push_back(kBlockBreak);
}

std::u32string search_key(std::u32string_view text) {
  SearchKey out;
  write_block(fold(text), 0, Commas::grouping_dropped, out);
  return std::move(out.key);
}

std::u32string search_key_with_commas(std::u32string_view text) {
  SearchKey out;
  write_block(fold(text), 0, Commas::all_kept, out);
  return std::move(out.key);
}

std::u32string without_digit_commas(std::u32string_view key) {
  std::u32string out;
  for (std::size_t i = 0; i < key.size(); ++i) {
    const bool after_digit = i == 0 || ascii_digit(key[i - 1]);
    const bool before_digit = i + 1 == key.size() || ascii_digit(key[i + 1]);
    if (key[i] != U',' || !after_digit || !before_digit) out.push_back(key[i]);
  }
  return out;
}

KeyKind key_kind(char32_t c) {
  if (c < 0x80) {
    if (ascii_digit(c)) return KeyKind::digit;
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ? KeyKind::letter : KeyKind::other;
  }
  switch (char_class(c)) {
    case CharClass::han:
    case CharClass::kana: return KeyKind::ideograph;
    case CharClass::latin:
    case CharClass::hangul:
    case CharClass::other_letter: return KeyKind::letter;
    case CharClass::digit: return KeyKind::digit;
    default: return KeyKind::other;
  }
}

bool is_word_border(std::u32string_view key, std::size_t at) {
  if (at == 0 || at >= key.size()) return true;
  const KeyKind left = key_kind(key[at - 1]);
  const KeyKind right = key_kind(key[at]);
  if (left == KeyKind::digit && key[at] == U'.') {
    return at + 1 >= key.size() || key_kind(key[at + 1]) != KeyKind::digit;
  }
  if (right == KeyKind::digit && key[at - 1] == U'.') {
    return at < 2 || key_kind(key[at - 2]) != KeyKind::digit;
  }
  return left != right || (left != KeyKind::letter && left != KeyKind::digit);
}

}  // namespace newsprism
