// What the keys of a JSON record say about an article.
//
// Knows schema.org NewsArticle (also in "@graph"), IPTC ninjs, JSON Feed, trafilatura, newspaper, GNE,
// goose and the names that home-made scrapers use, Chinese ones too. Keys are compared without case,
// "_" and "-": "publish_date", "publishDate" and "Publish-Date" are one.
//
// Values are UTF-8 as they stand in the record, but without entities and without "By ".
#pragma once

#include <string>
#include <vector>

#include "document/json_tree.h"

namespace newsprism {

struct ArticleRecord {
  std::string id, file;
  std::string title, body;
  std::string published;
  std::string source, site, author, editor;
  bool raw = false;         // the body is the whole article under "text", no title beside it
  bool is_html = false;     // the body has tags
  bool is_article = false;  // schema.org says so
};

// All records in the value, in its order: the value itself, the elements of an array, or what stands
// under keys like "articles" and "@graph". A record has a body; with `bodiless` those with nothing
// but a headline count too (JSON-LD inside a page).
[[nodiscard]] std::vector<ArticleRecord> find_records(const JsonTree& tree, bool bodiless = false);

// "By Ann Lee" to "Ann Lee"; empty for an address, which is no name.
[[nodiscard]] std::string bare_author(std::string name);

}  // namespace newsprism
