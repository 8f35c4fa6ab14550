#include "base/key_ids.h"

namespace newsprism {
namespace {

constexpr std::size_t kFewestSlots = 16;

std::uint32_t hash_of(std::u32string_view word) {
  std::uint32_t hash = 0x811c9dc5U;
  for (const char32_t c : word) {
    hash = (hash ^ c) * 0x9e3779b1U;
    hash ^= hash >> 15U;
  }
  return hash;
}

}  // namespace

std::size_t KeyIds::slot_of(std::u32string_view word, std::uint32_t hash) const {
  const std::size_t last = slots_.size() - 1;
  for (std::size_t slot = hash & last;; slot = (slot + 1) & last) {
    const std::uint32_t n = slots_[slot];
    if (n == kNone) return slot;
    if (hashes_[n] != hash) continue;
    if (this->word(n) == word) return slot;
  }
}

void KeyIds::grow() {
  slots_.assign(slots_.empty() ? kFewestSlots : slots_.size() * 2, kNone);
  const std::size_t last = slots_.size() - 1;
  for (std::uint32_t n = 0; n < size(); ++n) {
    std::size_t slot = hashes_[n] & last;
    while (slots_[slot] != kNone) slot = (slot + 1) & last;
    slots_[slot] = n;
  }
}

std::uint32_t KeyIds::add(std::u32string_view word) {
  if (slots_.size() <= ends_.size() * 2) grow();
  const std::uint32_t hash = hash_of(word), fresh = size();
  std::uint32_t& n = slots_[slot_of(word, hash)];
  if (n != kNone) return n;
  n = fresh;
  text_ += word;
  ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  hashes_.push_back(hash);
  return fresh;
}

std::uint32_t KeyIds::find(std::u32string_view word) const {
  return slots_.empty() ? kNone : slots_[slot_of(word, hash_of(word))];
}

}  // namespace newsprism
