// What was read, as an index keeps it.
#pragma once

#include <string>
#include <vector>

#include "facts/pile.h"
#include "index/index.h"
#include "index/stored.h"
#include "lexicon/lexicon.h"

namespace newsprism {

// The text goes to `text`, which the result views.
[[nodiscard]] StoredDocument store(const Document& document, const Reading& reading, const Pile& pile,
                                   std::string& text);
// A title line, and a paragraph for each line of the body.
[[nodiscard]] StoredDocument store(const PlainDocument& plain, std::string& text);
[[nodiscard]] StoredEntity store(const Entity& entity, const Lexicon& lexicon);

// Joins two that are one.
void add_names(const StoredEntity& from, StoredEntity& to);
void add_once(const std::string& name, std::vector<std::string>& out);
// The entities under their new numbers.
void rename(const std::vector<EntityId>& renamed, StoredDocument& document);

}  // namespace newsprism
