#include "search/word_counts.h"

#include <algorithm>

#include "base/sorting.h"
#include "index/find_key.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

constexpr std::size_t kMostLooked = 24;
// Of one beginning and segment: single letters begin more.
constexpr std::uint32_t kMostTerms = 20'000;

bool commoner(const CountedWord& a, const CountedWord& b) {
  return a.documents != b.documents ? a.documents > b.documents : a.key < b.key;
}

// No document holds a word without its pairs.
std::uint32_t at_most(const Index::Impl& index, std::u32string_view key) {
  std::uint32_t sum = 0;
  for (const auto& part : index.parts) {
    std::uint32_t least = part->segment.size();
    for (std::size_t at = 0; at + 2 <= key.size() && least > 0; ++at) {
      const auto term = part->segment.postings().find(key.substr(at, 2));
      least = std::min(least, term ? term->documents : 0U);
    }
    sum += least;
  }
  return sum;
}

}  // namespace

std::uint32_t documents_of_term(const Index::Impl& index, std::u32string_view term) {
  std::uint32_t sum = 0;
  for (const auto& part : index.parts) {
    const auto found = part->segment.postings().find(term);
    if (found) sum += found->documents;
  }
  return sum;
}

std::uint32_t documents_holding(const Index::Impl& index, std::u32string_view key) {
  std::vector<WeighedDocument> documents;
  documents_with(index, key, {true, true}, {}, documents);
  return static_cast<std::uint32_t>(documents.size());
}

std::vector<CountedWord> commonest_of(const Index::Impl& index, std::vector<std::u32string> words,
                                      std::size_t most) {
  std::vector<CountedWord> all, out;
  for (std::u32string& word : words) {
    const std::uint32_t documents =
        word.size() > 1 && all_of_kind(word, KeyKind::ideograph) ? at_most(index, word) : 0;
    if (documents > 0) all.push_back({std::move(word), documents});
  }
  sort_stably(all.begin(), all.end(), commoner);
  std::size_t looked = 0;
  for (std::size_t i = 0; i < all.size() && looked < kMostLooked; ++i) {
    CountedWord& word = all[i];
    if (i > 0 && word.key == all[i - 1].key) continue;
    if (out.size() >= most && out[most - 1].documents > word.documents) break;
    if (word.key.size() > 2 || index.removed_count > 0) {
      const DocumentEstimate estimate = estimate_documents(index, word.key);
      word.documents = estimate.documents;
      word.exact = estimate.exact;
      ++looked;
    }
    if (word.documents > 0) out.insert(std::upper_bound(out.begin(), out.end(), word, commoner), word);
  }
  while (out.size() > most) out.pop_back();
  return out;
}

std::vector<CountedWord> commonest_words(const Index::Impl& index, std::u32string_view prefix,
                                         std::size_t most) {
  std::vector<CountedWord> out;
  for (const auto& part : index.parts) {
    std::vector<CountedWord> best;  // of this segment
    Postings::Walk walk(part->segment.postings(), to_utf8(prefix));
    for (std::size_t n = 0; n < kMostTerms && walk.next(); ++n) {
      const std::uint32_t documents = walk.term().documents;
      if (best.size() >= 2 * most && best.back().documents >= documents) continue;
      if (best.size() >= 2 * most) best.pop_back();
      const auto at = std::partition_point(
          best.begin(), best.end(), [&](const CountedWord& row) { return row.documents >= documents; });
      best.insert(at, {decode_utf8(walk.text()), documents});
    }
    for (CountedWord& word : best) {
      const auto same = [&](const CountedWord& other) { return other.key == word.key; };
      if (std::none_of(out.begin(), out.end(), same)) out.push_back(std::move(word));
    }
  }
  for (CountedWord& word : out) {
    const bool exact = index.removed_count == 0 && word.key.size() < kLongestWord;
    word.documents = exact ? documents_of_term(index, word.key) : documents_holding(index, word.key);
  }
  sort_stably(out.begin(), out.end(), commoner);
  while (out.size() > most || (!out.empty() && out.back().documents == 0)) out.pop_back();
  return out;
}

}  // namespace newsprism
