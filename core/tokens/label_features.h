// What the labeller sees of a sentence: its units, and the features around each of them.
//
//   text   黄某说H20很好         units  黄 | 某 | 说 | H20 | 很 | 好
//
// A unit is a Han character, any other single character, or a whole run of letters and digits. A feature
// is something seen at one unit (a character, a pair, a triple, the dictionary word over it, ...) that
// speaks for or against labels of that unit and of its neighbours: one feature, several targets. The
// same code runs in training and in tagging; nothing else may make features.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "tokens/segment.h"
#include "tokens/tokens.h"

namespace newsprism {

struct Unit {
  Range range;
  std::uint32_t symbol = 0;  // the character, or a hash of the word
  std::uint8_t kind = 0;     // Han, Latin small, Latin capital, number, mark, ...
};

// Kinds of features. Each speaks about the units from `first` to `first + count - 1` before the one that it
// was seen at: kPair, seen at i and i + 1, about i + 3 ... i - 2.
enum FeatureFamily : std::uint8_t {
  kSymbol,      // the unit
  kPair,        // two units
  kTriple,      // three
  kKinds,       // the kinds of five
  kWord,        // part of speech and length of the dictionary word over the unit, and its place in it
  kWordPair,    // two of those
  kWordHere,    // the word itself
  kWordBefore,  // the word before that word
  kWordAfter,   // the word behind it
  kWordTags,    // parts of speech of the three words
  kNamed,       // a name of the lexicon over the unit: type, kind, place
  kShape,       // capitals and length of a Latin word
  kShapes,      // capitals of three units
  kPrefix,      // the first three letters
  kSuffix2,     // the last two
  kSuffix3,
  kClass,        // class of the word over the unit, and the unit's place in it
  kClassBefore,  // of the word before
  kClassAfter,   // of the word behind
  kClassBoth,    // of both, in Latin letters
  kManner,  // how it is written: width of digits and marks, the first and the last unit, length; tells styles
            // only
  kClassOf,  // of a word: its class, no feature of a text
  kFeatureFamilies
};
static_assert(kFeatureFamilies <= kLabelFamilies);
struct FeatureReach {
  std::int8_t first, count;
};
inline constexpr FeatureReach kFeatureReach[kFeatureFamilies] = {
    {-3, 7}, {-3, 6}, {-2, 4}, {0, 1},  {-1, 3}, {-1, 2}, {0, 1}, {0, 1}, {0, 1}, {0, 1}, {-1, 3},
    {-2, 5}, {-1, 2}, {-1, 3}, {-1, 3}, {-1, 3}, {-2, 5}, {0, 1}, {0, 1}, {0, 1}, {0, 0}, {0, 0},
};
// The families that also speak in the manner of one style of text (label_model.h).
[[nodiscard]] constexpr bool has_styles(FeatureFamily family) {
  return family == kSymbol || family == kWord || family == kWordHere || family == kNamed;
}

// The families that tell in which style a sentence is.
[[nodiscard]] constexpr bool tells_style(FeatureFamily family) {
  return family == kSymbol || family == kManner;
}

struct LabelFeature {
  std::uint32_t key;   // hash of family and what was seen
  std::uint32_t unit;  // where it was seen
  FeatureFamily family;
};

[[nodiscard]] std::uint32_t feature_key(FeatureFamily family, std::uint64_t seen);

// Where a model keeps the class of a word (folded text; all numbers are one word): a row of one weight.
[[nodiscard]] std::uint32_t class_key(std::u32string_view word);

class FeatureReader {
 public:
  // The classes of words are those of the model `classes`.
  FeatureReader(const Lexicon& lexicon, const LabelModel& classes)
      : lexicon_(&lexicon), classes_(&classes), segmenter_(lexicon) {}

  // One sentence: `key` is fold(text). The results hold until the next call. Linear; allocates only
  // while its buffers grow.
  void read(std::u32string_view text, std::u32string_view key);

  [[nodiscard]] const std::vector<Unit>& units() const { return units_; }
  [[nodiscard]] const std::vector<LabelFeature>& features() const { return features_; }
  [[nodiscard]] const std::vector<Token>& words() const { return words_; }  // of the dictionary

 private:
  void read_units(std::u32string_view text, std::u32string_view key);
  void read_words(std::u32string_view text, std::u32string_view key);
  void read_names(std::u32string_view key);
  void read_manner(std::u32string_view text);
  void read_latin(std::u32string_view key, std::uint32_t unit);
  [[nodiscard]] std::uint32_t end_of(std::uint32_t unit, std::uint32_t length) const;
  [[nodiscard]] std::uint32_t known_as(std::uint32_t key_id);
  [[nodiscard]] std::uint32_t class_of(std::u32string_view word) const;
  void add(FeatureFamily family, std::uint32_t unit, std::uint64_t seen);

  const Lexicon* lexicon_;
  const LabelModel* classes_;
  Segmenter segmenter_;
  std::vector<Unit> units_;
  std::vector<LabelFeature> features_;
  std::vector<Token> words_;
  std::vector<std::uint32_t> word_of_, place_of_, named_;  // of each unit
  std::vector<std::uint32_t> word_hash_, class_;           // of each word
  std::vector<std::uint32_t> candidates_;
};

}  // namespace newsprism
