// An index that is too large to be held while it is written.
//
// Documents go to their pages at once, and the pages to a scratch file. What terms there are is counted in
// passes over them (gram_counts.h); then postings are made of as many documents as fit at a time, and these
// runs are merged term by term (as in Heinz and Zobel, JASIS 2003). The result is an index like others
// (index_file.h) with smaller pages, and with grams of rarer parts: who reads it page by page over a network
// cannot look up in the text what the terms leave open.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/gram_counts.h"
#include "index/index.h"
#include "index/index_file.h"
#include "index/segment_writer.h"

namespace newsprism {

// A file for what does not fit into memory.
class Scratch {
 public:
  virtual ~Scratch() = default;
  virtual void append(std::string_view bytes) = 0;
  virtual bool read(std::uint64_t at, char* to, std::size_t size) = 0;
};

class ArchiveWriter {
 public:
  // Of documents; of terms as many.
  static constexpr std::uint64_t kMostPages = 8000;

  struct Limits {
    std::size_t document_page = std::size_t{5} << 10;  // bytes of a page of documents or more
    std::size_t term_page = std::size_t{8} << 10;
    std::uint32_t least = 4;                      // Postings::frequent
    std::size_t counters = std::size_t{1} << 26;  // of grams; a byte each
    std::size_t run_terms = 1'000'000;            // some 150 bytes each
    std::size_t entities = 1'000'000;             // further names are words like others

    // Larger pages for so many bytes of articles, so that a head lists no more than some 15,000.
    void grow(std::uint64_t bytes) {
      document_page = std::max(document_page, static_cast<std::size_t>(bytes / kMostPages));
    }
  };

  // The scratch file is empty and used by nobody else.
  ArchiveWriter(Scratch& scratch, Limits limits);

  void add(const PlainDocument& document);
  // All articles of a pile; its entities become one with those that came before by their lexicon id, or by
  // type and name.
  void add(const Pile& pile, const Lexicon& lexicon);

  [[nodiscard]] std::uint32_t documents() const { return documents_.size(); }

  // The head, then each page. False where the scratch file failed. Nothing can be added after it.
  [[nodiscard]] bool finish(PageSink& out);

 private:
  // A page in the scratch file.
  struct Written {
    std::uint64_t at = 0;
    Pages::Row row;
  };
  struct Run {
    DocId first = 0;  // its document 0
    std::vector<Written> pages;
  };
  class Cursor;

  Written write(std::string_view page);
  bool read(const Written& page, std::string& out);
  void add(const StoredDocument& document);
  EntityId number_of(const StoredEntity& entity);
  template <class Use>
  bool for_documents(Use use);
  bool write_runs();
  bool merge_runs();

  Scratch& scratch_;
  Limits limits_;
  std::uint64_t scratch_size_ = 0;
  DocumentPagesWriter documents_;
  std::vector<Written> document_pages_, term_pages_;
  GramCounts grams_;
  std::vector<Run> runs_;
  FirstTerms first_terms_;
  std::vector<StoredEntity> entities_;
  std::unordered_map<std::string, EntityId> known_;  // by lexicon id, or type and name
};

}  // namespace newsprism
