// Documents to a segment.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/postings_writer.h"
#include "index/segment.h"

namespace newsprism {

// Documents to their pages and columns. Pages come out as they get full, so that all of them need not be
// held.
class DocumentPagesWriter {
 public:
  // A page ends where it has `page_size` bytes or more.
  explicit DocumentPagesWriter(std::size_t page_size) : page_size_(page_size) {}

  // `document.text` must have its blocks (place_blocks). Is the page full? Then take() it before the next.
  bool add(const StoredDocument& document);
  // The page so far, empty where nothing came since the last.
  [[nodiscard]] std::string take();

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(lengths_.size()); }
  [[nodiscard]] std::uint64_t text_size() const { return text_size_; }
  [[nodiscard]] const std::vector<std::uint32_t>& page_ends() const { return page_ends_; }
  // All that a head says of documents.
  void describe(SegmentHead& head);
  // The pages of the columns. Nothing can be added after it.
  [[nodiscard]] std::vector<std::string> columns();

 private:
  std::uint16_t source(const std::string& name);

  std::size_t page_size_;
  std::string rows_, pieces_;  // of this page
  std::vector<std::uint32_t> page_ends_;
  std::string lengths_, labels_;
  std::vector<std::string> sources_;
  std::uint64_t total_length_ = 0, text_size_ = 0;
};

struct MadeSegment {
  SegmentHead head;
  Pages pages;
};

class SegmentWriter {
 public:
  SegmentWriter();

  // Takes copies of all that it needs. `document.text` must have its blocks (place_blocks).
  void add(const StoredDocument& document);

  // More would make it unwieldy: text above 128 MB, or very many different terms.
  [[nodiscard]] bool full() const;
  [[nodiscard]] std::uint32_t size() const { return documents_.size(); }

  // Nothing can be added after it.
  [[nodiscard]] MadeSegment finish();

 private:
  DocumentPagesWriter documents_;
  PostingsWriter postings_;
  std::vector<std::string> pages_;
};

// The postings of a document: its key's, and its entities'.
void add_postings(const StoredDocument& document, PostingsWriter& out);

}  // namespace newsprism
