// What the filters are called and which values they take: the same in a query and behind --filter.
//
//   typed    语言：简体      after:2025年7月    money＞100亿     speaker:Lin
//   name     lang            after              money            quote_speaker
//   value    zh-Hans         2025-07            >100亿           Lin
#pragma once

#include <string>
#include <string_view>

namespace newsprism {

// The name that filters.cpp knows it by, in any script, case and width; empty for what is no filter.
[[nodiscard]] std::string_view filter_named(std::u32string_view typed);

// money and percent: their values begin with a comparison sign, or mean "equal".
[[nodiscard]] bool is_compared(std::string_view name);

// Its value is a date.
[[nodiscard]] bool is_dated(std::string_view name);

// Its value is a name, perhaps of several words; of an entity.
[[nodiscard]] bool takes_names(std::string_view name);
[[nodiscard]] bool names_entities(std::string_view name);

// The value as filters.cpp takes it; or empty, and `expected` says what it should have been. Twice is as good
// as once.
[[nodiscard]] std::string filter_value(std::string_view name, std::u32string_view typed,
                                       std::string& expected);

}  // namespace newsprism
