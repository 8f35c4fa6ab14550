// The stored form of an index.
//
//   "NPRISMIX" | u32 version | u32 sections | {u32 offset, u32 size, u32 crc32} x 4 | u32 crc32 of
//   all before | documents | entities | terms | postings
//
// Little-endian; counts and lengths inside the sections are varints. The sections follow each other
// without a gap and end with the file. Every section is checked before any of it is read, and
// every count and range in it against what follows, since whoever made the file also made the sums.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "index/stored.h"

namespace newsprism {

inline constexpr std::string_view kIndexMagic = "NPRISMIX";
inline constexpr std::uint32_t kIndexVersion = 1;

[[nodiscard]] std::string save_snapshot(const Index::Impl& impl);
// Fills `out`, or says what is wrong and where.
[[nodiscard]] std::optional<Error> load_snapshot(std::string_view bytes, Index::Impl& out);

}  // namespace newsprism
