#include "fuzz/check_reading.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  newsprism::fuzz::check_reading({reinterpret_cast<const char*>(data), size}, "text");
  return 0;
}
