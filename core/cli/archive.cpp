#include "cli/archive.h"

#include <zlib.h>

#include <cstdio>
#include <cstring>
#include <filesystem>

#include "base/byte_io.h"
#include "cli/files.h"

namespace newsprism::cli {
namespace {

// Where a head lists its pages: a size and a checksum each (index/index_file.h).
constexpr std::size_t kTable = 24;

std::string page_name(std::string_view head, std::uint32_t page) {
  char name[48];
  const std::uint32_t sum = ByteReader(head.substr(kTable + std::size_t{page} * 8 + 4)).u32();
  std::snprintf(name, sizeof name, "pages/%u-%08x.npz", page, sum);
  return name;
}

std::string deflated(std::string_view bytes) {
  uLongf size = compressBound(static_cast<uLong>(bytes.size()));
  std::string out(size, '\0');
  compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
            static_cast<uLong>(bytes.size()), Z_BEST_COMPRESSION);
  out.resize(size);
  return out;
}

bool inflate_to(std::string_view packed, char* to, std::size_t size) {
  uLongf got = static_cast<uLongf>(size);
  return uncompress(reinterpret_cast<Bytef*>(to), &got, reinterpret_cast<const Bytef*>(packed.data()),
                    static_cast<uLong>(packed.size())) == Z_OK &&
         got == size;
}

constexpr std::string_view kMagic = "NPRISMAR";
// No head is larger; what says so is damaged.
constexpr std::uint32_t kMostHead = 1U << 28;

class FolderPages : public PageSource {
 public:
  FolderPages(std::string folder, std::string_view head) : folder_(std::move(folder)), head_(head) {}

  bool read(std::uint32_t page, char* to, std::size_t size) override {
    const FileBytes file = read_file(folder_ + "/" + page_name(head_, page));
    return file.error.empty() && inflate_to(file.bytes, to, size);
  }

 private:
  std::string folder_, head_;
};

}  // namespace

ScratchFile::ScratchFile(const std::string& path) : path_(path), file_(std::fopen(path.c_str(), "w+b")) {
  ok_ = file_ != nullptr;
}

ScratchFile::~ScratchFile() {
  if (file_ == nullptr) return;
  std::fclose(file_);
  std::remove(path_.c_str());
}

void ScratchFile::append(std::string_view bytes) {
  if (!ok_) return;
  if (!writing_) ok_ = fseeko(file_, static_cast<off_t>(end_), SEEK_SET) == 0;
  writing_ = true;
  ok_ = ok_ && std::fwrite(bytes.data(), 1, bytes.size(), file_) == bytes.size();
  end_ += bytes.size();
}

bool ScratchFile::read(std::uint64_t at, char* to, std::size_t size) {
  writing_ = false;
  return ok_ && fseeko(file_, static_cast<off_t>(at), SEEK_SET) == 0 &&
         std::fread(to, 1, size, file_) == size;
}

ArchiveFolder::ArchiveFolder(std::string folder) : folder_(std::move(folder)) {
  std::error_code error;
  std::filesystem::create_directories(folder_ + "/pages", error);
  if (error) error_ = error.message();
}

void ArchiveFolder::put(std::string_view bytes) {
  if (!error_.empty()) return;
  if (head_.empty()) {
    head_ = bytes;
    return;
  }
  const std::string page = deflated(bytes);
  error_ = write_file(folder_ + "/" + page_name(head_, pages_++), page);
  size_ += page.size();
}

std::string ArchiveFolder::finish() {
  if (!error_.empty()) return error_;
  ByteWriter out;
  out.raw(kMagic);
  out.u32(static_cast<std::uint32_t>(head_.size()));
  out.raw(deflated(head_));
  size_ += out.bytes().size();
  return write_file(folder_ + "/" + kArchiveHead, out.bytes());
}

std::string read_archive_head(const std::string& folder) {
  const FileBytes file = read_file(folder + "/" + kArchiveHead);
  ByteReader in(file.bytes);
  if (!file.error.empty() || in.raw(kMagic.size()) != kMagic) return "";
  const std::uint32_t size = in.u32();
  if (!in.ok() || size > kMostHead) return "";
  std::string out(size, '\0');
  return inflate_to(in.raw(in.left()), out.data(), size) ? out : "";
}

std::unique_ptr<PageSource> open_folder(const std::string& folder, std::string_view head) {
  return std::make_unique<FolderPages>(folder, head);
}

}  // namespace newsprism::cli
