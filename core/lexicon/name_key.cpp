#include "lexicon/name_key.h"

#include "text/fold.h"
#include "text/script.h"

namespace newsprism {

std::u32string name_key(std::u32string_view surface) {
  const std::u32string folded = fold(surface);
  std::u32string out;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (!is_space(folded[i])) {
      out.push_back(folded[i]);
    } else if (!out.empty() && out.back() != U' ' && i + 1 < folded.size() && !is_space(folded[i + 1]) &&
               !is_han(out.back()) && !is_han(folded[i + 1])) {
      out.push_back(U' ');
    }
  }
  return out;
}

}  // namespace newsprism
