#include "cli/inputs.h"

#include "cli/console.h"
#include "cli/files.h"
#include "cli/unzip.h"

namespace newsprism::cli {

void Inputs::add(const std::string& file) {
  const FileBytes input = read_file(file);
  if (!input.error.empty()) return refuse(file, input.error);
  if (!looks_like_zip(input.bytes)) return add(input.bytes, file, arguments_.format);
  Unzip archive(input.bytes, file);
  while (archive.next()) add(archive.bytes(), archive.name(), arguments_.format);
  refuse(archive.refused());
}

void Inputs::add(const std::string& bytes, const std::string& name, const std::string& format) {
  refuse(engine_.add(bytes, {name, arguments_.date, arguments_.encoding, format}).refused);
}

void Inputs::apply_choices() {
  const FileBytes input = read_file(arguments_.choices);
  const Result<std::uint32_t> applied = engine_.apply_choices(input.bytes);
  if (!input.error.empty()) {
    refuse(arguments_.choices, input.error);
  } else if (!applied.ok()) {
    refuse(arguments_.choices, describe(applied.error()));
  }
}

void Inputs::refuse(const std::string& where, const std::string& why) {
  complain(where, why);
  refused_ = true;
}

void Inputs::refuse(const std::vector<Refusal>& refused) {
  for (const Refusal& r : refused) refuse(r.name, describe(r.error));
}

}  // namespace newsprism::cli
