// How many bits bytes cost under an encoding: the one that makes them cheapest is the one they are in.
//
//   D6 D0 B9 FA   gb18030: two common characters in a row       about 24
//                 big5: two rare ones                           about 40
//                 windows-1252: four capitals with accents      about 65
//
// The costs come from how often each first byte is used in news, and from what stands beside what: Han
// characters keep company, accented letters stand alone among letters. No table of characters is
// needed. Whole numbers, linear, never fails.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/encoding.h"

namespace newsprism {

// The bytes begin with a character. A character that is cut at the end costs little.
[[nodiscard]] std::uint64_t encoding_cost(std::string_view bytes, Encoding encoding);

}  // namespace newsprism
