// How much a few Han characters look like a person's name.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace newsprism {

// Is the folded character a Chinese surname? Compound surnames: two characters.
[[nodiscard]] bool is_surname(char32_t c);
// Its part of chinese_name_score; 15 and more for the characters that are mostly surnames.
[[nodiscard]] std::int32_t surname_score(char32_t c);
[[nodiscard]] bool is_compound_surname(std::u32string_view two);

// 10 x the log odds of "a Chinese name" against "running text" for surname and given name together,
// 2 to 4 folded characters; nullopt when they do not begin with a surname. Names reach 45 and more,
// other text stays below 30. The counts behind it: name_chars.inc.
[[nodiscard]] std::optional<std::int32_t> chinese_name_score(std::u32string_view name);

// Is the folded character one of those that write foreign names (斯, 尔, 克)?
[[nodiscard]] bool is_transliteration(char32_t c);

}  // namespace newsprism
