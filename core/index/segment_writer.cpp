#include "index/segment_writer.h"

#include <algorithm>

#include "base/byte_io.h"
#include "index/store_rows.h"

namespace newsprism {

namespace {

constexpr std::size_t kMostText = std::size_t{128} << 20;

// Large enough that reading one by one costs no more than reading all, small enough that a first question
// reads little.
constexpr std::size_t kPageSize = std::size_t{32} << 10;

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

// ---- documents ------------------------------------------------------------------------------------

std::uint16_t DocumentPagesWriter::source(const std::string& name) {
  if (name.empty()) return kNoSource;
  const auto known = std::find(sources_.begin(), sources_.end(), name);
  if (known == sources_.end() && sources_.size() >= kMostSources) return kNoSource;
  const auto n = static_cast<std::uint16_t>(known - sources_.begin());
  if (known == sources_.end()) sources_.push_back(name);
  return n;
}

bool DocumentPagesWriter::add(const StoredDocument& document) {
  const auto [title, lead] = field_sizes(document);
  const std::uint16_t number = source(document.source);
  const std::uint32_t day = day_of(document);
  const auto length = static_cast<std::uint32_t>(document.key().key.size());
  append_number(static_cast<std::uint32_t>(pieces_.size()), 4, rows_);
  append_number(std::min(title, 0xFFFFU), 2, rows_);
  append_number(std::min(lead, 0xFFFFU), 2, rows_);
  ByteWriter facts;
  write_row(document, day, number != kNoSource, facts);
  append_varint(facts.bytes().size(), pieces_);
  pieces_ += facts.bytes();
  pieces_ += document.text;
  text_size_ += document.text.size();
  lengths_.push_back(static_cast<char>(length_code(length)));
  append_number(day, 4, labels_);
  append_number(number, 2, labels_);
  labels_.push_back(static_cast<char>(static_cast<unsigned>(document.lang) |
                                      static_cast<unsigned>(document.body_lang) << 4));
  total_length_ += length;
  return rows_.size() + pieces_.size() >= page_size_;
}

std::string DocumentPagesWriter::take() {
  std::string out;
  if (rows_.empty()) return out;
  append_number(static_cast<std::uint32_t>(pieces_.size()), 4, rows_);
  // what was counted from the first document is now counted from the page's begin
  const auto first = static_cast<std::uint32_t>(rows_.size());
  for (std::size_t row = 0; row < rows_.size(); row += kDocumentRow) {
    std::uint32_t place = 0;
    std::memcpy(&place, &rows_[row], sizeof place);
    place += first;
    std::memcpy(&rows_[row], &place, sizeof place);
  }
  out.reserve(rows_.size() + pieces_.size());
  out += rows_;
  out += pieces_;
  page_ends_.push_back(size());
  rows_.clear();
  pieces_.clear();
  return out;
}

void DocumentPagesWriter::describe(SegmentHead& head) {
  head.documents = size();
  head.total_length = total_length_;
  head.text_size = text_size_;
  head.sources = std::move(sources_);
  head.page_ends = std::move(page_ends_);
}

std::vector<std::string> DocumentPagesWriter::columns() {
  std::vector<std::string> out;
  const auto cut = [&](const std::string& column, std::size_t size) {
    for (std::size_t at = 0; at < column.size(); at += size) out.push_back(column.substr(at, size));
  };
  cut(lengths_, kLengthsAPage);
  cut(labels_, std::size_t{kLabelsAPage} * kLabelRow);
  return out;
}

// ---- segments -------------------------------------------------------------------------------------

SegmentWriter::SegmentWriter() : documents_(kPageSize) {}

void add_postings(const StoredDocument& document, PostingsWriter& out) {
  const std::u32string& key = document.key().key;
  out.add(key, key_fields(document, key));
  const StoredMention* last = nullptr;
  for (const StoredMention& mention : document.mentions) {
    if (last != nullptr && last->entity == mention.entity && last->range == mention.range) continue;
    last = &mention;
    const StoredBlock* block = block_at(document, mention.range.begin);
    out.add_tag(entity_tag(mention.entity), block == nullptr ? std::uint8_t{0} : fields_of(document, *block));
  }
  out.end();
}

void SegmentWriter::add(const StoredDocument& document) {
  if (documents_.add(document)) pages_.push_back(documents_.take());
  add_postings(document, postings_);
}

bool SegmentWriter::full() const {
  return documents_.text_size() > kMostText || postings_.full();
}

MadeSegment SegmentWriter::finish() {
  MadeSegment out;
  std::string last = documents_.take();
  if (!last.empty()) pages_.push_back(std::move(last));
  PostingsWriter::Made made = postings_.finish(kPageSize);
  out.head.frequent = made.frequent;
  out.head.first_terms = std::move(made.first_terms);
  documents_.describe(out.head);
  for (std::vector<std::string>* pages : {&made.pages, &pages_}) {
    for (std::string& page : *pages) {
      out.pages.add(page);
      std::string().swap(page);
    }
  }
  for (const std::string& page : documents_.columns()) out.pages.add(page);
  return out;
}

}  // namespace newsprism
