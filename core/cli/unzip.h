// The files in a ZIP archive, one after the other, unpacked with zlib.
//
//   Unzip archive(bytes, "pile.zip");
//   while (archive.next()) engine.add(archive.bytes(), {archive.name()});    "pile.zip/a/one.txt"
//   archive.refused()
//
// What the directory says is not believed: the caps of zip_directory.h hold for what comes out, and its
// checksum must agree. An archive inside an archive is refused by name. One file is in memory at a time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/zip_directory.h"

namespace newsprism::cli {

class Unzip {
 public:
  // `archive` must outlive this.
  Unzip(std::string_view archive, std::string name);

  // Goes to the next file that can be unpacked; false at the end.
  bool next();
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

  // What was refused so far, of the archive as a whole or by file.
  [[nodiscard]] const std::vector<Refusal>& refused() const { return refused_; }

 private:
  [[nodiscard]] const char* unpack(const ZipEntry& entry);
  [[nodiscard]] const char* inflate(std::string_view packed);

  std::string_view archive_;
  std::string archive_name_;
  ZipDirectory directory_;
  std::vector<Refusal> refused_;
  std::size_t at_ = 0;
  std::uint64_t unpacked_ = 0;  // of all files so far
  std::string name_, bytes_;
};

}  // namespace newsprism::cli
