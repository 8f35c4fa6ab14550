// Some documents of an index with their postings, read where they lie.
//
//   documents  u32 documents | u32 length of all keys | a row of 20 bytes each, and one that only says where
//   all end:
//              u32 in text | u32 in rows | u32 day published, 20250716, or 0 | u16 bytes of the title in the
//              text | u16 of the lead | u16 source | u8 language, of the body << 4 | u8 length of the key
//              (length_code)
//   sources    varint sources | their names
//   rows       what else is known of each document (store_rows.h)
//   text       the kept blocks of all documents, each with kBlockEnd behind it
//   terms, lists   (postings.h)
//
// Opening it reads nothing but sizes; a row is checked when it is asked for.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "index/postings.h"
#include "index/stored.h"

namespace newsprism {

// Sections in the order of the file.
enum class SectionName : std::uint8_t { documents, sources, rows, terms, lists, text };
inline constexpr std::size_t kSegmentSections = 6;
using SectionBytes = std::array<std::string, kSegmentSections>;
using SectionViews = std::array<std::string_view, kSegmentSections>;

inline constexpr std::uint32_t kDocumentRow = 20;
inline constexpr std::uint16_t kNoSource = 0xFFFF;
inline constexpr std::size_t kMostSources = 4096;

// A length of at most 2^32 in a byte, a sixteenth wrong at most: five bits of exponent and three of what
// follows.
[[nodiscard]] std::uint8_t length_code(std::uint32_t length);
[[nodiscard]] std::uint32_t length_of_code(std::uint8_t code);

class Segment {
 public:
  // False where the sections do not fit each other. The bytes must outlive it.
  [[nodiscard]] bool open(const SectionViews& sections);

  [[nodiscard]] std::uint32_t size() const { return size_; }
  [[nodiscard]] const Postings& postings() const { return postings_; }

  // The columns of document n < size().
  [[nodiscard]] std::uint32_t day(std::uint32_t n) const { return number(n, 8, 4); }
  [[nodiscard]] std::uint32_t title_size(std::uint32_t n) const { return number(n, 12, 2); }
  [[nodiscard]] std::uint32_t lead_size(std::uint32_t n) const { return number(n, 14, 2); }
  [[nodiscard]] std::uint16_t source(std::uint32_t n) const {
    return static_cast<std::uint16_t>(number(n, 16, 2));
  }
  [[nodiscard]] std::uint8_t languages(std::uint32_t n) const {
    return static_cast<std::uint8_t>(number(n, 18, 1));
  }
  [[nodiscard]] std::uint8_t length(std::uint32_t n) const {
    return static_cast<std::uint8_t>(number(n, 19, 1));
  }
  [[nodiscard]] std::string_view text(std::uint32_t n) const { return piece(text_, n, 0); }

  [[nodiscard]] const std::vector<std::string_view>& sources() const { return sources_; }
  // Of all keys, in characters.
  [[nodiscard]] std::uint32_t total_length() const { return total_length_; }

  [[nodiscard]] std::string_view id(std::uint32_t n) const;
  // Little enough to be written anew whenever a document is added.
  [[nodiscard]] bool is_small() const { return text_.size() < (std::size_t{32} << 20); }

  // A document whose row is damaged has neither blocks nor text.
  [[nodiscard]] StoredDocument document(std::uint32_t n, std::uint32_t entities) const;

 private:
  [[nodiscard]] std::uint32_t number(std::uint32_t n, std::uint32_t at, std::uint32_t size) const {
    std::uint32_t out = 0;
    std::memcpy(&out, table_.data() + std::size_t{n} * kDocumentRow + at, size);
    return out;
  }
  [[nodiscard]] std::string_view piece(std::string_view of, std::uint32_t n, std::uint32_t column) const;

  std::string_view table_, rows_, text_;
  std::vector<std::string_view> sources_;
  std::uint32_t size_ = 0, total_length_ = 0;
  Postings postings_;
};

}  // namespace newsprism
