#include "cli/train/end_with.h"

#include <cstdio>
#include <cstdlib>

namespace newsprism::train {

void end_with(int status, const std::string& why) {
  std::fprintf(stderr, "newsprism-train: %s\n", why.c_str());
  std::exit(status);
}

}  // namespace newsprism::train
