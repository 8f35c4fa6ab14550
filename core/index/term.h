// What the terms of the index are, and what a posting says of one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsprism {

inline constexpr std::uint32_t kNoTerm = 0xFFFFFFFF;

// Of a longer run of letters or digits only so many are its term, so that a megabyte of base64 is none: what
// goes on is looked up in the text.
inline constexpr std::uint32_t kLongestWord = 64;
// Ideographs of the longest gram.
inline constexpr std::uint32_t kLongestGram = 6;

// How far what the term at key[at] stands for goes, grams of three and more apart: all of a run of letters or
// digits, one or two ideographs, 0 where no term begins. `at` must not lie inside a run of letters or digits.
[[nodiscard]] std::uint32_t term_length(std::u32string_view key, std::size_t at);

// The term for such `length` characters.
[[nodiscard]] constexpr std::u32string_view term_text(std::u32string_view key, std::size_t at,
                                                      std::uint32_t length) {
  return key.substr(at, length < kLongestWord ? length : kLongestWord);
}

// The term of an entity, which stands in the documents that name it. No key holds its first character.
[[nodiscard]] std::u32string entity_tag(std::uint32_t entity);

// How often a term stands in a document, and where.
struct Posting {
  std::uint32_t doc = 0;
  std::uint16_t times = 0;  // more than kMostTimes count as that many
  std::uint8_t fields = 0;  // kInTitle, kInLead
};
inline constexpr std::uint16_t kMostTimes = 63;
inline constexpr std::uint8_t kInTitle = 1;
inline constexpr std::uint8_t kInLead = 2;

}  // namespace newsprism
