#include "tokens/tokens.h"

#include <algorithm>

#include "text/fold.h"
#include "tokens/segment.h"
#include "tokens/sentences.h"

namespace newsprism {
namespace {

void cut_range(std::u32string_view text, std::u32string_view key, Range within, std::uint32_t block,
               Segmenter& segmenter, std::vector<Range>& ranges, Tokens& out) {
  ranges.clear();
  split_sentences(text, within, ranges);
  for (const Range& range : ranges) {
    Sentence sentence;
    sentence.range = range;
    sentence.block = block;
    sentence.first_token = static_cast<std::uint32_t>(out.tokens.size());
    segmenter.cut(text, key, range, out.tokens);
    sentence.token_end = static_cast<std::uint32_t>(out.tokens.size());
    out.sentences.push_back(sentence);
  }
}

}  // namespace

const Sentence* Tokens::sentence_at(std::uint32_t at) const {
  auto after = std::upper_bound(sentences.begin(), sentences.end(), at,
                                [](std::uint32_t place, const Sentence& s) { return place < s.range.begin; });
  return after == sentences.begin() ? nullptr : &*(after - 1);
}

std::uint32_t Tokens::first_after(const Sentence& sentence, std::uint32_t at) const {
  const Token* all = tokens.data();
  const Token* after = std::upper_bound(all + sentence.first_token, all + sentence.token_end, at,
                                        [](std::uint32_t p, const Token& t) { return p < t.range.end; });
  return static_cast<std::uint32_t>(after - all);
}

Tokens cut(const Document& document, const Lexicon& lexicon) {
  Tokens out;
  Segmenter segmenter(lexicon);
  std::vector<Range> ranges;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (!is_kept(block)) continue;
    if (!block.label.empty()) cut_range(document.text, document.key, block.label, i, segmenter, ranges, out);
    cut_range(document.text, document.key, block.range, i, segmenter, ranges, out);
  }
  return out;
}

Tokens cut_line(std::u32string_view line, const Lexicon& lexicon) {
  Tokens out;
  Segmenter segmenter(lexicon);
  std::vector<Range> ranges;
  const std::u32string key = fold(line);
  cut_range(line, key, {0, static_cast<std::uint32_t>(line.size())}, 0, segmenter, ranges, out);
  return out;
}

}  // namespace newsprism
