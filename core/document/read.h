// Bytes of any kind to documents. The only door of this floor.
//
// Finds the format from the bytes, not from the name: JSON, JSON lines, RSS, Atom, CSV, Markdown, HTML, else
// plain text. A reader's own list of names (read_list.h) is no article and comes through this door, too. One
// bad record (a line of JSON lines, a row of a table, the broken end of a feed) does not stop the others: it
// is listed in `refused`. A format of the options that is none of InputReport's: bad_option.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "lexicon/own_names.h"

namespace newsprism {

struct ReadOptions {
  std::string name;           // as given by the user; the stem becomes the id
  std::string date;           // YYYY-MM-DD that the user gave, or empty
  std::string encoding = {};  // that the user says the bytes are in; empty: found by looking
  std::string format = {};    // that the user says the bytes have; empty: found by looking
  // The bytes are UTF-8 that was made outside out of `encoding`, which was found so: bom, declared, detected,
  // given; `replaced` characters of it stand for malformed bytes. Empty: they are as they came.
  std::string decoded = {};
  std::uint32_t replaced = 0;
};

// What an input was taken for.
struct InputReport {
  std::string format;          // text, html, json, jsonl, rss, atom, markdown, csv; names
  std::string encoding;        // utf-8, utf-16le, utf-16be, gb18030, big5, windows-1252; "a+b" for a mixture
  std::string encoding_basis;  // bom, declared, detected, given
  std::uint32_t replaced = 0;  // U+FFFD that stand for malformed bytes
  // The keys of records, columns of a table and marks of a page that were read, and as what:
  // {"pubtime", "published"}.
  std::vector<std::pair<std::string, std::string>> mapping;
};

struct Refusal {
  std::string name;  // the input, with ":line" for a record of it
  Error error;
};

struct ReadOutcome {
  std::vector<Document> documents;
  std::optional<OwnList> list;  // of format "names": no document, but a reader's list
  std::vector<Refusal> refused;
  InputReport report;
};

// A format that ReadOptions may name.
[[nodiscard]] bool is_format(std::string_view name);

[[nodiscard]] ReadOutcome read_documents(std::string_view bytes, const ReadOptions& options);

}  // namespace newsprism
