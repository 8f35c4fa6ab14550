#include "document/phrases.h"

#include <algorithm>

namespace newsprism {

std::size_t starts_with_any(Key key, const Key* phrases, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    if (key.substr(0, phrases[i].size()) == phrases[i]) return phrases[i].size();
  }
  return 0;
}

std::size_t ends_with_any(Key key, const Key* phrases, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const Key phrase = phrases[i];
    if (key.size() >= phrase.size() && key.substr(key.size() - phrase.size()) == phrase) return phrase.size();
  }
  return 0;
}

bool is_any_of(Key key, const Key* phrases, std::size_t count) {
  return std::find(phrases, phrases + count, key) != phrases + count;
}

bool contains_any(Key key, const Key* phrases, std::size_t count) {
  return std::any_of(phrases, phrases + count, [key](Key phrase) { return key.find(phrase) != Key::npos; });
}

}  // namespace newsprism
