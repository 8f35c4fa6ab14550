// The key under which a surface is one name.
#pragma once

#include <string>
#include <string_view>

namespace newsprism {

// Folded, spaces run together, none at the ends nor beside Han characters: 小米 SU7 and 小米SU7 are one.
[[nodiscard]] std::u32string name_key(std::u32string_view surface);

// The same of what is folded already, behind `out`.
void append_name_key(std::u32string& out, std::u32string_view folded);

}  // namespace newsprism
