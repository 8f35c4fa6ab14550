// A parsed JSON value, flat: no depth of nesting can exhaust a stack, and dropping it is one free.
//
//   {"a":[1,"x"]}     nodes   0 object   1 array "a"   2 number "1"   3 string "x"
//                     first_child  1          2             0             0
//                     next         0          0             3             0
//
// Node 0 is the value itself, so 0 as a link means none. Numbers keep the digits of the input.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsprism {

enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };

struct JsonNode {
  JsonKind kind = JsonKind::null;
  std::uint32_t first_child = 0;
  std::uint32_t next = 0;
  std::string key;   // of a member of an object, as written
  std::string text;  // of a string or number, UTF-8
};

using JsonTree = std::vector<JsonNode>;

// The first member of an object with that key; null where there is none, or where it is of another kind.
[[nodiscard]] const JsonNode* json_member(const JsonTree& tree, std::uint32_t object, std::string_view key);
[[nodiscard]] const JsonNode* json_member(const JsonTree& tree, std::uint32_t object, std::string_view key,
                                          JsonKind kind);

}  // namespace newsprism
