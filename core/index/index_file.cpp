#include "index/index_file.h"

#include <algorithm>

#include "base/byte_io.h"
#include "base/checksum.h"
#include "index/store_rows.h"

namespace newsprism {

namespace {

constexpr std::uint32_t kBegin = 8 + 4 + 4 + 4;  // bytes before what the checksum is of

Error bad(std::uint64_t at, const char* detail) {
  return {ErrorCode::bad_index, at, detail};
}

std::uint32_t entity_page_count(const IndexHead& head) {
  return static_cast<std::uint32_t>((std::uint64_t{head.entities} + kEntitiesAPage - 1) / kEntitiesAPage);
}

std::optional<Error> read_index_head(std::string_view bytes, IndexHead& out) {
  if (bytes.substr(0, kIndexMagic.size()) != kIndexMagic) return bad(0, "this is not a Newsprism index");
  if (bytes.size() < kBegin) return bad(bytes.size(), "the index ends inside its head");
  ByteReader begin(bytes.substr(8), 8);
  const std::uint32_t version = begin.u32(), size = begin.u32(), sum = begin.u32();
  if (version != kIndexVersion) {
    return Error{ErrorCode::bad_index_version, 8,
                 "the index has version " + std::to_string(version) + ", this program reads version " +
                     std::to_string(kIndexVersion)};
  }
  if (size < kBegin || size > bytes.size()) return bad(bytes.size(), "the index ends inside its head");
  const std::string_view head = bytes.substr(kBegin, size - kBegin);
  if (fast_checksum(head) != sum) return bad(16, "the checksum of the head is wrong");
  ByteReader in(head, kBegin);
  const std::uint32_t rows = in.u32();
  for (std::uint32_t n = 0; n < rows && in.ok(); ++n) {
    Pages::Row& row = out.pages.emplace_back();
    row.size = in.u32();
    row.checksum = in.u32();
  }
  out.segment = read_head(in);
  out.archive = in.u8() != 0;
  out.entities = in.varint32();
  out.names = read_first_terms(in);
  const std::uint64_t pages = std::uint64_t{out.segment.pages()} + entity_page_count(out) + out.names.count();
  if (!in.done() || out.pages.size() != pages) return bad(in.at(), "the head is damaged");
  return std::nullopt;
}

// Reads all entities where the names come from them.
std::optional<Error> open_entities(const IndexHead& head, Index::Impl& impl) {
  const Pages& pages = impl.parts[0]->pages;
  const std::uint32_t first = head.segment.pages();
  if (head.names.count() > 0) {
    impl.entity_names = head.names;
    impl.entities.open(head.entities, pages, first, impl.entity_names);
    return std::nullopt;
  }
  const std::uint64_t size = pages.size();
  if (!may_hold(head.entities, sizeof(StoredEntity), size))
    return bad(0, "the table of entities says too little of too many");
  std::vector<StoredEntity> all;
  all.reserve(head.entities);
  std::size_t names = 0;
  for (std::uint32_t page = first; page < pages.count(); ++page) {
    ByteReader in(pages[page]);
    const auto end = std::min<std::size_t>(head.entities, all.size() + kEntitiesAPage);
    for (; all.size() < end && in.ok(); names += 1 + all.back().full.size() + all.back().surfaces.size())
      all.push_back(read_entity(in, size));
    if (!in.done() || !may_hold(names, sizeof(EntityTable::Names::value_type), size))
      return bad(0, "the table of entities is damaged");
  }
  impl.entities.hold(std::move(all));
  return std::nullopt;
}

}  // namespace

std::string write_index_head(const IndexHead& head) {
  ByteWriter out;
  out.u32(static_cast<std::uint32_t>(head.pages.size()));
  for (const Pages::Row& row : head.pages) {
    out.u32(row.size);
    out.u32(row.checksum);
  }
  write_head(head.segment, out);
  out.u8(head.archive ? 1 : 0);
  out.varint(head.entities);
  write_first_terms(head.names, out);
  ByteWriter begin;
  begin.raw(kIndexMagic);
  begin.u32(kIndexVersion);
  begin.u32(kBegin + static_cast<std::uint32_t>(out.bytes().size()));
  begin.u32(fast_checksum(out.bytes()));
  return begin.take() + out.bytes();
}

void save_index(const Index::Impl& impl, PageSink& out) {
  MadeSegment made;
  const SegmentHead* segment = &made.head;
  const Pages* pages = &made.pages;
  if (impl.parts.size() == 1 && impl.kept() == impl.documents()) {
    segment = &impl.parts[0]->segment.head();
    pages = &impl.parts[0]->pages;
  } else {
    SegmentWriter writer;
    for (DocId doc = 0; doc < impl.documents(); ++doc) {
      const Index::Impl::Part& part = impl.part_of(doc);
      if (impl.is_removed(doc)) continue;
      writer.add(part.segment.document(doc - part.first, impl.entities.size()));
    }
    made = writer.finish();
  }
  const std::vector<std::string> entities = entity_pages(impl.entities.held());
  std::vector<std::string_view> all;
  for (std::uint32_t n = 0; n < segment->pages(); ++n) all.push_back((*pages)[n]);
  all.insert(all.end(), entities.begin(), entities.end());
  if (impl.lacks_pages()) return;
  IndexHead head;
  head.segment = *segment;
  head.entities = impl.entities.size();
  for (const std::string_view page : all)
    head.pages.push_back({static_cast<std::uint32_t>(page.size()), fast_checksum(page)});
  out.put(write_index_head(head));
  for (const std::string_view page : all) out.put(page);
}

std::optional<Error> open_index_file(Index::Impl& impl) {
  const std::string_view bytes = impl.file_bytes();
  IndexHead head;
  if (std::optional<Error> error = read_index_head(bytes, head)) return error;
  std::uint64_t at = ByteReader(bytes.substr(12)).u32();
  MadeSegment made;
  const std::uint32_t good = made.pages.open(head.pages, bytes.substr(static_cast<std::size_t>(at)));
  for (std::uint32_t n = 0; n < good; ++n) at += head.pages[n].size;
  if (good < head.pages.size()) return bad(at, "a page is damaged or missing");
  if (at != bytes.size()) return bad(at, "bytes follow the last page");
  made.head = head.segment;
  impl.add_part(std::move(made));
  return open_entities(head, impl);
}

std::optional<Error> open_index_head(std::string_view bytes, std::unique_ptr<PageSource> source,
                                     Index::Impl& impl) {
  IndexHead head;
  if (std::optional<Error> error = read_index_head(bytes, head)) return error;
  MadeSegment made;
  impl.complete = !head.archive;
  made.pages.open(head.pages, std::move(source));
  made.head = head.segment;
  impl.add_part(std::move(made));
  return open_entities(head, impl);
}

}  // namespace newsprism
