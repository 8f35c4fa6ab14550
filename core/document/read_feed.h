// RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom to documents, one for each entry.
//
//   <item><title>Tide falls</title><content:encoded><![CDATA[<p>It fell.</p>]]></content:encoded></item>
//
// An entry is a record of keys as in JSON (article_record.h): its elements, and the feed's title as the site.
// Elements of the feed itself, Dublin Core and content are read whatever their prefix, others are not. A feed
// that breaks off gives its whole entries and a refusal (bad_feed) with the place of the broken one. As
// forgiving as HTML otherwise; linear, flat.
#pragma once

#include <string_view>

#include "document/read.h"

namespace newsprism {

// The first element is <rss>, <feed> or <rdf:RDF>.
[[nodiscard]] bool looks_like_feed(std::string_view utf8);

void read_feed(std::string_view utf8, const ReadOptions& options, ReadOutcome& out);

}  // namespace newsprism
