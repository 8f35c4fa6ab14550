// Turns of an interview that are told of another occasion than the article is about.
//
//   published 2025-07-16
//   "In 2016 she gave this paper an interview. It asked her then:"      occasion 2016, words "In 2016"
//   Q: Will there be bridges?   A: ...
//
#pragma once

#include "facts/pile.h"

namespace newsprism {

// Fills QaPair::occasion and occasion_words from the sentences before the question and the times found in
// them. The day of the article, and days near it, are no other occasion. Linear in pairs and sentences.
void mark_occasions(Document& document, const Reading& reading);

}  // namespace newsprism
