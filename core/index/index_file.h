// The stored form of an index: a head and pages, in one file or in as many as there are pages.
//
//   head   "NPRISMIX" | u32 version | u32 bytes of the head | u32 checksum of what follows | u32 pages |
//          {u32 size, u32 checksum} each | the segment's head (segment.h) | u8 1: an archive |
//          varint entities | first names
//   pages  the segment's, then those of the entities and, in an archive, of their names (entity_table.h)
//
// Little-endian. In a file the pages follow the head without a gap, and end with it. A sum is checked before
// its bytes are used; that is no proof, since whoever made the file made the sums, so every count and range
// is checked again where it is used.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "index/impl.h"
#include "index/segment_writer.h"

namespace newsprism {

inline constexpr std::string_view kIndexMagic = "NPRISMIX";
inline constexpr std::uint32_t kIndexVersion = 3;

// The head, then each page; nothing where pages are not at hand.
void save_index(const Index::Impl& impl, PageSink& out);

// What a head says: of the pages, which follow it in a file.
struct IndexHead {
  SegmentHead segment;
  bool archive = false;  // most of its pages are elsewhere, and are not asked for all at once
  std::uint32_t entities = 0;
  FirstTerms names;  // of pages of names, which only archives have
  std::vector<Pages::Row> pages;
};
[[nodiscard]] std::string write_index_head(const IndexHead& head);

// Opens impl.file_bytes(), or says what is wrong and where.
[[nodiscard]] std::optional<Error> open_index_file(Index::Impl& impl);
// Opens an index whose pages come from a source.
[[nodiscard]] std::optional<Error> open_index_head(std::string_view head, std::unique_ptr<PageSource> source,
                                                   Index::Impl& impl);

}  // namespace newsprism
