#include "cli/search.h"

#include "cli/console.h"
#include "cli/files.h"
#include "document/read_json.h"
#include "view/json_view.h"

namespace newsprism::cli {
namespace {

class Searching {
 public:
  Searching(const Arguments& arguments, Engine& engine, Inputs& inputs)
      : arguments_(arguments), engine_(engine), inputs_(inputs) {}

  int run() {
    if (arguments_.has_suggest) {
      const std::size_t most = arguments_.limit == Arguments().limit ? 8 : arguments_.limit;
      print_line(suggestions_json(engine_.suggest(arguments_.suggest, most), arguments_.suggest));
      return inputs_.status();
    }
    if (arguments_.queries.empty()) {
      answer("", request(arguments_.query, arguments_.filters));
      return inputs_.status();
    }
    const FileBytes input = read_file(arguments_.queries);
    if (!input.error.empty()) {
      complain(arguments_.queries, input.error);
      return 1;
    }
    std::size_t line = 0, begin = 0;
    while (begin < input.bytes.size()) {
      std::size_t end = input.bytes.find('\n', begin);
      if (end == std::string::npos) end = input.bytes.size();
      query_line(input.bytes.substr(begin, end - begin), ++line);
      begin = end + 1;
    }
    return inputs_.status();
  }

 private:
  [[nodiscard]] SearchRequest request(const std::string& query,
                                      const std::vector<std::pair<std::string, std::string>>& filters) const {
    SearchRequest out;
    out.query = query;
    out.filters = filters;
    out.limit = arguments_.limit;
    out.by_date = arguments_.by_date;
    out.facets = arguments_.facets;
    out.any = arguments_.any;
    return out;
  }

  void query_line(const std::string& text, std::size_t line) {
    if (text.find_first_not_of(" \t\r") == std::string::npos) return;
    const Result<JsonTree> parsed = parse_json(text);
    const JsonNode* query = parsed.ok() ? json_member(parsed.value(), 0, "q", JsonKind::string) : nullptr;
    if (query == nullptr) {
      inputs_.refuse(arguments_.queries + ":" + std::to_string(line),
                     "bad_json: not an object with a string under \"q\"");
      return;
    }
    const JsonTree& tree = parsed.value();
    SearchRequest request = this->request(query->text, {});
    const JsonNode* filters = json_member(tree, 0, "filters", JsonKind::object);
    if (filters != nullptr) {
      for (std::uint32_t n = filters->first_child; n != 0; n = tree[n].next) add_filter(request, tree, n);
    }
    const JsonNode* id = json_member(tree, 0, "id", JsonKind::string);
    answer(id != nullptr ? id->text : "", request);
  }

  // {"type":"PER"} or {"type":["PER","ORG"]}
  static void add_filter(SearchRequest& request, const JsonTree& tree, std::uint32_t node) {
    const std::string& key = tree[node].key;
    if (tree[node].kind != JsonKind::array) {
      request.filters.emplace_back(key, tree[node].text);
      return;
    }
    for (std::uint32_t n = tree[node].first_child; n != 0; n = tree[n].next) {
      request.filters.emplace_back(key, tree[n].text);
    }
  }

  void answer(const std::string& id, const SearchRequest& request) {
    const Result<SearchResults> results = engine_.search(request);
    if (results.ok()) {
      print_line(results_json(results.value(), id, request.query, nullptr, {}));
      return;
    }
    print_line(failed_results_json(results.error(), id, request.query));
    inputs_.refuse(id.empty() ? "query" : id, describe(results.error()));
  }

  const Arguments& arguments_;
  Engine& engine_;
  Inputs& inputs_;
};

}  // namespace

int search(const Arguments& arguments, Engine& engine, Inputs& inputs) {
  return Searching(arguments, engine, inputs).run();
}

}  // namespace newsprism::cli
