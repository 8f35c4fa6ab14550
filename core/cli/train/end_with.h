// The one way out of newsprism-train when something is wrong.
#pragma once

#include <string>

namespace newsprism::train {

// Says why on the standard error, and exits.
[[noreturn]] void end_with(int status, const std::string& why);

}  // namespace newsprism::train
