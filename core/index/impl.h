// What an index is made of: segments, the entities that their rows name, and what was taken out.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/key_ids.h"
#include "index/entity_table.h"
#include "index/index.h"
#include "index/segment_writer.h"
#include "index/stored.h"

namespace newsprism {

inline constexpr DocId kNoDocument = 0xFFFFFFFF;

struct Index::Impl {
  Impl();
  ~Impl();

  // Some documents, numbered from `first`; its pages are its own or lie in file_bytes().
  struct Part {
    Pages pages;
    Segment segment;
    DocId first = 0;
  };

  // The file that parts[0] views, of a loaded index.
  std::unique_ptr<std::uint64_t[]> file;
  std::size_t file_size = 0;
  std::vector<std::unique_ptr<Part>> parts;
  EntityTable entities;
  FirstTerms entity_names;              // of an archive
  std::vector<std::uint8_t> removed;    // a document
  std::uint32_t removed_count = 0;      // of those whose words are still in the parts
  std::uint32_t wordless_count = 0;     // of those that were out of the pile before
  std::unique_ptr<SegmentWriter> open;  // what was added, and is in no part yet
  std::vector<std::string> open_ids;

  [[nodiscard]] std::string_view file_bytes() const {
    return {reinterpret_cast<const char*>(file.get()), file_size};
  }

  // Are all pages at hand, whatever is asked?
  bool complete = true;

  // All numbers that were given, those of removed documents too.
  [[nodiscard]] std::uint32_t documents() const;
  void add(const PlainDocument& document);
  [[nodiscard]] std::uint32_t kept() const { return documents() - removed_count - wordless_count; }
  [[nodiscard]] bool is_removed(DocId doc) const { return doc < removed.size() && removed[doc] != 0; }
  [[nodiscard]] const Part& part_of(DocId doc) const;
  // Of all keys, in characters.
  [[nodiscard]] std::uint64_t total_length() const;

  // A document with all that its row says: decoded once and kept until forget().
  [[nodiscard]] const StoredDocument& document(DocId doc) const;
  // Lets go of decoded documents when they are many.
  void forget() const;

  // Pages that were asked for and are not at hand; what was answered without them is worth nothing.
  [[nodiscard]] std::vector<std::uint32_t> take_wanted() const;
  [[nodiscard]] bool lacks_pages() const;
  [[nodiscard]] bool is_damaged() const;

  void add_part(MadeSegment made);
  void close();   // what is open becomes a part
  void settle();  // and small parts become one
  // kNoDocument where none has the id.
  [[nodiscard]] DocId number_of(std::string_view id);
  void write_to(SegmentWriter& writer, const Part& part, const std::vector<EntityId>* renamed) const;

 private:
  mutable std::vector<std::unique_ptr<StoredDocument>> decoded_;
  mutable std::uint32_t decoded_count_ = 0;
  // Of the documents before known_, once one is asked for by its id.
  KeyIds ids_;
  std::vector<DocId> id_documents_;
  DocId known_ = 0;
};

}  // namespace newsprism
