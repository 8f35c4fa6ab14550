#include "lexicon/pack.h"

#include <bit>
#include <cstring>
#include <utility>

namespace newsprism {
namespace {

static_assert(std::endian::native == std::endian::little, "packs are used as they lie");

constexpr std::string_view kMagic = "NPRISMPK";
constexpr std::uint32_t kVersion = 3;
constexpr std::size_t kHead = 16;
constexpr std::size_t kNameSize = 16;
constexpr std::size_t kRow = kNameSize + 12;
constexpr std::uint32_t kMostSections = 64;

std::uint32_t read_u32(std::span<const std::byte> bytes, std::size_t at) {
  std::uint32_t value = 0;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

// Four bytes at a time, so that the whole pack costs a millisecond. Each step is one-to-one: no change within
// four bytes goes unseen.
std::uint32_t checksum(std::span<const std::byte> bytes) {
  std::uint32_t sum = 0;
  std::size_t at = 0;
  const auto add = [&](std::uint32_t four) {
    sum = (sum ^ four) * 0x9E3779B1u;
    sum ^= sum >> 15;
  };
  for (; bytes.size() - at >= 4; at += 4) add(read_u32(bytes, at));
  std::uint32_t last = 0;
  if (at < bytes.size()) std::memcpy(&last, bytes.data() + at, bytes.size() - at);
  add(last);
  return sum;
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

bool Pack::looks_like(std::string_view bytes) {
  return bytes.substr(0, kMagic.size()) == kMagic;
}

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
    if (checksum(body) != read_u32(bytes, row + kNameSize + 8)) return damaged(offset, "wrong checksum");
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
