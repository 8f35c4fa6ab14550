// One key for everything that a reader takes for the same character.
//
//   text   華 爲 ,  Ａ Ｉ  恢 覆  É        one code point in, one out: the key has the length
//   key    华 为 ,  a i  恢 复  e        of the text, and an offset in one is the offset in the other
//
// Folds width (full-width ASCII, U+3000 and U+00A0 to a space), case, Latin accents, Traditional
// to Simplified (OpenCC's character tables), regional variants (爲/為, 裏/裡) and the many-to-one
// slips of converted text (覆/復/複 to 复, 幹/乾 to 干), which share one key because the wrong one of
// them stands in real articles. Keys are for comparing, never for showing.
#pragma once

#include <string>
#include <string_view>

namespace newsprism {

[[nodiscard]] char32_t fold(char32_t c);
[[nodiscard]] std::u32string fold(std::u32string_view text);
void fold_in_place(std::u32string& text);

// Appends every character that `key` is the fold of.
void append_unfolded(char32_t key, std::u32string& out);

// Written only in Traditional (爲, 國) / only in Simplified (为, 国) text.
[[nodiscard]] bool is_traditional(char32_t c);
[[nodiscard]] bool is_simplified(char32_t c);

}  // namespace newsprism
