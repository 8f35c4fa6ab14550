// `newsprism search`: a question or a file of them, or what a reader may be about to type.
#pragma once

#include "cli/inputs.h"

namespace newsprism::cli {

// Prints a line for each answer. Returns the exit status.
int search(const Arguments& arguments, Engine& engine, Inputs& inputs);

}  // namespace newsprism::cli
