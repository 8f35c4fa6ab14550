// Whole files, with a reason when they cannot be had.
#pragma once

#include <cstdint>
#include <cstdio>
#include <string>

namespace newsprism::cli {

struct FileBytes {
  std::string bytes;
  std::string error;  // empty when the file was read
};

// 0 where it is not known.
[[nodiscard]] std::uint64_t file_size(const std::string& path);

// "-" is standard input.
[[nodiscard]] FileBytes read_file(const std::string& path);

// Whole lines of a file, some at a time: about `size` bytes, more where a line is longer.
class LineReader {
 public:
  LineReader(const std::string& path, std::size_t size);
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  // False at the end, or where error() says why.
  bool next();
  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] std::uint64_t count() const;  // lines in them
  [[nodiscard]] const std::string& error() const { return error_; }

 private:
  std::FILE* file_ = nullptr;
  std::size_t size_;
  std::string bytes_, rest_, error_;
};

// The reason, or empty when it was written. Goes through a file beside it, so that an old one is
// replaced whole or not at all.
[[nodiscard]] std::string write_file(const std::string& path, const std::string& bytes);

}  // namespace newsprism::cli
