// The dateline that a news text begins with.
//
//   某某社北京7月16日电(记者 李明)        agency 某某社, place 北京, 7-16, reporter 李明
//   (某某社记者王小明台北16日电)          agency 某某社, place 台北, reporter 王小明
//   〔记者王小明/台北报导〕               place 台北, reporter 王小明
//   《某某报》讯(记者 李明)               source 某某报, reporter 李明
//   BEIJING, July 16 (Xinhua) --         agency Xinhua, place BEIJING, 7-16
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "document/written_date.h"

namespace newsprism {

struct Dateline {
  Range source;  // the paper, or the agency
  Range agency;
  Range place;
  Range author;  // the byline as a whole
  std::vector<Range> reporters;
  std::uint32_t month = 0, day = 0;  // 0: not written
  Range day_words;
  std::optional<WrittenDate> date;  // only one that stands before the paper's name, at the very beginning
};

// Looks at the beginning of the lead only.
[[nodiscard]] Dateline find_dateline(std::u32string_view key, std::u32string_view text, Range lead);

}  // namespace newsprism
