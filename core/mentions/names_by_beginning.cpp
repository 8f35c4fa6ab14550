#include "mentions/names_by_beginning.h"

#include <algorithm>
#include <functional>

namespace newsprism {

std::uint32_t NamesByBeginning::add(std::u32string_view name) {
  const std::uint32_t beginning = beginnings_.add(name.substr(0, 2));
  lengths_.resize(beginnings_.size());
  std::vector<std::size_t>& lengths = lengths_[beginning];
  const auto at = std::lower_bound(lengths.begin(), lengths.end(), name.size(), std::greater<>());
  if (at == lengths.end() || *at != name.size()) lengths.insert(at, name.size());
  return names_.add(name);
}

const std::vector<std::size_t>* NamesByBeginning::lengths(std::u32string_view beginning) const {
  const std::uint32_t n = beginnings_.find(beginning);
  return n == KeyIds::kNone ? nullptr : &lengths_[n];
}

}  // namespace newsprism
