#include "tokens/segment.h"

#include <algorithm>

#include "text/script.h"

namespace newsprism {
namespace {

// A character that is in no word: dearer than any word of the dictionary, so that known words win.
constexpr std::int32_t kUnknownCost = 17000;
// A name of the lexicon that the dictionary does not list: as dear as a rare word.
constexpr std::int32_t kNameCost = 13500;
// One of the reader's own list: as dear as a common word.
constexpr std::int32_t kOwnNameCost = 8000;
// Characters of Han in one go, so that a book without a point neither overflows the costs nor fills memory.
constexpr std::uint32_t kLongestRun = 20000;

bool joins_word(char32_t c) {
  return c == U'\'' || c == U'’' || c == U'.' || c == U'&' || c == U'-' || c == U',';
}

// Does the character at `at` continue a Latin or number token? 3.5, 10,000, U.S, AT&T; not a
// hyphen between words, which separates (end-edge) unless a digit is beside it (GPT-4).
bool continues(std::u32string_view text, Range within, std::uint32_t at, bool number) {
  const char32_t c = text[at];
  if (is_word(c)) return true;
  if (!joins_word(c) || at + 1 >= within.end || !is_word(text[at + 1]) || c == U'\'' || c == U'’')
    return false;
  const bool digits = is_digit(text[at - 1]) && is_digit(text[at + 1]);
  if (c == U',') return number && digits;
  if (c == U'-') return !is_digit(text[at - 1]) && is_digit(text[at + 1]);
  if (c == U'.') return digits || (is_upper(text[at - 1]) && is_upper(text[at + 1]));
  return true;
}

Token word_token(std::u32string_view text, Range within, std::uint32_t begin) {
  std::uint32_t end = begin + 1;
  bool letters = !is_digit(text[begin]), digits = is_digit(text[begin]);
  while (end < within.end && continues(text, within, end, !letters)) {
    if (is_digit(text[end]))
      digits = true;
    else if (is_word(text[end]))
      letters = true;
    ++end;
  }
  const bool final_dot = end - begin >= 3 && end < within.end && text[end] == U'.' && text[end - 2] == U'.' &&
                         is_upper(text[end - 1]);  // the last point of "U.S."
  Token token;
  token.range = {begin, final_dot ? end + 1 : end};
  token.kind = letters && digits ? TokenKind::mixed : digits ? TokenKind::number : TokenKind::latin;
  return token;
}

}  // namespace

bool Segmenter::is_name(std::uint32_t length) const {
  return std::any_of(names_.begin(), names_.end(), [&](const Trie::Match& m) { return m.length == length; });
}

void Segmenter::cut(std::u32string_view text, std::u32string_view key, Range within,
                    std::vector<Token>& out) {
  std::uint32_t at = within.begin;
  while (at < within.end) {
    const CharClass kind = char_class(text[at]);
    if (kind == CharClass::space) {
      ++at;
    } else if (kind == CharClass::han) {
      std::uint32_t end = at + 1;
      while (end < within.end && end - at < kLongestRun && is_han(text[end])) ++end;
      cut_han(key, {at, end}, out);
      at = end;
    } else if (is_word(text[at])) {
      out.push_back(word_token(text, within, at));
      at = out.back().range.end;
    } else {
      Token token;
      token.range = {at, at + 1};
      token.kind = kind == CharClass::punctuation ? TokenKind::punctuation : TokenKind::symbol;
      out.push_back(token);
      ++at;
    }
  }
}

void Segmenter::cut_han(std::u32string_view key, Range run, std::vector<Token>& out) {
  const std::uint32_t n = run.size();
  best_.assign(n + 1, {0, 0, {}, false, false});
  for (std::uint32_t i = n; i-- > 0;) {
    const std::u32string_view rest = key.substr(run.begin + i, n - i);
    Best& best = best_[i];
    best = {best_[i + 1].cost + kUnknownCost, 1, {}, false, false};
    names_.clear();
    lexicon_->names().prefixes(rest, names_);
    for (const Trie::Match& m : names_) {
      if (m.length < 2 || m.length > rest.size()) continue;
      const bool own = lexicon_->names().is_own_key(m.id);
      const std::int32_t cost = (own ? kOwnNameCost : kNameCost) + best_[i + m.length].cost;
      if (cost < best.cost) best = {cost, m.length, {}, true, true};
    }
    words_.clear();
    lexicon_->words().prefixes(rest, words_);
    for (const Words::Match& m : words_) {
      const std::int32_t cost = m.entry.cost_milli + best_[i + m.length].cost;
      if (cost <= best.cost) best = {cost, m.length, m.entry, true, is_name(m.length)};
    }
  }
  for (std::uint32_t i = 0; i < n; i += best_[i].length) {
    Token token;
    token.range = {run.begin + i, run.begin + i + best_[i].length};
    token.kind = TokenKind::han;
    token.known = best_[i].known;
    token.tag = best_[i].entry.tag;
    token.idf_milli = best_[i].entry.idf_milli;
    token.named = best_[i].named;
    out.push_back(token);
  }
}

}  // namespace newsprism
