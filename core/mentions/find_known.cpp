#include "mentions/find_known.h"

#include <algorithm>

#include "mentions/word_sets.h"

namespace newsprism {
namespace {

// Is there a word border between the characters at `at`-1 and `at` of the text? Han text has one
// everywhere as far as this goes; Latin words and numbers are not cut.
bool is_border(std::u32string_view text, std::uint32_t at) {
  if (at == 0 || at >= text.size()) return true;
  return !is_word(text[at - 1]) || !is_word(text[at]) || is_han(text[at - 1]) || is_han(text[at]);
}

// Latin names must be written like names: a capital somewhere, and short ones exactly as listed.
bool same_letters(std::u32string_view surface, std::string_view listed) {
  return std::equal(surface.begin(), surface.end(), listed.begin(), listed.end(),
                    [](char32_t a, char b) { return a == static_cast<unsigned char>(b); });
}

bool written_as_name(std::u32string_view surface, std::u32string_view context_key, bool han_context) {
  bool upper = false, lower = false, han = false;
  for (const char32_t c : surface) {
    upper = upper || is_upper(c) || is_digit(c);
    lower = lower || (c >= U'a' && c <= U'z');
    han = han || is_han(c);
  }
  if (han || !lower) return true;
  if (upper && is_upper(surface[0])) return true;
  return surface.size() >= 5 && han_context && !is_english_function_word(context_key);
}

// Does the token border agree, or does a title follow that hides it (财政部|长)?
bool fits_tokens(const SentenceView& view, Range r) {
  if (view.begins_at(r.begin) < 0) return false;
  if (view.ends_at(r.end) >= 0) return true;
  return r.end < view.full_key().size() && view.full_key()[r.end] == U'长' && r.size() >= 3;
}

std::int32_t score_of(const Names::Name& name, std::uint32_t length) {
  const std::int32_t base = name.kind == NameKind::full ? 88 : name.kind == NameKind::nick ? 60 : 55;
  return base + static_cast<std::int32_t>(length > 6 ? 6 : length);
}

}  // namespace

void KnownNames::squeeze(const SentenceView& view) {
  key_.clear();
  origin_.clear();
  const Range r = view.sentence().range;
  const std::u32string_view text = view.full_text(), key = view.full_key();
  for (std::uint32_t i = r.begin; i < r.end; ++i) {
    if (is_space(text[i])) {
      const bool last_han = !key_.empty() && is_han(key_.back());
      std::uint32_t next = i;
      while (next < r.end && is_space(text[next])) ++next;
      if (last_han || key_.empty() || key_.back() == U' ' || next >= r.end || is_han(text[next])) continue;
    }
    key_.push_back(is_space(text[i]) ? U' ' : key[i]);
    origin_.push_back(i);
  }
  origin_.push_back(r.end);
}

void KnownNames::find(const SentenceView& view, std::vector<Candidate>& out) {
  squeeze(view);
  for (std::uint32_t at = 0; at < key_.size(); ++at) {
    if (key_[at] == U' ' || !is_border(key_, at)) continue;
    find_at(view, at, out);
  }
}

void KnownNames::find_at(const SentenceView& view, std::uint32_t at, std::vector<Candidate>& out) {
  const Names& names = view.lexicon().names();
  matches_.clear();
  names.trie().prefixes(std::u32string_view(key_).substr(at), matches_);
  for (const Trie::Match& match : matches_) {
    const std::uint32_t end = at + match.length;
    if (match.length < 2 || !is_border(key_, end)) continue;
    const Range range{origin_[at], origin_[end - 1] + 1};
    const std::u32string_view surface = view.full_text().substr(range.begin, range.size());
    const bool han_name = is_han(surface[0]) || is_han(surface.back());
    const bool han_context = (at > 0 && is_han(key_[at - 1])) || (end < key_.size() && is_han(key_[end]));
    if (!written_as_name(surface, view.key(range), han_context)) continue;
    if (han_name && !fits_tokens(view, range)) continue;
    names_.clear();
    names.names_of_key(match.id, names_);
    if (names_.empty()) continue;
    // An alias of several entities: the first full name wins, the rest is told apart by later floors.
    Names::Name best = names.name(names_[0]);
    for (const std::uint32_t n : names_) {
      const Names::Name name = names.name(n);
      if (best.kind != NameKind::full && name.kind == NameKind::full) best = name;
    }
    Candidate c;
    // Ai Weiwei is no AI, and "who" no WHO.
    if (surface.size() <= 4 && !han_name && !same_letters(surface, best.text)) continue;
    c.mention = {range, names.entity(best.entity).type, Why::lexicon, best.entity, kNoEntity};
    c.score = score_of(best, match.length);
    out.push_back(c);
  }
}

}  // namespace newsprism
