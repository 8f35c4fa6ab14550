#include "index/postings_writer.h"

#include <algorithm>
#include <cstring>

#include "base/sorting.h"
#include "index/normalize.h"
#include "index/term_pages.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

constexpr std::uint32_t kPoolBlock = 1U << 18;
constexpr std::uint32_t kLink = 4;  // bytes at a slice's end that say where the next one is

constexpr std::uint32_t slice_size(std::uint8_t n) {
  return n < 10 ? 8U << n : 4096U;
}

// Term keys: an ideograph and the next (21 bits each), a word's number, or a gram's two parts.
constexpr std::uint64_t kWord = std::uint64_t{1} << 63;
constexpr std::uint64_t kGram = std::uint64_t{1} << 62;
constexpr std::uint64_t kCharacter = (1U << 21) - 1;

std::uint64_t hash_of(std::uint64_t key) {
  key *= 0x9E3779B97F4A7C15ULL;
  return key ^ key >> 32;
}

// Of a grown gram's parts and what they share.
constexpr std::uint32_t kFewestFrequent = 40;
constexpr std::uint32_t kFrequentShare = 440;

// The first two characters and a bit of the third, where code points are in order: 40 bits.
std::uint64_t order_of(std::u32string_view text) {
  std::uint64_t order = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const std::uint64_t c = i < text.size() ? std::min<char32_t>(text[i], 0xFFFF) : 0;
    order = i < 2 ? order << 16 | c : order << 8 | c >> 8;
  }
  return order;
}

}  // namespace

PostingsWriter::PostingsWriter(const GramCounts* grams, std::size_t most_terms)
    : slots_(1U << 10), grams_(grams), most_terms_(most_terms) {}

void PostingsWriter::grow_slots() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t last = slots_.size() - 1;
  for (const Slot& held : old) {
    if (held.term == kNoTerm) continue;
    std::size_t slot = hash_of(held.key) & last;
    while (slots_[slot].term != kNoTerm) slot = (slot + 1) & last;
    slots_[slot] = held;
  }
}

std::uint32_t PostingsWriter::term_of(std::uint64_t key) {
  const std::size_t last = slots_.size() - 1;
  std::size_t slot = hash_of(key) & last;
  for (; slots_[slot].term != kNoTerm; slot = (slot + 1) & last) {
    if (slots_[slot].key == key) return slots_[slot].term;
  }
  const auto fresh = static_cast<std::uint32_t>(terms_.size());
  slots_[slot] = {key, fresh};
  terms_.emplace_back().key = key;
  if (terms_.size() > slots_.size() / 3 * 2) grow_slots();
  return fresh;
}

std::uint32_t PostingsWriter::word_term(std::u32string_view word) {
  const std::uint32_t n = words_.add(word);
  if (n == word_terms_.size()) {
    word_terms_.push_back(static_cast<std::uint32_t>(terms_.size()));
    terms_.emplace_back().key = kWord | n;
  }
  return word_terms_[n];
}

void PostingsWriter::put(Growing& term, char byte) {
  if (term.left == 0) {
    const std::uint32_t size = slice_size(term.slices);
    // no slice lies in two blocks
    if (pool_end_ % kPoolBlock + size > kPoolBlock) pool_end_ = (pool_end_ / kPoolBlock + 1) * kPoolBlock;
    if (pool_.size() <= pool_end_ / kPoolBlock) pool_.push_back(std::make_unique<char[]>(kPoolBlock));
    if (term.slices == 0) {
      term.first = pool_end_;
    } else {
      std::memcpy(&pool_[term.at / kPoolBlock][term.at % kPoolBlock], &pool_end_, kLink);
    }
    term.at = pool_end_;
    term.left = static_cast<std::uint16_t>(size - kLink);
    pool_end_ += size;
    if (term.slices < 0xFF) ++term.slices;
  }
  pool_[term.at / kPoolBlock][term.at % kPoolBlock] = byte;
  ++term.at;
  ++term.bytes;
  --term.left;
}

