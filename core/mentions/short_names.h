// How a document writes the short names that are found in it, and the long names that they stand for.
//
//   明叶食品集团 ... 明叶 ... 明叶食品 ... 明叶       明叶 stands alone three times, its long name first at 0
//
// Cost: one pass over the document, however many names there are; none where there are none.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "mentions/names_by_beginning.h"

namespace newsprism {

class ShortNames {
 public:
  static constexpr std::uint32_t kNowhere = ~0U;
  struct Row {
    std::u32string_view whole;    // that it stands for; empty for a long name
    std::uint32_t at = kNowhere;  // its first place
    std::uint32_t alone = 0;      // times that it is not the begin of the long name
    bool written_small = false;   // somewhere just as it is folded
  };

  // Both folded, of two characters or more; the long one is viewed.
  void add(std::u32string_view name, std::u32string_view whole);
  void read(const Document& document);
  // Of a name that was added, long or short.
  [[nodiscard]] const Row& of(std::u32string_view name) const { return rows_[names_.find(name)]; }

 private:
  Row& row_of(std::u32string_view name);

  NamesByBeginning names_;
  std::vector<Row> rows_;
};

}  // namespace newsprism
