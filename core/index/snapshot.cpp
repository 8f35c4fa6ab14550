#include "index/snapshot.h"

#include <array>

#include "base/byte_io.h"
#include "index/store_rows.h"

namespace newsprism {

namespace {

constexpr std::uint32_t kSections = 4;
constexpr std::uint32_t kHeaderSize = 8 + 4 + 4 + kSections * 12 + 4;

std::string documents_section(const Index::Impl& impl) {
  ByteWriter out;
  out.varint(impl.documents.size());
  for (const StoredDocument& document : impl.documents) write_document(document, out);
  return out.take();
}

std::string entities_section(const Index::Impl& impl) {
  ByteWriter out;
  out.varint(impl.entities.size());
  for (const StoredEntity& entity : impl.entities) write_entity(entity, out);
  return out.take();
}

std::string terms_section(const Index::Impl& impl) {
  ByteWriter out;
  impl.postings.save_terms(out);
  return out.take();
}

Error bad(std::uint64_t at, const char* detail) {
  return {ErrorCode::bad_index, at, detail};
}

struct Section {
  std::string_view bytes;
  std::uint64_t offset = 0;
};
using Sections = std::array<Section, kSections>;

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
  if (sum.u32() != crc32(bytes.substr(0, kHeaderSize - 4))) {
    return bad(kHeaderSize - 4, "the checksum of the header is wrong");
  }
  return std::nullopt;
}

std::optional<Error> find_sections(std::string_view bytes, Sections& out) {
  ByteReader table(bytes.substr(16), 16);
  std::uint64_t expected = kHeaderSize;
  for (Section& section : out) {
    const std::uint64_t row = table.at();
    const std::uint32_t offset = table.u32();
    const std::uint32_t size = table.u32();
    const std::uint32_t sum = table.u32();
    if (offset != expected || size > bytes.size() - expected)
      return bad(row, "a section does not fit the file");
    section = {bytes.substr(offset, size), offset};
    if (crc32(section.bytes) != sum) return bad(offset, "the checksum of a section is wrong");
    expected += size;
  }
  if (expected != bytes.size()) return bad(expected, "bytes follow the last section");
  return std::nullopt;
}

std::optional<Error> read_rows(const Sections& sections, Index::Impl& out) {
  ByteReader entities(sections[1].bytes, sections[1].offset);
  const std::uint32_t entity_count = entities.count(5);
  for (std::uint32_t i = 0; i < entity_count && entities.ok(); ++i) {
    out.entities.push_back(read_entity(entities));
  }
  if (!entities.done()) return bad(entities.at(), "the table of entities is damaged");
  ByteReader documents(sections[0].bytes, sections[0].offset);
  const std::uint32_t document_count = documents.count(20);
  for (std::uint32_t i = 0; i < document_count && documents.ok(); ++i) {
    out.documents.push_back(read_document(documents, entity_count));
  }
  if (!documents.done()) return bad(documents.at(), "the table of documents is damaged");
  return std::nullopt;
}

}  // namespace

std::string save_snapshot(const Index::Impl& impl) {
  const std::array<std::string, kSections> sections = {documents_section(impl), entities_section(impl),
                                                       terms_section(impl),
                                                       std::string(impl.postings.bytes())};
  ByteWriter header;
  header.raw(kIndexMagic);
  header.u32(kIndexVersion);
  header.u32(kSections);
  std::uint32_t offset = kHeaderSize;
  for (const std::string& section : sections) {
    header.u32(offset);
    header.u32(static_cast<std::uint32_t>(section.size()));
    header.u32(crc32(section));
    offset += static_cast<std::uint32_t>(section.size());
  }
  header.u32(crc32(header.bytes()));
  std::string out = header.take();
  out.reserve(offset);
  for (const std::string& section : sections) out += section;
  return out;
}

std::optional<Error> load_snapshot(std::string_view bytes, Index::Impl& out) {
  if (std::optional<Error> error = check_header(bytes)) return error;
  Sections sections;
  if (std::optional<Error> error = find_sections(bytes, sections)) return error;
  if (std::optional<Error> error = read_rows(sections, out)) return error;
  ByteReader terms(sections[2].bytes, sections[2].offset);
  if (!Postings::load(terms, sections[3].bytes, out.postings) || !terms.done()) {
    return bad(terms.at(), "the dictionary is damaged");
  }
  if (!out.finish()) return bad(sections[0].offset, "the text does not fit its blocks");
  return std::nullopt;
}

}  // namespace newsprism
