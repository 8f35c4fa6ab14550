#include "cli/console.h"

#include <cstdio>

namespace newsprism::cli {

void print_line(const std::string& line) {
  std::fwrite(line.data(), 1, line.size(), stdout);
  std::fputc('\n', stdout);
}

void complain(const std::string& where, const std::string& what) {
  std::fprintf(stderr, "newsprism: %s: %s\n", where.c_str(), what.c_str());
}

std::string describe(const Error& error) {
  std::string out = error_name(error.code);
  if (error.at > 0) out += " at " + std::to_string(error.at);
  return error.detail.empty() ? out : out + ": " + error.detail;
}

}  // namespace newsprism::cli
