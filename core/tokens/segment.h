// Words of one sentence: dictionary words of the least cost for Han, runs for everything else.
#pragma once

#include <string_view>
#include <vector>

#include "base/range.h"
#include "tokens/tokens.h"

namespace newsprism {

// Cuts Han text by the shortest path over dictionary words, a unigram model as in jieba (without
// its hidden Markov model: unknown names stay single characters, which is what find_names looks
// for). Names of the lexicon count as words. Keeps its buffers, so one Segmenter serves many
// sentences without allocating.
class Segmenter {
 public:
  explicit Segmenter(const Lexicon& lexicon) : lexicon_(&lexicon) {}

  // Appends the tokens of text[within]; `key` is the folded text.
  void cut(std::u32string_view text, std::u32string_view key, Range within, std::vector<Token>& out);

 private:
  void cut_han(std::u32string_view key, Range run, std::vector<Token>& out);

  // Is a name of names_ that long?
  [[nodiscard]] bool is_name(std::uint32_t length) const;

  struct Best {
    std::int32_t cost;
    std::uint32_t length;
    Words::Entry entry;
    bool known, named;
  };
  const Lexicon* lexicon_;
  std::vector<Best> best_;
  std::vector<Words::Match> words_;
  std::vector<Trie::Match> names_;
};

}  // namespace newsprism
