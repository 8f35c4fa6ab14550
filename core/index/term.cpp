#include "index/term.h"

#include "index/normalize.h"

namespace newsprism {

std::uint32_t term_length(std::u32string_view key, std::size_t at) {
  const KeyKind kind = key_kind(key[at]);
  if (kind == KeyKind::other) return 0;
  if (kind == KeyKind::ideograph) {
    return at + 1 < key.size() && key_kind(key[at + 1]) == KeyKind::ideograph ? 2 : 1;
  }
  std::size_t end = at + 1;
  while (end < key.size() && key_kind(key[end]) == kind) ++end;
  return static_cast<std::uint32_t>(end - at);
}

std::u32string entity_tag(std::uint32_t entity) {
  std::u32string out = U"\x01";
  for (const char digit : std::to_string(entity)) out.push_back(static_cast<char32_t>(digit));
  return out;
}

}  // namespace newsprism
