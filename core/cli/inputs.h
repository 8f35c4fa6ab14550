// What the command line names, on its way into the engine, and whether any of it was refused.
#pragma once

#include <string>
#include <vector>

#include "cli/arguments.h"
#include "engine.h"

namespace newsprism::cli {

class Inputs {
 public:
  Inputs(const Arguments& arguments, Engine& engine) : arguments_(arguments), engine_(engine) {}

  // The file, or all files of an archive.
  void add(const std::string& file);
  void add(const std::string& bytes, const std::string& name, const std::string& format);
  // Before the articles: choices hold for what is added later.
  void apply_choices();

  void refuse(const std::string& where, const std::string& why);
  void refuse(const std::vector<Refusal>& refused);
  // What the program ends with.
  [[nodiscard]] int status() const { return refused_ ? 1 : 0; }

 private:
  const Arguments& arguments_;
  Engine& engine_;
  bool refused_ = false;
};

}  // namespace newsprism::cli
