// The entries of a list (read_list.h) as they stand in the text, one by one: what is broken in one does not
// reach the next.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsprism {

struct ListUnit {
  std::string_view text;
  std::size_t at = 0;
  std::uint32_t line = 1;
};

// The lines, or the elements of an array. Linear over all of them.
class ListUnits {
 public:
  explicit ListUnits(std::string_view utf8);
  // False at the end.
  bool next(ListUnit& unit);

 private:
  void count_lines();
  [[nodiscard]] std::size_t end_of_element(std::size_t at) const;

  std::string_view utf8_;
  std::size_t at_, counted_ = 0;
  std::uint32_t line_ = 1;
  bool in_array_ = false;
};

}  // namespace newsprism
