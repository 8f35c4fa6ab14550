// When two names can be one: rules over folded name keys, without knowing the pile.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace newsprism {

// The words of a name: split at spaces and dots ("马克·扎克伯格", "jensen huang").
[[nodiscard]] std::vector<std::u32string_view> name_parts(std::u32string_view key);

// Is `part` one of the parts of `whole`, and not all of it?
[[nodiscard]] bool is_part_of(std::u32string_view part, std::u32string_view whole);

// 链博会 of 中国国际供应链促进博览会: every character in order, the last one last.
[[nodiscard]] bool is_abbreviation_of(std::u32string_view shorter, std::u32string_view longer);

// CCPIT of "china council for the promotion of international trade": the initials.
[[nodiscard]] bool are_initials_of(std::u32string_view letters, std::u32string_view words);

// of, for, the, and: initials may leave them out.
[[nodiscard]] bool is_small_word(std::u32string_view part);

// "lei jun" or "jun lei" for 雷军.
[[nodiscard]] bool is_pinyin_of(std::u32string_view latin, std::u32string_view han, const Pinyin& pinyin);

// Without the word that only says what it is: 上海市 -> 上海, 苹果公司 -> 苹果, 鸿蒙系统 -> 鸿蒙; empty when
// there is none.
[[nodiscard]] std::u32string_view without_class_word(std::u32string_view key, EntityType type);

// Which kind of thing the class words say it is: 省 and 市 differ, "Inc" and "Co., Ltd" do not.
[[nodiscard]] std::u32string_view class_kind(std::u32string_view words, EntityType type);

// Without 第三届 or 2025年: empty when there is none.
[[nodiscard]] std::u32string_view without_ordinal(std::u32string_view key);

}  // namespace newsprism
