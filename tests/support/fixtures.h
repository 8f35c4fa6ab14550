// What tests share: the real lexicon packs, each read once.
#pragma once

#include <cstddef>
#include <span>

#include "lexicon/lexicon.h"

namespace newsprism::test {

// The bytes of core/data/newsprism.pack, aligned to 8; empty when it cannot be read.
std::span<const std::byte> pack_bytes();

// Those of core/data/newsprism-small.pack.
std::span<const std::byte> small_pack_bytes();

// The lexicon over them; an empty one (and a failed check) when they are no pack.
const Lexicon& lexicon();

}  // namespace newsprism::test
