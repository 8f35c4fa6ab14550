// The native program: what it prints is documented by --help and in the README.
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "cli/archive.h"
#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "cli/search.h"
#include "cli/tag.h"
#include "cli/write_archive.h"
#include "data/builtin_lexicon.h"
#include "engine.h"
#include "index/index_file.h"
#include "view/json_view.h"

namespace newsprism::cli {
namespace {

constexpr const char* kVersion = NEWSPRISM_VERSION;

struct ListFile {
  std::string name, bytes;
};

// One run of a command.
class Program {
 public:
  // lists: of the reader's own names
  Program(const Arguments& arguments, const Lexicon& lexicon, const std::vector<ListFile>& lists)
      : arguments_(arguments), engine_(lexicon), inputs_(arguments, engine_) {
    for (const ListFile& list : lists)
      inputs_.refuse(engine_.add(list.bytes, {list.name, "", "", "names"}).refused);
  }

  int run() {
    if (arguments_.command == "tag") {
      tag_lines(engine_.lexicon());
      return inputs_.status();
    }
    if (arguments_.command == "search" && load_index()) return search(arguments_, engine_, inputs_);
    if (index_broken_) return 1;
    if (!arguments_.choices.empty()) inputs_.apply_choices();
    if (arguments_.shards && arguments_.command == "index")
      return write_archive(arguments_, engine_, inputs_);
    for (const std::string& file : arguments_.files) inputs_.add(file);
    if (arguments_.command == "read") return read();
    if (arguments_.command == "dossier") return dossier();
    if (arguments_.command == "network") return network();
    if (arguments_.command == "index") return write_index();
    return search(arguments_, engine_, inputs_);
  }

 private:
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
    return inputs_.status();
  }

  int dossier() {
    print_line(dossier_json(engine_.pile(), {}));
    return inputs_.status();
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
    return inputs_.status();
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
    if (error.empty()) return inputs_.status();
    complain(arguments_.output, error);
    return 1;
  }

  const Arguments& arguments_;
  Engine engine_;
  Inputs inputs_;
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
