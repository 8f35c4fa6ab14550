// The encodings that are read, and their names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsprism {

// gb18030 stands for GBK and GB2312 too, big5 for Big5-HKSCS, windows1252 for ISO-8859-1 and ASCII.
enum class Encoding : std::uint8_t { utf8, utf16le, utf16be, gb18030, big5, windows1252 };

// "utf-8", "utf-16le", "utf-16be", "gb18030", "big5", "windows-1252".
[[nodiscard]] const char* encoding_name(Encoding encoding);

// By any of the usual names, in letters of any size: "GBK", "cp936", "latin1". "utf-16" is little-endian.
[[nodiscard]] std::optional<Encoding> encoding_named(std::string_view name);

// The charset that a page or an XML prolog declares in its first kilobytes, in small letters; empty for none.
[[nodiscard]] std::string declared_charset(std::string_view bytes);

// The bytes 128 to 159 of windows-1252; any other character as it is.
[[nodiscard]] char32_t decode_windows1252(char32_t c);

}  // namespace newsprism
