// All weights of the search in one place.
#pragma once

#include <cstddef>
#include <cstdint>

namespace newsprism::weights {

inline constexpr std::uint32_t kSaturation = 1500;
inline constexpr std::uint64_t kLengthWeight = 500;
inline constexpr std::uint32_t kInTitle = 5000;
inline constexpr std::uint32_t kInLead = 3000;
inline constexpr std::int64_t kNear = 60;
inline constexpr std::int64_t kNearness = 100;
inline constexpr std::size_t kLookedInto = 16;
inline constexpr std::uint32_t kOtherForm = 25;

// How near a match is to what was typed, in percent of a full match.
inline constexpr std::uint8_t kTyped = 100;     // the words, in any script
inline constexpr std::uint8_t kInflected = 90;  // GPUs for GPU
inline constexpr std::uint8_t kFigure = 90;     // an equal value
inline constexpr std::uint8_t kRegion = 85;     // 晶片 for 芯片
inline constexpr std::uint8_t kPart = 70;       // inside a longer word
inline constexpr std::uint8_t kAlias = 65;      // another name of the entity
inline constexpr std::uint8_t kSimilar = 50;    // nearly so spelt or read

inline constexpr std::int64_t kOpens = 105;
inline constexpr std::uint32_t kOpeningPlaces = 3;
inline constexpr std::int64_t kLeadsUp = 75;
inline constexpr std::int64_t kNoEnd = 90;
inline constexpr std::int64_t kBrevityLeast = 60;
inline constexpr std::int64_t kBrevityMost = 2400;
inline constexpr std::int64_t kBrevityFlat = 40;
inline constexpr std::int64_t kTitleAsked = 200;
inline constexpr std::int64_t kTitleElse = 50;
inline constexpr std::int64_t kLead = 130;
inline constexpr std::int64_t kEarly = 25;
inline constexpr std::int64_t kBeside = 10;
inline constexpr std::int64_t kBesideNew = 50;
inline constexpr std::uint32_t kLongestPair = 100;
inline constexpr std::uint32_t kShort = 24;

}  // namespace newsprism::weights
