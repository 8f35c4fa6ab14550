// The term dictionary and the posting lists, in pages (pages.h) that are read where they lie.
//
//   page    u32 terms, kWideTable | u32 bytes of the dictionary | where each block of 16 terms begins in the
//           dictionary and in the lists, u16 each, of a wide table u32 | dictionary | lists | kListPadding
//           zeros; terms ascend from page to page
//   entry   4 bits of prefix shared with the term before, 4 bits of rest (15: a varint more) | rest, UTF-8 |
//           varint documents | of one document its list, of more a varint: bytes of the list
//   list    bits, the lowest of a byte first; a posting: how many documents lie between it and the last in
//           the code of Rice (1979), which says the upper bits by zeros and a one, the lower ones as they
//           are, and its form
//   form    1 once in the body, 01 once in the lead, 001 twice in the body, 000 and a byte: times << 2 |
//           fields
//
// Everything is checked where it is read: damaged bytes give no term or a list that ends early, never a wild
// read. Cost: find() compares with some 12 first terms of pages, 8 of blocks, and reads half a block.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/pages.h"
#include "index/term.h"

namespace newsprism {

inline constexpr std::uint32_t kBlockTerms = 16;
inline constexpr std::size_t kMostShort = 15;

// Zero bytes behind the last list, so that a posting is read with one load.
inline constexpr std::size_t kListPadding = 16;
// Gaps whose upper bits are this or more are said by as many zeros and 32 bits.
inline constexpr std::uint32_t kMostZeros = 20;

// How many bits of a gap are said as they are, where `documents` of `all` have the term: as is best where
// they lie at random, which is log2 of the mean gap x ln 2.
[[nodiscard]] constexpr std::uint32_t low_bits(std::uint32_t documents, std::uint32_t all) {
  const std::uint64_t mean = documents == 0 ? 0 : std::uint64_t{all} * 177 / 256 / documents;
  std::uint32_t bits = 0;
  while (bits < 20 && mean >> (bits + 1) != 0) ++bits;
  return bits;
}

// The documents of a term, ascending.
class PostingList {
 public:
  PostingList() = default;
  // kListPadding bytes must follow `bytes`. `documents` have the term, of `all` in the index.
  PostingList(std::string_view bytes, std::uint32_t documents, std::uint32_t all)
      : at_(bytes.data()),
        bits_(bytes.size() * 8),
        left_(documents),
        all_(all),
        low_(low_bits(documents, all)) {}

  // Bytes that were read so far, the last one begun.
  [[nodiscard]] std::size_t bytes_read() const { return (bit_ + 7) / 8; }

  // False at the end.
  bool next(Posting& out) {
    if (left_ == 0 || bit_ >= bits_) return false;
    --left_;
    std::uint64_t window = load();
    const auto zeros = static_cast<std::uint32_t>(std::countr_zero(window | std::uint64_t{1} << kMostZeros));
    std::uint32_t gap = 0;
    if (zeros < kMostZeros) {
      window >>= zeros + 1;
      gap = zeros << low_ | (static_cast<std::uint32_t>(window) & ((1U << low_) - 1));
      window >>= low_;
      bit_ += zeros + 1 + low_;
    } else {
      gap = static_cast<std::uint32_t>(window >> kMostZeros);
      bit_ += kMostZeros + 32;
      window = load();
    }
    if (gap >= all_ - next_) return left_ = 0, false;
    out.doc = next_ + gap;
    next_ = out.doc + 1;
    // no branches: nothing foretells the form
    const auto bits = static_cast<std::uint32_t>(window);
    const std::uint32_t kind = (bits & 7) * 4;
    const std::uint32_t said = (kind == 0 ? 0xFFU : 0U) & bits >> 3;
    const std::uint32_t form = (kForms >> kind & 15) | said;
    bit_ += kFormBits >> kind & 15;
    out.times = static_cast<std::uint16_t>(form >> 2);
    out.fields = static_cast<std::uint8_t>(form & 3);
    return true;
  }

 private:
  // The next 57 bits or more, the next one lowest.
  [[nodiscard]] std::uint64_t load() const {
    std::uint64_t window = 0;
    std::memcpy(&window, at_ + (bit_ >> 3), sizeof window);
    return window >> (bit_ & 7);
  }

  // By the three lowest bits of a form, four bits each: times << 2 | fields, and how long it is. Where all
  // three are 0, eight say the first.
  static constexpr std::uint32_t kForms = 0x46484640, kFormBits = 0x1213121B;
  static_assert(kInLead == 2);

