#include "tokens/sentences.h"

#include <algorithm>
#include <string>

#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::u32string_view kClosers = U"”’」』》〉）)】]\"'»〞﹂﹄＂";

// Lower-case words that a full stop belongs to.
constexpr Phrases kAbbreviations =
    U"mr|mrs|ms|dr|prof|sr|jr|st|gen|col|lt|sgt|capt|sen|rep|gov|hon|rev|inc|ltd|co|corp|no|vs|"
    U"etc|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec";

std::u32string lower_word_before(std::u32string_view text, std::uint32_t begin, std::uint32_t dot) {
  std::uint32_t from = dot;
  while (from > begin && dot - from < 8 && is_latin(text[from - 1])) --from;
  std::u32string word(text.substr(from, dot - from));
  for (char32_t& c : word) {
    if (c >= U'A' && c <= U'Z') c += 32;
  }
  return word;
}

// Does the full stop at `dot` end an English sentence?
bool ends_english(std::u32string_view text, Range within, std::uint32_t dot) {
  std::uint32_t next = dot + 1;
  while (next < within.end && kClosers.find(text[next]) != std::u32string_view::npos) ++next;
  if (next >= within.end) return true;
  if (!is_space(text[next])) return next > dot + 1 && is_han(text[next]);
  if (dot == within.begin || is_space(text[dot - 1])) return false;
  const std::u32string word = lower_word_before(text, within.begin, dot);
  if (word.size() == 1) return false;  // an initial, or the end of "U.S."
  if (is_any_of(word, kAbbreviations)) return false;
  while (next < within.end && is_space(text[next])) ++next;
  return next >= within.end || !(text[next] >= U'a' && text[next] <= U'z');
}

bool ends_here(std::u32string_view text, Range within, std::uint32_t at) {
  const char32_t c = text[at];
  if (c == U'.') return ends_english(text, within, at);
  if (c == U'\n' || c == U'\r') return true;
  if (!is_terminator(c)) return false;
  return at + 1 >= within.end || !is_terminator(text[at + 1]);
}

void append_trimmed(std::u32string_view text, Range r, std::vector<Range>& out) {
  while (r.begin < r.end && is_space(text[r.begin])) ++r.begin;
  while (r.end > r.begin && is_space(text[r.end - 1])) --r.end;
  if (!r.empty()) out.push_back(r);
}

}  // namespace

bool is_terminator(char32_t c) {
  return c == U'。' || c == U'！' || c == U'？' || c == U'!' || c == U'?' || c == U'…' || c == U'｡';
}

void split_sentences(std::u32string_view text, Range within, std::vector<Range>& out) {
  std::uint32_t start = within.begin;
  for (std::uint32_t at = within.begin; at < within.end; ++at) {
    if (!ends_here(text, within, at)) continue;
    while (at + 1 < within.end && kClosers.find(text[at + 1]) != std::u32string_view::npos) ++at;
    append_trimmed(text, {start, at + 1}, out);
    start = at + 1;
  }
  append_trimmed(text, {start, within.end}, out);
}

}  // namespace newsprism
