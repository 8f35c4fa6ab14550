#include "lexicon/pack.h"

#include <array>
#include <bit>
#include <cstring>
#include <string>
#include <utility>

namespace newsprism {
namespace {

static_assert(std::endian::native == std::endian::little, "packs are used as they lie");

constexpr std::string_view kMagic = "NPRISMPK";
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kHead = 16;
constexpr std::size_t kNameSize = 16;
constexpr std::size_t kRow = kNameSize + 12;
constexpr std::uint32_t kMostSections = 64;

// Four tables, so that four bytes go at once: the whole pack is summed on every start.
struct CrcTables {
  std::array<std::array<std::uint32_t, 256>, 4> at{};
  constexpr CrcTables() {
    for (std::uint32_t n = 0; n < 256; ++n) {
      std::uint32_t crc = n;
      for (int k = 0; k < 8; ++k) crc = (crc & 1) != 0 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
      at[0][n] = crc;
    }
    for (std::uint32_t n = 0; n < 256; ++n) {
      for (std::size_t t = 1; t < 4; ++t) at[t][n] = at[0][at[t - 1][n] & 0xFF] ^ (at[t - 1][n] >> 8);
    }
  }
};
constexpr CrcTables kCrc;

std::uint32_t read_u32(std::span<const std::byte> bytes, std::size_t at) {
  std::uint32_t value = 0;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

std::uint32_t crc32(std::span<const std::byte> bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  std::size_t at = 0;
  for (; at + 4 <= bytes.size(); at += 4) {
    crc ^= read_u32(bytes, at);
    crc = kCrc.at[3][crc & 0xFF] ^ kCrc.at[2][(crc >> 8) & 0xFF] ^ kCrc.at[1][(crc >> 16) & 0xFF] ^
          kCrc.at[0][crc >> 24];
  }
  for (; at < bytes.size(); ++at) {
    crc = kCrc.at[0][(crc ^ std::to_integer<std::uint32_t>(bytes[at])) & 0xFF] ^ (crc >> 8);
  }
  return ~crc;
}

Error damaged(std::size_t at, const char* why) {
  return Error{ErrorCode::bad_lexicon, at, why};
}

std::string_view name_at(std::span<const std::byte> bytes, std::size_t at) {
  const char* text = reinterpret_cast<const char*>(bytes.data() + at);
  std::size_t size = 0;
  while (size < kNameSize && text[size] != '\0') ++size;
  return {text, size};
}

}  // namespace

Result<Pack> Pack::open(std::span<const std::byte> bytes) {
  if (bytes.size() < kHead || std::memcmp(bytes.data(), kMagic.data(), kMagic.size()) != 0) {
    return damaged(0, "not a lexicon pack");
  }
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % 8 != 0) return damaged(0, "not aligned to 8 bytes");
  if (read_u32(bytes, 8) != kVersion) return damaged(8, "written by another version");
  const std::uint32_t count = read_u32(bytes, 12);
  if (count > kMostSections || kHead + count * kRow > bytes.size()) return damaged(12, "cut off in its head");
  Pack pack;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t row = kHead + i * kRow;
    const std::size_t offset = read_u32(bytes, row + kNameSize);
    const std::size_t size = read_u32(bytes, row + kNameSize + 4);
    if (offset > bytes.size() || size > bytes.size() - offset) return damaged(row, "a section lies outside");
    if (offset % 8 != 0) return damaged(row, "a section is not aligned");
    const auto body = bytes.subspan(offset, size);
    if (crc32(body) != read_u32(bytes, row + kNameSize + 8)) return damaged(offset, "wrong checksum");
    pack.sections_.push_back(Section{name_at(bytes, row), body});
  }
  return pack;
}

std::span<const std::byte> Pack::section(std::string_view name) const {
  for (const Section& section : sections_) {
    if (section.name == name) return section.bytes;
  }
  return {};
}

}  // namespace newsprism
