// GB18030 and Big5 to text, with the tables of the C library (iconv).
//
// The wasm build has no such tables: there the browser decodes before the engine is asked
// (web/engine-host.js), and these bytes are refused. Both follow the WHATWG Encoding Standard where bytes are
// malformed: one U+FFFD, and an ASCII byte that stands where a second byte should is kept. Valid bytes give
// the same text, but for six codes of Big5 (8862, 8864, 88A3, 88A5: a letter and an accent, which some
// browsers get wrong; A241, A242) and six of GB18030 (FE51, FE52, FE53, FE6C, FE76, FE91: here the
// characters, in browsers private ones).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/encoding.h"

namespace newsprism {

// Appends the text, and to *replaced how many U+FFFD stand for malformed bytes. False where this build or
// this system has no table for the encoding.
[[nodiscard]] bool decode_legacy(std::string_view bytes, Encoding encoding, std::u32string& text,
                                 std::uint32_t& replaced);

}  // namespace newsprism
