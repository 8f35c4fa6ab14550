// Some documents of an index with their postings, read where they lie: a head, and pages of four kinds, each
// kind one after another.
//
//   terms      (postings.h)
//   documents  a row of 8 bytes each and half a one that says where all end: u32 where it begins in the page
//   |
//              u16 bytes of the title in the text | u16 of the lead; then each document: varint bytes of its
//              facts | the facts (store_rows.h) | its kept blocks, each with kBlockEnd behind it
//   lengths    u8 a document, of its key (length_code), kLengthsAPage in each: ranking reads what is found
//   labels     u32 day when it was published, 20250716, or 0 | u16 source | u8 language, of the body << 4;
//              kLabelsAPage documents in each: showing reads a few
//
// Opening reads the head only; a row is checked when it is asked for.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_io.h"
#include "index/pages.h"
#include "index/postings.h"
#include "index/stored.h"

namespace newsprism {

inline constexpr std::uint32_t kLengthsAPage = 1U << 11;
inline constexpr std::uint32_t kLabelsAPage = 1U << 10;
inline constexpr std::uint32_t kLabelRow = 7;
inline constexpr std::uint32_t kDocumentRow = 8;
inline constexpr std::uint16_t kNoSource = 0xFFFF;
inline constexpr std::size_t kMostSources = 4096;

// A length of at most 2^32 in a byte, a sixteenth wrong at most: five bits of exponent and three of what
// follows.
[[nodiscard]] std::uint8_t length_code(std::uint32_t length);
[[nodiscard]] std::uint32_t length_of_code(std::uint8_t code);

struct SegmentHead {
  std::uint32_t documents = 0;
  std::uint32_t frequent = 0;      // Postings::frequent
  std::uint64_t total_length = 0;  // of all keys, in characters
  std::uint64_t text_size = 0;     // bytes
  std::vector<std::string> sources;
  FirstTerms first_terms;
  std::vector<std::uint32_t> page_ends;  // of each page of documents, the number behind its last document

  // That hold something of each document, so much in each.
  [[nodiscard]] std::uint32_t column_pages(std::uint32_t rows) const {
    return documents / rows + (documents % rows != 0 ? 1 : 0);
  }
  [[nodiscard]] std::uint32_t pages() const {
    return first_terms.count() + static_cast<std::uint32_t>(page_ends.size()) + column_pages(kLengthsAPage) +
           column_pages(kLabelsAPage);
  }
};

void write_first_terms(const FirstTerms& terms, ByteWriter& out);
[[nodiscard]] FirstTerms read_first_terms(ByteReader& in);
void write_head(const SegmentHead& head, ByteWriter& out);
// The reader fails where it is damaged.
[[nodiscard]] SegmentHead read_head(ByteReader& in);

class Segment {
 public:
  // The pages must outlive it.
  void open(SegmentHead head, const Pages& pages);
  Segment() = default;
  Segment(const Segment&) = delete;
  Segment& operator=(const Segment&) = delete;

  [[nodiscard]] std::uint32_t size() const { return head_.documents; }
  [[nodiscard]] const SegmentHead& head() const { return head_; }
  [[nodiscard]] const Postings& postings() const { return postings_; }

  // The columns of document n < size(); zeros where a page is damaged or not at hand.
  [[nodiscard]] std::uint32_t day(std::uint32_t n) const { return label(n, 0, 4); }
  [[nodiscard]] std::uint16_t source(std::uint32_t n) const {
    return static_cast<std::uint16_t>(label(n, 4, 2));
  }
  [[nodiscard]] std::uint8_t languages(std::uint32_t n) const {
    return static_cast<std::uint8_t>(label(n, 6, 1));
  }
  // The length codes of the documents from n - n % kLengthsAPage on.
  [[nodiscard]] std::string_view lengths(std::uint32_t n) const {
    return (*pages_)[lengths_ + n / kLengthsAPage];
  }

  // Where a document lies in its page.
  struct Place {
    std::string_view facts, text;
    std::uint32_t title_size = 0, lead_size = 0;  // bytes of the text
  };
  [[nodiscard]] Place place(std::uint32_t n) const;

  [[nodiscard]] const std::vector<std::string>& sources() const { return head_.sources; }
  [[nodiscard]] std::string_view id(std::uint32_t n) const;
  // Little enough to be written anew whenever a document is added.
  [[nodiscard]] bool is_small() const { return head_.text_size < (std::uint64_t{32} << 20); }

  // A document whose row is damaged has neither blocks nor text.
  [[nodiscard]] StoredDocument document(std::uint32_t n, std::uint32_t entities) const;

 private:
  [[nodiscard]] std::uint32_t label(std::uint32_t n, std::uint32_t at, std::uint32_t size) const {
    const std::string_view page = (*pages_)[labels_ + n / kLabelsAPage];
    const std::size_t place = std::size_t{n % kLabelsAPage} * kLabelRow + at;
    std::uint32_t out = 0;
    if (place + size <= page.size()) std::memcpy(&out, page.data() + place, size);
    return out;
  }

  SegmentHead head_;
  const Pages* pages_ = nullptr;
  std::uint32_t documents_ = 0, lengths_ = 0, labels_ = 0;  // the first page of each kind
  mutable std::uint32_t last_page_ = 0;                     // whose documents were asked for last
  Postings postings_;
};

}  // namespace newsprism
