#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "document/read_json.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

constexpr std::size_t kDepthLimit = 512;

bool is_digit_byte(char c) {
  return c >= '0' && c <= '9';
}

// RFC 8259, without recursion: the open brackets are a list. Where it stops, at_ is the byte that cannot be.
class JsonParser {
 public:
  explicit JsonParser(std::string_view utf8) : in_(utf8) {}

  Result<JsonTree> parse() {
    if (in_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    if (read_all()) return std::move(tree_);
    if (too_deep_) return Error{ErrorCode::too_deep, at_, "JSON nested deeper than 512 levels"};
    const auto line = 1 + std::count(in_.begin(), in_.begin() + static_cast<std::ptrdiff_t>(at_), '\n');
    return Error{ErrorCode::bad_json, at_, "no valid JSON from line " + std::to_string(line) + " on"};
  }

 private:
  struct Level {
    std::uint32_t node;
    std::uint32_t last_child;
  };

  [[nodiscard]] char peek() const { return at_ < in_.size() ? in_[at_] : '\0'; }
  bool take(char c) {
    const bool there = at_ < in_.size() && in_[at_] == c;
    at_ += there ? 1U : 0U;
    return there;
  }
  void skip_space() { at_ = std::min(in_.find_first_not_of(" \t\r\n", at_), in_.size()); }

  bool read_all() {
    do {
      skip_space();
      if (!read_value()) return false;
    } while (is_open_ || read_on());
    return !failed_ && at_ == in_.size();
  }

  // Behind a value: closes what ends there. True when another value has to follow.
  bool read_on() {
    for (;;) {
      skip_space();
      if (open_.empty()) return false;
      const bool in_object = tree_[open_.back().node].kind == JsonKind::object;
      if (take(',')) {
        failed_ = in_object && !read_key();
        return !failed_;
      }
      if (!take(in_object ? '}' : ']')) {
        failed_ = true;
        return false;
      }
      open_.pop_back();
    }
  }

  // A whole value, or the beginning of one that has others inside (is_open_).
  bool read_value() {
    is_open_ = false;
    switch (peek()) {
      case '{': return read_open(JsonKind::object, '}');
      case '[': return read_open(JsonKind::array, ']');
      case '"': {
        std::string text;
        if (!read_string(text)) return false;
        add(JsonKind::string, std::move(text));
        return true;
      }
      case 't': return read_word(JsonKind::boolean, "true", "true");
      case 'f': return read_word(JsonKind::boolean, "false", "false");
      case 'n': return read_word(JsonKind::null, "null", "");
      default: return read_number();
    }
  }

  bool read_open(JsonKind kind, char end) {
    too_deep_ = open_.size() >= kDepthLimit;
    if (too_deep_) return false;
    ++at_;
    add(kind, {});
    skip_space();
    if (take(end)) return true;
    open_.push_back({static_cast<std::uint32_t>(tree_.size() - 1), 0});
    is_open_ = true;
    return kind == JsonKind::array || read_key();
  }

  bool read_key() {
    skip_space();
    if (!read_string(key_)) return false;
    skip_space();
    return take(':');
  }

  bool read_word(JsonKind kind, std::string_view word, const char* text) {
    for (const char c : word) {
      if (!take(c)) return false;
    }
    add(kind, text);
    return true;
  }

  bool read_digits() {
    const std::size_t begin = at_;
    while (is_digit_byte(peek())) ++at_;
    return at_ > begin;
  }

  bool read_number() {
    const std::size_t begin = at_;
    take('-');
    if (!take('0') && !read_digits()) return false;
    if (take('.') && !read_digits()) return false;
    if (take('e') || take('E')) {
      if (!take('+')) take('-');
      if (!read_digits()) return false;
    }
    add(JsonKind::number, std::string(in_.substr(begin, at_ - begin)));
    return true;
  }

  bool read_string(std::string& out) {
    out.clear();
    if (!take('"')) return false;
    for (;;) {
      const std::size_t begin = at_;
      const bool well_formed = skip_plain();
      out.append(in_, begin, at_ - begin);
      if (!well_formed || take('"')) return well_formed;
      if (peek() != '\\' || !read_escape(out)) return false;  // a control character, or the end
    }
  }

  // To the next quote, backslash or control character; false where there is no UTF-8.
  bool skip_plain() {
    while (at_ < in_.size()) {
      const auto byte = static_cast<unsigned char>(in_[at_]);
      if (byte == '"' || byte == '\\' || byte < 0x20) break;
      const std::size_t begin = at_;
      if (byte < 0x80) {
        ++at_;
      } else if (!skip_utf8_sequence(in_, at_)) {
        at_ = begin;
        return false;
      }
    }
    return true;
  }

  bool read_escape(std::string& out) {
    constexpr std::string_view kNames = "\"\\/bfnrt", kMeanings = "\"\\/\b\f\n\r\t";
    ++at_;
    const std::size_t known = at_ < in_.size() ? kNames.find(in_[at_]) : std::string_view::npos;
    if (known != std::string_view::npos) {
      out += kMeanings[known];
      ++at_;
      return true;
    }
    char32_t unit = 0;
    if (!read_unit(unit)) return false;
    const std::size_t behind = at_;
    char32_t low = 0;
    if (unit >= 0xD800 && unit < 0xDC00 && take('\\')) {
      if (peek() == 'u' && !read_unit(low)) return false;
      if (low >= 0xDC00 && low < 0xE000)
        unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
      else
        at_ = behind;
    }
    // Scrapers cut titles in the middle of an emoji: a lone surrogate becomes U+FFFD, as everywhere else
    // where text is broken.
    append_utf8(out, unit);
    return true;
  }

  // "uD83D"
  bool read_unit(char32_t& unit) {
    if (!take('u')) return false;
    for (int n = 0; n < 4; ++n, ++at_) {
      const char c = peek();
      const char small = static_cast<char>(c | 0x20);
      if (!is_digit_byte(c) && !(small >= 'a' && small <= 'f')) return false;
      unit = unit * 16 + static_cast<char32_t>(is_digit_byte(c) ? c - '0' : small - 'a' + 10);
    }
    return true;
  }

  void add(JsonKind kind, std::string text) {
    const auto node = static_cast<std::uint32_t>(tree_.size());
    tree_.push_back({kind, 0, 0, std::move(key_), std::move(text)});
    key_.clear();
    if (open_.empty()) return;
    Level& level = open_.back();
    (level.last_child == 0 ? tree_[level.node].first_child : tree_[level.last_child].next) = node;
    level.last_child = node;
  }

  std::string_view in_;
  std::size_t at_ = 0;
  JsonTree tree_;
  std::vector<Level> open_;
  std::string key_;
  bool is_open_ = false, failed_ = false, too_deep_ = false;
};

}  // namespace

Result<JsonTree> parse_json(std::string_view utf8) {
  return JsonParser(utf8).parse();
}

}  // namespace newsprism
