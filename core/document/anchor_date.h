// The day that "yesterday" is counted from.
//
// The published day; where the header gives none, the latest full date that the text speaks of as
// past or present, marked as inferred. Dates of other articles are weighed later, over the corpus.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"

namespace newsprism {

// Reads document.meta.published and document.blocks; sets document.meta.anchor, and meta.contradiction where
// the text denies the published day.
void set_anchor_date(Document& document);

// The latest full date in the kept text that is no plan and begins with `within` ("2025-07", or
// nothing for any); empty where there is none.
[[nodiscard]] std::string latest_written_day(const Document& document, std::string_view within);

}  // namespace newsprism
