#include "document/read_json.h"

#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "document/article_record.h"
#include "document/record_document.h"

namespace newsprism {
namespace {

using Json = nlohmann::ordered_json;  // as in core/view: a second kind of value would be a second parser

constexpr std::size_t kDepthLimit = 512;
constexpr std::string_view kSpace = " \t\r\n";

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

// Where the text reads like a line of JSON lines: a whole object.
bool is_object_line(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(kSpace);
  const std::size_t end = line.find_last_not_of(kSpace);
  return begin != std::string_view::npos && line[begin] == '{' && line[end] == '}' && end > begin;
}

struct JsonLine {
  std::string_view text;
  std::size_t offset;
  std::size_t number;  // from 1
};

std::vector<JsonLine> lines_of(std::string_view utf8) {
  std::vector<JsonLine> lines;
  std::size_t number = 1;
  for (std::size_t begin = 0; begin < utf8.size(); ++number) {
    const std::size_t end = std::min(utf8.find('\n', begin), utf8.size());
    const std::string_view line = utf8.substr(begin, end - begin);
    if (line.find_first_not_of(kSpace) != std::string_view::npos) lines.push_back({line, begin, number});
    begin = end + 1;
  }
  return lines;
}

bool is_json_lines(const std::vector<JsonLine>& lines) {
  if (lines.size() < 2 || lines[0].text.find_first_not_of(kSpace) == std::string_view::npos) return false;
  return std::any_of(lines.begin(), lines.end(),
                     [](const JsonLine& line) { return is_object_line(line.text); });
}

void add_documents(const JsonTree& tree, const ReadOptions& options, const std::string& place,
                   std::size_t number, std::uint64_t offset, ReadOutcome& out) {
  std::vector<ArticleRecord> records = find_records(tree);
  if (records.empty()) {
    out.refused.push_back(
        {place, {ErrorCode::no_article, offset, "JSON without a text under any known key"}});
  }
  for (std::size_t n = 0; n < records.size(); ++n) {
    add_record(std::move(records[n]), options, records.size() > 1 ? n + 1 : number, place, out);
  }
}

void read_lines(const std::vector<JsonLine>& lines, const ReadOptions& options, ReadOutcome& out) {
  out.report.format = "jsonl";
  for (const JsonLine& line : lines) {
    const std::string place = options.name + ":" + std::to_string(line.number);
    Result<JsonTree> tree = parse_json(line.text);
    if (tree.ok()) {
      add_documents(tree.value(), options, place, line.number, line.offset, out);
      continue;
    }
    Error error = tree.error();
    error.at += line.offset;
    if (error.code == ErrorCode::bad_json)
      error.detail = "no valid JSON on line " + std::to_string(line.number);
    out.refused.push_back({place, std::move(error)});
  }
}

}  // namespace

bool looks_like_json(std::string_view utf8) {
  const std::size_t begin = utf8.find_first_not_of(kSpace);
  if (begin == std::string_view::npos || (utf8[begin] != '{' && utf8[begin] != '[')) return false;
  const std::size_t next = utf8.find_first_not_of(kSpace, begin + 1);
  if (next == std::string_view::npos) return false;
  return std::string_view(utf8[begin] == '{' ? "\"}" : "{[]\"").find(utf8[next]) != std::string_view::npos;
}

Result<JsonTree> parse_json(std::string_view utf8) {
  Result<JsonTree> tree = parse_once(utf8);
  if (tree.ok() || tree.error().code != ErrorCode::bad_json) return tree;
  std::string mended(utf8);
  return mend_surrogates(mended) ? parse_once(mended) : tree;
}

void read_json(std::string_view utf8, const ReadOptions& options, ReadOutcome& out) {
  if (options.format == "jsonl") return read_lines(lines_of(utf8), options, out);
  Result<JsonTree> tree = parse_json(utf8);
  if (tree.ok()) return add_documents(tree.value(), options, options.name, 0, 0, out);
  if (tree.error().code == ErrorCode::bad_json && utf8.substr(utf8.find_first_not_of(kSpace), 1) == "{") {
    const std::vector<JsonLine> lines = lines_of(utf8);
    if (is_json_lines(lines)) return read_lines(lines, options, out);
  }
  out.refused.push_back({options.name, tree.error()});
}

}  // namespace newsprism
