// A reader's own list of names: JSON lines, or a JSON array, of entries of two forms, which may be mixed.
//
//   {"name":"Gull Rock","type":"LOC","aliases":["鷗岩"]}          the short form of
//   {"id":"loc:gull-rock","type":"LOC","names":{"en":["Gull Rock"],"zh-Hant":["鷗岩"]},"short":{"en":["the
//   Rock"]}}
//   {"label":"GPE","pattern":"Gull Rock","id":"gull-rock"}        a pattern of spaCy's EntityRuler
//   {"label":"GPE","pattern":[{"LOWER":"gull"},{"LOWER":"rock"}]}
//
//   id       joins entries to one entity, and to the built-in one of that id. A pattern's joins patterns
//   type     PER ORG LOC PRODUCT EVENT MEDIA, or a label of spaCy: PERSON; GPE, FAC, LOCATION: a place;
//            WORK_OF_ART: media. NORP, LAW, LANGUAGE are no kind of entity here; dates, amounts and
//            numbers are read from the text, not from a list
//   name, aliases, names, short, nick
//            a text, a list of texts, or an object of these by language (zh-Hans, zh-Hant, en; of another key
//            the script is looked at). A short one counts where a full one is near
//   same_as  id or name of an entity that this one is; null: it is none that is built in
//   pattern  tokens of LOWER, TEXT or ORTH (a text, or {"IN":[texts]}), with or without "OP":"?". What asks
//   for
//            spaCy's own analysis (POS, LEMMA, SHAPE, REGEX, ...) cannot be asked here
//
// Other keys are passed over. What becomes of the entries is lexicon/own_names.h. An entry with a fault is
// refused with line, column and what was expected; what is right in it, and the others, hold. Linear.
#pragma once

#include <cstddef>
#include <string_view>

#include "document/read.h"

namespace newsprism {

// Names of one list; of one entry, with all that its pattern stands for; characters of a name.
inline constexpr std::size_t kMostListNames = 200'000, kMostEntryNames = 1'000, kLongestListName = 200;
// Refusals of one list that are told one by one.
inline constexpr std::size_t kMostListRefusals = 100;

// By its first entries.
[[nodiscard]] bool looks_like_list(std::string_view utf8);

// Fills out.list.
void read_list(std::string_view utf8, const ReadOptions& options, ReadOutcome& out);

}  // namespace newsprism
