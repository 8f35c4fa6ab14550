#include "view/json.h"

#include "text/utf8.h"

namespace newsprism {
namespace {

void write_escaped(std::string& out, unsigned char c) {
  constexpr std::string_view kNamed = "\"\\\b\f\n\r\t", kNames = "\"\\bfnrt", kDigits = "0123456789abcdef";
  const std::size_t named = kNamed.find(static_cast<char>(c));
  out += '\\';
  if (named != std::string_view::npos) {
    out += kNames[named];
  } else {
    out += "u00";
    out += kDigits[c >> 4];
    out += kDigits[c & 15];
  }
}

void write_text(std::string& out, std::string_view text) {
  out += '"';
  std::size_t written = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out += text.substr(written, at - written);
    write_escaped(out, c);
    written = at + 1;
  }
  out += text.substr(written);
  out += '"';
}

}  // namespace

Json::Json() = default;
Json::Json(const Json& other) = default;
Json::Json(Json&& other) noexcept = default;
Json& Json::operator=(const Json& other) = default;
Json& Json::operator=(Json&& other) noexcept = default;
Json::~Json() = default;

Json::Json(std::initializer_list<Member> members) : kind_(Kind::object), members_(members) {}

Json& Json::operator=(std::initializer_list<Member> members) {
  return *this = Json(members);
}

Json Json::object() {
  Json out;
  out.kind_ = Kind::object;
  return out;
}

Json Json::array() {
  Json out;
  out.kind_ = Kind::array;
  return out;
}

Json Json::array(std::initializer_list<Json> items) {
  Json out = array();
  for (const Json& item : items) out.push_back(item);
  return out;
}

Json Json::number(std::string digits) {
  Json out;
  out.text_ = std::move(digits);
  return out;
}

Json& Json::operator[](std::string_view key) {
  if (kind_ != Kind::object) clear(Kind::object);
  for (Member& member : members_) {
    if (member.key == key) return member.value;
  }
  members_.push_back({std::string(key), {}});
  return members_.back().value;
}

Json& Json::push_back(Json item) {
  if (kind_ != Kind::array) clear(Kind::array);
  members_.push_back({{}, std::move(item)});
  return members_.back().value;
}

void Json::set(std::nullptr_t) {
  clear(Kind::literal);
}

void Json::set(const char* text) {
  clear(Kind::text);
  text_ = text;
}

void Json::set(const std::string& text) {
  clear(Kind::text);
  text_ = text;
}

void Json::set(const std::vector<std::string>& texts) {
  clear(Kind::array);
  for (const std::string& text : texts) push_back(text);
}

void Json::set_signed(std::int64_t value) {
  set_literal(std::to_string(value).c_str());
}

void Json::set_unsigned(std::uint64_t value) {
  set_literal(std::to_string(value).c_str());
}

void Json::set_literal(const char* literal) {
  clear(Kind::literal);
  text_ = literal;
}

void Json::clear(Kind kind) {
  kind_ = kind;
  text_.clear();
  members_.clear();
}

// Recursive: only as deep as what the view builds.
void Json::write(std::string& out) const {
  if (kind_ == Kind::text) return write_text(out, text_);
  if (kind_ == Kind::literal) {
    out += text_.empty() ? std::string_view("null") : std::string_view(text_);
    return;
  }
  const bool named = kind_ == Kind::object;
  out += named ? '{' : '[';
  for (const Member& member : members_) {
    if (&member != members_.data()) out += ',';
    if (named) {
      write_text(out, member.key);
      out += ':';
    }
    member.value.write(out);
  }
  out += named ? '}' : ']';
}

std::string to_line(const Json& json) {
  std::string out;
  json.write(out);
  return look_at_utf8(out).malformed == 0 ? out : to_utf8(decode_utf8(out));
}

}  // namespace newsprism
