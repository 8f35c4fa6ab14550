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

inline constexpr std::size_t kIndexTable = 16, kIndexSections = 7, kIndexRow = 20;
inline constexpr std::size_t kIndexHeader = kIndexTable + kIndexSections * kIndexRow + 4;

inline void put_u32(std::string& bytes, std::size_t at, std::uint32_t value) {
  for (std::size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(value >> (8 * i));
}

// Makes the checksums right again.
inline void seal_index(std::string& bytes) {
  if (bytes.size() < kIndexHeader) return;
  ByteReader table(std::string_view(bytes).substr(kIndexTable));
  for (std::size_t row = 0; row < kIndexSections; ++row) {
    const std::uint64_t offset = table.u64(), size = table.u64();
    (void)table.u32();
    if (offset > bytes.size() || size > bytes.size() - offset) return;
    const std::string_view section =
        std::string_view(bytes).substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(size));
    put_u32(bytes, kIndexTable + row * kIndexRow + 16, fast_checksum(section));
  }
  put_u32(bytes, kIndexHeader - 4, fast_checksum(std::string_view(bytes).substr(0, kIndexHeader - 4)));
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
