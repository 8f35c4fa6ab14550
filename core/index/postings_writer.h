// Keys of documents to the dictionary and the posting lists that postings.h reads.
//
//   key     用 h 2 0 芯 片 。        one term begins at each ideograph and at each run of letters or digits:
//   terms   [用][h][20][芯片][片]    two ideographs that touch, or one where none follows
//   grams   [新华社][华社记]          and three or more that touch, where their parts are frequent
//
// What two frequent neighbours have in common would have to be looked up in the text of many documents: where
// both parts of a gram stand in kFrequent documents or more, the gram is a term of its own, level after level
// up to kLongestGram (the multigram index of Cho and Rajagopalan, ICDE 2002, with neighbours as the only
// parts). So few documents are left to read, whatever is asked for, without a position of anything. Cost:
// about as many bytes of memory as the keys' Han characters times 6, and 50 ns a term on the build machine.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/key_ids.h"
#include "index/gram_counts.h"
#include "index/postings.h"
#include "index/term.h"

namespace newsprism {

class PostingsWriter {
 public:
  // Grams are made of what the documents themselves hold often, or with `grams` of what these say; it is full
  // with more than `most_terms`.
  explicit PostingsWriter(const GramCounts* grams = nullptr, std::size_t most_terms = 12'000'000);

  // The next document: its key, which begins with the title's and the lead's first characters.
  struct Fields {
    std::uint32_t title_end = 0;  // [0, title_end) is the title
    std::uint32_t lead_end = 0;   // [title_end, lead_end) the first paragraph
  };
  void add(std::u32string_view key, Fields fields);
  // A term of the open document that is no part of its key.
  void add_tag(std::u32string_view tag, std::uint8_t fields) { touch(word_term(tag), fields); }
  // Closes the document.
  void end() { ++doc_; }

  struct Made {
    std::vector<std::string> pages;
    FirstTerms first_terms;
    std::uint32_t frequent = 0;
  };
  // Nothing can be added after it. A page ends where it has `page_size` bytes or more.
  [[nodiscard]] Made finish(std::size_t page_size);

  // So many terms that no other document should come.
  [[nodiscard]] bool full() const { return terms_.size() > most_terms_; }

 private:
  // A term while documents are added: its list so far, cut into slices of the pool.
  struct Growing {
    std::uint64_t key = 0;
    std::uint32_t first = 0, at = 0;  // in the pool: the first slice, and where the next byte goes
    std::uint32_t bytes = 0;
    std::uint32_t documents = 0;
    std::uint32_t doc = 0;    // the last one, which is not in the list yet
    std::uint32_t gap = 0;    // documents between it and the one before
    std::uint16_t times = 0;  // in it
    std::uint16_t left = 0;   // bytes before the slice's end
    std::uint8_t fields = 0;  // of it
    std::uint8_t slices = 0;
  };

  std::uint32_t term_of(std::uint64_t key);
  std::uint32_t word_term(std::u32string_view word);
  void touch(std::uint32_t term, std::uint8_t fields);
  void stand_grams(std::u32string_view run, std::uint8_t field);
  void close(Growing& term);
  void put(Growing& term, char byte);
  void append_list(const Growing& term, std::string& out) const;
  void grow_slots();
  bool add_level(std::uint32_t length);
  [[nodiscard]] std::uint32_t least() const;
  void append_text(std::uint32_t term, std::u32string& out) const;
  [[nodiscard]] std::vector<std::uint32_t> in_order() const;

  std::vector<Growing> terms_;
  // A hash table of terms: the key stands in it, so that finding one costs one look into memory.
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t term = kNoTerm;
  };
  std::vector<Slot> slots_;
  struct Standing {
    std::uint32_t term = 0;
    std::uint8_t fields = 0;
  };
  std::vector<Standing> standing_;  // the terms of the document in hand
  KeyIds words_;
  std::vector<std::uint32_t> word_terms_;
  std::vector<std::unique_ptr<char[]>> pool_;
  std::uint32_t pool_end_ = 1;
  // The term at each ideograph of a run but its last, kNoTerm between runs; and where each document begins in
  // it.
  std::vector<std::uint32_t> run_terms_;
  struct Begin {
    std::uint32_t all = 0, title_end = 0, lead_end = 0;
  };
  std::vector<Begin> begins_;
  std::uint32_t doc_ = 0;
  const GramCounts* grams_;
  std::size_t most_terms_;
};

}  // namespace newsprism
