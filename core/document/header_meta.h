// Title, date, source, site, author and editor: from the lines above the text and the credit lines
// below it.
//
//   2025-07-17 08:25 · site.com · 来源: Paper       published, site, source
//   By Ann Lee - 7/17/25 06:56 AM                   author, published
//   本文来自微信公众号"Paper",作者:Li,Site经授权发布   source, author, site
//   责任编辑 | Wang                                  editor
//
// Fills document.meta but for lang, and decides the lines between title and body.
#pragma once

#include <vector>

#include "document/article_extent.h"
#include "document/document.h"
#include "document/lines.h"

namespace newsprism {

void read_header_meta(Document& document, std::vector<Line>& lines, const Extent& extent);

}  // namespace newsprism
