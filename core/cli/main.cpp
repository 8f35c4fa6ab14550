// The native program: what it prints is documented by --help and in the README.
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "cli/archive.h"
#include "cli/arguments.h"
#include "cli/files.h"
#include "cli/tag.h"
#include "cli/unzip.h"
#include "data/builtin_lexicon.h"
#include "document/read_json.h"
#include "engine.h"
#include "index/index_file.h"
#include "index/plain_documents.h"
#include "view/json_view.h"

namespace newsprism::cli {
namespace {

constexpr const char* kVersion = NEWSPRISM_VERSION;

void complain(const std::string& where, const std::string& what) {
  std::fprintf(stderr, "newsprism: %s: %s\n", where.c_str(), what.c_str());
}

std::string describe(const Error& error) {
  std::string out = error_name(error.code);
  if (error.at > 0) out += " at " + std::to_string(error.at);
  return error.detail.empty() ? out : out + ": " + error.detail;
}

void print_line(const std::string& line) {
  std::fwrite(line.data(), 1, line.size(), stdout);
  std::fputc('\n', stdout);
}

struct ListFile {
  std::string name, bytes;
};

// One run of a command: what it needs, and whether any input was refused.
class Program {
 public:
  // lists: {name, bytes} of the reader's own names
  Program(const Arguments& arguments, const Lexicon& lexicon, const std::vector<ListFile>& lists)
      : arguments_(arguments), engine_(lexicon) {
    for (const ListFile& list : lists)
      complain_of(engine_.add(list.bytes, {list.name, "", "", "names"}).refused);
  }

  int run() {
    if (arguments_.command == "tag") {
      tag_lines(engine_.lexicon());
      return status();
    }
    if (arguments_.command == "search" && load_index()) return search();
    if (index_broken_) return 1;
    if (!arguments_.choices.empty()) apply_choices();
    if (arguments_.shards && arguments_.command == "index") return write_archive();
    for (const std::string& file : arguments_.files) add(file);
    if (arguments_.command == "read") return read();
    if (arguments_.command == "dossier") return dossier();
    if (arguments_.command == "network") return network();
    if (arguments_.command == "index") return write_index();
    return search();
  }

 private:
  // Before the articles: choices hold for what is added later.
  void apply_choices() {
    const FileBytes input = read_file(arguments_.choices);
    const Result<std::uint32_t> applied = engine_.apply_choices(input.bytes);
    if (input.error.empty() && applied.ok()) return;
    complain(arguments_.choices, input.error.empty() ? describe(applied.error()) : input.error);
    refused_ = true;
  }

  void add(const std::string& file) {
    const FileBytes input = read_file(file);
    if (!input.error.empty()) {
      complain(file, input.error);
      refused_ = true;
      return;
    }
    if (!looks_like_zip(input.bytes)) return add(input.bytes, file);
    Unzip archive(input.bytes, file);
    while (archive.next()) add(archive.bytes(), archive.name());
    complain_of(archive.refused());
  }

  void add(const std::string& bytes, const std::string& name) {
    complain_of(engine_.add(bytes, {name, arguments_.date, arguments_.encoding, arguments_.format}).refused);
  }

  void complain_of(const std::vector<Refusal>& refused) {
    for (const Refusal& r : refused) {
      complain(r.name, describe(r.error));
      refused_ = true;
    }
  }

  // A single file that begins like an index is one, and a folder with such a head is an archive.
  bool load_index() {
    if (arguments_.files.size() != 1) return false;
    const std::string& name = arguments_.files[0];
    const std::string head = read_archive_head(name);
    const FileBytes input = head.empty() ? read_file(name) : FileBytes();
    if (head.empty() && (!input.error.empty() || input.bytes.rfind(kIndexMagic, 0) != 0)) return false;
    const auto error =
        head.empty() ? engine_.load_index(input.bytes) : engine_.load_index(head, open_folder(name, head));
    if (!error) return true;
    complain(arguments_.files[0], describe(*error));
    index_broken_ = true;
    return false;
  }

  int read() {
    const Pile& pile = engine_.pile();
    for (DocId d = 0; d < pile.documents.size(); ++d) {
      print_line(reading_json(pile, d, {Offsets::code_point, arguments_.with_text}));
    }
    return status();
  }

