// The inside of a block of Markdown as HTML: without the marks of links, emphasis and code.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsprism {

// The words of images go to `captions`. With `references` "[a][b]" is a link, too. Linear.
void append_inline(std::string& html, std::string_view markdown, bool references,
                   std::vector<std::string>& captions);

}  // namespace newsprism
