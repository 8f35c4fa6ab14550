#include "text/encoding_cost.h"

#include <cstddef>

#include "text/utf8.h"

namespace newsprism {
namespace {

// Bits for the first byte of a character, 0x81 to 0xFE, with 'a' for 2; the first table of a pair is
// for second bytes below 0xA1. Counted in the sentences of MSRA NER, CLUENER and UD Chinese GSD
// (Simplified and Traditional).
constexpr const char* kGb[] = {
    "ihjiijmjmknhkkimkoklijkijjjljmkipppppppppkkjlimiknokllimkkmihij"
    "kjjllimnjmmkipnnkjjiiikijilnijjgkknlklklkhiiljijkjljklmnlnoljkp",
    "ijiikkhjknnhpjjliljjiomikkokkhllcncppppooppppppeeeeecdeedeeeeee"
    "eefeefeededeeedeeedddedellllmmmmmimllkllllmlhmlnmmlmlmmlppppppp"};
constexpr const char* kBig5[] = {
    "pppppppnpppppoplnppppppppnpppoppbmocdcefeffeffffffegffeffgffggg"
    "gghhhghppnnmpononppmppmpponpoonpppnonponppoponppopooppoppppnppp",
    "pppppppppppoplpppppppppnpppponpppppcddedeceeeefdffeefeffffffgef"
    "fgfffgpppnnoolonmopnnonnppppnnnnnomnnononpnnnpnppnpnopopomnopop"};

// Bits for what all encodings share, and for what none should have.
constexpr unsigned kAscii = 5, kControl = 14, kInvalid = 14, kCut = 10, kTrail = 7;

using Byte = unsigned char;

bool is_letter(Byte c) {
  return (c | 32) >= 'a' && (c | 32) <= 'z';
}
unsigned ascii_cost(Byte c) {
  return (c >= 0x20 && c != 0x7F) || (c >= 9 && c <= 13) ? kAscii : kControl;
}

// What a change between Han characters and ASCII costs: they seldom touch letters.
unsigned border_cost(Byte ascii) {
  return is_letter(ascii) ? 5 : 2;
}

// A character of two bytes, or of four where there are such; 0 where there is none.
std::size_t length_at(std::string_view bytes, std::size_t at, bool gb) {
  const auto byte = [&](std::size_t n) { return n < bytes.size() ? static_cast<Byte>(bytes[n]) : Byte{0}; };
  const Byte lead = byte(at), trail = byte(at + 1);
  if (lead < 0x81 || lead > 0xFE) return 0;
  if (gb && trail >= 0x30 && trail <= 0x39) {
    return byte(at + 2) >= 0x81 && byte(at + 2) <= 0xFE && byte(at + 3) >= 0x30 && byte(at + 3) <= 0x39 ? 4
                                                                                                        : 0;
  }
  if (trail < 0x40 || trail == 0x7F || trail == 0xFF) return 0;
  return gb || trail < 0x7F || trail > 0xA0 ? 2 : 0;
}

std::uint64_t cost_of_pairs(std::string_view bytes, bool gb) {
  const char* const* table = gb ? kGb : kBig5;
  std::uint64_t cost = 0;
  bool in_han = false;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto lead = static_cast<Byte>(bytes[at]);
    if (lead < 0x80) {
      cost += ascii_cost(lead) + (in_han ? border_cost(lead) : 0);
      in_han = false;
      ++at;
      continue;
    }
    const std::size_t length = length_at(bytes, at, gb);
    if (length == 0) {
      cost += at + 1 == bytes.size() ? kCut : kInvalid;
      in_han = false;
      ++at;
      continue;
    }
    if (!in_han && at > 0) cost += border_cost(static_cast<Byte>(bytes[at - 1]));
    const bool high = static_cast<Byte>(bytes[at + 1]) > 0xA0;
    cost += length == 4 ? 24U : kTrail + 2U + static_cast<unsigned>(table[high ? 1 : 0][lead - 0x81] - 'a');
    in_han = true;
    at += length;
  }
  return cost;
}

// Of a byte above 127 in windows-1252: quotes and small letters are common, the rest is not.
unsigned western_cost(Byte c) {
  if (c == 0x85 || (c >= 0x91 && c <= 0x94) || c == 0x96 || c == 0x97) return 9;
  if (c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D) return 16;
  if (c >= 0xDF && c != 0xF7) return 10;
  if (c == 0xA0 || c == 0xA3 || c == 0xA9 || c == 0xAE || c == 0xB0 || c == 0xB7 || c == 0xBB || c == 0xAB)
    return 10;
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 ? 12 : 13;
}

std::uint64_t cost_of_western(std::string_view bytes) {
  std::uint64_t cost = 0;
  Byte last = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<Byte>(c);
    if (byte < 0x80)
      cost += ascii_cost(byte);
    else
      cost += western_cost(byte) + (last < 0x80 ? 0U : (last >= 0xDF && byte >= 0xDF ? 3U : 6U));
    last = byte;
  }
  return cost;
}

