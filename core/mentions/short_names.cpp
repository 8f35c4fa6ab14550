#include "mentions/short_names.h"

#include <algorithm>

#include "text/script.h"

namespace newsprism {
namespace {

// Latin letters tell less each.
std::u32string_view beginning(std::u32string_view text, std::size_t at) {
  return text.substr(at, is_han(text[at]) ? 2 : 4);
}

}  // namespace

ShortNames::Row& ShortNames::row_of(std::u32string_view name) {
  const std::uint32_t row = names_.add(name);
  if (row < rows_.size()) return rows_[row];
  const std::uint32_t n = beginnings_.add(beginning(name, 0));
  lengths_.resize(beginnings_.size());
  std::vector<std::size_t>& lengths = lengths_[n];
  if (std::find(lengths.begin(), lengths.end(), name.size()) == lengths.end()) lengths.push_back(name.size());
  return rows_.emplace_back();
}

void ShortNames::add(std::u32string_view name, std::u32string_view whole) {
  row_of(name).whole = whole;
  row_of(whole);
}

void ShortNames::read(const Document& document) {
  const std::u32string_view key = document.key;
  for (std::uint32_t at = 0; !rows_.empty() && at < key.size(); ++at) {
    const std::uint32_t n = beginnings_.find(beginning(key, at));
    if (n == KeyIds::kNone) continue;
    for (const std::size_t length : lengths_[n]) {
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
