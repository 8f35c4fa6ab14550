#include "text/legacy_decode.h"

#ifdef __EMSCRIPTEN__

namespace newsprism {

bool decode_legacy(std::string_view, Encoding, std::u32string&, std::uint32_t&) {
  return false;
}

}  // namespace newsprism

#else

#include <iconv.h>

#include <bit>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <iterator>

namespace newsprism {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::size_t kRoom = 4096;

class Converter {
 public:
  explicit Converter(const char* from)
      : handle_(iconv_open(std::endian::native == std::endian::little ? "UTF-32LE" : "UTF-32BE", from)) {}
  ~Converter() {
    if (open()) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  [[nodiscard]] bool open() const { return handle_ != iconv_t(-1); }

  // Converts up to the end or to the first malformed byte; returns how many bytes it took.
  std::size_t convert(std::string_view bytes, std::u32string& text) {
    char* in = const_cast<char*>(bytes.data());  // iconv's signature; it does not write there
    std::size_t left = bytes.size();
    while (left > 0 && step(&in, &left, text)) {
    }
    step(nullptr, nullptr, text);  // Big5-HKSCS keeps a character back that an accent may follow
    return bytes.size() - left;
  }

 private:
  // False when the input is at its end or malformed.
  bool step(char** in, std::size_t* left, std::u32string& text) {
    char32_t buffer[kRoom];
    char* out = reinterpret_cast<char*>(buffer);
    std::size_t room = sizeof buffer;
    const bool failed = iconv(handle_, in, left, &out, &room) == static_cast<std::size_t>(-1);
    const bool full = failed && errno == E2BIG;
    text.append(buffer, (sizeof buffer - room) / sizeof(char32_t));
    return full;
  }

  iconv_t handle_;
};

// How many of the malformed bytes one U+FFFD stands for.
std::size_t malformed_length(std::string_view bytes, Encoding encoding) {
  const auto byte = [&](std::size_t n) {
    return n < bytes.size() ? static_cast<unsigned char>(bytes[n]) : 0U;
  };
  const auto is_lead = [](unsigned b) { return b >= 0x81 && b <= 0xFE; };
  const auto is_digit = [](unsigned b) { return b >= 0x30 && b <= 0x39; };
  if (!is_lead(byte(0))) return 1;
  if (encoding == Encoding::gb18030 && is_digit(byte(1))) {
    if (bytes.size() < 4) return bytes.size() == 2 || is_lead(byte(2)) ? bytes.size() : 1;
    return is_lead(byte(2)) && is_digit(byte(3)) ? 4 : 1;
  }
  return byte(1) >= 0x80 ? 2 : 1;
}

// Codes of Big5-HKSCS that its edition of 2004 gave up for ones that Big5 has too, and what they stand for.
// clang-format off
constexpr std::uint16_t kGivenUp[] = {
    0x8E69, 0x7BB8, 0x8E6F, 0x7C06, 0x8E7E, 0x7CCE, 0x8EAB, 0x7DD2, 0x8EB4, 0x7E1D, 0x8ECD, 0x8005, 0x8ED0, 0x8028,
    0x8F57, 0x83C1, 0x8F69, 0x84A8, 0x8F6E, 0x840F, 0x8FCB, 0x89A6, 0x8FCC, 0x89A9, 0x8FFE, 0x8D77, 0x906D, 0x90FD,
    0x907A, 0x92B9, 0x90DC, 0x975C, 0x90F1, 0x97FF, 0x91BF, 0x9F16, 0x9244, 0x8503, 0x92AF, 0x5159, 0x92B0, 0x515B,
    0x92B1, 0x515D, 0x92B2, 0x515E, 0x92C8, 0x936E, 0x92D1, 0x7479, 0x9447, 0x6D67, 0x94CA, 0x799B, 0x95D9, 0x9097,
    0x9644, 0x975D, 0x96ED, 0x701E, 0x96FC, 0x5B28, 0x9B76, 0x7201, 0x9B78, 0x77D7, 0x9B7B, 0x7E87, 0x9BC6, 0x99D6,
    0x9BDE, 0x91D4, 0x9BEC, 0x60DE, 0x9BF6, 0x6FB6, 0x9C42, 0x8F36, 0x9C53, 0x4FBB, 0x9C62, 0x71DF, 0x9C68, 0x9104,
    0x9C6B, 0x9DF0, 0x9C77, 0x83CF, 0x9CBC, 0x5C10, 0x9CBD, 0x79E3, 0x9CD0, 0x5A67, 0x9D57, 0x8F0B, 0x9D5A, 0x7B51,
    0x9DC4, 0x62D0, 0x9EA9, 0x6062, 0x9EEF, 0x75F9, 0x9EFD, 0x6C4A, 0x9F60, 0x9B2E, 0x9F66, 0x9F17, 0x9FCB, 0x50ED,
    0x9FD8, 0x5F0C, 0xA063, 0x880F, 0xA077, 0x62CE, 0xA0D5, 0x7468, 0xA0DF, 0x7162, 0xA0E4, 0x7250, 0xA15A, 0x2574,
    0xA1C3, 0xFFE3, 0xA1C5, 0x02CD, 0xA1FE, 0xFF0F, 0xA240, 0xFF3C, 0xA2CC, 0x5341, 0xA2CE, 0x5345, 0xA3C0, 0x2400,
    0xA3C1, 0x2401, 0xA3C2, 0x2402, 0xA3C3, 0x2403, 0xA3C4, 0x2404, 0xA3C5, 0x2405, 0xA3C6, 0x2406, 0xA3C7, 0x2407,
    0xA3C8, 0x2408, 0xA3C9, 0x2409, 0xA3CA, 0x240A, 0xA3CB, 0x240B, 0xA3CC, 0x240C, 0xA3CD, 0x240D, 0xA3CE, 0x240E,
    0xA3CF, 0x240F, 0xA3D0, 0x2410, 0xA3D1, 0x2411, 0xA3D2, 0x2412, 0xA3D3, 0x2413, 0xA3D4, 0x2414, 0xA3D5, 0x2415,
    0xA3D6, 0x2416, 0xA3D7, 0x2417, 0xA3D8, 0x2418, 0xA3D9, 0x2419, 0xA3DA, 0x241A, 0xA3DB, 0x241B, 0xA3DC, 0x241C,
    0xA3DD, 0x241D, 0xA3DE, 0x241E, 0xA3DF, 0x241F, 0xA3E0, 0x2421, 0xA3E1, 0x20AC, 0xC6CF, 0x5EF4, 0xC6D3, 0x65E0,
    0xC6D5, 0x7676, 0xC6D7, 0x96B6, 0xC6DE, 0x3003, 0xC6DF, 0x4EDD, 0xFA5F, 0x5029, 0xFA66, 0x507D, 0xFABD, 0x5305,
    0xFAC5, 0x5344, 0xFAD5, 0x537F, 0xFB48, 0x5605, 0xFBB8, 0x5A77, 0xFBF3, 0x5E75, 0xFBF9, 0x5ED0, 0xFC4F, 0x5F58,
    0xFC6C, 0x60A4, 0xFCB9, 0x6490, 0xFCE2, 0x6674, 0xFCF1, 0x675E, 0xFDB7, 0x6C9C, 0xFDB8, 0x6E1D, 0xFDBB, 0x6E2F,
    0xFDF1, 0x716E, 0xFE52, 0x732A, 0xFE6F, 0x745C, 0xFEAA, 0x74E9, 0xFEDD, 0x7809,
};
// clang-format on

char32_t given_up_code(std::string_view bytes) {
  const std::uint32_t code =
      static_cast<unsigned char>(bytes[0]) * 256U + static_cast<unsigned char>(bytes[1]);
  for (std::size_t n = 0; n < std::size(kGivenUp); n += 2) {
    if (kGivenUp[n] == code) return kGivenUp[n + 1];
  }
  return kReplacement;
}

// What browsers read and the C library of 2022 does not: the euro of windows-936, and four bytes for 18
// characters that have two by now.
char32_t missing_from_iconv(std::string_view bytes) {
  const auto byte = [&](std::size_t n) { return std::uint32_t{static_cast<unsigned char>(bytes[n])}; };
  if (bytes == "\x80") return 0x20AC;
  if (bytes.size() != 4) return kReplacement;
  const std::uint32_t place =
      (((byte(0) - 0x81) * 10 + byte(1) - 0x30) * 126 + byte(2) - 0x81) * 10 + byte(3) - 0x30;
  if (place >= 19057 && place <= 19064) return 0x9FB4 + place - 19057;
  if (place >= 39076 && place <= 39085) return 0xFE10 + place - 39076;
  return kReplacement;
}

// Signs that the C library reads otherwise than browsers do, in pairs: "\u2022" in a name as "\u2027".
constexpr std::u32string_view kBig5Signs =
    U"\u2022\u2027\uFF64\uFE51\u203E\u00AF\u223C\uFF5E\u2641\u2295\u2609\u2299\u00A5\uFFE5\u00A2\uFFE0\u00A3"
    U"\uFFE1";

void mend(std::u32string& text, std::size_t begin, Encoding encoding, std::uint32_t& replaced) {
  for (std::size_t at = begin; at < text.size(); ++at) {
    if (encoding == Encoding::gb18030 && text[at] == 0xE5E5) text[at] = 0x3000;  // A3 A0: a wide space
    if (encoding != Encoding::big5 || text[at] < 0x80) continue;
    const std::size_t sign = kBig5Signs.find(text[at]);
    if (sign != std::u32string_view::npos && sign % 2 == 0) text[at] = kBig5Signs[sign + 1];
    if (text[at] != 0x80) continue;
    text[at] = kReplacement;
    ++replaced;
  }
}

}  // namespace

bool decode_legacy(std::string_view bytes, Encoding encoding, std::u32string& text, std::uint32_t& replaced) {
  Converter converter(encoding == Encoding::big5 ? "BIG5-HKSCS" : "GB18030");
  if (!converter.open()) return false;
  const std::size_t begin = text.size();
  for (;;) {
    bytes.remove_prefix(converter.convert(bytes, text));
    if (bytes.empty()) break;
    std::size_t length = malformed_length(bytes, encoding);
    char32_t c = kReplacement;
    if (encoding == Encoding::gb18030)
      c = missing_from_iconv(bytes.substr(0, length));
    else if (bytes.size() > 1)
      c = given_up_code(bytes);
    if (encoding == Encoding::big5 && c != kReplacement) length = 2;
    if (c == kReplacement) ++replaced;
    text.push_back(c);
    bytes.remove_prefix(length);
  }
  mend(text, begin, encoding, replaced);
  return true;
}

}  // namespace newsprism

#endif
