#include "cli/files.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

namespace newsprism::cli {
namespace {

std::string read_all(std::FILE* file) {
  std::string bytes;
  char buffer[65536];
  for (;;) {
    const std::size_t n = std::fread(buffer, 1, sizeof buffer, file);
    bytes.append(buffer, n);
    if (n < sizeof buffer) return bytes;
  }
}

}  // namespace

std::uint64_t file_size(const std::string& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  return error ? 0 : size;
}

FileBytes read_file(const std::string& path) {
  if (path == "-") return {read_all(stdin), ""};
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) return {"", "is a directory"};
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (!file) return {"", std::strerror(errno)};
  FileBytes out{read_all(file), ""};
  if (std::ferror(file)) out.error = "could not be read to its end";
  std::fclose(file);
  return out;
}

LineReader::LineReader(const std::string& path, std::size_t size) : size_(size) {
  file_ = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  if (file_ == nullptr) error_ = std::strerror(errno);
}

LineReader::~LineReader() {
  if (file_ != nullptr && file_ != stdin) std::fclose(file_);
}

bool LineReader::next() {
  bytes_ = std::move(rest_);
  rest_.clear();
  while (file_ != nullptr) {
    const std::size_t held = bytes_.size();
    bytes_.resize(held + size_);
    const std::size_t got = std::fread(&bytes_[held], 1, size_, file_);
    bytes_.resize(held + got);
    if (got < size_) {
      if (std::ferror(file_)) error_ = "could not be read to its end";
      break;
    }
    const std::size_t end = bytes_.rfind('\n');
    if (end == std::string::npos) continue;
    rest_ = bytes_.substr(end + 1);
    bytes_.resize(end + 1);
    break;
  }
  return !bytes_.empty();
}

std::uint64_t LineReader::count() const {
  return static_cast<std::uint64_t>(std::count(bytes_.begin(), bytes_.end(), '\n'));
}

std::string write_file(const std::string& path, const std::string& bytes) {
  const std::string beside = path + ".part";
  std::FILE* file = std::fopen(beside.c_str(), "wb");
  if (!file) return std::strerror(errno);
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  const bool closed = std::fclose(file) == 0;
  if (!written || !closed) {
    std::remove(beside.c_str());
    return "could not be written";
  }
  return std::rename(beside.c_str(), path.c_str()) == 0 ? "" : std::strerror(errno);
}

}  // namespace newsprism::cli
