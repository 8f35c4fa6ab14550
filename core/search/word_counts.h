// How many documents hold a word, and which words most of them hold.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/impl.h"

namespace newsprism {

struct CountedWord {
  std::u32string key;
  std::uint32_t documents = 0;
  bool exact = true;
  std::uint32_t slips = 0;  // letters or characters in which it is not what was typed
};

// As the dictionary of terms says it, removed documents among them. 0 where it is no term.
[[nodiscard]] std::uint32_t documents_of_term(const Index::Impl& index, std::u32string_view term);

// Exact.
[[nodiscard]] std::uint32_t documents_holding(const Index::Impl& index, std::u32string_view key);

// Of words of ideographs those that stand in the pile: the `most` that most documents hold, as far as
// estimate_documents() knows, ties by key, each once. Words are left out that no term speaks for, and of
// those that it does no more than kMostLooked are looked for.
[[nodiscard]] std::vector<CountedWord> commonest_of(const Index::Impl& index,
                                                    std::vector<std::u32string> words, std::size_t most);

// The same of the Latin words of the pile that begin so.
[[nodiscard]] std::vector<CountedWord> commonest_words(const Index::Impl& index, std::u32string_view prefix,
                                                       std::size_t most);

}  // namespace newsprism
