// What the terms of the index are, and what a posting says of one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsprism {

inline constexpr std::uint32_t kNoTerm = 0xFFFFFFFF;

// Longer runs of letters or digits are cut, so that a megabyte of base64 is no single term.
inline constexpr std::uint32_t kLongestWord = 64;
// Ideographs of the longest gram.
inline constexpr std::uint32_t kLongestGram = 6;

// The term that begins at key[at], grams of three and more apart: its length in characters, 0 where none
// does. `at` must not lie inside a run of letters or digits.
[[nodiscard]] std::uint32_t term_length(std::u32string_view key, std::size_t at);

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
