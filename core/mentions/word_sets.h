// The words that names stand beside. All folded: Simplified, lower case.
#pragma once

#include <cstdint>
#include <string_view>

namespace newsprism {

[[nodiscard]] bool is_title(std::u32string_view word);      // 总统, 董事长, ceo: before or after a name
[[nodiscard]] bool is_honorific(std::u32string_view word);  // 先生, 女士: after a name only
[[nodiscard]] bool is_speech_verb(std::u32string_view word);  // 说, 表示, said
[[nodiscard]] bool is_kind_noun(std::u32string_view word);  // 队, 市, 公司: behind a name that is no person
[[nodiscard]] bool is_country(std::u32string_view word);    // 美国, 亚洲
[[nodiscard]] bool is_region(std::u32string_view word);  // 华南, 西北: parts of countries and continents
[[nodiscard]] bool is_plain_name(std::u32string_view word);    // 理想, gap: a plain word that is a name too
[[nodiscard]] bool is_product_noun(std::u32string_view word);  // 芯片, 手机, 系列
[[nodiscard]] bool is_company_cue(std::u32string_view word);  // 公司, 创始人, 股价: after a company's name
// Verbs and nouns that stand in any sentence, of both languages.
[[nodiscard]] bool is_stop_word(std::u32string_view word);
[[nodiscard]] bool is_series_word(std::u32string_view word);   // pro, max, ultra
[[nodiscard]] bool is_acronym_noun(std::u32string_view word);  // ai, gpu, ceo: capitals, but no name
[[nodiscard]] bool is_english_function_word(std::u32string_view word);
[[nodiscard]] bool is_english_given_name(std::u32string_view word);
[[nodiscard]] bool is_english_title(std::u32string_view word);      // president, dr
[[nodiscard]] bool is_english_time_word(std::u32string_view word);  // monday, july
[[nodiscard]] bool is_sentence_opener(std::u32string_view word);    // shares, former: no name in front
[[nodiscard]] bool is_demonym(std::u32string_view word);            // american, chinese
[[nodiscard]] bool is_pinyin_surname(std::u32string_view word);     // zhang, ouyang
// Q3, L4, G7, G312: a quarter, a level, a group, a road; no model.
[[nodiscard]] bool is_level_like(std::u32string_view word);
[[nodiscard]] bool is_institution_verb(std::u32string_view word);  // 促进, 研究: verbs inside names

// What a name ends with, longest match. `kind` says which; length 0 when nothing fits.
enum class SuffixKind : std::uint8_t { none, organization, media, place, event };
struct Suffix {
  SuffixKind kind = SuffixKind::none;
  std::uint32_t length = 0;
  bool strong = false;  // makes a name also of a common noun before it (委员会), not only of a proper one
  bool industry = false;      // 科技, 汽车: also a plain word, so nothing of the same phrase may follow
  bool after_place = true;    // a place alone before it makes a name: 北京大学, but not 中国公司
  bool after_country = true;  // a country alone does: 中国政府, but not 中国大学
};
[[nodiscard]] Suffix suffix_of(std::u32string_view word);
[[nodiscard]] Suffix english_suffix_of(std::u32string_view word);  // inc, university, summit

}  // namespace newsprism
