#include <algorithm>

#include "base/sorting.h"
#include "facts/digest.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::size_t kShingle = 8;      // characters of a run
constexpr std::size_t kSketch = 256;     // smallest hashes kept of a document
constexpr std::size_t kLeads = 32;       // the smallest of them lead to other documents
constexpr std::size_t kMostShared = 64;  // documents with one run: more is a boilerplate
constexpr std::int32_t kDuplicate = 500;

// The sorted smallest hashes of all runs of letters and Han characters in the kept text.
std::vector<std::uint64_t> sketch_of(const Document& document) {
  std::u32string text;
  for (const Block& block : document.blocks) {
    if (!is_kept(block)) continue;
    for (std::uint32_t at = block.range.begin; at < block.range.end; ++at) {
      const char32_t c = document.key[at];
      if (is_han(c) || is_word(c)) text.push_back(c);
    }
  }
  std::vector<std::uint64_t> hashes;
  for (std::size_t at = 0; at + kShingle <= text.size(); ++at) {
    std::uint64_t h = 1469598103934665603ull;
    for (std::size_t i = 0; i < kShingle; ++i) h = (h ^ text[at + i]) * 1099511628211ull;
    h ^= h >> 31;
    hashes.push_back(h * 0x9E3779B97F4A7C15ull);
  }
  sort_ascending(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  if (hashes.size() > kSketch) hashes.resize(kSketch);
  return hashes;
}

// The share of common runs, from the smallest hashes of both together.
std::int32_t similarity(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t i = 0, j = 0, both = 0, seen = 0;
  while (seen < kSketch && i < a.size() && j < b.size()) {
    ++seen;
    if (a[i] == b[j]) {
      ++both, ++i, ++j;
    } else {
      ++(a[i] < b[j] ? i : j);
    }
  }
  // only one of two short texts has a rest
  if (a.size() < kSketch || b.size() < kSketch) seen += (a.size() - i) + (b.size() - j);
  seen = std::min(seen, kSketch);
  return seen == 0 ? 0 : static_cast<std::int32_t>(1000 * both / seen);
}

std::vector<std::uint64_t>::const_iterator leads_end(const std::vector<std::uint64_t>& sketch) {
  return sketch.begin() + static_cast<std::ptrdiff_t>(std::min(sketch.size(), kLeads));
}

}  // namespace

void find_duplicates(Pile& pile) {
  std::vector<std::vector<std::uint64_t>> sketches(pile.documents.size());
  std::vector<std::uint64_t> leads;   // of all documents
  std::vector<std::uint64_t> pairs;   // two documents each
  std::vector<std::uint64_t> others;  // of one document, as often as they share a run
  for (DocId d = 0; d < pile.documents.size(); ++d) {
    if (pile.documents[d].removed) continue;
    sketches[d] = sketch_of(pile.documents[d]);
    leads.insert(leads.end(), sketches[d].cbegin(), leads_end(sketches[d]));
  }
  sort_ascending(leads.begin(), leads.end());
  leads.erase(std::unique(leads.begin(), leads.end()), leads.end());
  std::vector<std::vector<DocId>> documents(leads.size());
  for (DocId d = 0; d < pile.documents.size(); ++d) {
    others.clear();
    for (auto lead = sketches[d].cbegin(); lead != leads_end(sketches[d]); ++lead) {
      std::vector<DocId>& docs = documents[static_cast<std::size_t>(
          std::lower_bound(leads.begin(), leads.end(), *lead) - leads.begin())];
      for (const DocId other : docs) others.push_back(std::uint64_t{other} << 32 | d);
      if (docs.size() < kMostShared) docs.push_back(d);
    }
    sort_ascending(others.begin(), others.end());
    pairs.insert(pairs.end(), others.begin(), std::unique(others.begin(), others.end()));
  }
  sort_ascending(pairs.begin(), pairs.end());
  for (const std::uint64_t pair : pairs) {
    const auto a = static_cast<DocId>(pair >> 32), b = static_cast<DocId>(pair);
    const std::int32_t milli = similarity(sketches[a], sketches[b]);
    if (milli >= kDuplicate) pile.dossier.duplicates.push_back({a, b, milli});
  }
}

}  // namespace newsprism
