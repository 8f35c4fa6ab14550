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

// The last of `count` that is not above `term`, or the first; nth(n) and head(n) are each one's term and
// head_of it.
template <class Nth, class Head>
std::uint32_t last_not_above(std::string_view term, std::uint32_t count, Nth nth, Head head) {
  const std::uint64_t own = head_of(term);
  std::uint32_t low = 0, high = count;
  while (low + 1 < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    const std::uint64_t others = head(middle);
    ((others != own ? others < own : nth(middle) <= term) ? low : high) = middle;
  }
  return low;
}

// The last block that begins at or before `term`.
std::uint32_t block_of(const TermPage& page, std::string_view term) {
  const auto nth = [&](std::uint32_t block) { return first_of(page, block); };
  return last_not_above(term, page.blocks(), nth, [&](std::uint32_t block) { return head_of(nth(block)); });
}

}  // namespace

std::uint64_t head_of(std::string_view term) {
  const std::size_t size = term.size();
  std::uint64_t out = 0;
  if (size >= 8) {
    std::memcpy(&out, term.data(), 8);
    return __builtin_bswap64(out);
  }
  if (size >= 4) {  // the last four may be some of the first
    std::uint32_t first = 0, last = 0;
    std::memcpy(&first, term.data(), 4);
    std::memcpy(&last, term.data() + size - 4, 4);
    return std::uint64_t{__builtin_bswap32(first)} << 32 | std::uint64_t{__builtin_bswap32(last)}
                                                               << (64 - size * 8);
  }
  for (std::size_t i = 0; i < size; ++i)
    out |= std::uint64_t{static_cast<unsigned char>(term[i])} << (56 - i * 8);
  return out;
}

void FirstTerms::add(std::string_view term) {
  bytes_ += term;
  ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  heads_.push_back(head_of(term));
}

std::uint32_t FirstTerms::page_of(std::string_view term) const {
  return last_not_above(
      term, count(), [&](std::uint32_t n) { return (*this)[n]; }, [&](std::uint32_t n) { return heads_[n]; });
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

void Postings::Entries::enter(const TermPage& in, std::uint32_t block) {
  at_ = in.dictionary_at(block);
  list_at_ = in.lists_at(block);
}

bool Postings::Entries::read(const TermPage& in, std::uint32_t all) {
  const std::string_view bytes = in.dictionary;
  if (at_ >= bytes.size()) return false;
  const auto head = static_cast<unsigned char>(bytes[at_++]);
  std::size_t size = head & 15, more = 0, documents = 0;
  shared = head >> 4;
  if (shared == kMostShort && read_varint(bytes, at_, more)) shared += more;
  more = 0;
  if (size == kMostShort && read_varint(bytes, at_, more)) size += more;
  if (size > bytes.size() - at_ || size > kLongestWord * 4) return false;
  rest = bytes.substr(at_, size);
  at_ += size;
  if (!read_varint(bytes, at_, documents)) return false;
  term.documents = static_cast<std::uint32_t>(documents);
  const std::string_view from = documents == 1 ? bytes : in.lists;
  std::size_t& at = documents == 1 ? at_ : list_at_;
  if (documents == 1) {
    // a posting takes 8 bytes at most, and says itself where it ends
    if (at_ + kListPadding > bytes.size()) return false;
    PostingList list(bytes.substr(at_, 8), 1, all);
    Posting posting;
    if (!list.next(posting)) return false;
    size = list.bytes_read();
  } else if (!read_varint(bytes, at_, size)) {
    return false;
  }
  if (at > from.size() || size + kListPadding > from.size() - at) return false;
  term.list = from.substr(at, size);
  at += size;
  return true;
}

Postings::Walk::Walk(const Postings& of, std::string prefix) : of_(of), prefix_(std::move(prefix)) {
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
      if (of_.terms_ == nullptr || page_ + 1 >= of_.terms_->count()) return false;
      const std::string_view first = (*of_.terms_)[page_ + 1];
      if (first > prefix_ && first.substr(0, prefix_.size()) != prefix_) return false;
      (void)enter(page_ + 1);
    }
    if (n_ % kBlockTerms == 0) {
      entries_.enter(in_, n_ / kBlockTerms);
      text_.clear();
    }
    ++n_;
    if (!take_entry()) {
      n_ = in_.terms;
      continue;
    }
    if (text_ >= from_) return std::string_view(text_).substr(0, prefix_.size()) == prefix_;
  }
}

bool Postings::Walk::take_entry() {
  if (!entries_.read(in_, of_.documents_) || entries_.shared > text_.size()) return false;
  text_.resize(entries_.shared);
  text_ += entries_.rest;
  return !text_.empty();  // no term is
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
  while (same > 0 && same < first.size() && !begins_character(first[same])) --same;
  return first.substr(0, same);
}

std::optional<Postings::Term> Postings::find(std::u32string_view wanted) const {
  if (terms_ == nullptr || terms_->count() == 0) return std::nullopt;
  const std::string text = to_utf8(wanted);
  const TermPage in((*pages_)[first_ + terms_->page_of(text)]);
  if (in.terms == 0) return std::nullopt;
  const std::uint32_t block = block_of(in, text);
  Entries entry;
  entry.enter(in, block);
  std::size_t same = 0;  // bytes that the last term, which is below `text`, begins with as that does
  for (std::uint32_t n = block * kBlockTerms; n < std::min(in.terms, (block + 1) * kBlockTerms); ++n) {
    if (!entry.read(in, documents_) || entry.shared < same) return std::nullopt;
    if (entry.shared > same) continue;
    std::size_t i = 0;
    while (i < entry.rest.size() && same < text.size() && entry.rest[i] == text[same]) ++i, ++same;
    if (same == text.size()) return i == entry.rest.size() ? std::optional<Term>(entry.term) : std::nullopt;
    if (i < entry.rest.size() &&
        static_cast<unsigned char>(entry.rest[i]) > static_cast<unsigned char>(text[same]))
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace newsprism
