#include "search/query_signs.h"

#include "search/comparisons.h"
#include "text/fold.h"
#include "text/script.h"

namespace newsprism {

bool is_open(char32_t c) {
  return c == U'(' || c == U'（';
}
bool is_close(char32_t c) {
  return c == U')' || c == U'）';
}

std::u32string_view closers(char32_t open) {
  switch (open) {
    case U'"':
    case U'“':
    case U'”':
    case U'＂': return U"\"“”＂";
    case U'「': return U"」";
    case U'『': return U"』";
    default: return {};
  }
}

bool is_stray_mark(char32_t c) {
  return c == U'」' || c == U'』';
}

bool ends_word(char32_t c) {
  return is_space(c) || is_open(c) || is_close(c) || is_stray_mark(c) || !closers(c).empty();
}

bool is_colon(char32_t c) {
  return fold(c) == U':' || c == U'﹕' || c == U'∶';
}

bool ends_name(char32_t c) {
  std::size_t at = 0;
  return is_colon(c) || !comparison_sign({&c, 1}, at).empty();
}

bool is_minus(char32_t c) {
  return fold(c) == U'-' || c == U'−';
}

bool is_or(std::u32string_view word) {
  return word == U"OR" || word == U"ＯＲ" || word == U"|" || word == U"｜";
}

bool is_and(std::u32string_view word) {
  return word == U"AND" || word == U"ＡＮＤ";
}

}  // namespace newsprism
