// Documents to a segment.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/postings_writer.h"
#include "index/segment.h"

namespace newsprism {

class SegmentWriter {
 public:
  // Takes copies of all that it needs. `document.text` must have its blocks (place_blocks).
  void add(const StoredDocument& document);

  // More would make it unwieldy: text above 128 MB, or very many different terms.
  [[nodiscard]] bool full() const;
  [[nodiscard]] std::uint32_t size() const { return size_; }

  // Nothing can be added after it.
  [[nodiscard]] SectionBytes finish();

 private:
  std::uint16_t source(const std::string& name);
  void put_row(std::uint32_t day, std::uint32_t title, std::uint32_t lead, std::uint16_t source,
               std::uint8_t langs, std::uint8_t length);

  std::string documents_, rows_, text_;
  std::vector<std::string> sources_;
  PostingsWriter postings_;
  std::uint32_t size_ = 0;
  std::uint64_t total_length_ = 0;
};

}  // namespace newsprism
