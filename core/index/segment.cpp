#include "index/segment.h"

#include <algorithm>
#include <bit>

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

void write_first_terms(const FirstTerms& terms, ByteWriter& out) {
  out.varint(terms.count());
  for (std::uint32_t n = 0; n < terms.count(); ++n) out.text(terms[n]);
}

FirstTerms read_first_terms(ByteReader& in) {
  FirstTerms out;
  for (std::uint32_t n = in.count(1); n > 0 && in.ok(); --n) out.add(in.text());
  return out;
}

void write_head(const SegmentHead& head, ByteWriter& out) {
  out.varint(head.documents);
  out.varint(head.frequent);
  out.varint(head.total_length);
  out.varint(head.text_size);
  out.varint(head.sources.size());
  for (const std::string& name : head.sources) out.text(name);
  write_first_terms(head.first_terms, out);
  out.varint(head.page_ends.size());
  std::uint32_t last = 0;
  for (const std::uint32_t end : head.page_ends) {
    out.varint(end - last);
    last = end;
  }
}

SegmentHead read_head(ByteReader& in) {
  SegmentHead out;
  out.documents = in.varint32();
  out.frequent = in.varint32();
  out.total_length = in.varint();
  out.text_size = in.varint();
  const std::uint32_t sources = in.count(1);
  if (sources > out.documents || sources > kMostSources) in.fail();  // every source is some document's
  for (std::uint32_t n = sources; n > 0 && in.ok(); --n) out.sources.emplace_back(in.text());
  out.first_terms = read_first_terms(in);
  std::uint64_t end = 0;
  for (std::uint32_t n = in.count(1); n > 0 && in.ok(); --n) {
    end += in.varint32();
    out.page_ends.push_back(static_cast<std::uint32_t>(end));
  }
  if (end != out.documents) in.fail();
  return out;
}

void Segment::open(SegmentHead head, const Pages& pages) {
  head_ = std::move(head);
  pages_ = &pages;
  documents_ = head_.first_terms.count();
  lengths_ = documents_ + static_cast<std::uint32_t>(head_.page_ends.size());
  labels_ = lengths_ + head_.column_pages(kLengthsAPage);
  postings_ = Postings(pages, 0, head_.first_terms, head_.frequent, head_.documents);
}

Segment::Place Segment::place(std::uint32_t n) const {
  const std::vector<std::uint32_t>& ends = head_.page_ends;
  const auto first_of = [&](std::uint32_t page) { return page == 0 ? 0 : ends[page - 1]; };
  if (last_page_ >= ends.size() || n < first_of(last_page_) || n >= ends[last_page_])
    last_page_ = static_cast<std::uint32_t>(std::upper_bound(ends.begin(), ends.end(), n) - ends.begin());
  if (last_page_ >= ends.size()) return {};
  const std::string_view page = (*pages_)[documents_ + last_page_];
  const std::size_t row = std::size_t{n - first_of(last_page_)} * kDocumentRow;
  if (row + kDocumentRow + 4 > page.size()) return {};
  std::uint32_t begin = 0, end = 0;
  std::uint16_t sizes[2];
  std::memcpy(&begin, page.data() + row, sizeof begin);
  std::memcpy(sizes, page.data() + row + 4, sizeof sizes);
  std::memcpy(&end, page.data() + row + kDocumentRow, sizeof end);
  if (begin > end || end > page.size()) return {};
  ByteReader in(page.substr(begin, end - begin));
  Place out{in.text(), {}, sizes[0], sizes[1]};
  out.text = in.raw(in.left());
  return out;
}

std::string_view Segment::id(std::uint32_t n) const {
  ByteReader in(place(n).facts);
  (void)in.u8();  // flags
  return in.text();
}

StoredDocument Segment::document(std::uint32_t n, std::uint32_t entities) const {
  const Place lies = place(n);
  StoredDocument out;
  out.text = lies.text;
  out.lang = static_cast<Language>(languages(n) & 3);
  out.body_lang = static_cast<Language>(languages(n) >> 4 & 3);
  if (source(n) < head_.sources.size()) out.source = head_.sources[source(n)];
  ByteReader in(lies.facts);
  read_row(in, entities, day(n), out);
  if (in.ok()) return out;
  StoredDocument damaged;
  damaged.id = std::move(out.id);
  return damaged;
}

}  // namespace newsprism
