#include "base/byte_io.h"

namespace newsprism {

void ByteWriter::u32(std::uint32_t value) {
  append_number(value, 4, bytes_);
}

void ByteWriter::varint(std::uint64_t value) {
  append_varint(value, bytes_);
}

void ByteWriter::signed_varint(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  varint(value < 0 ? ~(bits << 1) : bits << 1);
}

void ByteWriter::text(std::string_view bytes) {
  varint(bytes.size());
  raw(bytes);
}

std::uint8_t ByteReader::u8() {
  if (left() < 1) {
    failed_ = true;
    return 0;
  }
  return static_cast<std::uint8_t>(bytes_[at_++]);
}

std::uint32_t ByteReader::u32() {
  if (left() < 4) {
    failed_ = true;
    return 0;
  }
  std::uint32_t value = 0;
  for (int shift = 0; shift < 32; shift += 8) value |= static_cast<std::uint32_t>(u8()) << shift;
  return value;
}

std::uint64_t ByteReader::varint() {
  std::uint64_t value = 0;
  for (int shift = 0; shift < 64; shift += 7) {
    const std::uint8_t byte = u8();
    value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if ((byte & 0x80) == 0) return failed_ ? 0 : value;
  }
  failed_ = true;
  return 0;
}

std::uint32_t ByteReader::varint32() {
  const std::uint64_t value = varint();
  if (value > 0xFFFFFFFFu) failed_ = true;
  return failed_ ? 0 : static_cast<std::uint32_t>(value);
}

std::int64_t ByteReader::signed_varint() {
  const std::uint64_t bits = varint();
  return static_cast<std::int64_t>((bits & 1) != 0 ? ~(bits >> 1) : bits >> 1);
}

std::string_view ByteReader::raw(std::uint64_t size) {
  if (size > left()) {
    failed_ = true;
    return {};
  }
  const std::string_view out = bytes_.substr(at_, static_cast<std::size_t>(size));
  at_ += out.size();
  return out;
}

std::string_view ByteReader::text() {
  const std::uint64_t size = varint();
  return raw(size);
}

std::uint32_t ByteReader::count(std::uint32_t least) {
  const std::uint32_t n = varint32();
  if (static_cast<std::uint64_t>(n) * least > left()) failed_ = true;
  return failed_ ? 0 : n;
}

}  // namespace newsprism
