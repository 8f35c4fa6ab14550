#include "index/term_pages.h"

#include <algorithm>

#include "base/byte_io.h"

namespace newsprism {

namespace {

// Bits, the lowest of a byte first, into bytes that are there.
class BitWriter {
 public:
  explicit BitWriter(char* to) : to_(to) {}
  void put(std::uint64_t value, std::uint32_t bits) {
    held_ |= value << count_;
    for (count_ += bits; count_ >= 8; count_ -= 8, held_ >>= 8) *to_++ = static_cast<char>(held_);
  }
  char* end() {
    if (count_ > 0) *to_++ = static_cast<char>(held_);
    return to_;
  }

 private:
  char* to_;
  std::uint64_t held_ = 0;
  std::uint32_t count_ = 0;
};

void put_form(std::uint8_t byte, BitWriter& out) {
  if (byte == (1 << 2 | kInLead)) {
    out.put(2, 2);
  } else if (byte == 2 << 2) {
    out.put(4, 3);
  } else {
    out.put(std::uint64_t{byte} << 3, 11);
  }
}

std::size_t shared_prefix(std::string_view a, std::string_view b) {
  std::size_t n = 0;
  while (n < a.size() && n < b.size() && a[n] == b[n]) ++n;
  return n;
}

}  // namespace

std::size_t write_grown(std::uint32_t gap, std::uint32_t times, std::uint8_t fields, char* out) {
  const bool plain = times == 1 && fields == 0;
  std::size_t n = 0;
  std::uint64_t value = std::uint64_t{gap} << 1 | (plain ? 0U : 1U);
  for (; value >= 0x80; value >>= 7) out[n++] = static_cast<char>(value | 0x80);
  out[n++] = static_cast<char>(value);
  if (!plain) out[n++] = static_cast<char>(times << 2 | fields);
  return n;
}

// A posting takes 63 bits at most.
void pack_list(std::string_view grown, std::uint32_t documents, std::uint32_t all, std::string& packed) {
  packed.resize(std::size_t{documents} * 8);
  BitWriter out(packed.data());
  const std::uint32_t low = low_bits(documents, all);
  const std::uint32_t mask = (1U << low) - 1;
  for (std::size_t at = 0; at < grown.size();) {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(grown[at++]);
      value |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) break;
    }
    const auto gap = static_cast<std::uint32_t>(value >> 1);
    const std::uint32_t zeros = gap >> low;
    if (zeros < kMostZeros) {
      out.put(std::uint64_t{1} << zeros | std::uint64_t{gap & mask} << (zeros + 1), zeros + 1 + low);
    } else {
      out.put(0, kMostZeros);
      out.put(gap, 32);
    }
    if ((value & 1) == 0) {
      out.put(1, 1);
    } else {
      put_form(static_cast<std::uint8_t>(grown[at++]), out);
    }
  }
  packed.resize(static_cast<std::size_t>(out.end() - packed.data()));
}

bool TermPagesWriter::add(std::string_view term, std::uint32_t documents, std::string_view list) {
  if (terms_ == 0) first_terms_.add(term);
  const std::size_t shared = terms_ % kBlockTerms == 0 ? 0 : shared_prefix(last_, term);
  if (terms_++ % kBlockTerms == 0) {
    table_.push_back(static_cast<std::uint32_t>(dictionary_.size()));
    table_.push_back(static_cast<std::uint32_t>(lists_.size()));
  }
  const std::size_t rest = term.size() - shared;
  dictionary_.push_back(static_cast<char>(std::min(shared, kMostShort) << 4 | std::min(rest, kMostShort)));
  if (shared >= kMostShort) append_varint(shared - kMostShort, dictionary_);
  if (rest >= kMostShort) append_varint(rest - kMostShort, dictionary_);
  dictionary_ += term.substr(shared);
  append_varint(documents, dictionary_);
  if (documents != 1) append_varint(list.size(), dictionary_);
  (documents == 1 ? dictionary_ : lists_) += list;
  last_ = term;
  return dictionary_.size() + lists_.size() >= page_size_;
}

std::string TermPagesWriter::take() {
  std::string out;
  if (terms_ == 0) return out;
  // offsets ascend
  const std::size_t width = table_.end()[-2] > 0xFFFF || table_.back() > 0xFFFF ? 4 : 2;
  out.reserve(8 + table_.size() * width + dictionary_.size() + lists_.size() + kListPadding);
  append_number(terms_ | (width == 4 ? kWideTable : 0), 4, out);
  append_number(static_cast<std::uint32_t>(dictionary_.size()), 4, out);
  for (const std::uint32_t offset : table_) append_number(offset, width, out);
  out += dictionary_;
  out += lists_;
  out.append(kListPadding, '\0');
  terms_ = 0;
  table_.clear();
  dictionary_.clear();
  lists_.clear();
  return out;
}

}  // namespace newsprism
