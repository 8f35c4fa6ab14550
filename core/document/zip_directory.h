// What is in a ZIP archive, without unpacking it: the program inflates with zlib, the page with the browser.
//
//   [header data]* [directory entry]* [end of directory, comment]
//                                      looked for from the end of the file
//
// Nothing that the archive says of itself is believed unless it fits the file: entries whose data leave the
// file, overlap or are encrypted, and names that lead out of a folder ("/etc/x", "..\\x", "C:x") are refused
// one by one, the others listed. Folders, dot files and __MACOSX are left out silently. Sizes are the
// archive's claim; who unpacks counts for himself (kUnpackedLimit, kUnpackedRatio). ZIP64 is refused. n log
// n.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/read.h"

namespace newsprism {

constexpr std::uint64_t kUnpackedLimit = 1ULL << 30;      // bytes of all entries together
constexpr std::uint64_t kUnpackedRatio = 200;             // unpacked to packed, of one entry
constexpr std::uint64_t kUnpackedRatioFrom = 1ULL << 20;  // bytes of an entry before the ratio counts

struct ZipEntry {
  std::string name;        // as written
  bool utf8 = false;       // the name is UTF-8, for certain
  bool deflated = false;   // else stored as it is
  std::uint32_t crc = 0;   // of the unpacked data
  std::uint32_t size = 0;  // of them, as claimed
  std::size_t offset = 0;  // of the packed data in the file
  std::size_t packed = 0;
};

struct ZipDirectory {
  std::vector<ZipEntry> entries;
  std::vector<Refusal> refused;  // by the name in the archive; ErrorCode::bad_archive
};

[[nodiscard]] bool looks_like_zip(std::string_view bytes);

// Error: bad_archive, when there is no directory that can be read.
[[nodiscard]] Result<ZipDirectory> read_zip_directory(std::string_view bytes);

}  // namespace newsprism
