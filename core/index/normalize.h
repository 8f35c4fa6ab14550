// Kept text to the search key: what two writers may write differently and a reader takes for the same.
//
//   text   共 1 0 , 0 0 0   塊  「 G P U  卡 」      folded, then made equal:
//   key    共 1 0 0 0 0 块 " g p u 卡 "              no space beside Han (but between two words of it), no
//                                                    grouping comma, one kind of quote, apostrophe and
//                                                    middle dot
//
// Every key character stands for one character of the text; steps lead back to it. Between two
// blocks stands kBlockBreak, which no query holds, so nothing matches over a block's end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace newsprism {

inline constexpr char32_t kBlockBreak = U'\n';

// From key_at on (to the next step) the key follows the text from origin_at on.
struct OriginStep {
  std::uint32_t key_at = 0;
  std::uint32_t origin_at = 0;
};

struct SearchKey {
  std::u32string key;
  std::vector<OriginStep> steps;  // by key_at
};

// Appends a block: `folded` is fold(text of the block), `origin` its offset in the document.
void append_block(std::u32string_view folded, std::uint32_t origin, SearchKey& out);

// A query's words in the same form. Outer white space is dropped.
[[nodiscard]] std::u32string search_key(std::u32string_view text);

// What index terms are made of.
enum class KeyKind : std::uint8_t { ideograph, letter, digit, other };
[[nodiscard]] KeyKind key_kind(char32_t c);

// False for an empty key.
[[nodiscard]] bool all_of_kind(std::u32string_view key, KeyKind kind);

// May a word begin or end at `at`, between key[at - 1] and key[at]? Not inside a run of letters or
// of digits, nor inside a decimal number.
[[nodiscard]] bool is_word_border(std::u32string_view key, std::size_t at);

}  // namespace newsprism
