#include "base/checksum.h"

#include <bit>
#include <cstring>

namespace newsprism {

namespace {

constexpr std::size_t kVectors = 4;
constexpr std::size_t kBlock = kVectors * 16;
constexpr std::uint32_t kPrime = 0x9E3779B1U;

using Lanes = std::uint32_t __attribute__((vector_size(16)));

void take(const char* block, Lanes (&sums)[kVectors]) {
  for (std::size_t v = 0; v < kVectors; ++v) {
    Lanes data;
    std::memcpy(&data, block + v * 16, 16);
    const Lanes mixed = (sums[v] ^ data) * kPrime;
    sums[v] = mixed << 13 | mixed >> 19;
  }
}

}  // namespace

std::uint32_t fast_checksum(std::string_view bytes) {
  Lanes sums[kVectors] = {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}, {13, 14, 15, 16}};
  std::size_t at = 0;
  for (; at + kBlock <= bytes.size(); at += kBlock) take(bytes.data() + at, sums);
  char last[kBlock] = {};
  if (at < bytes.size()) std::memcpy(last, bytes.data() + at, bytes.size() - at);
  take(last, sums);
  std::uint32_t out = static_cast<std::uint32_t>(bytes.size()) * kPrime;
  for (const Lanes& lanes : sums) {
    for (std::size_t i = 0; i < 4; ++i) out = std::rotl((out ^ lanes[i]) * kPrime, 17);
  }
  return out;
}

}  // namespace newsprism
