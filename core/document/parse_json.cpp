// A parser of its own: that of a library costs the module 4 kB, compressed, with the words of its errors and
// what it makes of numbers, of which only the digits are wanted.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/read_json.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

constexpr std::size_t kDepthLimit = 512;

int hex_digit(char c) {  // -1 if it is none
  if (c >= '0' && c <= '9') return c - '0';
  const char small = static_cast<char>(c | 32);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

// Builds the flat tree from front to back, without recursion: what is open lies in a list.
class TreeBuilder {
 public:
  JsonTree tree;
  std::size_t error_at = 0;
  bool too_deep = false;

  explicit TreeBuilder(std::string_view utf8) : text_(utf8) {}
  bool build();

 private:
  struct Level {
    std::uint32_t node;
    std::uint32_t last_child;
  };

  // A byte of the text; 0 at its end, which no value may hold outside a string.
  [[nodiscard]] unsigned char peek() const {
    return at_ < text_.size() ? static_cast<unsigned char>(text_[at_]) : '\0';
  }
  bool fail() {
    error_at = at_;
    return false;
  }
  bool take(char c) {
    if (peek() != static_cast<unsigned char>(c)) return false;
    ++at_;
    return true;
  }
  void skip_space() {
    while (at_ < text_.size() && kSpace.find(text_[at_]) != std::string_view::npos) ++at_;
  }
  void skip_digits() {
    while (is_digit(peek())) ++at_;
  }

  void add(JsonKind kind, std::string text);
  bool open(JsonKind kind);
  bool read_value();
  bool read_key();
  bool read_word(std::string_view word, JsonKind kind);
  bool read_number();
  bool read_digits();
  bool read_string(std::string& out);
  bool read_escape(std::string& out);
  bool read_unit(char32_t& unit);
  bool skip_character();

  static constexpr std::string_view kSpace = " \t\n\r";
  static bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Level> open_;
  std::string key_;
};

void TreeBuilder::add(JsonKind kind, std::string text) {
  const auto node = static_cast<std::uint32_t>(tree.size());
  tree.push_back({kind, 0, 0, std::move(key_), std::move(text)});
  key_.clear();
  if (open_.empty()) return;
  Level& level = open_.back();
  (level.last_child == 0 ? tree[level.node].first_child : tree[level.last_child].next) = node;
  level.last_child = node;
}

bool TreeBuilder::open(JsonKind kind) {
  too_deep = open_.size() >= kDepthLimit;
  if (too_deep) return fail();
  add(kind, {});
  open_.push_back({static_cast<std::uint32_t>(tree.size() - 1), 0});
  ++at_;
  return true;
}

bool TreeBuilder::read_word(std::string_view word, JsonKind kind) {
  for (const char c : word) {
    if (!take(c)) return fail();
  }
  add(kind, kind == JsonKind::null ? std::string() : std::string(word));
  return true;
}

bool TreeBuilder::read_digits() {
  if (!is_digit(peek())) return fail();
  skip_digits();
  return true;
}

bool TreeBuilder::read_number() {
  const std::size_t begin = at_;
  take('-');
  if (!take('0') && !read_digits()) return false;
  if (take('.') && !read_digits()) return false;
  if (take('e') || take('E')) {
    if (!take('+')) take('-');
    if (!read_digits()) return false;
  }
  const std::string_view digits = text_.substr(begin, at_ - begin);
  add(JsonKind::number, std::string(digits == "-0" ? "0" : digits));
  return true;
}

// Four hexadecimal digits.
bool TreeBuilder::read_unit(char32_t& unit) {
  unit = 0;
  for (int left = 4; left > 0; --left, ++at_) {
    const int digit = hex_digit(static_cast<char>(peek()));
    if (digit < 0) return fail();
    unit = unit * 16 + static_cast<char32_t>(digit);
  }
  return true;
}

bool TreeBuilder::read_escape(std::string& out) {
  constexpr std::string_view kLetters = "\"\\/bfnrt";
  constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
  if (!take('u')) {
    const std::size_t letter = at_ < text_.size() ? kLetters.find(text_[at_]) : std::string_view::npos;
    if (letter == std::string_view::npos) return fail();
    out += kMeant[letter];
    ++at_;
    return true;
  }
  char32_t c = 0;
  if (!read_unit(c)) return false;
  if (c >= 0xD800 && c < 0xDC00) {
    char32_t low = 0;
    if (!take('\\') || !take('u')) return fail();
    if (!read_unit(low)) return false;
    c = low >= 0xDC00 && low < 0xE000 ? 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00) : 0xDC00;
  }
  if (c >= 0xDC00 && c < 0xE000) {
    --at_;  // its last digit is what cannot be
    return fail();
  }
  append_utf8(out, c);
  return true;
}

