// An index as somebody with bad intentions would make it, and all that reads what it stores.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/byte_io.h"
#include "base/checksum.h"
#include "index/index.h"
#include "lexicon/lexicon.h"
#include "search/search.h"

namespace newsprism::test {

// Where the checksum of the head begins, and the table of pages.
inline constexpr std::size_t kIndexSum = 16, kIndexTable = 24;

inline void put_u32(std::string& bytes, std::size_t at, std::uint32_t value) {
  for (std::size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(value >> (8 * i));
}

inline std::uint32_t get_u32(std::string_view bytes, std::size_t at) {
  return ByteReader(bytes.substr(at)).u32();
}

// Makes the checksums right again.
inline void seal_index(std::string& bytes) {
  if (bytes.size() < kIndexTable) return;
  const std::string_view all = bytes;
  const std::size_t head = get_u32(all, 12);
  if (head < kIndexTable || head > bytes.size()) return;
  const std::size_t pages = std::min<std::size_t>(get_u32(all, kIndexTable - 4), (head - kIndexTable) / 8);
  std::size_t at = head;
  for (std::size_t row = kIndexTable; row < kIndexTable + pages * 8; row += 8) {
    const std::size_t size = get_u32(bytes, row);
    if (size > bytes.size() - at) break;
    put_u32(bytes, row + 4, fast_checksum(std::string_view(bytes).substr(at, size)));
    at += size;
  }
  put_u32(bytes, kIndexSum,
          fast_checksum(std::string_view(bytes).substr(kIndexSum + 4, head - kIndexSum - 4)));
}

// Asks everything that reads stored ranges; how much it finds.
inline std::uint32_t use_index(const Index& index) {
  std::uint32_t total = 0;
  for (const char* query :
       {"星河", "lin yuan", "plant*", "\"投产。\"", "工厂~", "12亿元", "\"工厂 明年\"~5", "title:星河", ""}) {
    const auto results = search(index, Lexicon(), {query, {}, 0, 10});
    if (results.ok()) total += results.value().total;
  }
  for (const auto& [name, value] : {std::pair<std::string, std::string>{"quote_speaker", "林远"},
                                    {"event_date", "2025-03"},
                                    {"block", "answer"},
                                    {"entity", "老林"}}) {
    const auto results = search(index, Lexicon(), {"", {{name, value}}, 0, 10});
    if (results.ok()) total += results.value().total;
  }
  return total;
}

}  // namespace newsprism::test
