#include "mentions/short_names.h"

#include <algorithm>

namespace newsprism {

ShortNames::Row& ShortNames::row_of(std::u32string_view name) {
  const std::uint32_t row = names_.add(name);
  return row < rows_.size() ? rows_[row] : rows_.emplace_back();
}

void ShortNames::add(std::u32string_view name, std::u32string_view whole) {
  row_of(name).whole = whole;
  row_of(whole);
}

void ShortNames::read(const Document& document) {
  const std::u32string_view key = document.key;
  for (std::uint32_t at = 0; !rows_.empty() && at < key.size(); ++at) {
    const std::vector<std::size_t>* lengths = names_.lengths(key.substr(at, 2));
    if (lengths == nullptr) continue;
    for (const std::size_t length : *lengths) {
      const std::u32string_view name = key.substr(at, length);
      const std::uint32_t found = name.size() == length ? names_.find(name) : KeyIds::kNone;
      if (found == KeyIds::kNone) continue;
      Row& row = rows_[found];
      row.at = std::min(row.at, at);
      if (key.compare(at, row.whole.size(), row.whole) != 0) ++row.alone;
      row.written_small = row.written_small || document.text.compare(at, length, name) == 0;
    }
  }
}

}  // namespace newsprism