  const char* at_ = nullptr;
  std::size_t bits_ = 0, bit_ = 0;
  std::uint32_t left_ = 0, all_ = 0, low_ = 0;
  std::uint32_t next_ = 0;  // the first document that may follow
};

// Half as many again for each ideograph more: the longer a gram, the fewer look for just that.
[[nodiscard]] constexpr std::uint32_t frequent_parts(std::uint32_t of_three, std::uint32_t length) {
  return of_three * (length - 1) / 2;
}

// Of each page of terms the first one, so that a term's page is known without reading any.
class FirstTerms {
 public:
  void add(std::string_view term);
  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(ends_.size()); }
  [[nodiscard]] std::string_view operator[](std::uint32_t n) const {
    const std::uint32_t begin = n == 0 ? 0 : ends_[n - 1];
    return std::string_view(bytes_).substr(begin, ends_[n] - begin);
  }
  // The page that holds `term` if one does.
  [[nodiscard]] std::uint32_t page_of(std::string_view term) const;

 private:
  std::string bytes_;
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint64_t> heads_;  // head_of each
};

// The first eight bytes as a number: where two differ, they are in the order of the terms.
[[nodiscard]] std::uint64_t head_of(std::string_view term);

// A page's offsets need more than 16 bits.
inline constexpr std::uint32_t kWideTable = 1U << 31;

// A page of terms, or none where its bytes are damaged.
struct TermPage {
  TermPage() = default;
  explicit TermPage(std::string_view page);

  // Where the block of terms begins in the dictionary, and where its lists begin.
  [[nodiscard]] std::uint32_t dictionary_at(std::uint32_t block) const { return row(block * 2); }
  [[nodiscard]] std::uint32_t lists_at(std::uint32_t block) const { return row(block * 2 + 1); }
  [[nodiscard]] std::uint32_t blocks() const { return (terms + kBlockTerms - 1) / kBlockTerms; }

  std::uint32_t terms = 0;
  std::string_view table, dictionary, lists;  // dictionary and lists are followed by kListPadding bytes

 private:
  [[nodiscard]] std::uint32_t row(std::uint32_t n) const {
    std::uint32_t out = 0;
    std::memcpy(&out, table.data() + std::size_t{n} * width, width);
    return out;
  }

  std::uint32_t width = 2;
};

class Postings {
 public:
  Postings() = default;
  // Pages `first` and following hold the terms, as many as there are first terms. Both must outlive it.
  // `frequent`: see below; of so many documents.
  Postings(const Pages& pages, std::uint32_t first, const FirstTerms& first_terms, std::uint32_t frequent,
           std::uint32_t documents)
      : pages_(&pages), terms_(&first_terms), first_(first), documents_(documents), frequent_(frequent) {}

  [[nodiscard]] std::uint32_t documents() const { return documents_; }
  // A gram of so many ideographs whose two parts stand in this many documents or more is a term, or stands
  // nowhere.
  [[nodiscard]] std::uint32_t frequent(std::uint32_t length) const {
    return frequent_parts(frequent_, length);
  }

  struct Term {
    std::uint32_t documents = 0;
    std::string_view list;
  };

  // The entries of a block and those of the blocks behind it, one after another.
  struct Entries {
    void enter(const TermPage& in, std::uint32_t block);
    // False where the bytes are damaged. `documents` are in the index.
    bool read(const TermPage& in, std::uint32_t documents);

    std::size_t shared = 0;  // bytes of the term before
    std::string_view rest;
    Term term;

   private:
    std::size_t at_ = 0, list_at_ = 0;
  };
  [[nodiscard]] std::optional<Term> find(std::u32string_view term) const;
  [[nodiscard]] PostingList list(const Term& term) const { return {term.list, term.documents, documents_}; }

  // The terms that begin with a prefix, in byte order of their UTF-8; those of pages that are not at hand are
  // left out.
  class Walk {
   public:
    Walk(const Postings& of, std::string prefix);
    Walk(const Walk&) = delete;
    Walk& operator=(const Walk&) = delete;
    // False at the end.
    bool next();
    // The next one is the first from `from` on, which must outlive the walk and begins with the prefix.
    void skip_to(std::string_view from);
    // What all terms of the block begin with that next() would enter; empty inside of one.
    [[nodiscard]] std::string_view next_block() const;
    void skip_block() { n_ += kBlockTerms; }
    [[nodiscard]] std::string_view text() const { return text_; }  // UTF-8
    [[nodiscard]] const Term& term() const { return entries_.term; }

   private:
    bool enter(std::uint32_t page);
    bool take_entry();

    const Postings& of_;
    std::string prefix_;
    std::string_view from_;  // terms before it are passed over
    std::uint32_t page_ = 0, n_ = 0;
    TermPage in_;
    Entries entries_;
    std::string text_;
  };

 private:
  const Pages* pages_ = nullptr;
  const FirstTerms* terms_ = nullptr;
  std::uint32_t first_ = 0, documents_ = 0, frequent_ = 0;
};

}  // namespace newsprism
