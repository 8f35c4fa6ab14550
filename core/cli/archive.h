// A search index as files for any web server: a head, and a file for each page, which the browser fetches
// when a question needs it.
//
//   DIR/index.npar             "NPRISMAR" | u32 bytes of the head | the head (index/index_file.h), deflated;
//   the
//                              only name that stays when the archive changes
//   DIR/pages/12-9fe2ab01.npz  page 12 by its number and checksum, deflated (RFC 1950)
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "index/archive_writer.h"
#include "index/pages.h"

namespace newsprism::cli {

inline constexpr const char* kArchiveHead = "index.npar";

// The scratch file of an archive's writing, gone when it ends.
class ScratchFile : public Scratch {
 public:
  explicit ScratchFile(const std::string& path);
  ~ScratchFile() override;
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  void append(std::string_view bytes) override;
  bool read(std::uint64_t at, char* to, std::size_t size) override;
  [[nodiscard]] bool ok() const { return ok_; }

 private:
  std::string path_;
  std::FILE* file_ = nullptr;
  std::uint64_t end_ = 0;
  bool ok_ = true, writing_ = false;
};

// The folder that an archive is written to. Pages of an older one that are in it stay, so that who reads it
// is not cut off; the head is replaced last.
class ArchiveFolder : public PageSink {
 public:
  explicit ArchiveFolder(std::string folder);
  void put(std::string_view bytes) override;  // the head, then each page

  // Writes the head; why it could not, or nothing.
  [[nodiscard]] std::string finish();
  // Bytes of all files, and how many pages.
  [[nodiscard]] std::uint64_t size() const { return size_; }
  [[nodiscard]] std::uint32_t pages() const { return pages_; }

 private:
  std::string folder_, head_, error_;
  std::uint64_t size_ = 0;
  std::uint32_t pages_ = 0;
};

// The head of an archive in a folder, empty where there is none or it is damaged; and its pages.
[[nodiscard]] std::string read_archive_head(const std::string& folder);
[[nodiscard]] std::unique_ptr<PageSource> open_folder(const std::string& folder, std::string_view head);

}  // namespace newsprism::cli
