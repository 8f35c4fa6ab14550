// Which language and script a text is in, by counting characters.
#pragma once

#include <cstdint>
#include <string_view>

namespace newsprism {

enum class Language : std::uint8_t { zh_hans, zh_hant, en, mixed };

[[nodiscard]] Language detect_language(std::u32string_view text);

// "zh-Hans", "zh-Hant", "en", "mixed".
[[nodiscard]] const char* language_tag(Language language);

}  // namespace newsprism
