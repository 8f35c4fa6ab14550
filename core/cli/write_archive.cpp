#include "cli/write_archive.h"

#include <algorithm>
#include <cstdio>

#include "cli/archive.h"
#include "cli/console.h"
#include "cli/files.h"
#include "index/plain_documents.h"

namespace newsprism::cli {
namespace {

constexpr std::size_t kBatch = std::size_t{1} << 20;  // bytes

ArchiveWriter::Limits limits_for(const std::vector<std::string>& files) {
  std::uint64_t size = 0;
  for (const std::string& file : files) size += file_size(file);
  ArchiveWriter::Limits out;
  out.grow(size);
  return out;
}

bool is_json_lines(const std::string& file) {
  const std::size_t dot = file.rfind('.');
  return dot != std::string::npos && (file.substr(dot) == ".jsonl" || file.substr(dot) == ".ndjson");
}

class Archiving {
 public:
  Archiving(const Arguments& arguments, Engine& engine, Inputs& inputs)
      : arguments_(arguments),
        engine_(engine),
        inputs_(inputs),
        folder_(arguments.output),
        scratch_(arguments.output + "/scratch.part"),
        writer_(scratch_, limits_for(arguments.files)) {}

  void add(const std::string& file) {
    if (arguments_.plain || is_json_lines(file)) {
      add_lines(file);
    } else {
      inputs_.add(file);
    }
    if (pile_bytes() > kBatch) flush();
  }

  // Why it could not be written, or nothing.
  std::string finish() {
    flush();
    const std::string error = writer_.finish(folder_) ? folder_.finish() : "";
    return error.empty() && !scratch_.ok() ? "the scratch file beside it could not be written" : error;
  }

  void print_size() {
    std::fprintf(stderr, "newsprism: %u articles, %u pages, %llu bytes\n", writer_.documents(),
                 folder_.pages(), static_cast<unsigned long long>(folder_.size()));
  }

 private:
  std::size_t pile_bytes() {
    std::size_t out = 0;
    for (DocId d = 0; d < engine_.document_count(); ++d) out += engine_.document(d).text.size() * 2;
    return out;
  }

  void flush() {
    if (engine_.document_count() > 0) writer_.add(engine_.pile(), engine_.lexicon());
    engine_.clear();
  }

  // A line that is no article is named and left out.
  void add_plain(std::string_view lines, const std::string& name) {
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
        inputs_.refuse(name, describe(error));
        good = good.substr(0, begin);
      }
      const Result<std::vector<PlainDocument>> documents = all.ok() ? all : read_plain_documents(good);
      for (const PlainDocument& document : documents.value()) writer_.add(document);
    }
  }

  // A batch of lines at a time, however large the file is.
  void add_lines(const std::string& file) {
    LineReader lines(file, kBatch);
    for (std::uint64_t first = 1; lines.next(); first += lines.count()) {
      const std::string name = first == 1 ? file : file + "@" + std::to_string(first);
      if (arguments_.plain) {
        add_plain(lines.bytes(), name);
      } else {
        inputs_.add(lines.bytes(), name, "jsonl");
        flush();
      }
    }
    if (!lines.error().empty()) inputs_.refuse(file, lines.error());
  }

  const Arguments& arguments_;
  Engine& engine_;
  Inputs& inputs_;
  ArchiveFolder folder_;
  ScratchFile scratch_;
  ArchiveWriter writer_;
};

}  // namespace

int write_archive(const Arguments& arguments, Engine& engine, Inputs& inputs) {
  Archiving archive(arguments, engine, inputs);
  for (const std::string& file : arguments.files) archive.add(file);
  const std::string error = archive.finish();
  if (!error.empty()) {
    complain(arguments.output, error);
    return 1;
  }
  archive.print_size();
  return inputs.status();
}

}  // namespace newsprism::cli
