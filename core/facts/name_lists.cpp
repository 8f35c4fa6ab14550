#include "facts/name_lists.h"

namespace newsprism {

std::u32string numbered_key(std::uint32_t number, std::u32string_view word) {
  return std::u32string(1, static_cast<char32_t>(number)).append(word);
}

void NameLists::put(std::u32string_view key, std::uint32_t name) {
  const std::uint32_t n = keys_.add(key);
  if (n == lists_.size()) lists_.emplace_back();
  if (lists_[n].empty() || lists_[n].back() != name) lists_[n].push_back(name);
}

const NameNumbers& NameLists::find(std::u32string_view key) const {
  const std::uint32_t n = keys_.find(key);
  return n == KeyIds::kNone ? none_ : lists_[n];
}

}  // namespace newsprism