  int dossier() {
    print_line(dossier_json(engine_.pile(), {}));
    return status();
  }

  int network() {
    const Pile& pile = engine_.pile();
    NetworkOptions options;
    if (arguments_.limit != Arguments().limit) options.most = arguments_.limit;
    std::string types;
    for (const auto& [key, value] : arguments_.filters) {
      const std::uint32_t number = static_cast<std::uint32_t>(std::strtoul(value.c_str(), nullptr, 10));
      if (key == "type")
        types += value + " ";
      else if (key == "entity")
        options.center = entity_named(pile, value);
      else if (key == "least")
        options.least = number;
      else if (key == "width" && number <= 100000)
        options.width = number;
      else if (key == "lang")
        options.lang = value;
      else
        return wrong_filter(key, value);
      if (key == "entity" && options.center == kNoEntity) return wrong_filter(key, value);
    }
    if (!types.empty()) options.types = entity_type_bits(types);
    if (options.types == 0) return wrong_filter("type", types);
    print_line(network_json(pile, options, {}));
    return status();
  }

  static int wrong_filter(const std::string& key, const std::string& value) {
    complain("network", "no such filter: " + key + "=" + value);
    return 1;
  }

  // The most named one of that name.
  static EntityId entity_named(const Pile& pile, const std::string& name) {
    for (EntityId e = 0; e < pile.entities.size(); ++e) {
      if (pile.entities[e].name == name) return e;
      for (const auto& [lang, names] : pile.entities[e].names) {
        if (std::find(names.begin(), names.end(), name) != names.end()) return e;
      }
    }
    return kNoEntity;
  }

  int write_index() {
    const std::string error = write_file(arguments_.output, engine_.save_index());
    if (error.empty()) return status();
    complain(arguments_.output, error);
    return 1;
  }

  // Articles go to the archive a batch at a time, each batch a pile of its own.
  int write_archive() {
    ArchiveFolder folder(arguments_.output);
    ScratchFile scratch(arguments_.output + "/scratch.part");
    ArchiveWriter::Limits limits;
    limits.grow(size_of_files());
    ArchiveWriter writer(scratch, limits);
    for (const std::string& file : arguments_.files) {
      if (arguments_.plain || is_json_lines(file)) {
        add_lines(file, writer);
      } else {
        add(file);
      }
      if (pile_bytes() > kBatch) flush(writer);
    }
    flush(writer);
    std::string error = writer.finish(folder) ? folder.finish() : "";
    if (error.empty() && !scratch.ok()) error = "the scratch file beside it could not be written";
    if (!error.empty()) {
      complain(arguments_.output, error);
      return 1;
    }
    std::fprintf(stderr, "newsprism: %u articles, %u pages, %llu bytes\n", writer.documents(), folder.pages(),
                 static_cast<unsigned long long>(folder.size()));
    return status();
  }

  static constexpr std::size_t kBatch = std::size_t{1} << 20;  // bytes

  std::uint64_t size_of_files() const {
    std::uint64_t out = 0;
    for (const std::string& file : arguments_.files) out += file_size(file);
    return out;
  }

  static bool is_json_lines(const std::string& file) {
    const std::size_t dot = file.rfind('.');
    return dot != std::string::npos && (file.substr(dot) == ".jsonl" || file.substr(dot) == ".ndjson");
  }

  std::size_t pile_bytes() {
    std::size_t out = 0;
    for (DocId d = 0; d < engine_.document_count(); ++d) out += engine_.document(d).text.size() * 2;
    return out;
  }

  void flush(ArchiveWriter& writer) {
    if (engine_.document_count() > 0) writer.add(engine_.pile(), engine_.lexicon());
    engine_.clear();
  }

