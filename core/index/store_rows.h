// Documents and entities of an index, row by row, to and from bytes.
#pragma once

#include "base/byte_io.h"
#include "index/stored.h"

namespace newsprism {

void write_document(const StoredDocument& document, ByteWriter& out);
void write_entity(const StoredEntity& entity, ByteWriter& out);

// The reader fails where a row is damaged: a range that goes backwards, leaves the blocks or does
// not fit the text, an entity or a type that does not exist.
[[nodiscard]] StoredDocument read_document(ByteReader& in, std::uint32_t entity_count);
[[nodiscard]] StoredEntity read_entity(ByteReader& in);

}  // namespace newsprism
