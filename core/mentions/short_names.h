// How a document writes the short names that are found in it, and the long names that they stand for.
//
//   明叶食品集团 ... 明叶 ... 明叶食品 ... 明叶       明叶 stands alone three times, its long name first at 0
//
// Cost: one pass over the document, however many names there are; none where there are none.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/key_ids.h"
#include "document/document.h"

namespace newsprism {

class ShortNames {
 public:
  struct Row {
    std::u32string_view name, whole;
    std::uint32_t alone = 0;       // times that it is not the begin of the long name
    std::uint32_t whole_at = ~0U;  // where the long name stands first
    bool written_small = false;    // somewhere just as it is folded
  };

  // Both folded; they are viewed.
  void add(std::u32string_view name, std::u32string_view whole);
  void read(const Document& document);
  // Of a name that was added.
  [[nodiscard]] const Row& of(std::u32string_view name) const { return rows_[names_.find(name)]; }

 private:
  void note(std::u32string_view begun, std::uint32_t row);

  KeyIds names_;
  std::vector<Row> rows_;
  KeyIds beginnings_;                           // of names and long names
  std::vector<std::vector<std::uint32_t>> of_;  // by beginning: the rows
};

}  // namespace newsprism
