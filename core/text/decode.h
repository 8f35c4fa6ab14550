// Bytes of unknown encoding to text.
//
// Each stretch by the encoding that find_encoding.h finds (a byte order mark is not part of the text).
// Malformed sequences become U+FFFD, NUL becomes U+FFFD; CR and LF stay as they are, so that offsets
// lead back into the input. Valid UTF-8 takes one pass.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "text/encoding.h"

namespace newsprism {

struct DecodedText {
  std::u32string text;
  std::string encoding = "utf-8";  // "utf-8+gb18030" for a mixture
  std::string basis = "detected";  // bom, declared, detected, given
  std::uint32_t replaced = 0;      // how many U+FFFD stand for malformed input
  std::size_t mark = 0;            // the size of the byte order mark, in bytes
  bool is_input = false;           // the bytes behind the mark are this very text as UTF-8
};

// given: the name of an encoding that the user says, or empty. Fails for a name that is none (bad_option)
// and for an encoding that this build cannot read (not_text).
[[nodiscard]] Result<DecodedText> decode(std::string_view bytes, std::string_view given = {});

}  // namespace newsprism
