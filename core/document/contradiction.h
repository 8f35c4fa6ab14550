// A date of the text beside which the published one cannot be true.
//
//   published 2023-05-01   "新华社北京7月16日电"              the dateline lies more than a day behind it
//   published 2025-04-02   "today (July 16)"                 "today" is far from it
//   published 2023-05-01   "On July 16, 2025 he opened ..."  told as past, and lies behind it
//
// Quiet where the date may be a plan, a term or a forecast.
#pragma once

#include "document/document.h"

namespace newsprism {

// Reads meta.published, the blocks and the key; sets meta.contradiction or clears it. Linear.
void find_contradiction(Document& document);

}  // namespace newsprism
