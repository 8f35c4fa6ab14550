#include "search/stem.h"

#include <algorithm>

namespace newsprism {

namespace {

bool is_vowel(char32_t c) {
  return c == U'a' || c == U'e' || c == U'i' || c == U'o' || c == U'u' || c == U'y';
}

bool ends_with(std::u32string_view word, std::u32string_view end) {
  return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
}

bool has_vowel(std::u32string_view word) {
  return std::any_of(word.begin(), word.end(), is_vowel);
}

// "planned" -> "plan", but "selling" -> "sell".
std::u32string_view undouble(std::u32string_view word) {
  if (word.size() < 4) return word;
  const char32_t c = word.back();
  const bool doubled = c == word[word.size() - 2] && !is_vowel(c) && c != U'l' && c != U's' && c != U'z';
  return doubled ? word.substr(0, word.size() - 1) : word;
}

std::u32string_view without_plural(std::u32string_view word) {
  if (ends_with(word, U"ies") && word.size() > 4) return word.substr(0, word.size() - 2);
  if (ends_with(word, U"sses") || ends_with(word, U"xes") || ends_with(word, U"ches") ||
      ends_with(word, U"shes")) {
    return word.substr(0, word.size() - 2);
  }
  // "gpus" and "cpus" are plurals, "virus" and "basis" are none.
  const bool keeps_s = word == U"news" || ends_with(word, U"ss") ||
                       (word.size() > 4 && (ends_with(word, U"us") || ends_with(word, U"is")));
  return ends_with(word, U"s") && !keeps_s ? word.substr(0, word.size() - 1) : word;
}

std::u32string_view without_tense(std::u32string_view word) {
  for (const std::u32string_view end : {std::u32string_view(U"ing"), std::u32string_view(U"ed")}) {
    if (!ends_with(word, end)) continue;
    const std::u32string_view rest = word.substr(0, word.size() - end.size());
    return rest.size() >= 3 && has_vowel(rest) ? undouble(rest) : word;
  }
  return word;
}

}  // namespace

std::u32string stem(std::u32string_view word) {
  const bool plain = std::all_of(word.begin(), word.end(), [](char32_t c) { return c >= U'a' && c <= U'z'; });
  if (!plain || word.size() < 4) return std::u32string(word);
  std::u32string out(without_tense(without_plural(word)));
  if (out.size() > 3 && out.back() == U'e') out.pop_back();
  if (out.size() > 2 && out.back() == U'y' && !is_vowel(out[out.size() - 2])) out.back() = U'i';
  return out;
}

std::u32string_view stem_prefix(std::u32string_view stem) {
  return stem.size() > 2 && stem.back() == U'i' ? stem.substr(0, stem.size() - 1) : stem;
}

}  // namespace newsprism
