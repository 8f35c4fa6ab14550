// Sections of a page that a line of text opens: readers' comments, links to other articles.
//
//   <h3>34 responses to "..."</h3> <ol>...     comments, to the end of what it stands at the head of
//   <p>Leia também:</p> <ul><li><a>...         related stories, as long as links follow
//
// For pages whose elements have no telling names. The words are those of many languages' news pages.
#pragma once

#include <cstdint>
#include <string_view>

namespace newsprism {

// kHintComments or kHintRelated when the line, a folded key, opens such a section; else 0.
[[nodiscard]] std::uint32_t section_opened_by(std::u32string_view key);

// The line begins as a pointer to another article does: "Read more: ...". To be believed of links only.
[[nodiscard]] bool points_elsewhere(std::u32string_view key);

// What stands under a picture and says whose it is: "The pier at dusk (Photo: O. Kvist)".
[[nodiscard]] bool is_picture_line(std::u32string_view key);

// A notice about the page's cookies.
[[nodiscard]] bool is_cookie_notice(std::u32string_view key);

}  // namespace newsprism
