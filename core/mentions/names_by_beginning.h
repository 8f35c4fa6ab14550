// Names by their first two characters, to find those that a text goes on with: a look for the beginning at
// each place, and one for each length that a name with that beginning has.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/key_ids.h"

namespace newsprism {

class NamesByBeginning {
 public:
  // Of two characters or more. Its number, as KeyIds has it.
  std::uint32_t add(std::u32string_view name);
  [[nodiscard]] std::uint32_t find(std::u32string_view name) const { return names_.find(name); }
  [[nodiscard]] std::uint32_t size() const { return names_.size(); }
  // Of the names that begin with these two characters, longest first; null where there is none.
  [[nodiscard]] const std::vector<std::size_t>* lengths(std::u32string_view beginning) const;

 private:
  KeyIds names_;
  KeyIds beginnings_;
  std::vector<std::vector<std::size_t>> lengths_;  // by beginning
};

}  // namespace newsprism
