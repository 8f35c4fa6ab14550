#include "text/encoding.h"

#include <cstddef>
#include <iterator>

namespace newsprism {
namespace {

constexpr const char* kNames[] = {"utf-8", "utf-16le", "utf-16be", "gb18030", "big5", "windows-1252"};

// Other names, written without anything but letters and digits.
struct Alias {
  const char* name;
  Encoding encoding;
};
constexpr Alias kAliases[] = {
    {"utf8", Encoding::utf8},
    {"unicode11utf8", Encoding::utf8},
    {"utf16", Encoding::utf16le},
    {"utf16le", Encoding::utf16le},
    {"utf16be", Encoding::utf16be},
    {"gb18030", Encoding::gb18030},
    {"gbk", Encoding::gb18030},
    {"xgbk", Encoding::gb18030},
    {"gb2312", Encoding::gb18030},
    {"gb231280", Encoding::gb18030},
    {"csgb2312", Encoding::gb18030},
    {"euccn", Encoding::gb18030},
    {"cp936", Encoding::gb18030},
    {"windows936", Encoding::gb18030},
    {"big5", Encoding::big5},
    {"big5hkscs", Encoding::big5},
    {"cnbig5", Encoding::big5},
    {"csbig5", Encoding::big5},
    {"xxbig5", Encoding::big5},
    {"cp950", Encoding::big5},
    {"windows1252", Encoding::windows1252},
    {"cp1252", Encoding::windows1252},
    {"xcp1252", Encoding::windows1252},
    {"iso88591", Encoding::windows1252},
    {"latin1", Encoding::windows1252},
    {"l1", Encoding::windows1252},
    {"ascii", Encoding::windows1252},
    {"usascii", Encoding::windows1252},
};

// What authors mean by the numbers 128 to 159.
constexpr char32_t kWindows1252[32] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                       0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

constexpr std::size_t kSniffed = 4096;

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

}  // namespace

const char* encoding_name(Encoding encoding) {
  return kNames[static_cast<std::size_t>(encoding)];
}

std::optional<Encoding> encoding_named(std::string_view name) {
  std::string bare;
  for (const char c : name) {
    if (c != '-' && c != '_' && c != ' ') bare.push_back(small(c));
  }
  for (const Alias& alias : kAliases) {
    if (bare == alias.name) return alias.encoding;
  }
  return std::nullopt;
}

std::string declared_charset(std::string_view bytes) {
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (begin == std::string_view::npos || bytes[begin] != '<') return {};
  std::string head(bytes.substr(begin, kSniffed));
  for (char& c : head) c = small(c);
  std::size_t at = head.find("charset=");
  if (at != std::string::npos) {
    at += 8;
  } else {
    at = head.compare(0, 5, "<?xml") == 0 ? head.find("encoding=") : std::string::npos;
    if (at == std::string::npos) return {};
    at += 9;
  }
  at = head.find_first_not_of("\"' ", at);
  if (at == std::string::npos) return {};
  return head.substr(at, head.find_first_of("\"'> ;/?", at) - at);
}

char32_t decode_windows1252(char32_t c) {
  return c >= 0x80 && c < 0xA0 ? kWindows1252[c - 0x80] : c;
}

}  // namespace newsprism
