// Every weight of the search, with its reason and what it is worth. Nothing else is tuned anywhere.
//
// Measured on the 10,000 articles of the search benchmark (docs/search.md), bodies only unless said
// otherwise:
//   headline  2,000 headlines as queries, any of their words: MRR@10 of the article (known_item.mjs). 0.750
//   as it
//             stands, and 0.758 on the other half, on which nothing was tuned.
//   pairs     two pairs of words of a headline, both needed, nearness apart: MRR@10 of the article. 0.476
//   words     one such pair, with nearness: 0.497
//   beside    two words of a headline or of the first sentence, titles indexed, both needed: 0.629
//   snippet   one or two words of a headline: what of the rest of it the snippet says, ROUGE-1 F1 (recall):
//             0.317 (0.532)
//   chosen    56 queries with sentences that a person chose: 0.911 of the snippets show one
// The figure behind "without" is that of the same measure with the weight taken out.
#pragma once

#include <cstddef>
#include <cstdint>

namespace newsprism::weights {

// --- Which article comes first -----------------------------------------------------------------------------

// More of the same word says less and less: BM25's k1 x 1000. Without (each word counts once): headline
// 0.678.
inline constexpr std::uint32_t kSaturation = 1500;

// The same word says less in a long article: BM25's b x 1000. Without: headline 0.732, pairs 0.440.
inline constexpr std::uint64_t kLengthWeight = 500;

// In the title or above the text a word counts as so many more, x 1000: a headline is chosen for its words.
// Without: beside 0.581.
inline constexpr std::uint32_t kInTitle = 5000;

// And in the first block, which tells the story. Without: headline 0.716, pairs 0.388.
inline constexpr std::uint32_t kInLead = 3000;

// Words that stand close together belong together: what is added, in percent of what the words say, where all
// stand within kNear characters; less the further apart. Without: words 0.493 instead of 0.497, and 0.485
// instead of 0.493 on the other half. The best kLookedInto are looked into; 16 and 64 give the same.
inline constexpr std::int64_t kNearness = 50;
inline constexpr std::int64_t kNear = 20;
inline constexpr std::size_t kLookedInto = 10;

// What a match counts in percent: the words as typed, in any script; or something else for them: another name
// of the entity, another region's word, an inflection, an equal figure, a part of a word, a near spelling.
// Not one of these is better off with a weight of its own. Without (all are 100): words 0.494, two words of
// which one is given as another name or inflection half of the time 0.4510 instead of 0.4515 and 0.602
// instead of 0.615; chosen 0.893.
inline constexpr std::uint8_t kTyped = 100;
inline constexpr std::uint8_t kOther = 60;

// Where several forms stand in one article, the most frequent counts, and so many percent of each other.
// Without: inflections 0.612 instead of 0.615, words of other regions 0.666 instead of 0.670 on the other
// half.
inline constexpr std::uint32_t kOtherForm = 25;

// --- Which sentence is shown: percent of what its words say ------------------------------------------------

// What a sentence begins with, it is about. Without: chosen 0.857; snippet 0.318.
inline constexpr std::int64_t kOpens = 105;
inline constexpr std::uint32_t kOpeningPlaces = 3;  // quotation marks and the like may stand before it

// A question, or what ends in a colon, only leads up to something. Without: chosen 0.875.
inline constexpr std::int64_t kLeadsUp = 75;

// No mark at its end: a headline within the text. Without: chosen 0.893; snippet 0.317 (0.534).
inline constexpr std::int64_t kNoEnd = 90;

// The less besides the words a sentence says, the more it is about them: kBrevityLeast for an endless one,
// kBrevityMost / kBrevityFlat more for an empty one. Without: chosen 0.839; snippet 0.320 (0.553), but longer
// by five characters.
inline constexpr std::int64_t kBrevityLeast = 60;
inline constexpr std::int64_t kBrevityMost = 2400;
inline constexpr std::int64_t kBrevityFlat = 40;

// The title is shown anyway. Without: chosen 0.893.
inline constexpr std::int64_t kTitle = 50;

// The first block tells the story, and what is early introduces the matter: that block, and what the very
// first has over the last. Without: snippet 0.253 (0.399), chosen 0.857; and 0.306 (0.515), 0.893.
inline constexpr std::int64_t kFirstBlock = 130;
inline constexpr std::int64_t kEarly = 25;

// A sentence beside it that also matches is shown with it, if both fit: what it adds, in percent of its own;
// more where it has words that the other has not. Without: chosen 0.857, recall 0.522; and all words of the
// query shown in 98.6 % of the snippets instead of 98.9 %.
inline constexpr std::int64_t kBeside = 10;
inline constexpr std::int64_t kBesideNew = 50;
inline constexpr std::uint32_t kLongestPair = 100;  // characters; 140: snippet 0.314 (0.549)

}  // namespace newsprism::weights
