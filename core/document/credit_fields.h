// "label: value" in one line of a header or a credit.
//
//   时间:2025-07-17 来源:某某日报 作者:李明      (source, 某某日报) (author, 李明)
//   本文来自微信公众号"某某",作者:李明,站点经授权发布   (source, 某某) (author, 李明) (site, 站点)
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace newsprism {

enum class Field : std::uint8_t { published, source, site, author, editor };

struct FieldValue {
  Field field;
  Range value;               // empty: the label stands alone, the value is on the next line
  bool republished = false;  // of a source: the text was published there first
};

// In the order of the line; `line` is a range of the key. Linear in the line.
[[nodiscard]] std::vector<FieldValue> find_fields(std::u32string_view key, Range line);

}  // namespace newsprism
