// UTF-8 to code points and back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsprism {

// Every byte sequence has a result: what is malformed becomes U+FFFD, one for each maximal subpart
// (the WHATWG Encoding Standard, as every browser does it). Adds the number of them to *replaced.
[[nodiscard]] std::u32string decode_utf8(std::string_view bytes, std::uint32_t* replaced = nullptr);
void append_decoded(std::u32string& out, std::string_view utf8, std::uint32_t* replaced = nullptr);

// A code point that is no scalar value (a surrogate, above U+10FFFF) is written as U+FFFD.
void append_utf8(std::string& out, char32_t c);
[[nodiscard]] std::string to_utf8(std::u32string_view text);

}  // namespace newsprism
