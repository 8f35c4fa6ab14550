#include "facts/clauses.h"

#include "text/script.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

bool is_mark(char32_t c) {
  return std::u32string_view(U",，;；。!！?？:：\n").find(c) != std::u32string_view::npos;
}

bool cuts(std::u32string_view text, std::uint32_t at, Range within) {
  const char32_t c = text[at];
  if (!is_mark(c)) return false;
  if (c != U',' && c != U':') return true;
  const bool digits =
      at > within.begin && at + 1 < within.end && is_digit(text[at - 1]) && is_digit(text[at + 1]);
  return !digits;
}

bool is_edge(char32_t c, bool front) {
  if (is_space(c) || is_mark(c) || c == U'、' || c == U'.' || c == U'-' || c == U'—' || c == U'…')
    return true;
  const std::u32string_view open = U"([{（【《", close = U")]}）】》";
  if (std::u32string_view(U"\"'“”‘’「」『』").find(c) != std::u32string_view::npos) return true;
  return (front ? close : open).find(c) != std::u32string_view::npos;
}

}  // namespace

Range trim_clause(std::u32string_view text, Range range) {
  while (range.begin < range.end && is_edge(text[range.begin], true)) ++range.begin;
  while (range.end > range.begin && is_edge(text[range.end - 1], false)) --range.end;
  return range;
}

void cut_clauses(std::u32string_view text, Range within, std::vector<Range>& out) {
  std::uint32_t begin = within.begin;
  for (std::uint32_t at = within.begin; at <= within.end; ++at) {
    if (at < within.end && !cuts(text, at, within)) continue;
    const Range clause = trim_clause(text, {begin, at});
    if (!clause.empty()) out.push_back(clause);
    begin = at + 1;
  }
}

std::string shorten(std::u32string_view text, Range range, std::uint32_t longest) {
  if (range.size() <= longest) return to_utf8(text.substr(range.begin, range.size()));
  std::vector<Range> clauses;
  cut_clauses(text, range, clauses);
  Range kept = {range.begin, range.begin};
  for (const Range clause : clauses) {
    if (clause.end - range.begin <= longest) kept.end = clause.end;
  }
  if (kept.size() * 3 >= longest) return to_utf8(text.substr(kept.begin, kept.size()));
  std::uint32_t end = range.begin + longest;
  while (end > range.begin + longest / 2 && is_word(text[end - 1]) && is_word(text[end])) --end;
  return to_utf8(text.substr(range.begin, end - range.begin)) + "…";
}

}  // namespace newsprism
