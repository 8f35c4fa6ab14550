// Which encoding bytes are in. The only piece that decides it, natively and in the page.
//
//   1. what the user says        2. a byte order mark
//   3. UTF-8, where the bytes are well-formed UTF-8, whatever is declared
//   4. what makes the bytes cheapest (encoding_cost.h); what the page declares has the benefit of the doubt
//
// A file may be put together from several: then each stretch of lines has an encoding of its own.
//
//   bytes   [ mark ][ lines of UTF-8 ][ lines of GBK ][ lines of UTF-8 ]
//   runs            [     utf8       ][   gb18030    ][      utf8      ]
//
// Linear: one pass for valid UTF-8, three otherwise.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/encoding.h"

namespace newsprism {

struct EncodingRun {
  std::size_t begin;  // in bytes
  std::size_t end;
  Encoding encoding;
};

struct FoundEncodings {
  // Ordered, without gaps; the first one begins behind the byte order mark, or behind the second half of
  // a character that was cut.
  std::vector<EncodingRun> runs;
  const char* basis = "detected";  // bom, declared, detected, given
};

// given: the name of an encoding that the user says, or empty. Fails with bad_option for a name that is none,
// with not_text for a page that declares an encoding that is not read, and bears it out by not being UTF-8.
[[nodiscard]] Result<FoundEncodings> find_encodings(std::string_view bytes, std::string_view given);

// "gb18030", or "utf-8+gb18030" for a mixture, in the order in which they first come.
[[nodiscard]] std::string encoding_names(const std::vector<EncodingRun>& runs);

}  // namespace newsprism
