#include "mentions/short_names.h"

#include <algorithm>

#include "text/script.h"

namespace newsprism {
namespace {

// No name is shorter; Latin letters tell less each.
std::u32string_view beginning(std::u32string_view text, std::size_t at) {
  return text.substr(at, is_han(text[at]) ? 2 : 4);
}

}  // namespace

void ShortNames::note(std::u32string_view begun, std::uint32_t row) {
  const std::uint32_t n = beginnings_.add(beginning(begun, 0));
  if (n == of_.size()) of_.emplace_back();
  if (of_[n].empty() || of_[n].back() != row) of_[n].push_back(row);
}

void ShortNames::add(std::u32string_view name, std::u32string_view whole) {
  const std::uint32_t row = names_.add(name);
  if (row < rows_.size()) return;
  rows_.push_back({});
  rows_[row].name = name;
  rows_[row].whole = whole;
  note(name, row);
  note(whole, row);
}

void ShortNames::read(const Document& document) {
  const std::u32string_view key = document.key;
  const auto stands = [&](std::u32string_view text, std::uint32_t at, std::u32string_view name) {
    return text.compare(at, name.size(), name) == 0;
  };
  for (std::uint32_t at = 0; !rows_.empty() && at < key.size(); ++at) {
    const std::uint32_t n = beginnings_.find(beginning(key, at));
    if (n == KeyIds::kNone) continue;
    for (const std::uint32_t r : of_[n]) {
      Row& row = rows_[r];
      const bool whole = stands(key, at, row.whole);
      if (whole) row.whole_at = std::min(row.whole_at, at);
      if (!stands(key, at, row.name)) continue;
      if (!whole) ++row.alone;
      row.written_small = row.written_small || stands(document.text, at, row.name);
    }
  }
}

}  // namespace newsprism
