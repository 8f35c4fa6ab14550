// The lexicon pack as part of the program: core/data/newsprism.pack, or the one that cmake
// was given as NEWSPRISM_PACK, embedded when it was linked.
//
// For Lexicon::open. The bytes lie in read-only memory, aligned to 8, and live as long as the program. Link
// newsprism::data for it. The WebAssembly module does not: there the page fetches the pack as a file of its
// own.
#pragma once

#include <cstddef>
#include <span>

namespace newsprism {

[[nodiscard]] std::span<const std::byte> builtin_lexicon();

}  // namespace newsprism
