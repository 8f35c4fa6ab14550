// Numbers that name things inside one Engine.
#pragma once

#include <cstdint>

namespace newsprism {

using DocId = std::uint32_t;     // position in Pile::documents
using EntityId = std::uint32_t;  // position in Pile::entities; printed as "e1" for 0

inline constexpr EntityId kNoEntity = 0xFFFFFFFF;

}  // namespace newsprism
