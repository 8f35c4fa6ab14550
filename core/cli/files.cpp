#include "cli/files.h"

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
