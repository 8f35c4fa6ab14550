// The time zone that stands beside a time of day.
//
//   "est" -300   "gmt+8" 480   "+0800" 480   "z" 0   "北京时间" 480
//
// What is stated is kept beside the clock time; nothing is shifted. Zones that mean two things ("et",
// "cst") are told apart by the month or by the language of the date, else they are no zone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsprism {

constexpr int kNoZone = 10000;  // minutes east of Greenwich are far from it

struct DateZone {
  int minutes = kNoZone;
  std::size_t size = 0;  // of what was read, 0 for no zone
};

// At the beginning of `rest`; spaces and brackets around the words are read too.
[[nodiscard]] DateZone zone_at(std::u32string_view rest, std::uint32_t month, bool chinese);

// "北京时间" at the end of what stands before a date.
[[nodiscard]] int zone_ending(std::u32string_view before);

// "+08:00"; empty for kNoZone.
[[nodiscard]] std::string zone_text(int minutes);

}  // namespace newsprism
