#include "view/json_text.h"

#include "text/utf8.h"

namespace newsprism {
namespace {

void append_escaped(std::string& out, unsigned char c) {
  constexpr std::string_view kShort = "\"\\\b\f\n\r\t";
  const std::size_t at = kShort.find(static_cast<char>(c));
  out += '\\';
  if (at != std::string_view::npos) {
    out += "\"\\bfnrt"[at];
  } else {
    out += "u00";
    out += static_cast<char>('0' + (c >> 4));
    out += "0123456789abcdef"[c & 15];
  }
}

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  std::size_t written = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text, written, at - written);
    append_escaped(out, c);
    written = at + 1;
  }
  out.append(text, written, text.size() - written);
  out += '"';
}

}  // namespace

JsonText JsonText::array(const std::vector<std::string>& texts) {
  JsonText out = array();
  for (const std::string& text : texts) out.push(text);
  return out;
}

JsonText JsonText::of(std::string_view text) {
  JsonText out("", '\0');
  append_quoted(out.text_, text);
  return out;
}

// Between two members or values; what a value ends with is none of these three.
void JsonText::separate() {
  const char last = text_.back();
  if (last != '{' && last != '[' && last != ':') text_ += ',';
}

void JsonText::key(std::string_view key) {
  push(key);
  text_ += ':';
}

void JsonText::push(std::string_view text) {
  separate();
  append_quoted(text_, text);
}

void JsonText::push(const JsonText& value) {
  push_raw(value.text_);
  if (value.close_ != '\0') text_ += value.close_;
}

void JsonText::push_raw(std::string_view json) {
  separate();
  text_ += json;
}

void JsonText::push_number(std::uint64_t value) {
  push_raw(std::to_string(value));
}

void JsonText::push_milli(std::int32_t thousandths) {
  const std::uint32_t size = thousandths < 0 ? 0U - static_cast<std::uint32_t>(thousandths)
                                             : static_cast<std::uint32_t>(thousandths);
  std::string digits = std::to_string(size % 1000 + 1000);
  digits[0] = '.';
  while (digits.size() > 2 && digits.back() == '0') digits.pop_back();
  push_raw((thousandths < 0 ? "-" : "") + std::to_string(size / 1000) + digits);
}

void JsonText::put(const char* name, const char* text) {
  key(name);
  push(text);
}

void JsonText::put(const char* name, const std::string& text) {
  key(name);
  push(text);
}

void JsonText::put(const char* name, const JsonText& value) {
  key(name);
  push(value);
}

void JsonText::put(const char* name, bool value) {
  key(name);
  push(value);
}

void JsonText::put_number(const char* name, std::uint64_t value) {
  key(name);
  push_number(value);
}

void JsonText::put_milli(const char* name, std::int32_t thousandths) {
  key(name);
  push_milli(thousandths);
}

void JsonText::put_if(const char* name, const std::string& text) {
  if (!text.empty()) put(name, text);
}

void JsonText::put_true(const char* name, bool value) {
  if (value) put(name, true);
}

std::string JsonText::line() const {
  std::string out = text_;
  if (close_ != '\0') out += close_;
  return look_at_utf8(out).malformed == 0 ? out : to_utf8(decode_utf8(out));
}

}  // namespace newsprism
