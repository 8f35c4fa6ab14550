#include "index/postings.h"

#include <algorithm>

#include "base/key_ids.h"
#include "base/sorting.h"
#include "index/normalize.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

// Longer runs are cut, so that a megabyte of base64 is no single term.
constexpr std::uint32_t kLongestTerm = 64;

// Every term of the key in the order of its first place, and which term begins where.
struct TermStream {
  std::vector<std::u32string_view> terms;
  std::vector<std::uint32_t> ids;  // of each occurrence
  std::vector<std::uint32_t> at;
};

TermStream cut_terms(std::u32string_view key) {
  TermStream out;
  KeyIds words;
  out.ids.reserve(key.size());
  out.at.reserve(key.size());
  for (std::size_t i = 0; i < key.size();) {
    const std::uint32_t length = term_length(key, i);
    if (length == 0) {
      ++i;
      continue;
    }
    const std::u32string_view term = key.substr(i, length);
    const std::uint32_t placed = words.add(term);
    if (placed == out.terms.size()) out.terms.push_back(term);
    out.ids.push_back(placed);
    out.at.push_back(static_cast<std::uint32_t>(i));
    i += key_kind(term[0]) == KeyKind::ideograph ? 1 : length;
  }
  return out;
}

// Positions grouped by term, each group ascending.
struct Grouped {
  std::vector<std::uint32_t> begin;  // terms + 1
  std::vector<std::uint32_t> at;
};

Grouped group_by_term(const TermStream& stream) {
  Grouped out;
  out.begin.assign(stream.terms.size() + 1, 0);
  for (const std::uint32_t id : stream.ids) ++out.begin[id + 1];
  for (std::size_t i = 1; i < out.begin.size(); ++i) out.begin[i] += out.begin[i - 1];
  std::vector<std::uint32_t> next(out.begin.begin(), out.begin.end() - 1);
  out.at.resize(stream.at.size());
  for (std::size_t i = 0; i < stream.ids.size(); ++i) out.at[next[stream.ids[i]]++] = stream.at[i];
  return out;
}

std::size_t shared_prefix(std::string_view a, std::string_view b) {
  std::size_t n = 0;
  while (n < a.size() && n < b.size() && a[n] == b[n]) ++n;
  return n;
}

}  // namespace

std::uint32_t term_length(std::u32string_view key, std::size_t at) {
  const KeyKind kind = key_kind(key[at]);
  if (kind == KeyKind::other) return 0;
  if (kind == KeyKind::ideograph) {
    return at + 1 < key.size() && key_kind(key[at + 1]) == KeyKind::ideograph ? 2 : 1;
  }
  std::size_t end = at + 1;
  while (end < key.size() && end - at < kLongestTerm && key_kind(key[end]) == kind) ++end;
  return static_cast<std::uint32_t>(end - at);
}

Postings Postings::build(std::u32string_view key) {
  const TermStream stream = cut_terms(key);
  const Grouped grouped = group_by_term(stream);
  std::vector<std::uint32_t> order(stream.terms.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  // Code point order is UTF-8's byte order, and no two terms are equal.
  sort_stably(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return stream.terms[a] < stream.terms[b]; });
  Postings out;
  ByteWriter bytes;
  for (const std::uint32_t id : order) {
    for (const char32_t c : stream.terms[id]) append_utf8(out.terms_, c);
    out.term_at_.push_back(static_cast<std::uint32_t>(out.terms_.size()));
    std::uint32_t last = 0;
    for (std::uint32_t i = grouped.begin[id]; i < grouped.begin[id + 1]; ++i) {
      bytes.varint(grouped.at[i] - last);
      last = grouped.at[i];
    }
    out.bytes_at_.push_back(static_cast<std::uint32_t>(bytes.bytes().size()));
    out.counts_.push_back(grouped.begin[id + 1] - grouped.begin[id]);
  }
  out.bytes_ = bytes.take();
  return out;
}

std::string_view Postings::term(std::uint32_t id) const {
  return std::string_view(terms_).substr(term_at_[id], term_at_[id + 1] - term_at_[id]);
}

std::optional<std::uint32_t> Postings::find(std::u32string_view wanted) const {
  const std::string bytes = to_utf8(wanted);
  const std::uint32_t at = with_prefix(wanted).first;
  if (at < size() && term(at) == bytes) return at;
  return std::nullopt;
}

std::pair<std::uint32_t, std::uint32_t> Postings::with_prefix(std::u32string_view prefix) const {
  const std::string bytes = to_utf8(prefix);
  const auto first_where = [&](auto before) {
    std::uint32_t low = 0;
    std::uint32_t high = size();
    while (low < high) {
      const std::uint32_t middle = low + (high - low) / 2;
      if (before(term(middle))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };
  const std::uint32_t first = first_where([&](std::string_view t) { return t < bytes; });
  const std::uint32_t end =
      first_where([&](std::string_view t) { return t.substr(0, bytes.size()) <= bytes; });
  return {first, end};
}

void Postings::positions(std::uint32_t id, std::vector<std::uint32_t>& out) const {
  ByteReader in(std::string_view(bytes_).substr(bytes_at_[id], bytes_at_[id + 1] - bytes_at_[id]));
  std::uint32_t at = 0;
  for (std::uint32_t i = 0; i < counts_[id]; ++i) {
    const std::uint32_t gap = in.varint32();
    if (!in.ok() || gap > 0xFFFFFFFFu - at) return;
    at += gap;
    out.push_back(at);
  }
}

void Postings::save_terms(ByteWriter& out) const {
  out.varint(size());
  std::string_view last;
  for (std::uint32_t id = 0; id < size(); ++id) {
    const std::string_view now = term(id);
    const std::size_t shared = shared_prefix(last, now);
    out.varint(shared);
    out.text(now.substr(shared));
    out.varint(bytes_at_[id + 1] - bytes_at_[id]);
    out.varint(counts_[id]);
    last = now;
  }
}

bool Postings::load(ByteReader& terms, std::string_view bytes, Postings& out) {
  const std::uint32_t n = terms.count(4);
  std::string last;
  std::uint64_t used = 0;
  for (std::uint32_t i = 0; i < n && terms.ok(); ++i) {
    const std::uint64_t shared = terms.varint();
    const std::string_view rest = terms.text();
    const std::uint32_t size = terms.varint32();
    const std::uint32_t count = terms.varint32();
    used += size;
    if (!terms.ok() || shared > last.size() || used > bytes.size() || count > size) return false;
    std::string now = last.substr(0, static_cast<std::size_t>(shared));
    now.append(rest);
    if (now.empty() || now.size() > kLongestTerm * 4 || (i > 0 && now <= last)) return false;
    out.terms_ += now;
    out.term_at_.push_back(static_cast<std::uint32_t>(out.terms_.size()));
    out.bytes_at_.push_back(static_cast<std::uint32_t>(used));
    out.counts_.push_back(count);
    last = std::move(now);
  }
  out.bytes_.assign(bytes);
  return terms.ok() && used == bytes.size();
}

}  // namespace newsprism
