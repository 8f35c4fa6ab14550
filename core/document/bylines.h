// Who wrote an article, name by name.
//
//   本报记者 李明 王芳 通讯员张三             李明, 王芳, 张三
//   Ann Lee and Bo Li in Tokyo for the Pier   Ann Lee, Bo Li; place Tokyo
//   Ann Lee and AP                            Ann Lee; agency AP
//
// Names of photographers, offices and "compiled" are left out. Linear in the byline.
#pragma once

#include <string_view>
#include <vector>

#include "base/range.h"

namespace newsprism {

struct Byline {
  Range whole;  // from the first name to the last; empty where there is none
  std::vector<Range> names;
  Range agency;
  Range place;
};

// `key` is fold(text); the byline without its label. A byline of Latin letters ends where the names end.
[[nodiscard]] Byline read_byline(std::u32string_view key, std::u32string_view text, Range value);

// A Chinese surname and one or two characters; "李 明" too.
[[nodiscard]] bool is_han_person(std::u32string_view key);

// "Reuters", "the Associated Press", "新华社".
[[nodiscard]] bool is_agency(std::u32string_view key);

}  // namespace newsprism
