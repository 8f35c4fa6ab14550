#include "text/script.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace newsprism {
namespace {

struct Block {
  char32_t first;
  char32_t last;
  CharClass kind;
};

using C = CharClass;

// Ascending, not overlapping; what lies between them is `symbol`.
constexpr Block kBlocks[] = {
    {0x0000, 0x0020, C::space},        {0x0021, 0x0023, C::punctuation},
    {0x0024, 0x0024, C::symbol},       {0x0025, 0x002A, C::punctuation},
    {0x002B, 0x002B, C::symbol},       {0x002C, 0x002F, C::punctuation},
    {0x0030, 0x0039, C::digit},        {0x003A, 0x003B, C::punctuation},
    {0x003C, 0x003E, C::symbol},       {0x003F, 0x0040, C::punctuation},
    {0x0041, 0x005A, C::latin},        {0x005B, 0x005D, C::punctuation},
    {0x005E, 0x005E, C::symbol},       {0x005F, 0x005F, C::punctuation},
    {0x0060, 0x0060, C::symbol},       {0x0061, 0x007A, C::latin},
    {0x007B, 0x007B, C::punctuation},  {0x007C, 0x007C, C::symbol},
    {0x007D, 0x007D, C::punctuation},  {0x007E, 0x007E, C::symbol},
    {0x007F, 0x00A0, C::space},        {0x00A1, 0x00A1, C::punctuation},
    {0x00A7, 0x00A7, C::punctuation},  {0x00AA, 0x00AA, C::latin},
    {0x00AB, 0x00AB, C::punctuation},  {0x00AD, 0x00AD, C::space},
    {0x00B5, 0x00B5, C::other_letter}, {0x00B6, 0x00B7, C::punctuation},
    {0x00BA, 0x00BA, C::latin},        {0x00BB, 0x00BB, C::punctuation},
    {0x00BF, 0x00BF, C::punctuation},  {0x00C0, 0x00D6, C::latin},
    {0x00D8, 0x00F6, C::latin},        {0x00F8, 0x02AF, C::latin},
    {0x02B0, 0x02FF, C::other_letter}, {0x0300, 0x10FF, C::other_letter},
    {0x1100, 0x11FF, C::hangul},       {0x1200, 0x167F, C::other_letter},
    {0x1680, 0x1680, C::space},        {0x1681, 0x1CFF, C::other_letter},
    {0x1D00, 0x1DBF, C::latin},        {0x1DC0, 0x1DFF, C::other_letter},
    {0x1E00, 0x1EFF, C::latin},        {0x1F00, 0x1FFF, C::other_letter},
    {0x2000, 0x200F, C::space},        {0x2010, 0x2027, C::punctuation},
    {0x2028, 0x202F, C::space},        {0x2030, 0x2043, C::punctuation},
    {0x2044, 0x2044, C::symbol},       {0x2045, 0x2051, C::punctuation},
    {0x2052, 0x2052, C::symbol},       {0x2053, 0x205E, C::punctuation},
    {0x205F, 0x206F, C::space},        {0x2C00, 0x2C5F, C::other_letter},
    {0x2C60, 0x2C7F, C::latin},        {0x2C80, 0x2DFF, C::other_letter},
    {0x2E00, 0x2E7F, C::punctuation},  {0x2E80, 0x2FDF, C::han},
    {0x3000, 0x3000, C::space},        {0x3001, 0x3003, C::punctuation},
    {0x3005, 0x3007, C::han},          {0x3008, 0x3011, C::punctuation},
    {0x3014, 0x301F, C::punctuation},  {0x3021, 0x3029, C::han},
    {0x3030, 0x3030, C::punctuation},  {0x3031, 0x3035, C::kana},
    {0x3038, 0x303B, C::han},          {0x303D, 0x303D, C::punctuation},
    {0x3041, 0x309F, C::kana},         {0x30A0, 0x30A0, C::punctuation},
    {0x30A1, 0x30FA, C::kana},         {0x30FB, 0x30FB, C::punctuation},
    {0x30FC, 0x30FF, C::kana},         {0x3105, 0x312F, C::other_letter},
    {0x3131, 0x318E, C::hangul},       {0x31A0, 0x31BF, C::other_letter},
    {0x31F0, 0x31FF, C::kana},         {0x3400, 0x4DBF, C::han},
    {0x4E00, 0x9FFF, C::han},          {0xA000, 0xA4CF, C::other_letter},
    {0xA4D0, 0xA6FF, C::other_letter}, {0xA720, 0xA7FF, C::latin},
    {0xA800, 0xA95F, C::other_letter}, {0xA960, 0xA97F, C::hangul},
    {0xA980, 0xAB2F, C::other_letter}, {0xAB30, 0xAB6F, C::latin},
    {0xAB70, 0xABFF, C::other_letter}, {0xAC00, 0xD7FF, C::hangul},
    {0xF900, 0xFAFF, C::han},          {0xFB00, 0xFB06, C::latin},
    {0xFB07, 0xFDFF, C::other_letter}, {0xFE00, 0xFE0F, C::symbol},
    {0xFE10, 0xFE19, C::punctuation},  {0xFE30, 0xFE61, C::punctuation},
    {0xFE63, 0xFE63, C::punctuation},  {0xFE68, 0xFE68, C::punctuation},
    {0xFE6A, 0xFE6B, C::punctuation},  {0xFE70, 0xFEFC, C::other_letter},
    {0xFEFF, 0xFEFF, C::space},        {0xFF01, 0xFF03, C::punctuation},
    {0xFF04, 0xFF04, C::symbol},       {0xFF05, 0xFF0A, C::punctuation},
    {0xFF0B, 0xFF0B, C::symbol},       {0xFF0C, 0xFF0F, C::punctuation},
    {0xFF10, 0xFF19, C::digit},        {0xFF1A, 0xFF1B, C::punctuation},
    {0xFF1C, 0xFF1E, C::symbol},       {0xFF1F, 0xFF20, C::punctuation},
    {0xFF21, 0xFF3A, C::latin},        {0xFF3B, 0xFF3D, C::punctuation},
    {0xFF3E, 0xFF3E, C::symbol},       {0xFF3F, 0xFF3F, C::punctuation},
    {0xFF40, 0xFF40, C::symbol},       {0xFF41, 0xFF5A, C::latin},
    {0xFF5B, 0xFF5B, C::punctuation},  {0xFF5C, 0xFF5C, C::symbol},
    {0xFF5D, 0xFF5D, C::punctuation},  {0xFF5E, 0xFF5E, C::symbol},
    {0xFF5F, 0xFF65, C::punctuation},  {0xFF66, 0xFF9F, C::kana},
    {0xFFA0, 0xFFDC, C::hangul},       {0x10280, 0x10FFF, C::other_letter},
    {0x1B000, 0x1B16F, C::kana},       {0x20000, 0x3347F, C::han},
};

constexpr CharClass look_up(char32_t c) {
  const Block* low = std::begin(kBlocks);
  const Block* high = std::end(kBlocks);
  while (low < high) {
    const Block* middle = low + (high - low) / 2;
    if (c > middle->last) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low != std::end(kBlocks) && low->first <= c ? low->kind : CharClass::symbol;
}

// Nearly every character asked about is ASCII or a common ideograph.
struct AsciiTable {
  std::array<CharClass, 128> kinds{};
  constexpr AsciiTable() {
    for (char32_t c = 0; c < 128; ++c) kinds[c] = look_up(c);
  }
};
constexpr AsciiTable kAscii;

// Latin Extended-A and -B alternate, with shifts and exceptions; those that occur in names.
bool is_upper_extended(char32_t c) {
  if (c >= 0x00C0 && c <= 0x00DE) return c != 0x00D7;
  const bool odd = (c & 1) != 0;
  if ((c >= 0x0139 && c <= 0x0148) || (c >= 0x0179 && c <= 0x017E)) return odd;
  if (c == 0x0178) return true;
  if (c >= 0x0100 && c <= 0x0177) return !odd && c != 0x0138;
  if (c >= 0x01CD && c <= 0x01DC) return odd;
  if ((c >= 0x01DE && c <= 0x024F) || (c >= 0x1E00 && c <= 0x1EFF)) return !odd;
  return c == 0x01A0 || c == 0x01AF;
}

}  // namespace

CharClass char_class(char32_t c) {
  if (c < 128) return kAscii.kinds[c];
  if (c >= 0x4E00 && c <= 0x9FFF) return CharClass::han;
  if (c >= 0x300 && c <= 0x10FF) return CharClass::other_letter;
  return look_up(c);
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z';
  if (c >= 0xFF21 && c <= 0xFF3A) return true;
  return is_upper_extended(c);
}

bool is_word(char32_t c) {
  switch (char_class(c)) {
    case CharClass::latin:
    case CharClass::digit:
    case CharClass::kana:
    case CharClass::hangul:
    case CharClass::other_letter: return true;
    default: return false;
  }
}

}  // namespace newsprism
