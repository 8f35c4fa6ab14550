#include <cstdint>
#include <cstdlib>

#include "document/zip_directory.h"

// What an archive claims is used to cut its bytes: every entry has to lie inside the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto directory = newsprism::read_zip_directory({reinterpret_cast<const char*>(data), size});
  if (!directory.ok()) return 0;
  for (const newsprism::ZipEntry& entry : directory.value().entries) {
    if (entry.offset > size || entry.packed > size - entry.offset || entry.name.empty()) std::abort();
  }
  return 0;
}