void PostingsWriter::append_list(const Growing& term, std::string& out) const {
  std::uint32_t at = term.first;
  std::uint8_t slices = 0;
  for (std::uint32_t left = term.bytes; left > 0;) {
    const std::uint32_t size = slice_size(slices) - kLink;
    const char* slice = &pool_[at / kPoolBlock][at % kPoolBlock];
    out.append(slice, std::min(size, left));
    left -= std::min(size, left);
    if (left > 0) std::memcpy(&at, slice + size, kLink);
    if (slices < 0xFF) ++slices;
  }
}

// Puts what is known of the last document.
void PostingsWriter::close(Growing& term) {
  if (term.documents == 0) return;
  char bytes[8];
  const std::size_t size = write_grown(term.gap, term.times, term.fields, bytes);
  for (std::size_t i = 0; i < size; ++i) put(term, bytes[i]);
}

void PostingsWriter::touch(std::uint32_t number, std::uint8_t fields) {
  Growing& term = terms_[number];
  if (term.documents == 0 || term.doc != doc_) {
    close(term);
    term.gap = doc_ - (term.documents == 0 ? 0 : term.doc + 1);
    term.doc = doc_;
    term.times = 0;
    term.fields = 0;
    ++term.documents;
  }
  if (term.times < kMostTimes) ++term.times;
  term.fields |= fields;
}

void PostingsWriter::add(std::u32string_view key, Fields fields) {
  Begin begin{static_cast<std::uint32_t>(run_terms_.size()), 0, 0};
  begin.title_end = begin.lead_end = begin.all;
  const auto settle_fields = [&](std::size_t at) {
    if (at <= fields.title_end) begin.title_end = static_cast<std::uint32_t>(run_terms_.size());
    if (at <= fields.lead_end) begin.lead_end = static_cast<std::uint32_t>(run_terms_.size());
  };
  for (std::size_t i = 0; i < key.size();) {
    const KeyKind kind = key_kind(key[i]);
    const std::uint8_t field = i < fields.title_end  ? kInTitle
                               : i < fields.lead_end ? kInLead
                                                     : std::uint8_t{0};
    if (kind == KeyKind::other) {
      ++i;
    } else if (kind != KeyKind::ideograph) {
      const std::uint32_t length = term_length(key, i);
      standing_.push_back({word_term(term_text(key, i, length)), field});
      i += length;
    } else {
      const bool pair = i + 1 < key.size() && key_kind(key[i + 1]) == KeyKind::ideograph;
      const std::uint32_t term =
          term_of(std::uint64_t{key[i]} << 21 | (pair ? std::uint64_t{key[i + 1]} : 0));
      standing_.push_back({term, field});
      if (grams_ == nullptr) {
        run_terms_.push_back(pair ? term : kNoTerm);
      } else if (pair) {
        stand_grams(key.substr(i), field);
      }
      ++i;
    }
    settle_fields(i);
  }
  begins_.push_back(begin);
  // apart from finding them, so that neither waits for the other's memory
  for (const Standing& one : standing_) touch(one.term, one.fields);
  standing_.clear();
}

// The grams of three ideographs and more that begin here.
void PostingsWriter::stand_grams(std::u32string_view run, std::uint8_t field) {
  std::size_t end = 2;
  while (end < std::min<std::size_t>(run.size(), kLongestGram) && key_kind(run[end]) == KeyKind::ideograph)
    ++end;
  const std::uint32_t longest = grams_->longest(run.substr(0, end));
  for (std::uint32_t length = 3; length <= longest; ++length)
    standing_.push_back({word_term(run.substr(0, length)), field});
}

std::uint32_t PostingsWriter::least() const {
  if (grams_ != nullptr) return grams_->least();
  return std::max<std::uint32_t>(kFewestFrequent, doc_ / kFrequentShare);
}

