// The stored form of an index.
//
//   "NPRISMIX" | u32 version | u32 sections | {u64 offset, u64 size, u32 checksum} x 7 | u32 checksum of all
//   before | the sections: those of one segment (segment.h), and the entities
//
// Little-endian; counts and lengths inside the sections are varints. The sections follow each other without a
// gap and end with the file, which is used where it lies. Its sums are checked when it is opened; that is no
// proof, since whoever made the file made the sums, so every count and range is checked again where it is
// used.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "index/impl.h"

namespace newsprism {

inline constexpr std::string_view kIndexMagic = "NPRISMIX";
inline constexpr std::uint32_t kIndexVersion = 2;

[[nodiscard]] std::string save_index_file(const Index::Impl& impl);
// Opens impl.file_bytes(), or says what is wrong and where.
[[nodiscard]] std::optional<Error> open_index_file(Index::Impl& impl);

}  // namespace newsprism
