// What the keys of a record say about an article: of a JSON object, a row of a table, an entry of a feed.
//
// Knows schema.org NewsArticle (also in "@graph"), IPTC ninjs, JSON Feed, trafilatura, newspaper, GNE,
// goose and the names that home-made scrapers use, Chinese ones too. Keys are compared without case,
// "_" and "-": "publish_date", "publishDate" and "Publish-Date" are one.
//
// Values are UTF-8 as they stand in the record, but without entities and without "By ".
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/json_tree.h"

namespace newsprism {

struct ArticleRecord {
  std::string id, file;
  std::string title, body;
  std::string published, updated;
  std::string source, site, author, editor;
  // The keys that were read, as written, and what each was read as: {"pubtime", "published"}.
  std::vector<std::pair<std::string, std::string>> keys;
  const char* carrier = "";  // what the keys are of: "key", "rss", "atom", "column", "front matter"
  bool raw = false;          // the body is the whole article under "text", no title beside it
  bool is_html = false;      // the body has tags
  bool is_article = false;   // schema.org says so
};

// All records in the value, in its order: the value itself, the elements of an array, or what stands
// under keys like "articles" and "@graph". A record has a body; with `bodiless` those with nothing
// but a headline count too (JSON-LD inside a page).
[[nodiscard]] std::vector<ArticleRecord> find_records(const JsonTree& tree, bool bodiless = false);

// A record that is no JSON: keys and values in their order, a key once. The prefix of a key ("dc:date")
// counts for nothing; with `teasers` a description or a summary is the body where there is no other.
using RecordFields = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] ArticleRecord read_fields(const RecordFields& fields, const char* carrier, bool teasers);

// What a key would be read as: "title", "body", "published", ...; null for an unknown one.
[[nodiscard]] const char* field_of_key(std::string_view key);

// "By Ann Lee" to "Ann Lee"; empty for an address, which is no name.
[[nodiscard]] std::string bare_author(std::string name);

}  // namespace newsprism