// The grams of one more ideograph. False where there are none.
bool PostingsWriter::add_level(std::uint32_t length) {
  const std::uint32_t frequent = frequent_parts(least(), length);
  bool any = false;
  for (doc_ = 0; doc_ < begins_.size(); ++doc_) {
    const Begin& begin = begins_[doc_];
    const std::size_t end = doc_ + 1 < begins_.size() ? begins_[doc_ + 1].all : run_terms_.size();
    for (std::size_t i = begin.all; i < end; ++i) {
      const std::uint32_t a = run_terms_[i];
      const std::uint32_t b = i + 1 < end ? run_terms_[i + 1] : kNoTerm;
      run_terms_[i] = kNoTerm;
      if (a == kNoTerm || b == kNoTerm || terms_[a].documents < frequent || terms_[b].documents < frequent)
        continue;
      const std::uint32_t gram = term_of(kGram | std::uint64_t{a} << 31 | b);
      touch(gram, i < begin.title_end ? kInTitle : i < begin.lead_end ? kInLead : std::uint8_t{0});
      run_terms_[i] = gram;
      any = true;
    }
  }
  return any;
}

void PostingsWriter::append_text(std::uint32_t term, std::u32string& out) const {
  const std::uint64_t key = terms_[term].key;
  if ((key & kWord) != 0) {
    out += words_.word(static_cast<std::uint32_t>(key));
  } else if ((key & kGram) != 0) {
    // all but the first ideograph stand in the second part, and so on down to a pair
    std::u32string last;
    std::uint32_t part = term;
    while ((terms_[part].key & kGram) != 0) {
      const std::uint32_t second = static_cast<std::uint32_t>(terms_[part].key & 0x7FFFFFFF);
      std::uint32_t first = static_cast<std::uint32_t>(terms_[part].key >> 31 & 0x7FFFFFFF);
      while ((terms_[first].key & kGram) != 0)
        first = static_cast<std::uint32_t>(terms_[first].key >> 31 & 0x7FFFFFFF);
      out.push_back(static_cast<char32_t>(terms_[first].key >> 21 & kCharacter));
      part = second;
    }
    append_text(part, out);
  } else {
    out.push_back(static_cast<char32_t>(key >> 21 & kCharacter));
    if ((key & kCharacter) != 0) out.push_back(static_cast<char32_t>(key & kCharacter));
  }
}

// By code points, which is UTF-8's byte order; no two terms are equal.
std::vector<std::uint32_t> PostingsWriter::in_order() const {
  std::vector<std::uint64_t> rows(terms_.size());
  std::u32string text, other;
  for (std::uint32_t n = 0; n < terms_.size(); ++n) {
    text.clear();
    append_text(n, text);
    rows[n] = order_of(text) << 24 | n;
  }
  sort_ascending(rows.begin(), rows.end());
  std::vector<std::uint32_t> out(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) out[i] = rows[i] & 0xFFFFFF;
  for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
    for (end = begin + 1; end < rows.size() && rows[end] >> 24 == rows[begin] >> 24;) ++end;
    if (end - begin == 1) continue;
    sort_stably(out.begin() + static_cast<std::ptrdiff_t>(begin),
                out.begin() + static_cast<std::ptrdiff_t>(end), [&](std::uint32_t a, std::uint32_t b) {
                  text.clear();
                  other.clear();
                  append_text(a, text);
                  append_text(b, other);
                  return text < other;
                });
  }
  return out;
}

PostingsWriter::Made PostingsWriter::finish(std::size_t page_size) {
  const std::uint32_t documents = doc_;
  for (std::uint32_t length = 3; length <= kLongestGram && add_level(length); ++length) {
  }
  doc_ = documents;
  std::vector<std::uint32_t>().swap(run_terms_);
  Made out;
  TermPagesWriter pages(page_size);
  std::u32string text;
  std::string grown, list;
  for (const std::uint32_t number : in_order()) {
    const Growing& term = terms_[number];
    text.clear();
    append_text(number, text);
    grown.clear();
    append_list(term, grown);
    // the last document never was in the pool
    char last[8];
    grown.append(last, write_grown(term.gap, term.times, term.fields, last));
    pack_list(grown, term.documents, documents, list);
    if (pages.add(to_utf8(text), term.documents, list)) out.pages.push_back(pages.take());
  }
  std::string last = pages.take();
  if (!last.empty()) out.pages.push_back(std::move(last));
  out.first_terms = pages.first_terms();
  out.frequent = least();
  return out;
}

}  // namespace newsprism
