// "&mdash;" "&#8212;" "&#x2014;" "&#151;" to one character.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsprism {

struct HtmlEntity {
  char32_t value = 0;
  std::size_t size = 0;  // bytes read, 0: not an entity, the "&" stands for itself
};

// `text` begins with "&".
[[nodiscard]] HtmlEntity entity_at(std::string_view text);

}  // namespace newsprism
