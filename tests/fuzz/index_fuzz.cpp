// Bytes as the sections of a stored index: whoever forges one makes the checksums right, so here they always
// are. Opening it and asking it may refuse or find anything, and must neither read nor take what is not
// there.
#include <cstdint>
#include <string>
#include <string_view>

#include "support/forged_index.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  newsprism::test::seal_index(bytes);
  const auto loaded = newsprism::Index::load(bytes);
  if (loaded.ok()) (void)newsprism::test::use_index(loaded.value());
  return 0;
}
