#include <algorithm>

#include "search/filter_names.h"
#include "search/query.h"
#include "search/query_signs.h"
#include "text/fold.h"
#include "text/script.h"

namespace newsprism {

TypedEnd typed_end(std::u32string_view text) {
  constexpr std::size_t kMostWords = 4;
  TypedEnd out;
  for (std::size_t at = 0, end = 0; at < text.size(); at = end) {
    end = at + 1;
    const char32_t c = text[at];
    const std::u32string_view marks = closers(c);
    if (out.closing == 0 && !marks.empty()) {
      const std::string_view field = at > 0 && ends_name(text[at - 1]) ? out.field : std::string_view();
      out = {};
      out.field = field;
      const std::size_t close = text.find_first_of(marks, end);
      if (close == std::u32string_view::npos) {
        out.closing = marks.size() == 1 ? marks[0] : c == U'“' ? U'”' : c;
      } else {
        out.field = {};
        end = close + 1;
      }
      continue;
    }
    const bool is_mark = ends_word(c) || (is_minus(c) && end < text.size() && !is_space(text[end]));
    if (is_mark) {
      if (!is_space(c) && out.closing == 0) out = {};
      if (end == text.size()) out.begins.clear();
      continue;
    }
    while (end < text.size() && !ends_word(text[end])) ++end;
    const std::u32string_view word = text.substr(at, end - at);
    const auto sign = std::find_if(word.begin(), word.end(), ends_name);
    const auto name_size = static_cast<std::size_t>(sign - word.begin());
    const std::string_view field =
        out.closing == 0 && sign != word.end() ? filter_named(word.substr(0, name_size)) : std::string_view();
    if (out.closing == 0) {
      const bool goes_on = names_entities(out.field);
      const bool parted = !field.empty() || is_or(word) || is_and(word);
      if (parted || (!out.field.empty() && !goes_on)) out.begins.clear();
      if (parted || !goes_on) out.field = field;
    }
    if (!field.empty()) at += name_size + 1;
    if (at == end) continue;
    if (out.begins.size() == kMostWords) {
      out.begins.erase(out.begins.begin());
      out.field = {};
    }
    out.begins.push_back(static_cast<std::uint32_t>(at));
    const char32_t last = fold(word.back());
    if (end == text.size() && out.closing == 0 && (last == U'*' || last == U'~')) out.begins.clear();
  }
  return out;
}

}  // namespace newsprism
