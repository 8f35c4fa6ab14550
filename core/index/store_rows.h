// What an index keeps of a document besides its text and its columns, and entities, to and from bytes.
//
//   row   flags | id | what the flags say of: title, other metadata, | blocks | what was found in the text
#pragma once

#include <cstdint>
#include <string>

#include "base/byte_io.h"
#include "index/stored.h"

namespace newsprism {

// 20250716; the first day of a month or year; 0 where nothing says it.
[[nodiscard]] std::uint32_t day_of(const StoredDocument& document);

// 2025-07-16 of it.
[[nodiscard]] std::string iso_day(std::uint32_t day);

// `day` and, with `has_source`, the source stand in the columns.
void write_row(const StoredDocument& document, std::uint32_t day, bool has_source, ByteWriter& out);
// Fills what the row says of a document with its text. The reader fails where the row is damaged: a range
// that goes backwards, leaves the blocks or does not fit the text, an entity or a type that does not exist.
void read_row(ByteReader& in, std::uint32_t entity_count, std::uint32_t day, StoredDocument& out);

void write_entity(const StoredEntity& entity, ByteWriter& out);
[[nodiscard]] StoredEntity read_entity(ByteReader& in, std::uint64_t file_size);

// May a file of this size hold `n` things that take `size` bytes each in memory? No good one says so little
// of so many that they take more than four times its bytes.
[[nodiscard]] constexpr bool may_hold(std::uint64_t n, std::size_t size, std::uint64_t file_size) {
  return n * size <= 4 * file_size;
}

}  // namespace newsprism
