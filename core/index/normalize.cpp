#include "index/normalize.h"

#include <algorithm>

#include "text/fold.h"
#include "text/script.h"

namespace newsprism {

namespace {

bool ascii_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

KeyKind kind_of(char32_t c) {
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

bool is_ideograph(char32_t c) {
  return key_kind(c) == KeyKind::ideograph;
}

// Beside these a space is a matter of taste.
bool takes_no_space(char32_t c) {
  return is_ideograph(c) || (c >= 0x3001 && c <= 0x303F);
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

bool in_number(char32_t c) {
  return ascii_digit(c) || c == U',';
}

// The digits and commas from `at` on, to the last digit.
std::size_t number_end(std::u32string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && in_number(text[end])) ++end;
  while (end > at && text[end - 1] == U',') --end;
  return end;
}

// "1,234,567": one to three digits, then groups of exactly three.
bool is_grouped(std::u32string_view number) {
  const std::size_t first = number.find(U',');
  if (first == std::u32string_view::npos || first > 3 || (number.size() - first) % 4 != 0) return false;
  for (std::size_t i = first; i < number.size(); ++i) {
    if ((number[i] == U',') != ((i - first) % 4 == 0)) return false;
  }
  return true;
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

// Does the space from `begin` to `end` count? Beside Han and its marks it does not, but for one between two
// Han words: 收官 五大主场 are two headlines, and 李 强 is one name.
bool parts_words(std::u32string_view text, std::size_t begin, std::size_t end) {
  if (is_ideograph(text[begin - 1]) && is_ideograph(text[end])) {
    const bool left_alone = begin < 2 || !is_ideograph(text[begin - 2]);
    const bool right_alone = end + 1 >= text.size() || !is_ideograph(text[end + 1]);
    return !left_alone && !right_alone;
  }
  return !takes_no_space(text[begin - 1]) && !takes_no_space(text[end]);
}

void write_block(std::u32string_view folded, std::uint32_t origin, SearchKey& out) {
  BlockWriter writer(origin, out);
  std::size_t number = 0;  // end of the last number
  bool grouped = false;    // it has grouping commas
  for (std::size_t i = 0; i < folded.size();) {
    const char32_t c = folded[i];
    if (is_space(c)) {
      const std::size_t end = space_end(folded, i);
      if (!writer.empty() && end < folded.size() && parts_words(folded, i, end)) {
        writer.put(U' ', i);
      }
      i = end;
      continue;
    }
    if (i >= number && ascii_digit(c)) {
      number = number_end(folded, i);
      grouped = is_grouped(folded.substr(i, number - i));
    }
    if (c != U',' || i >= number || !grouped) writer.put(same_mark(c), i);
    ++i;
  }
}

}  // namespace

void append_block(std::u32string_view folded, std::uint32_t origin, SearchKey& out) {
  write_block(folded, origin, out);
  out.steps.push_back(
      {static_cast<std::uint32_t>(out.key.size()), origin + static_cast<std::uint32_t>(folded.size())});
  out.key.push_back(kBlockBreak);
}

std::u32string search_key(std::u32string_view text) {
  SearchKey out;
  write_block(fold(text), 0, out);
  return std::move(out.key);
}

KeyKind key_kind(char32_t c) {
  constexpr std::size_t kPlane = 0x10000;
  static const std::vector<KeyKind> kKinds = [] {
    std::vector<KeyKind> kinds(kPlane);
    for (char32_t each = 0; each < kPlane; ++each) kinds[each] = kind_of(each);
    return kinds;
  }();
  return c < kPlane ? kKinds[c] : kind_of(c);
}

bool all_of_kind(std::u32string_view key, KeyKind kind) {
  return !key.empty() && std::all_of(key.begin(), key.end(), [&](char32_t c) { return key_kind(c) == kind; });
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
