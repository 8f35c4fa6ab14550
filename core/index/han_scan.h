// Where words of ideographs stand in stored text, without making its search key.
//
//   needle 芯片   text  [… 晶 片 … 芯 片 …]¶[… 芯]¶[片 …]     found once: the space between two ideographs
//   counts for
//                              ^^^^^^                      nothing, the end of a block does
//
// Looks for the last two bytes of all characters that fold to one ideograph of the needle, 16 places at a
// time, then at its neighbours. Cost: some ten bytes a nanosecond on the build machine.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsprism {

class HanNeedle {
 public:
  // `key` holds ideographs only; `anchor` is the place of the one to look for, best a rare one.
  HanNeedle(std::u32string_view key, std::uint32_t anchor);

  // The byte offsets at which the words begin, ascending; they may overlap. `at_most` of them.
  void find(std::string_view text, std::size_t at_most, std::vector<std::uint32_t>& out) const;

 private:
  struct Form {  // one of the anchor's, in UTF-8
    char bytes[4];
    std::uint32_t size;
  };
  [[nodiscard]] bool matches(std::string_view text, std::size_t at, std::size_t& begin) const;

  std::u32string key_;
  std::uint32_t anchor_;
  std::vector<Form> forms_;
};

}  // namespace newsprism