  // A line that is no article is named and left out.
  void add_plain(std::string_view lines, const std::string& name, ArchiveWriter& writer) {
    for (std::size_t from = 0; from < lines.size();) {
      std::string_view good = lines.substr(from);
      const Result<std::vector<PlainDocument>> all = read_plain_documents(good);
      from = lines.size();
      if (!all.ok()) {
        Error error = all.error();
        const auto at = static_cast<std::size_t>(error.at);
        const std::size_t begin = at == 0 ? 0 : good.rfind('\n', at - 1) + 1;
        from = std::min(good.find('\n', at), good.size()) +
               static_cast<std::size_t>(good.data() - lines.data()) + 1;
        error.at += static_cast<std::uint64_t>(good.data() - lines.data());
        complain_of({{name, error}});
        good = good.substr(0, begin);
      }
      const Result<std::vector<PlainDocument>> documents = all.ok() ? all : read_plain_documents(good);
      for (const PlainDocument& document : documents.value()) writer.add(document);
    }
  }

  // A batch of lines at a time, however large the file is.
  void add_lines(const std::string& file, ArchiveWriter& writer) {
    LineReader lines(file, kBatch);
    for (std::uint64_t first = 1; lines.next(); first += lines.count()) {
      const std::string name = first == 1 ? file : file + "@" + std::to_string(first);
      if (arguments_.plain) {
        add_plain(lines.bytes(), name, writer);
      } else {
        complain_of(
            engine_.add(lines.bytes(), {name, arguments_.date, arguments_.encoding, "jsonl"}).refused);
        flush(writer);
      }
    }
    if (lines.error().empty()) return;
    complain(file, lines.error());
    refused_ = true;
  }

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

  int search() {
    if (arguments_.has_suggest) {
      const std::size_t most = arguments_.limit == Arguments().limit ? 8 : arguments_.limit;
      print_line(suggestions_json(engine_.suggest(arguments_.suggest, most), arguments_.suggest));
      return status();
    }
    if (arguments_.queries.empty()) {
      answer("", request(arguments_.query, arguments_.filters));
      return status();
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
    return status();
  }

  void query_line(const std::string& text, std::size_t line) {
    if (text.find_first_not_of(" \t\r") == std::string::npos) return;
    const Result<JsonTree> parsed = parse_json(text);
    const JsonNode* query = parsed.ok() ? json_member(parsed.value(), 0, "q", JsonKind::string) : nullptr;
    if (query == nullptr) {
      complain(arguments_.queries + ":" + std::to_string(line),
               "bad_json: not an object with a string under \"q\"");
      refused_ = true;
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
    complain(id.empty() ? "query" : id, describe(results.error()));
    refused_ = true;
  }

  [[nodiscard]] int status() const { return refused_ ? 1 : 0; }

  const Arguments& arguments_;
  Engine engine_;
  bool refused_ = false;
  bool index_broken_ = false;
};

int run_with_lexicon(const Arguments& arguments) {
  std::string bytes;  // a pack from a file; its data is aligned as any allocation is
  std::string pack_name = "built-in lexicon";
  std::span<const std::byte> pack = builtin_lexicon();
  std::vector<ListFile> lists;
  for (const std::string& name : arguments.lexicons) {
    FileBytes input = read_file(name);
    if (!input.error.empty()) {
      complain(name, input.error);
      return 1;
    }
    if (!Pack::looks_like(input.bytes)) {
      lists.push_back({name, std::move(input.bytes)});
      continue;
    }
    pack_name = name;
    bytes = std::move(input.bytes);
    pack = std::as_bytes(std::span<const char>(bytes.data(), bytes.size()));
  }
  const Result<Lexicon> lexicon = Lexicon::open(pack);
  if (!lexicon.ok()) {
    complain(pack_name, describe(lexicon.error()));
    return 1;
  }
  return Program(arguments, lexicon.value(), lists).run();
}

}  // namespace
}  // namespace newsprism::cli

int main(int count, char** values) {
  using namespace newsprism::cli;
  const Arguments arguments = parse_arguments(count, values);
  if (!arguments.usage_error.empty()) {
    std::fprintf(stderr, "newsprism: %s\n%s", arguments.usage_error.c_str(), usage("").c_str());
    return 2;
  }
  if (arguments.command == "version") {
    std::printf("newsprism %s\n", kVersion);
    return 0;
  }
  if (arguments.command == "help") {
    std::fputs(usage(arguments.files[0]).c_str(), stdout);
    return 0;
  }
  return run_with_lexicon(arguments);
}
