// The container that all packed tables come in: a file that is used as it lies.
//
//   bytes   "NPRISMPK" | u32 version | u32 section count | {char name[16], u32 offset, u32 size,
//           u32 checksum}* | sections, each aligned to 8
//
// Little-endian. scripts/pack.mjs writes it. A Pack is a view: the bytes must outlive it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace newsprism {

class Pack {
 public:
  // By its first bytes.
  [[nodiscard]] static bool looks_like(std::string_view bytes);

  // Checks magic, version, bounds and checksums; bad_lexicon with the byte offset otherwise.
  [[nodiscard]] static Result<Pack> open(std::span<const std::byte> bytes);

  // The bytes of a section; empty when there is none of that name.
  [[nodiscard]] std::span<const std::byte> section(std::string_view name) const;

 private:
  struct Section {
    std::string_view name;
    std::span<const std::byte> bytes;
  };
  std::vector<Section> sections_;
};

}  // namespace newsprism
