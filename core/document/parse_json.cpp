// Only the parser of nlohmann/json is used, as a walk (SAX): the values go straight into the flat tree.
// Printing is view/json.h, which costs the module a fifth of what the library's values do.
#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "document/read_json.h"

namespace newsprism {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kDepthLimit = 512;

// Builds the flat tree while nlohmann's parser, which does not recurse, walks the input.
class TreeBuilder {
 public:
  JsonTree tree;
  std::size_t error_at = 0;
  bool too_deep = false;

  bool null() { return add(JsonKind::null, {}); }
  bool boolean(bool value) { return add(JsonKind::boolean, value ? "true" : "false"); }
  bool number_integer(Json::number_integer_t value) { return add(JsonKind::number, std::to_string(value)); }
  bool number_unsigned(Json::number_unsigned_t value) { return add(JsonKind::number, std::to_string(value)); }
  bool number_float(Json::number_float_t, const std::string& digits) { return add(JsonKind::number, digits); }
  bool string(std::string& value) { return add(JsonKind::string, std::move(value)); }
  bool binary(Json::binary_t&) { return false; }
  bool key(std::string& value) {
    key_ = std::move(value);
    return true;
  }
  bool start_object(std::size_t) { return open(JsonKind::object); }
  bool start_array(std::size_t) { return open(JsonKind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) {
    error_at = at;
    return false;
  }

 private:
  struct Level {
    std::uint32_t node;
    std::uint32_t last_child;
  };

  bool add(JsonKind kind, std::string text) {
    const auto node = static_cast<std::uint32_t>(tree.size());
    tree.push_back({kind, 0, 0, std::move(key_), std::move(text)});
    key_.clear();
    if (open_.empty()) return true;
    Level& level = open_.back();
    (level.last_child == 0 ? tree[level.node].first_child : tree[level.last_child].next) = node;
    level.last_child = node;
    return true;
  }
  bool open(JsonKind kind) {
    too_deep = open_.size() >= kDepthLimit;
    if (too_deep) return false;
    add(kind, {});
    open_.push_back({static_cast<std::uint32_t>(tree.size() - 1), 0});
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  std::vector<Level> open_;
  std::string key_;
};

// Where the bracket of level 513 stands.
std::size_t deepest_place(std::string_view utf8) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    const char c = utf8[at];
    if (in_string) {
      if (c == '\\') ++at;
      in_string = c != '"';
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      if (++depth > kDepthLimit) return at;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return 0;
}

unsigned hex_unit(std::string_view text, std::size_t at) {  // of "\uD83D", 0 if it is none
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return 0;
  unsigned value = 0;
  for (std::size_t n = at + 2; n < at + 6; ++n) {
    const char c = text[n];
    const int digit =
        c >= '0' && c <= '9' ? c - '0' : ((c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1);
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
  TreeBuilder builder;
  if (Json::sax_parse(utf8.data(), utf8.data() + utf8.size(), &builder)) return std::move(builder.tree);
  if (builder.too_deep) {
    return Error{ErrorCode::too_deep, deepest_place(utf8), "JSON nested deeper than 512 levels"};
  }
  const std::size_t at = std::min(builder.error_at == 0 ? 0 : builder.error_at - 1, utf8.size());
  const auto line = 1 + std::count(utf8.begin(), utf8.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  return Error{ErrorCode::bad_json, at, "no valid JSON from line " + std::to_string(line) + " on"};
}

}  // namespace

Result<JsonTree> parse_json(std::string_view utf8) {
  Result<JsonTree> tree = parse_once(utf8);
  if (tree.ok() || tree.error().code != ErrorCode::bad_json) return tree;
  std::string mended(utf8);
  return mend_surrogates(mended) ? parse_once(mended) : tree;
}

}  // namespace newsprism
