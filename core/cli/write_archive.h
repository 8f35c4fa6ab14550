// `newsprism index --shards`: the articles of all files as an archive (archive.h).
#pragma once

#include "cli/inputs.h"

namespace newsprism::cli {

// Articles go to the archive a batch at a time, each batch a pile of its own. Returns the exit status.
int write_archive(const Arguments& arguments, Engine& engine, Inputs& inputs);

}  // namespace newsprism::cli
