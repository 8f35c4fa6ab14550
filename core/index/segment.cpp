#include "index/segment.h"

#include <bit>

#include "base/byte_io.h"
#include "index/store_rows.h"

namespace newsprism {

std::uint8_t length_code(std::uint32_t length) {
  if (length < 8) return static_cast<std::uint8_t>(length);
  const auto shift = static_cast<std::uint32_t>(std::bit_width(length)) - 4;
  return static_cast<std::uint8_t>((shift + 1) << 3 | (length >> shift & 7));
}

std::uint32_t length_of_code(std::uint8_t code) {
  if (code < 8) return code;
  const std::uint32_t shift = (code >> 3) - 1U;
  return shift > 28 ? 0xFFFFFFFF : (8U | (code & 7U)) << shift;
}

bool Segment::open(const SectionViews& sections) {
  const auto section = [&](SectionName name) { return sections[static_cast<std::size_t>(name)]; };
  ByteReader in(section(SectionName::documents));
  size_ = in.u32();
  total_length_ = in.u32();
  if (!in.ok() || in.left() != (std::uint64_t{size_} + 1) * kDocumentRow) return false;
  table_ = in.raw(in.left());
  rows_ = section(SectionName::rows);
  text_ = section(SectionName::text);
  ByteReader sources(section(SectionName::sources));
  const std::uint32_t n = sources.count(1);
  if (n > size_) return false;  // every source is some document's
  sources_.reserve(n);
  for (std::uint32_t i = 0; i < n && sources.ok(); ++i) sources_.push_back(sources.text());
  return sources.done() &&
         Postings::open(section(SectionName::terms), section(SectionName::lists), postings_) &&
         postings_.documents() == size_;
}

std::string_view Segment::piece(std::string_view of, std::uint32_t n, std::uint32_t column) const {
  const std::uint32_t begin = number(n, column, 4), end = number(n + 1, column, 4);
  return begin <= end && end <= of.size() ? of.substr(begin, end - begin) : std::string_view();
}

std::string_view Segment::id(std::uint32_t n) const {
  ByteReader in(piece(rows_, n, 4));
  (void)in.u8();  // flags
  return in.text();
}

StoredDocument Segment::document(std::uint32_t n, std::uint32_t entities) const {
  StoredDocument out;
  out.text = text(n);
  out.lang = static_cast<Language>(languages(n) & 3);
  out.body_lang = static_cast<Language>(languages(n) >> 4 & 3);
  if (source(n) < sources_.size()) out.source = sources_[source(n)];
  ByteReader in(piece(rows_, n, 4));
  read_row(in, entities, day(n), out);
  if (in.ok()) return out;
  StoredDocument damaged;
  damaged.id = std::move(out.id);
  return damaged;
}

}  // namespace newsprism
