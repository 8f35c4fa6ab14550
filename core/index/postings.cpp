#include "index/postings.h"

#include <algorithm>

#include "base/byte_io.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

constexpr std::size_t kRow = 8;  // bytes of a row of the table

// A varint of at most 32 bits; false where there is none.
bool read_varint(std::string_view bytes, std::size_t& at, std::size_t& out) {
  out = 0;
  for (unsigned shift = 0; at < bytes.size() && shift < 28; shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes[at++]);
    out |= static_cast<std::size_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return true;
  }
  return false;
}

}  // namespace

bool Postings::open(std::string_view terms, std::string_view lists, Postings& out) {
  ByteReader in(terms);
  out.size_ = in.u32();
  out.documents_ = in.u32();
  out.frequent_ = in.u32();
  out.table_ = in.raw(in.u32());
  out.dictionary_ = in.raw(in.left());
  out.lists_ = lists;
  const std::uint64_t blocks = (std::uint64_t{out.size_} + kBlockTerms - 1) / kBlockTerms;
  return in.ok() && out.table_.size() == blocks * kRow;
}

std::uint32_t Postings::table(std::uint32_t block, std::uint32_t column) const {
  return ByteReader(table_.substr(block * kRow + column * 4)).u32();
}

Postings::Walk::Walk(const Postings& of, std::uint32_t first, std::uint32_t end)
    : of_(of), number_(first - first % kBlockTerms), end_(std::min(end, of.size_)) {
  while (number_ < first && next()) {
  }
}

bool Postings::Walk::next() {
  if (number_ >= end_) return false;
  if (number_ % kBlockTerms == 0) {
    at_ = of_.table(number_ / kBlockTerms, 0);
    list_at_ = of_.table(number_ / kBlockTerms, 1);
    text_.clear();
  }
  ++number_;
  if (read()) return true;
  end_ = 0;
  return false;
}

bool Postings::Walk::read() {
  const std::string_view bytes = of_.dictionary_;
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
  if (!read_varint(bytes, at_, documents)) return false;
  term_.documents = static_cast<std::uint32_t>(documents);
  if (!read_varint(bytes, at_, size)) return false;
  const std::string_view from = documents == 1 ? bytes : of_.lists_;
  std::size_t& at = documents == 1 ? at_ : list_at_;
  if (at > from.size() || size + kListPadding > from.size() - at) return false;
  term_.list = from.substr(at, size);
  at += size;
  return true;
}

// The number of the first term that is not before `bytes`; with `behind`, that does not begin with them
// either.
std::uint32_t Postings::first_where(std::string_view bytes, bool behind) const {
  const auto before = [&](std::string_view term) {
    return behind ? term.substr(0, bytes.size()) <= bytes : term < bytes;
  };
  std::uint32_t low = 0;  // the last block whose first term is before
  std::uint32_t high = (size_ + kBlockTerms - 1) / kBlockTerms;
  while (low + 1 < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    const std::size_t at = table(middle, 0);
    std::size_t from = at + 1, rest = 0, more = 0;
    if (at >= dictionary_.size()) return size_;
    rest = static_cast<unsigned char>(dictionary_[at]) & 15;
    if (rest == kMostShort && read_varint(dictionary_, from, more)) rest += more;
    if (from > dictionary_.size()) return size_;
    (before(dictionary_.substr(from, rest)) ? low : high) = middle;
  }
  Walk walk(*this, low * kBlockTerms, size_);
  while (walk.next()) {
    if (!before(walk.text())) return walk.number();
  }
  return size_;
}

std::optional<Postings::Term> Postings::find(std::u32string_view wanted) const {
  const std::string bytes = to_utf8(wanted);
  Walk walk(*this, first_where(bytes, false), size_);
  if (walk.next() && walk.text() == bytes) return walk.term();
  return std::nullopt;
}

std::pair<std::uint32_t, std::uint32_t> Postings::with_prefix(std::u32string_view prefix) const {
  const std::string bytes = to_utf8(prefix);
  return {first_where(bytes, false), first_where(bytes, true)};
}

}  // namespace newsprism
