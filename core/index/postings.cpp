#include "index/postings.h"

#include <algorithm>

#include "base/byte_io.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

// A varint of at most 28 bits; false where there is none. ByteReader's would check more often.
bool read_varint(std::string_view bytes, std::size_t& at, std::size_t& out) {
  out = 0;
  for (unsigned shift = 0; at < bytes.size() && shift < 28; shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes[at++]);
    out |= static_cast<std::size_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return true;
  }
  return false;
}

// The first term of a block, which shares nothing with the one before.
std::string_view first_of(const TermPage& page, std::uint32_t block) {
  std::size_t at = page.dictionary_at(block), more = 0;
  if (at >= page.dictionary.size()) return {};
  std::size_t rest = static_cast<unsigned char>(page.dictionary[at++]) & 15;
  if (rest == kMostShort && read_varint(page.dictionary, at, more)) rest += more;
  return at > page.dictionary.size() ? std::string_view() : page.dictionary.substr(at, rest);
}

// The last block that begins at or before `term`.
std::uint32_t block_of(const TermPage& page, std::string_view term) {
  std::uint32_t low = 0, high = page.blocks();
  while (low + 1 < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    (first_of(page, middle) <= term ? low : high) = middle;
  }
  return low;
}

}  // namespace

void FirstTerms::add(std::string_view term) {
  bytes_ += term;
  ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
}

std::uint32_t FirstTerms::page_of(std::string_view term) const {
  std::uint32_t low = 0, high = count();
  while (low + 1 < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    ((*this)[middle] <= term ? low : high) = middle;
  }
  return low;
}

TermPage::TermPage(std::string_view page) {
  ByteReader in(page);
  const std::uint32_t head = in.u32(), size = in.u32(), count = head & ~kWideTable;
  width = (head & kWideTable) != 0 ? 4 : 2;
  table = in.raw((std::uint64_t{count} + kBlockTerms - 1) / kBlockTerms * 2 * width);
  dictionary = page.substr(page.size() - static_cast<std::size_t>(in.left()));
  if (size + kListPadding > in.left()) return;
  lists = dictionary.substr(size);
  terms = count;
}

Postings::Walk::Walk(const Postings& of, std::string prefix, bool one_page)
    : of_(of), prefix_(std::move(prefix)), one_page_(one_page) {
  if (of_.terms_ == nullptr || of_.terms_->count() == 0) return;
  skip_to(prefix_);
}

void Postings::Walk::skip_to(std::string_view from) {
  from_ = from;
  if (enter(of_.terms_->page_of(from))) n_ = block_of(in_, from) * kBlockTerms;
}

// Terms of a page that is not at hand are none.
bool Postings::Walk::enter(std::uint32_t page) {
  page_ = page;
  n_ = 0;
  in_ = TermPage((*of_.pages_)[of_.first_ + page]);
  return in_.terms > 0;
}

bool Postings::Walk::next() {
  for (;;) {
    while (n_ >= in_.terms) {
      if (one_page_ || of_.terms_ == nullptr || page_ + 1 >= of_.terms_->count()) return false;
      const std::string_view first = (*of_.terms_)[page_ + 1];
      if (first > prefix_ && first.substr(0, prefix_.size()) != prefix_) return false;
      (void)enter(page_ + 1);
    }
    if (n_ % kBlockTerms == 0) {
      at_ = in_.dictionary_at(n_ / kBlockTerms);
      list_at_ = in_.lists_at(n_ / kBlockTerms);
      text_.clear();
    }
    ++n_;
    if (!read()) {
      n_ = in_.terms;
      continue;
    }
    if (text_ >= from_) return std::string_view(text_).substr(0, prefix_.size()) == prefix_;
  }
}

std::string_view Postings::Walk::next_block() const {
  if (n_ % kBlockTerms != 0 || n_ >= in_.terms) return {};
  const std::uint32_t block = n_ / kBlockTerms;
  const std::string_view first = first_of(in_, block);
  const std::string_view after = block + 1 < in_.blocks()          ? first_of(in_, block + 1)
                                 : page_ + 1 < of_.terms_->count() ? (*of_.terms_)[page_ + 1]
                                                                   : std::string_view();
  std::size_t same = 0;
  while (same < std::min(first.size(), after.size()) && first[same] == after[same]) ++same;
  while (same < first.size() && !begins_character(first[same])) --same;
  return first.substr(0, same);
}

bool Postings::Walk::read() {
  const std::string_view bytes = in_.dictionary;
  if (at_ >= bytes.size()) return false;
  const auto head = static_cast<unsigned char>(bytes[at_++]);
  std::size_t shared = head >> 4, rest = head & 15, more = 0, documents = 0, size = 0;
  if (shared == kMostShort && read_varint(bytes, at_, more)) shared += more;
  more = 0;
  if (rest == kMostShort && read_varint(bytes, at_, more)) rest += more;
  if (shared > text_.size() || rest > bytes.size() - at_ || rest > kLongestWord * 4) return false;
  text_.resize(shared);
  text_ += bytes.substr(at_, rest);
  at_ += rest;
  if (text_.empty()) return false;  // no term is
  if (!read_varint(bytes, at_, documents)) return false;
  term_.documents = static_cast<std::uint32_t>(documents);
  const std::string_view from = documents == 1 ? bytes : in_.lists;
  std::size_t& at = documents == 1 ? at_ : list_at_;
  if (documents == 1) {
    // a posting takes 8 bytes at most, and says itself where it ends
    if (at_ + kListPadding > bytes.size()) return false;
    PostingList list(bytes.substr(at_, 8), 1, of_.documents_);
    Posting posting;
    if (!list.next(posting)) return false;
    size = list.bytes_read();
  } else if (!read_varint(bytes, at_, size)) {
    return false;
  }
  if (at > from.size() || size + kListPadding > from.size() - at) return false;
  term_.list = from.substr(at, size);
  at += size;
  return true;
}

std::optional<Postings::Term> Postings::find(std::u32string_view wanted) const {
  std::string bytes = to_utf8(wanted);
  const std::size_t size = bytes.size();
  Walk walk(*this, std::move(bytes), true);
  if (walk.next() && walk.text().size() == size) return walk.term();
  return std::nullopt;
}

}  // namespace newsprism