// The commonest of all: the right order of bytes has many of them, the wrong one none.
bool is_common(unsigned unit) {
  constexpr char16_t kCommon[] =
      u"的一是在不了有和人中大年月日上为為国國这這我他们們来來到时時地个個出会會可也你对對生能而子那得于着下"
      u"自之后後说說"
      u"发發行方公成分部新市";
  for (const char16_t c : kCommon) {
    if (c == unit) return true;
  }
  return false;
}

unsigned unit_cost(unsigned unit) {
  const unsigned high = unit >> 8, low = unit & 0xFF;
  if (high == 0) return low < 0x80 ? ascii_cost(static_cast<Byte>(low)) + 1 : (low < 0xA0 ? 20 : 16);
  if (high >= 0x4E && high <= 0x9F) return is_common(unit) ? 6 : 12;
  if ((high == 0x30 && low < 0x20) || (high == 0xFF && low < 0x5F) || (high == 0x20 && low < 0x40)) return 8;
  if (high >= 0xD8 && high <= 0xDF) return 16;
  return high < 0x27 || (high >= 0xAC && high < 0xD8) ? 15 : 18;
}

std::uint64_t cost_of_units(std::string_view bytes, bool little) {
  std::uint64_t cost = bytes.size() % 2 == 0 ? 0 : kCut;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const unsigned first = static_cast<Byte>(bytes[at]), second = static_cast<Byte>(bytes[at + 1]);
    cost += unit_cost(little ? second << 8 | first : first << 8 | second);
  }
  return cost;
}

// Of a well-formed sequence: Han characters and their punctuation, letters with accents, the rest.
unsigned sequence_cost(std::string_view bytes) {
  const auto first = static_cast<Byte>(bytes[0]), second = static_cast<Byte>(bytes[1]);
  if (bytes.size() == 2) return first < 0xC4 ? 12 : 18;
  if (bytes.size() == 4) return 18;
  if ((first == 0xE2 || first == 0xE3) && second == 0x80) return 9;
  return (first >= 0xE4 && first <= 0xE9) || first == 0xEF ? 12 : 18;
}

std::uint64_t cost_of_utf8(std::string_view bytes) {
  std::uint64_t cost = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<signed char>(bytes[at]) >= 0) {
      cost += ascii_cost(static_cast<Byte>(bytes[at++]));
      continue;
    }
    const std::size_t begin = at;
    const bool well_formed = skip_utf8_sequence(bytes, at);
    const bool cut =
        !well_formed && (at - begin > 1 || (at == bytes.size() && static_cast<Byte>(bytes[begin]) >= 0xC2));
    cost += well_formed ? sequence_cost(bytes.substr(begin, at - begin)) : (cut ? kCut : 2 * kInvalid);
  }
  return cost;
}

}  // namespace

std::uint64_t encoding_cost(std::string_view bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf16le: return cost_of_units(bytes, true);
    case Encoding::utf16be: return cost_of_units(bytes, false);
    case Encoding::gb18030: return cost_of_pairs(bytes, true);
    case Encoding::big5: return cost_of_pairs(bytes, false);
    case Encoding::windows1252: return cost_of_western(bytes);
    case Encoding::utf8: break;
  }
  return cost_of_utf8(bytes);
}

}  // namespace newsprism
