// What must be true of a reading, whatever the bytes were. Held with aborts, so that a fuzzer sees it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsprism::fuzz {

// Reads the bytes as `format` (one of ReadOptions::format, or empty to let the bytes decide), twice. Aborts
// with the broken promise on stderr:
//   blocks    ordered, disjoint, not empty, inside the text; boilerplate alone has a reason
//   spans     of fields, turns, labels and monologues inside the text
//   text      the decoded input where text_is_input says so; the key is its fold
//   refusals  inside the input, with words
//   ids       each once
//   twice     the same
void check_reading(std::string_view bytes, std::string_view format);

}  // namespace newsprism::fuzz
