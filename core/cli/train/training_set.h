// Labelled sentences, as scripts/train_sets.mjs writes them, and the features in them.
#pragma once

#include <cstdint>
#include <istream>
#include <string>
#include <vector>

#include "lexicon/label_model.h"
#include "tokens/label_features.h"

namespace newsprism::train {

// The sets that a style stands for, in the order of the styles; kStyles of them.
inline constexpr const char* kStyleSets[kStyles] = {"msra",   "gsd",   "cluener", "weibo",
                                                    "resume", "conll", "wikiann", "wnut"};

struct Span {
  std::uint32_t begin, end;
  std::uint32_t type;  // 0 PER, 1 ORG, 2 LOC; 0 for words
  bool operator==(const Span& o) const { return begin == o.begin && end == o.end && type == o.type; }
};

struct Sentence {
  std::string set;
  bool held_out = false;
  std::u32string text, key;
  std::vector<Range> units;
  std::vector<LabelFeature> features;  // key: its row after number_features
  bool has_names = false, has_words = false;
  std::vector<Span> names, words;
  std::vector<std::uint8_t> name_labels, word_labels;  // one a unit
  bool adapted = false;  // its name labels are those of another guideline, found by a model (adapt.h)
  int style = -1;        // position in kStyleSets, -1: none
  StyleShares shares{};
  float importance = 1;
};

// Reads all sentences; a line that is no such sentence ends the program with its number.
[[nodiscard]] std::vector<Sentence> read_sentences(std::istream& in, const Lexicon& lexicon,
                                                   const LabelModel& classes);

// What is trained on: all but the held-out parts, or those too (`everything`), and not the set `without` (of
// which the held-out part stays, to be measured). A set that there is not, or nothing to train on, ends the
// program.
void choose_parts(std::vector<Sentence>& sentences, const std::string& without, bool everything);

// Sentences of small sets count for more, those of large ones for less: (10,000 / sentences of the
// set)^power.
void weigh_sets(std::vector<Sentence>& sentences, float power);

// The features that are trained, in the order of their rows.
struct FeatureRows {
  std::vector<std::uint32_t> keys;
  std::vector<FeatureFamily> families;
};

// Gives every feature that was seen often enough a row; takes the others out.
[[nodiscard]] FeatureRows number_features(std::vector<Sentence>& sentences, int seen);

}  // namespace newsprism::train
