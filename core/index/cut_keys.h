// The search keys (normalize.h) that words have where a reader cut them out of a longer text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsprism {

// Other keys for words that begin or end inside a number, where its grouping cannot be seen: "0,00" is 000 in
// 10,000 and itself in 0,0012; or with one ideograph of a word: "片 重" stands in 芯片 重要. Without
// search_key(text); empty for most words.
[[nodiscard]] std::vector<std::u32string> other_cut_keys(std::u32string_view text);

}  // namespace newsprism
