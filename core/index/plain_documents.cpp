#include "index/plain_documents.h"

#include <algorithm>

#include "document/read_json.h"

namespace newsprism {

namespace {

std::string member(const JsonTree& tree, std::string_view key) {
  const JsonNode* node = json_member(tree, 0, key);
  const bool is_text = node != nullptr && (node->kind == JsonKind::string || node->kind == JsonKind::number);
  return is_text ? node->text : std::string();
}

}  // namespace

Result<std::vector<PlainDocument>> read_plain_documents(std::string_view lines) {
  std::vector<PlainDocument> out;
  for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end + 1) {
    end = std::min(lines.find('\n', begin), lines.size());
    const std::string_view line = lines.substr(begin, end - begin);
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const Result<JsonTree> parsed = parse_json(line);
    if (!parsed.ok()) return Error{parsed.error().code, begin + parsed.error().at, parsed.error().detail};
    const JsonTree& tree = parsed.value();
    if (tree[0].kind != JsonKind::object)
      return Error{ErrorCode::bad_json, begin, "a line is no JSON object"};
    out.push_back({member(tree, "id"), member(tree, "title"), member(tree, "body"), member(tree, "source"),
                   member(tree, "published")});
  }
  return out;
}

}  // namespace newsprism
