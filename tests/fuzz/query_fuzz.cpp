#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "support/check_query.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::u32string text = newsprism::decode_utf8({reinterpret_cast<const char*>(data), size});
  if (const char* promise = newsprism::test::broken_promise(text)) {
    std::fprintf(stderr, "Broken promise: %s\n", promise);
    std::abort();
  }
  return 0;
}
