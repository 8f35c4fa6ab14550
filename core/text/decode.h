// Bytes of unknown encoding to text.
//
// UTF-8 and UTF-16 by byte order mark (the mark is not part of the text), else UTF-8. Malformed
// sequences become U+FFFD, NUL becomes U+FFFD; CR and LF stay as they are, so that offsets lead
// back into the input. Never fails. GB18030 and Big5 are not read here yet (see issue tracker).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsprism {

enum class Encoding : std::uint8_t { utf8, utf16le, utf16be };

// "utf-8", "utf-16le", "utf-16be".
[[nodiscard]] const char* encoding_name(Encoding encoding);

struct DecodedText {
  std::u32string text;
  Encoding encoding = Encoding::utf8;
  std::uint32_t replaced = 0;  // how many U+FFFD stand for malformed input
};

[[nodiscard]] DecodedText decode(std::string_view bytes);

}  // namespace newsprism
