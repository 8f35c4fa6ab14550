// UTF-8 to code points and back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsprism {

// Every byte sequence has a result: what is malformed becomes U+FFFD, one for each maximal subpart
// (the WHATWG Encoding Standard, as every browser does it). Adds the number of them to *replaced.
[[nodiscard]] std::u32string decode_utf8(std::string_view bytes, std::uint32_t* replaced = nullptr);
void append_decoded(std::u32string& out, std::string_view utf8, std::uint32_t* replaced = nullptr);

// What bytes would be as UTF-8, without decoding them: gigabytes a second where they are ASCII.
struct Utf8Look {
  std::uint32_t two = 0;        // well-formed sequences of two bytes
  std::uint32_t more = 0;       // and of three or four
  std::uint32_t malformed = 0;  // what would become U+FFFD
  std::uint32_t cut = 0;        // of these: characters that begin well and lack their end
  std::uint32_t orphans = 0;    // and: following bytes before all others, three at most
  std::uint32_t nul = 0;
};
[[nodiscard]] Utf8Look look_at_utf8(std::string_view bytes);

// In good UTF-8: is it a character's first byte?
[[nodiscard]] inline bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

// Moves `at` behind the sequence that begins there with a byte above 0x7F; false for a malformed one.
bool skip_utf8_sequence(std::string_view bytes, std::size_t& at);

// A code point that is no scalar value (a surrogate, above U+10FFFF) is written as U+FFFD.
void append_utf8(std::string& out, char32_t c);
[[nodiscard]] std::string to_utf8(std::u32string_view text);

}  // namespace newsprism
