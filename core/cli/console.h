// What the program prints: results on standard output, a line each, and what is wrong with the input beside
// them.
#pragma once

#include <string>

#include "base/result.h"

namespace newsprism::cli {

void print_line(const std::string& line);
// "newsprism: WHERE: WHAT"
void complain(const std::string& where, const std::string& what);
[[nodiscard]] std::string describe(const Error& error);

}  // namespace newsprism::cli
