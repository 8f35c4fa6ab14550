#include "index/cut_keys.h"

#include <algorithm>

#include "index/normalize.h"
#include "text/fold.h"
#include "text/script.h"

namespace newsprism {

namespace {

constexpr std::u32string_view kDigits = U"0123456789";

bool in_number(char32_t c) {
  return (c >= U'0' && c <= U'9') || c == U',';
}

bool is_ideograph(char32_t c) {
  return key_kind(c) == KeyKind::ideograph;
}

// Stand for a comma and a space that must stay while a key is made.
constexpr char32_t kKeptComma = 0xE000;
constexpr char32_t kKeptSpace = 0xE001;

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
  std::size_t head = 1;
  while (head < words.size() && is_space(words[head])) ++head;
  if (head > 1 && head < last && is_ideograph(words[0]) && is_ideograph(words[head])) {
    for (std::size_t i = 0, known = out.size(); i < known; ++i)
      out.push_back(words.substr(0, 1) + kKeptSpace + out[i].substr(head));
  }
  return out;
}

}  // namespace

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

}  // namespace newsprism
