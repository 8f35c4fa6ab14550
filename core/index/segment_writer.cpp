#include "index/segment_writer.h"

#include <algorithm>

#include "base/byte_io.h"
#include "index/store_rows.h"

namespace newsprism {

namespace {

constexpr std::size_t kMostText = std::size_t{128} << 20;

// Bytes of the text before the lead and of the lead.
std::pair<std::uint32_t, std::uint32_t> field_sizes(const StoredDocument& document) {
  const auto all = static_cast<std::uint32_t>(document.text.size());
  const auto place = [&](std::size_t block) {
    return block < document.blocks.size() ? document.blocks[block].text_at : all;
  };
  const std::size_t lead = std::min<std::size_t>(document.lead, document.blocks.size());
  return {place(lead), place(lead + 1) - place(lead)};
}

// What the same parts are of the key.
PostingsWriter::Fields key_fields(const StoredDocument& document, std::u32string_view key) {
  const std::size_t lead = std::min<std::size_t>(document.lead, document.blocks.size());
  PostingsWriter::Fields out;
  std::uint32_t at = 0;
  for (std::size_t b = 0; b <= lead && b < document.blocks.size(); ++b) {
    at = static_cast<std::uint32_t>(key.find(kBlockBreak, at)) + 1;
    (b < lead ? out.title_end : out.lead_end) = at;
  }
  return out;
}

}  // namespace

std::uint16_t SegmentWriter::source(const std::string& name) {
  if (name.empty()) return kNoSource;
  const auto known = std::find(sources_.begin(), sources_.end(), name);
  if (known == sources_.end() && sources_.size() >= kMostSources) return kNoSource;
  const auto n = static_cast<std::uint16_t>(known - sources_.begin());
  if (known == sources_.end()) sources_.push_back(name);
  return n;
}

void SegmentWriter::put_row(std::uint32_t day, std::uint32_t title, std::uint32_t lead, std::uint16_t source,
                            std::uint8_t langs, std::uint8_t length) {
  ByteWriter out;
  out.u32(static_cast<std::uint32_t>(text_.size()));
  out.u32(static_cast<std::uint32_t>(rows_.size()));
  out.u32(day);
  for (const std::uint32_t two : {std::min(title, 0xFFFFU), std::min(lead, 0xFFFFU), std::uint32_t{source}}) {
    out.u8(static_cast<std::uint8_t>(two));
    out.u8(static_cast<std::uint8_t>(two >> 8));
  }
  out.u8(langs);
  out.u8(length);
  documents_ += out.bytes();
}

void SegmentWriter::add(const StoredDocument& document) {
  const std::u32string& key = document.key().key;
  const auto [title, lead] = field_sizes(document);
  const std::uint16_t number = source(document.source);
  const auto langs = static_cast<std::uint8_t>(static_cast<unsigned>(document.lang) |
                                               static_cast<unsigned>(document.body_lang) << 4);
  const std::uint32_t day = day_of(document);
  put_row(day, title, lead, number, langs, length_code(static_cast<std::uint32_t>(key.size())));
  text_ += document.text;
  ByteWriter row;
  write_row(document, day, number != kNoSource, row);
  rows_ += row.bytes();
  postings_.add(key, key_fields(document, key));
  const StoredMention* last = nullptr;
  for (const StoredMention& mention : document.mentions) {
    if (last != nullptr && last->entity == mention.entity && last->range == mention.range) continue;
    last = &mention;
    const StoredBlock* block = block_at(document, mention.range.begin);
    postings_.add_tag(entity_tag(mention.entity),
                      block == nullptr ? std::uint8_t{0} : fields_of(document, *block));
  }
  postings_.end();
  total_length_ += key.size();
  ++size_;
}

bool SegmentWriter::full() const {
  return text_.size() > kMostText || postings_.full();
}

SectionBytes SegmentWriter::finish() {
  put_row(0, 0, 0, kNoSource, 0, 0);
  SectionBytes out;
  const auto section = [&](SectionName name) -> std::string& { return out[static_cast<std::size_t>(name)]; };
  ByteWriter documents;
  documents.u32(size_);
  documents.u32(static_cast<std::uint32_t>(std::min<std::uint64_t>(total_length_, 0xFFFFFFFF)));
  documents.raw(documents_);
  section(SectionName::documents) = documents.take();
  ByteWriter sources;
  sources.varint(sources_.size());
  for (const std::string& name : sources_) sources.text(name);
  section(SectionName::sources) = sources.take();
  section(SectionName::rows) = std::move(rows_);
  section(SectionName::text) = std::move(text_);
  PostingsWriter::Sections made = postings_.finish();
  section(SectionName::terms) = std::move(made.terms);
  section(SectionName::lists) = std::move(made.lists);
  return out;
}

}  // namespace newsprism
