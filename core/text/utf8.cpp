#include "text/utf8.h"

#include <cstring>

namespace newsprism {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// What a lead byte promises: how many bytes follow, and where the first of them must lie. The
// bounds shut out overlong forms, surrogates and what is above U+10FFFF before they are read.
struct Lead {
  int following;
  unsigned char low;
  unsigned char high;
};

constexpr Lead lead_of(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {0, 0, 0};  // a following byte, or one that no UTF-8 contains
}

// Reads the sequence that begins with a byte above 0x7F; moves `at` behind what it took.
char32_t read_sequence(std::string_view bytes, std::size_t& at) {
  const auto first = static_cast<unsigned char>(bytes[at++]);
  const Lead lead = lead_of(first);
  if (lead.following == 0) return kReplacement;
  char32_t c = static_cast<char32_t>(first & (0x3F >> lead.following));
  for (int i = 0; i < lead.following; ++i) {
    if (at >= bytes.size()) return kReplacement;
    const auto next = static_cast<unsigned char>(bytes[at]);
    const unsigned char low = i == 0 ? lead.low : 0x80;
    const unsigned char high = i == 0 ? lead.high : 0xBF;
    if (next < low || next > high) return kReplacement;  // it may begin the next sequence
    c = (c << 6) | (next & 0x3Fu);
    ++at;
  }
  return c;
}

// Where the first byte after `at` stands that is above 0x7F or NUL: eight at a time.
std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t kOnes = 0x0101010101010101, kHighs = 0x8080808080808080;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes.data() + at, 8);
    if ((((eight - kOnes) | eight) & kHighs) != 0) break;
  }
  while (at < bytes.size() && static_cast<signed char>(bytes[at]) > 0) ++at;
  return at;
}

bool is_scalar(char32_t c) {
  return c < 0xD800 || (c > 0xDFFF && c <= 0x10FFFF);
}

}  // namespace

void append_decoded(std::u32string& out, std::string_view bytes, std::uint32_t* replaced) {
  const std::size_t before = out.size();
  out.resize(before + bytes.size());  // never more characters than bytes
  char32_t* to = out.data() + before;
  std::uint32_t malformed = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte < 0x80) {
      *to++ = byte;
      ++at;
      continue;
    }
    const std::size_t begin = at;
    const char32_t c = read_sequence(bytes, at);
    // A U+FFFD that is written out in the input is well formed: its first byte promises it.
    if (c == kReplacement && bytes.substr(begin, at - begin) != "\xEF\xBF\xBD") ++malformed;
    *to++ = c;
  }
  out.resize(static_cast<std::size_t>(to - out.data()));
  if (replaced != nullptr) *replaced += malformed;
}

std::u32string decode_utf8(std::string_view bytes, std::uint32_t* replaced) {
  std::u32string text;
  append_decoded(text, bytes, replaced);
  return text;
}

bool skip_utf8_sequence(std::string_view bytes, std::size_t& at) {
  const std::size_t begin = at;
  return read_sequence(bytes, at) != kReplacement || bytes.substr(begin, at - begin) == "\xEF\xBF\xBD";
}

Utf8Look look_at_utf8(std::string_view bytes) {
  Utf8Look look;
  for (std::size_t at = 0; (at = skip_ascii(bytes, at)) < bytes.size();) {
    const std::size_t begin = at;
    if (bytes[at] == 0) {
      ++look.nul;
      ++at;
      continue;
    }
    const bool well_formed = skip_utf8_sequence(bytes, at);
    const std::size_t length = at - begin;
    if (well_formed) {
      ++(length == 2 ? look.two : look.more);
      continue;
    }
    ++look.malformed;
    if (begin < 3 && begin == look.orphans && (bytes[begin] & 0xC0) == 0x80)
      ++look.orphans;
    else if (length > 1 ||
             (at == bytes.size() && lead_of(static_cast<unsigned char>(bytes[begin])).following > 0))
      ++look.cut;
  }
  return look;
}

void append_utf8(std::string& out, char32_t c) {
  if (!is_scalar(c)) c = kReplacement;
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (char32_t c : text) append_utf8(out, c);
  return out;
}

}  // namespace newsprism
