#include "lexicon/name_key.h"

#include <algorithm>

#include "text/fold.h"
#include "text/script.h"

namespace newsprism {

void append_name_key(std::u32string& out, std::u32string_view folded) {
  const std::size_t begin = out.size();
  if (std::none_of(folded.begin(), folded.end(), is_space)) {
    out.append(folded);
    return;
  }
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (!is_space(folded[i])) {
      out.push_back(folded[i]);
    } else if (out.size() > begin && out.back() != U' ' && i + 1 < folded.size() &&
               !is_space(folded[i + 1]) && !is_han(out.back()) && !is_han(folded[i + 1])) {
      out.push_back(U' ');
    }
  }
}

std::u32string name_key(std::u32string_view surface) {
  std::u32string out;
  append_name_key(out, fold(surface));
  return out;
}

}  // namespace newsprism
