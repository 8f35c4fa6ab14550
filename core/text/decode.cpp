#include "text/decode.h"

#include <cstddef>

#include "text/utf8.h"

namespace newsprism {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

char32_t unit_at(std::string_view bytes, std::size_t at, Encoding encoding) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return encoding == Encoding::utf16le ? char32_t{first} | (char32_t{second} << 8)
                                       : (char32_t{first} << 8) | char32_t{second};
}

bool is_high(char32_t unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_low(char32_t unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

void decode_utf16(std::string_view bytes, DecodedText& out) {
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit_at(bytes, at, out.encoding);
    if (is_high(c) && at + 3 < bytes.size() && is_low(unit_at(bytes, at + 2, out.encoding))) {
      c = 0x10000 + ((c - 0xD800) << 10) + (unit_at(bytes, at + 2, out.encoding) - 0xDC00);
      at += 2;
    } else if (is_high(c) || is_low(c)) {
      c = kReplacement;
      ++out.replaced;
    }
    out.text.push_back(c);
  }
  if (at < bytes.size()) {  // half a unit at the end
    out.text.push_back(kReplacement);
    ++out.replaced;
  }
}

void replace_nul(DecodedText& out) {
  for (char32_t& c : out.text) {
    if (c != 0) continue;
    c = kReplacement;
    ++out.replaced;
  }
}

}  // namespace

const char* encoding_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf16le: return "utf-16le";
    case Encoding::utf16be: return "utf-16be";
    case Encoding::utf8: break;
  }
  return "utf-8";
}

DecodedText decode(std::string_view bytes) {
  DecodedText out;
  if (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF") {
    out.encoding = bytes[0] == '\xFF' ? Encoding::utf16le : Encoding::utf16be;
    decode_utf16(bytes.substr(2), out);
  } else {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    out.text = decode_utf8(bytes, &out.replaced);
  }
  replace_nul(out);
  return out;
}

}  // namespace newsprism
