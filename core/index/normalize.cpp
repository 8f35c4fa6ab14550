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

// Stand for a comma and a space that must stay while a key is made.
constexpr char32_t kKeptComma = 0xE000;
constexpr char32_t kKeptSpace = 0xE001;
constexpr std::u32string_view kDigits = U"0123456789";

// Which commas of a piece of a number belong to its grouping: before, between and after its digits.
struct Grouping {
  bool before = false, between = false, after = false;
};

std::u32string with_commas(std::u32string_view number, Grouping grouping) {
  const std::size_t first = number.find_first_of(kDigits);
  const std::size_t last = number.find_last_of(kDigits);
  std::u32string out;
  for (std::size_t i = 0; i < number.size(); ++i) {
    const bool dropped = i < first ? grouping.before : i > last ? grouping.after : grouping.between;
    if (number[i] != U',') {
      out.push_back(number[i]);
    } else if (!dropped) {
      out.push_back(kKeptComma);
    }
  }
  return out;
}

// The ways to read a number that is cut off before its begin, after its end or both.
std::vector<std::u32string> readings(std::u32string_view number, bool cut_begin, bool cut_end) {
  std::vector<std::u32string> out{std::u32string(number)};
  const std::size_t digit = number.find_first_of(kDigits);
  if (number.find(U',') == std::u32string_view::npos || digit == std::u32string_view::npos) return out;
  out.push_back(with_commas(number, {}));
  if (cut_begin) out.push_back(with_commas(number, {true, true, false}));
  if (cut_end) out.push_back(with_commas(number, {false, true, true}));
  if (!cut_begin || !cut_end) return out;
  out.push_back(with_commas(number, {false, true, false}));
  out.push_back(with_commas(number, {true, true, true}));
  return out;
}

std::u32string_view without_outer_space(std::u32string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

// The words, and as they are read where their first or last ideograph, which space parts from the others, is
// cut off a word of more.
std::vector<std::u32string> cut_words(const std::u32string& words) {
  std::vector<std::u32string> out{words};
  if (words.size() < 3) return out;
  const std::size_t last = words.size() - 1;
  std::size_t tail = last;
  while (tail > 0 && is_space(words[tail - 1])) --tail;
  if (tail > 0 && tail < last && is_ideograph(words[last]) && is_ideograph(words[tail - 1]))
    out.push_back(words.substr(0, tail) + kKeptSpace + words.substr(last));
  const std::size_t head = space_end(words, 1);
  if (head > 1 && head < last && is_ideograph(words[0]) && is_ideograph(words[head])) {
    for (std::size_t i = 0, known = out.size(); i < known; ++i)
      out.push_back(words.substr(0, 1) + kKeptSpace + out[i].substr(head));
  }
  return out;
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

std::vector<std::u32string> other_cut_keys(std::u32string_view text) {
  const std::u32string folded = fold(text);
  const std::u32string own = search_key(without_outer_space(folded));
  std::vector<std::u32string> out;
  for (const std::u32string& words : cut_words(std::u32string(without_outer_space(folded)))) {
    std::size_t lead = 0;
    while (lead < words.size() && in_number(words[lead])) ++lead;
    std::size_t tail = words.size();
    while (tail > lead && in_number(words[tail - 1])) --tail;
    for (const std::u32string& begin : readings(words.substr(0, lead), true, lead == words.size())) {
      for (const std::u32string& end : readings(words.substr(tail), false, true)) {
        std::u32string key = search_key(begin + words.substr(lead, tail - lead) + end);
        std::replace(key.begin(), key.end(), kKeptComma, U',');
        std::replace(key.begin(), key.end(), kKeptSpace, U' ');
        if (!key.empty() && key != own && std::find(out.begin(), out.end(), key) == out.end())
          out.push_back(std::move(key));
      }
    }
  }
  return out;
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
