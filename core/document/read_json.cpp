#include "document/read_json.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "document/article_record.h"
#include "document/record_document.h"

namespace newsprism {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

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
