// Terms in their order to the pages that postings.h reads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/postings.h"

namespace newsprism {

// A posting as lists grow: a varint, how many documents lie before it and the last << 1, and where it is not
// once in the body, 1 more and a byte, times << 2 | fields. At most 6 bytes; returns how many.
std::size_t write_grown(std::uint32_t gap, std::uint32_t times, std::uint8_t fields, char* out);

// A grown list of so many documents, of `all`, to one as it is read.
void pack_list(std::string_view grown, std::uint32_t documents, std::uint32_t all, std::string& packed);

class TermPagesWriter {
 public:
  // A page ends where it is `size` bytes long or longer.
  explicit TermPagesWriter(std::size_t size) : page_size_(size) {}

  // Terms ascend. Is a page full? Then take() it before the next.
  bool add(std::string_view term, std::uint32_t documents, std::string_view list);
  // The page so far, empty where nothing came since the last.
  [[nodiscard]] std::string take();

  [[nodiscard]] const FirstTerms& first_terms() const { return first_terms_; }

 private:
  std::size_t page_size_;
  FirstTerms first_terms_;
  std::uint32_t terms_ = 0;  // of this page
  std::vector<std::uint32_t> table_;
  std::string dictionary_, lists_, last_;
};

}  // namespace newsprism
