#include "document/phrases.h"

namespace newsprism {
namespace {

bool ends_phrase(char32_t c) {
  return c == U'|' || c == U'\0';
}

// Length of the phrase that begins at `phrase` if the key begins with it, else 0.
std::size_t begins_with(Key key, const char32_t* phrase) {
  std::size_t n = 0;
  while (!ends_phrase(phrase[n])) {
    if (n == key.size() || key[n] != phrase[n]) return 0;
    ++n;
  }
  return n;
}

}  // namespace

// The two that every line is asked look for the one character in the whole literal: faster than phrase by
// phrase.
std::size_t starts_with_any(Key key, Phrases phrases) {
  if (key.empty()) return 0;
  const char32_t first = key.front();
  char32_t before = U'|';
  for (const char32_t* at = phrases.all; *at != U'\0'; before = *at++) {
    if (*at != first || before != U'|') continue;
    if (const std::size_t size = begins_with(key, at); size != 0) return size;
  }
  return 0;
}

bool is_any_of(Key key, Phrases phrases) {
  if (key.empty()) return false;
  const char32_t first = key.front();
  char32_t before = U'|';
  for (const char32_t* at = phrases.all; *at != U'\0'; before = *at++) {
    if (*at == first && before == U'|' && begins_with(key, at) == key.size()) return true;
  }
  return false;
}

std::size_t ends_with_any(Key key, Phrases phrases) {
  if (key.empty()) return 0;
  for (const Key phrase : phrases) {
    if (phrase.back() != key.back() || key.size() < phrase.size()) continue;
    if (key.substr(key.size() - phrase.size()) == phrase) return phrase.size();
  }
  return 0;
}

bool contains_any(Key key, Phrases phrases) {
  for (const Key phrase : phrases) {
    if (key.find(phrase) != Key::npos) return true;
  }
  return false;
}

}  // namespace newsprism
