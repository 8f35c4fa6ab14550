#include "index/index_file.h"

#include <array>

#include "base/byte_io.h"
#include "base/checksum.h"
#include "index/segment_writer.h"
#include "index/store_rows.h"

namespace newsprism {

namespace {

constexpr std::uint32_t kSections = kSegmentSections + 1;
constexpr std::uint32_t kRow = 20;
constexpr std::uint32_t kHeaderSize = 8 + 4 + 4 + kSections * kRow + 4;

using Views = std::array<std::string_view, kSections>;

std::string entities_section(const Index::Impl& impl) {
  ByteWriter out;
  out.varint(impl.entities.size());
  for (const StoredEntity& entity : impl.entities) write_entity(entity, out);
  return out.take();
}

Error bad(std::uint64_t at, const char* detail) {
  return {ErrorCode::bad_index, at, detail};
}

std::optional<Error> check_header(std::string_view bytes) {
  if (bytes.substr(0, kIndexMagic.size()) != kIndexMagic) return bad(0, "this is not a Newsprism index");
  if (bytes.size() < kHeaderSize) return bad(bytes.size(), "the index ends inside its header");
  ByteReader in(bytes.substr(8), 8);
  const std::uint32_t version = in.u32();
  if (version != kIndexVersion) {
    return Error{ErrorCode::bad_index_version, 8,
                 "the index has version " + std::to_string(version) + ", this program reads version " +
                     std::to_string(kIndexVersion)};
  }
  if (in.u32() != kSections) return bad(12, "the index has a wrong number of sections");
  ByteReader sum(bytes.substr(kHeaderSize - 4), kHeaderSize - 4);
  if (sum.u32() != fast_checksum(bytes.substr(0, kHeaderSize - 4))) {
    return bad(kHeaderSize - 4, "the checksum of the header is wrong");
  }
  return std::nullopt;
}

std::optional<Error> find_sections(std::string_view bytes, Views& out) {
  ByteReader table(bytes.substr(16), 16);
  std::uint64_t expected = kHeaderSize;
  for (std::string_view& section : out) {
    const std::uint64_t row = table.at();
    const std::uint64_t offset = table.u64(), size = table.u64();
    const std::uint32_t sum = table.u32();
    if (offset != expected || size > bytes.size() - expected)
      return bad(row, "a section does not fit the file");
    section = bytes.substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(size));
    if (fast_checksum(section) != sum) return bad(offset, "the checksum of a section is wrong");
    expected += size;
  }
  if (expected != bytes.size()) return bad(expected, "bytes follow the last section");
  return std::nullopt;
}

}  // namespace

std::string save_index_file(const Index::Impl& impl) {
  const bool untouched = impl.parts.size() == 1 && impl.removed_count == 0;
  if (untouched && impl.file != nullptr) return std::string(impl.file_bytes());
  SectionBytes made;
  const SectionBytes* segment = &made;
  if (untouched) {
    segment = &impl.parts[0]->owned;
  } else {
    SegmentWriter writer;
    for (DocId doc = 0; doc < impl.documents(); ++doc) {
      const Index::Impl::Part& part = impl.part_of(doc);
      if (impl.is_removed(doc)) continue;
      writer.add(part.segment.document(doc - part.first, static_cast<std::uint32_t>(impl.entities.size())));
    }
    made = writer.finish();
  }
  const std::string entities = entities_section(impl);
  ByteWriter header;
  header.raw(kIndexMagic);
  header.u32(kIndexVersion);
  header.u32(kSections);
  std::uint64_t offset = kHeaderSize;
  const auto section = [&](std::size_t s) -> const std::string& {
    return s < kSegmentSections ? (*segment)[s] : entities;
  };
  for (std::size_t s = 0; s < kSections; ++s) {
    header.u64(offset);
    header.u64(section(s).size());
    header.u32(fast_checksum(section(s)));
    offset += section(s).size();
  }
  header.u32(fast_checksum(header.bytes()));
  std::string out = header.take();
  out.reserve(static_cast<std::size_t>(offset));
  for (std::size_t s = 0; s < kSections; ++s) out += section(s);
  return out;
}

std::optional<Error> open_index_file(Index::Impl& impl) {
  const std::string_view bytes = impl.file_bytes();
  if (std::optional<Error> error = check_header(bytes)) return error;
  Views sections;
  if (std::optional<Error> error = find_sections(bytes, sections)) return error;
  const auto place = [&](std::string_view section) {
    return static_cast<std::uint64_t>(section.data() - bytes.data());
  };
  ByteReader entities(sections[kSegmentSections], place(sections[kSegmentSections]));
  const std::uint32_t count = entities.count(5);
  if (!may_hold(count, sizeof(StoredEntity), bytes.size()))
    return bad(entities.at(), "the table of entities says too little of too many");
  impl.entities.reserve(count);
  std::size_t names = 0;
  for (std::uint32_t i = 0; i < count && entities.ok(); ++i) {
    impl.entities.push_back(read_entity(entities, bytes.size()));
    names += 1 + impl.entities.back().full.size() + impl.entities.back().surfaces.size();
  }
  if (!may_hold(names, sizeof(impl.names[0]), bytes.size())) entities.fail();
  impl.names.reserve(names);
  if (!entities.done()) return bad(entities.at(), "the table of entities is damaged");
  auto part = std::make_unique<Index::Impl::Part>();
  SectionViews views;
  for (std::size_t s = 0; s < views.size(); ++s) views[s] = sections[s];
  if (!part->segment.open(views)) return bad(place(sections[0]), "the sections do not fit each other");
  impl.parts.push_back(std::move(part));
  impl.finish();
  return std::nullopt;
}

}  // namespace newsprism
