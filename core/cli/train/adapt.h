// The names of one set, as those who labelled another would have given them.
//
// People's Daily and MSRA are the same kind of text, but what they call a name differs, and a model of both
// does worse on either. So one model learns the names of People's Daily and hints at them in MSRA's
// sentences; a second learns MSRA's names beside those hints, and with them where the guidelines part. It
// then labels the sentences of People's Daily, where the hints are what people gave, and that is a third more
// newswire.
//
// Source: annotation adaptation, Jiang, Huang & Liu, ACL 2009.
#pragma once

#include <vector>

#include "cli/train/crf.h"
#include "cli/train/training_set.h"

namespace newsprism::train {

// A label that a model found counts for half of one that a person gave.
inline constexpr float kAdaptedImportance = 0.5F;

// Gives the sentences of pd98 that are trained on the names of MSRA's guideline, and marks them as adapted.
// Nothing where one of the two sets is missing. Takes as long as training these two sets.
void adapt_names(std::vector<Sentence>& sentences, const FeatureRows& rows, const CrfSettings& settings);

}  // namespace newsprism::train
