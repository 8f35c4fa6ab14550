// The day that "yesterday" is counted from.
//
// The published day; where the header gives none, the latest full date that the text speaks of as
// past or present, marked as inferred. Dates of other articles are weighed later, over the corpus.
#pragma once

#include "document/document.h"

namespace newsprism {

// Reads document.meta.published and document.blocks; sets document.meta.anchor.
void set_anchor_date(Document& document);

}  // namespace newsprism
