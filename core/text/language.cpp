#include "text/language.h"

#include <cstddef>

#include "text/fold.h"
#include "text/script.h"

namespace newsprism {
namespace {

struct Counts {
  std::size_t words = 0;  // runs of Latin letters
  std::size_t plain = 0;  // of them, in lower case: names and tickers (NVIDIA, CEO) prove nothing
  std::size_t han = 0;    // ideographs, and kana and hangul, which are read like them
  std::size_t traditional = 0;
  std::size_t simplified = 0;
};

void count_han(char32_t c, Counts& counts) {
  ++counts.han;
  if (is_traditional(c)) ++counts.traditional;
  if (is_simplified(c)) ++counts.simplified;
}

Counts count(std::u32string_view text) {
  Counts counts;
  bool in_word = false;
  bool capital = false;
  for (char32_t c : text) {
    const CharClass kind = char_class(c);
    if (kind == CharClass::latin) {
      if (!in_word) ++counts.words;
      capital = (in_word && capital) || is_upper(c);
      in_word = true;
      continue;
    }
    if (in_word && !capital) ++counts.plain;
    in_word = capital = false;
    if (kind == CharClass::han || kind == CharClass::kana || kind == CharClass::hangul) count_han(c, counts);
  }
  if (in_word && !capital) ++counts.plain;
  return counts;
}

}  // namespace

// An English word says about as much as one and a half characters. Chinese articles are full of
// Latin names, so English must show itself in words of lower case before a text is `mixed`.
Language detect_language(std::u32string_view text) {
  const Counts counts = count(text);
  const std::size_t english = counts.plain * 3 / 2;
  const std::size_t latin = counts.words * 3 / 2;
  if (counts.han == 0) return Language::en;
  if (latin * 3 >= (latin + counts.han) * 2) return Language::en;
  const bool substantial = english * 10 >= (english + counts.han) * 3 && counts.plain >= 8;
  if (substantial) return Language::mixed;
  return counts.traditional > counts.simplified ? Language::zh_hant : Language::zh_hans;
}

const char* language_tag(Language language) {
  switch (language) {
    case Language::zh_hans: return "zh-Hans";
    case Language::zh_hant: return "zh-Hant";
    case Language::en: return "en";
    case Language::mixed: return "mixed";
  }
  return "mixed";
}

}  // namespace newsprism
