#include "cli/train/settings.h"

#include <cstdio>
#include <cstdlib>

namespace newsprism::train {
namespace {

[[noreturn]] void end_with_usage() {
  std::fputs(
      "newsprism-train -o FILE [--l1 N] [--l1-words N] [--alpha N] [--epochs N] [--least N] [--text FILE] "
      "[--pack FILE] [--seen-words N] [--seen-styles N] [--least-styles N] [--l1-styles N] [--epochs-words "
      "N] "
      "[--importance N] [--least-worth N] [--spare N] [--everything] [--without SET] < SENTENCES\n",
      stderr);
  std::exit(2);
}

}  // namespace

Settings parse(int count, char** values) {
  Settings s;
  for (int i = 1; i < count; ++i) {
    const std::string name = values[i];
    if (name == "--everything") {
      s.everything = true;
      continue;
    }
    if (i + 1 == count) end_with_usage();
    const char* value = values[++i];
    if (name == "-o")
      s.output = value;
    else if (name == "--text")
      s.text = value;
    else if (name == "--pack")
      s.pack = value;
    else if (name == "--without")
      s.without = value;
    else if (name == "--seen-words")
      s.seen_words = static_cast<std::uint32_t>(std::atoi(value));
    else if (name == "--seen-styles")
      s.styles.seen = static_cast<std::uint32_t>(std::atoi(value));
    else if (name == "--least-styles")
      s.styles.least = std::strtof(value, nullptr);
    else if (name == "--spare")
      s.file.spare = static_cast<std::uint32_t>(std::atoi(value));
    else if (name == "--l1")
      s.names.l1 = std::strtof(value, nullptr);
    else if (name == "--l1-words")
      s.words.l1 = std::strtof(value, nullptr);
    else if (name == "--alpha")
      s.names.alpha = s.words.alpha = std::strtof(value, nullptr);
    else if (name == "--epochs")
      s.names.epochs = std::atoi(value);
    else if (name == "--l1-styles")
      s.styles.l1 = std::strtof(value, nullptr);
    else if (name == "--epochs-words")
      s.words.epochs = std::atoi(value);
    else if (name == "--importance")
      s.importance = std::strtof(value, nullptr);
    else if (name == "--least-worth")
      s.file.least_worth = std::strtof(value, nullptr);
    else if (name == "--least")
      s.file.least = std::strtof(value, nullptr);
    else
      end_with_usage();
  }
  if (s.output.empty()) end_with_usage();
  return s;
}

}  // namespace newsprism::train