// One character as it stands, of one to four bytes: nothing overlong, no surrogate, nothing above U+10FFFF.
bool TreeBuilder::skip_character() {
  const unsigned lead = peek();
  if (lead < 0x20 || (lead >= 0x80 && lead < 0xC2) || lead > 0xF4) return fail();
  unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  ++at_;
  for (int left = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3; left > 0; --left, ++at_) {
    if (peek() < low || peek() > high) return fail();
    low = 0x80;
    high = 0xBF;
  }
  return true;
}

bool TreeBuilder::read_string(std::string& out) {
  if (!take('"')) return fail();
  for (std::size_t begin = at_;; begin = at_) {
    while (peek() != '"' && peek() != '\\') {
      if (!skip_character()) return false;
    }
    out.append(text_.substr(begin, at_ - begin));
    if (take('"')) return true;
    ++at_;
    if (!read_escape(out)) return false;
  }
}

bool TreeBuilder::read_key() {
  skip_space();
  if (!read_string(key_)) return false;
  skip_space();
  return take(':') || fail();
}

// One value without what it holds.
bool TreeBuilder::read_value() {
  skip_space();
  switch (peek()) {
    case '{': return open(JsonKind::object);
    case '[': return open(JsonKind::array);
    case 't': return read_word("true", JsonKind::boolean);
    case 'f': return read_word("false", JsonKind::boolean);
    case 'n': return read_word("null", JsonKind::null);
    case '"': {
      std::string text;
      if (!read_string(text)) return false;
      add(JsonKind::string, std::move(text));
      return true;
    }
    default: return peek() == '-' || is_digit(peek()) ? read_number() : fail();
  }
}

bool TreeBuilder::build() {
  if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
  do {
    const std::size_t depth = open_.size();
    if (!read_value()) return false;
    bool fresh = open_.size() > depth;
    while (!open_.empty()) {
      skip_space();
      const bool object = tree[open_.back().node].kind == JsonKind::object;
      if (!take(object ? '}' : ']')) {
        if (!fresh && !take(',')) return fail();
        if (object && !read_key()) return false;
        break;
      }
      open_.pop_back();
      fresh = false;
    }
  } while (!open_.empty());
  skip_space();
  return peek() == '\0' || fail();
}

unsigned hex_unit(std::string_view text, std::size_t at) {  // of "\uD83D", 0 if it is none
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return 0;
  unsigned value = 0;
  for (std::size_t n = at + 2; n < at + 6; ++n) {
    const int digit = hex_digit(text[n]);
    if (digit < 0) return 0;
    value = value * 16 + static_cast<unsigned>(digit);
  }
  return value;
}

// Scrapers cut titles in the middle of an emoji: a lone surrogate becomes \uFFFD, as everywhere else
// where text is broken. The length stays.
bool mend_surrogates(std::string& text) {
  bool mended = false;
  for (std::size_t at = text.find('\\'); at != std::string::npos; at = text.find('\\', at)) {
    const unsigned unit = hex_unit(text, at);
    const unsigned next = hex_unit(text, at + 6);
    if (unit >= 0xD800 && unit < 0xDC00 && next >= 0xDC00 && next < 0xE000) {
      at += 12;
    } else if (unit >= 0xD800 && unit < 0xE000) {
      text.replace(at, 6, "\\ufffd");
      mended = true;
      at += 6;
    } else {
      at += 2;
    }
  }
  return mended;
}

Result<JsonTree> parse_once(std::string_view utf8) {
  TreeBuilder builder(utf8);
  if (builder.build()) return std::move(builder.tree);
  const std::size_t at = builder.error_at;
  if (builder.too_deep) return Error{ErrorCode::too_deep, at, "JSON nested deeper than 512 levels"};
  const auto line = 1 + std::count(utf8.begin(), utf8.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  return Error{ErrorCode::bad_json, at, "no valid JSON from line " + std::to_string(line) + " on"};
}

}  // namespace

Result<JsonTree> parse_json(std::string_view utf8) {
  Result<JsonTree> tree = parse_once(utf8);
  if (tree.ok() || tree.error().code != ErrorCode::bad_json) return tree;
  std::string mended(utf8);
  if (mend_surrogates(mended)) return parse_once(mended);
  return tree;
}

}  // namespace newsprism
