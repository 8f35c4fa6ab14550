// Bytes of any kind to documents. The only door of this floor.
//
// Finds the format from the bytes, not from the name: HTML, JSON, JSON lines, else plain text.
// One bad record of a JSON lines file does not stop the others: it is listed in `refused`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/document.h"

namespace newsprism {

struct ReadOptions {
  std::string name;  // as given by the user; the stem becomes the id
  std::string date;  // YYYY-MM-DD that the user gave, or empty
};

struct Refusal {
  std::string name;  // the input, with ":line" for a record of a JSON lines file
  Error error;
};

struct ReadOutcome {
  std::vector<Document> documents;
  std::vector<Refusal> refused;
};

[[nodiscard]] ReadOutcome read_documents(std::string_view bytes, const ReadOptions& options);

}  // namespace newsprism
