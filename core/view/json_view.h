// Facts as JSON: the wire format of the program and of the module, the same keys in both.
//
// Offsets are code points for the program and UTF-16 units for a browser. Keys are documented in
// docs of the contract (README, "What it prints"). Text is UTF-8. Exact numbers that a double cannot hold
// come as the nearest number in "value" and digit by digit in "exact".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/choices.h"
#include "facts/network.h"
#include "facts/pile.h"
#include "search/search.h"
#include "search/suggest.h"

namespace newsprism {

enum class Offsets : std::uint8_t { code_point, utf16 };

struct ViewOptions {
  Offsets offsets = Offsets::code_point;
  bool with_text = false;       // reading: also for plain text
  bool with_headlines = false;  // results: what a list of articles tells of each
};

// One line each, without a line feed. The document and entity must exist.
[[nodiscard]] std::string reading_json(const Pile& pile, DocId document, const ViewOptions& options);
[[nodiscard]] std::string dossier_json(const Pile& pile, const ViewOptions& options);
[[nodiscard]] std::string entity_json(const Pile& pile, EntityId entity, const ViewOptions& options);
[[nodiscard]] std::string network_json(const Pile& pile, const NetworkOptions& network,
                                       const ViewOptions& options);

// `id` and `query` are repeated in the answer. With UTF-16 offsets `pile` must be the searched one.
[[nodiscard]] std::string results_json(const SearchResults& results, const std::string& id,
                                       const std::string& query, const Pile* pile,
                                       const ViewOptions& options);

// {"id":..,"title":..,"source":..,"published":..,"lang":..,"author":..,"site":..,"text":..,
//  "blocks":[{"type","start","end"}],"highlights":[spans]}
[[nodiscard]] std::string indexed_document_json(const IndexedDocument& document, const ViewOptions& options);

// {"schema":..,"id":..,"query":..,"error":{...}}: a query that could not be answered.
[[nodiscard]] std::string failed_results_json(const Error& error, const std::string& id,
                                              const std::string& query);

// {"schema":"newsprism.choices/1","choices":[..]} (document/choices.h), which parse_choices() reads again.
[[nodiscard]] std::string choices_json(const std::vector<Choice>& choices,
                                       const std::vector<NameChoice>& names = {});

// A fingerprint as choices write it.
[[nodiscard]] std::string in_hex(std::uint64_t value);

// {"schema":"newsprism.suggestions/1","query":..,"suggestions":[..]}
[[nodiscard]] std::string suggestions_json(const std::vector<Suggestion>& suggestions,
                                           const std::string& query);

[[nodiscard]] std::string error_json(const Error& error);

}  // namespace newsprism
