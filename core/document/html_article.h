// Which pieces of a page are the article.
//
//   Home | World | Sport      nav               out, navigation_menu
//   Chip maker opens plant    h1                the title
//   By Ann Lee, July 17       class=byline      metadata
//   The plant in ...          the element with  body
//   It will ...               the most prose    body
//   Read also: ...            class=related     out, related_stories
//
// Every piece adds to its elements what it is worth as prose: a sentence adds, a link or a short line
// takes away. The element with the largest sum is the article; what speaks against itself inside of it
// is left out again. Elements speak by their names (html_hints.h), or else their first line says what they
// are (html_sections.h). No rule knows a site. Linear in the page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/html_pieces.h"

namespace newsprism {

enum class PieceRole : std::uint8_t { furniture, title, metadata, heading, body, caption };

struct PieceVerdict {
  PieceRole role = PieceRole::furniture;
  HtmlTag heading = HtmlTag::none;         // of a heading: h1 to h6
  const char* reason = "navigation_menu";  // of furniture
};

struct ArticleGuide {
  std::u32string title;  // folded; what the page says its title is
  std::u32string body;   // folded; the text that JSON-LD or microdata gives, may be empty
};

// One verdict for each piece. Fills the hints of the pieces.
[[nodiscard]] std::vector<PieceVerdict> find_article(const HtmlTree& tree, HtmlText& page,
                                                     const ArticleGuide& guide);

}  // namespace newsprism
