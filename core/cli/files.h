// Whole files, with a reason when they cannot be had.
#pragma once

#include <string>

namespace newsprism::cli {

struct FileBytes {
  std::string bytes;
  std::string error;  // empty when the file was read
};

// "-" is standard input.
[[nodiscard]] FileBytes read_file(const std::string& path);

// The reason, or empty when it was written. Goes through a file beside it, so that an old one is
// replaced whole or not at all.
[[nodiscard]] std::string write_file(const std::string& path, const std::string& bytes);

}  // namespace newsprism::cli
