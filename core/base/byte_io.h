// Little-endian numbers in and out of byte strings, for the stored forms.
//
//   u32 0x01020304 -> 04 03 02 01        varint 300 -> AC 02 (seven bits a byte, low bits first)
//
// A reader over foreign bytes never reads past their end: the first read that would makes it fail,
// and from then on every read gives zero or nothing, so a caller asks ok() once at the end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsprism {

class ByteWriter {
 public:
  void u8(std::uint8_t value) { bytes_.push_back(static_cast<char>(value)); }
  void u32(std::uint32_t value);
  void varint(std::uint64_t value);
  void signed_varint(std::int64_t value);  // zigzag: small negative numbers stay small
  void raw(std::string_view bytes) { bytes_.append(bytes); }
  void text(std::string_view bytes);  // length, then the bytes

  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class ByteReader {
 public:
  // `origin` is the place of bytes[0] in the whole file: at() counts from there.
  explicit ByteReader(std::string_view bytes, std::uint64_t origin = 0) : bytes_(bytes), origin_(origin) {}

  std::uint8_t u8();
  std::uint32_t u32();
  std::uint64_t varint();
  std::uint32_t varint32();  // fails above 32 bits
  std::int64_t signed_varint();
  std::string_view raw(std::uint64_t size);
  std::string_view text();

  // A count of things that take at least `least` bytes each: fails when so many cannot follow.
  std::uint32_t count(std::uint32_t least);

  // Marks the data as wrong at the present place.
  void fail() { failed_ = true; }
  [[nodiscard]] bool ok() const { return !failed_; }
  [[nodiscard]] bool done() const { return !failed_ && at_ == bytes_.size(); }
  [[nodiscard]] std::uint64_t left() const { return failed_ ? 0 : bytes_.size() - at_; }
  [[nodiscard]] std::uint64_t at() const { return origin_ + at_; }

 private:
  std::string_view bytes_;
  std::uint64_t origin_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

// The lowest `bytes` of a number, and a varint, behind what is in a string already: for pages, which are made
// of several strings.
inline void append_number(std::uint32_t value, std::size_t bytes, std::string& out) {
  for (std::size_t i = 0; i < bytes; ++i) out.push_back(static_cast<char>(value >> i * 8));
}
inline void append_varint(std::uint64_t value, std::string& out) {
  for (; value >= 0x80; value >>= 7) out.push_back(static_cast<char>(value | 0x80));
  out.push_back(static_cast<char>(value));
}

}  // namespace newsprism
