#include "text/decode.h"

#include <cstddef>

#include "text/find_encoding.h"
#include "text/legacy_decode.h"
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

void decode_utf16(std::string_view bytes, Encoding encoding, DecodedText& out) {
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit_at(bytes, at, encoding);
    if (is_high(c) && at + 3 < bytes.size() && is_low(unit_at(bytes, at + 2, encoding))) {
      c = 0x10000 + ((c - 0xD800) << 10) + (unit_at(bytes, at + 2, encoding) - 0xDC00);
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
    out.is_input = false;
  }
}

// False where there is no table for it.
bool decode_run(std::string_view bytes, Encoding encoding, DecodedText& out) {
  switch (encoding) {
    case Encoding::utf8: out.text += decode_utf8(bytes, &out.replaced); return true;
    case Encoding::utf16le:
    case Encoding::utf16be: decode_utf16(bytes, encoding, out); return true;
    case Encoding::windows1252:
      for (const char c : bytes) out.text.push_back(decode_windows1252(static_cast<unsigned char>(c)));
      return true;
    case Encoding::gb18030:
    case Encoding::big5: break;
  }
  return decode_legacy(bytes, encoding, out.text, out.replaced);
}

}  // namespace

Result<DecodedText> decode(std::string_view bytes, std::string_view given) {
  DecodedText out;
  out.mark = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  if (given.empty() && !bytes.starts_with("\xFF\xFE") && !bytes.starts_with("\xFE\xFF")) {
    out.text = decode_utf8(bytes.substr(out.mark), &out.replaced);
    if (out.replaced == 0 && out.text.find(U'\0') == std::u32string::npos) {
      out.is_input = true;
      const std::string charset = declared_charset(bytes);
      out.basis = out.mark > 0 ? "bom" : (charset == "utf-8" || charset == "utf8" ? "declared" : "detected");
      return out;
    }
  }
  Result<FoundEncodings> found = find_encodings(bytes, given);
  if (!found.ok()) return found.error();
  const std::vector<EncodingRun>& runs = found.value().runs;
  out.text.clear();
  out.replaced = 0;
  out.mark = runs[0].begin;
  out.encoding = encoding_names(runs);
  out.basis = found.value().basis;
  for (const EncodingRun& run : runs) {
    const std::string_view inside = bytes.substr(run.begin, run.end - run.begin);
    if (decode_run(inside, run.encoding, out)) continue;
    // without the table, some lines of a mixture are lost and not the whole file
    if (runs.size() > 1 && decode_run(inside, Encoding::utf8, out)) continue;
    return Error{ErrorCode::not_text, 0,
                 std::string("this build has no table for ") + encoding_name(run.encoding)};
  }
  out.is_input = runs.size() == 1 && runs[0].encoding == Encoding::utf8 && out.replaced == 0;
  replace_nul(out);
  return out;
}

}  // namespace newsprism
